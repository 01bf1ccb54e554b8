/** Texts in the encodings that offices use: read and written back in their own bytes. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { isOpen, isRefusal } from '../../../server/src/formats/format'
import { openText } from '../../../server/src/formats/text'

const said = '\r\n临江市某局2023年政府信息公开工作年度报告\r\n〔2021〕30号\t１２\t䶮㙍𠮷\u{1F600}é€•\n'
const BOM = '\uFEFF'

describe.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('%s', (encoding) => {
  const isWide = encoding.startsWith('utf-16')
  test.each(isWide ? [true] : [false, true])('with a mark: %s', async (marked) => {
    const bytes = new Uint8Array(iconv.encode((marked ? BOM : '') + said, encoding, { addBOM: false }))
    const document = await openText(bytes)
    if (!isOpen(document)) throw new Error(document.why)
    expect(document.text).toBe(said)
    expect(document.write!([])).toEqual(bytes)
    const at = said.indexOf('１２')
    const written = document.write!([{ span: { start: at, end: at + 2 }, newText: '13' }])
    if (isRefusal(written)) throw new Error(written.refused)
    const again = iconv.decode(Buffer.from(written), encoding, { stripBOM: false })
    expect(again).toBe((marked ? BOM : '') + said.replace('１２', '13'))
  })
})

test('what the encoding cannot hold is refused, with its place', async () => {
  const document = await openText(new Uint8Array(iconv.encode('一', 'gb18030')))
  if (!isOpen(document)) throw new Error(document.why)
  const edit = { span: { start: 0, end: 1 }, newText: '\ud800' }
  expect(document.refusals!([edit])).toEqual([{ refused: 'character', span: edit.span }])
  expect(document.write!([edit])).toEqual({ refused: 'character', span: edit.span })
})

test.each(['Big5', 'EUC-KR', 'Shift_JIS', 'UTF-32 LE'])('%s is named', async (encoding) => {
  const text = '2023年政府信息公開工作年度報告'
    .repeat(20)
    .replaceAll(/[公開報]/g, encoding === 'Big5' || encoding === 'UTF-32 LE' ? '$&' : '公')
  const bytes = new Uint8Array(iconv.encode(text, encoding === 'UTF-32 LE' ? 'utf-32le' : encoding, { addBOM: false }))
  expect(await openText(bytes, /政府信息/)).toEqual({ why: 'encoding', detail: encoding })
})

test('all that GB18030 says in one way comes back in its own bytes', async () => {
  // The standard of 2022 gave some characters a second, shorter code; in private use everything may differ.
  const isSingle = (point: number) =>
    !(point >= 0xd800 && point <= 0xf8ff) &&
    !(point >= 0xfe10 && point <= 0xfe19) &&
    !(point >= 0x9fb4 && point <= 0x9fbb)
  const points = Array.from({ length: 0x10000 - 0xa0 }, (_, i) => i + 0xa0).filter(isSingle)
  const bytes = new Uint8Array(iconv.encode(String.fromCharCode(...points.slice(0, 30_000)), 'gb18030'))
  const others = new Uint8Array(iconv.encode(String.fromCharCode(...points.slice(30_000)), 'gb18030'))
  for (const each of [bytes, others]) {
    const document = await openText(each)
    if (!isOpen(document)) throw new Error(document.why)
    const written = document.write!([{ span: { start: 0, end: 0 }, newText: '' }])
    expect(isRefusal(written) ? written : Buffer.compare(written, each)).toBe(0)
  }
})
