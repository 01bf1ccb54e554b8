/** Bytes to text and back, in every encoding that reports come in. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode, encode, isFaithful, type Encoding } from '../../server/src/formats'

const chinese = '青禾县档案馆２０２３年年报\r\n“其他”㈠①〔2021〕30号 𠮷\n'

const encodings: readonly [encoding: Encoding, bom: boolean][] = [
  ['utf-8', false],
  ['utf-8', true],
  ['gb18030', false],
  ['gb18030', true],
  ['utf-16le', true],
  ['utf-16be', true],
]

test.each(encodings)('%s, byte order mark: %s', (encoding, bom) => {
  const bytes = encode(chinese, { encoding, bom })!
  const decoded = decode(bytes)
  expect(decoded).toEqual({ text: chinese, encoding, bom })
  expect(isFaithful(bytes, decoded!)).toBe(true)
})

test('what is decoded is what another library wrote', () => {
  expect(decode(iconv.encode(chinese.replace('𠮷', ''), 'gbk'))?.text).toBe(chinese.replace('𠮷', ''))
  expect(decode(iconv.encode(chinese, 'utf16', { addBOM: true }))).toMatchObject({
    text: chinese,
    encoding: 'utf-16le',
  })
})

test('no byte at all is an empty text', () => {
  expect(decode(Buffer.of())).toEqual({ text: '', encoding: 'utf-8', bom: false })
})

describe('bytes in no known encoding', () => {
  test.each<[name: string, bytes: Uint8Array]>([
    ['a byte that neither UTF-8 nor GB18030 has', Buffer.concat([Buffer.from(chinese), Buffer.of(0xff)])],
    ['Chinese in UTF-8 with one broken character', brokenUtf8()],
    ['half a character at the end', iconv.encode('年报年报年', 'gb18030').subarray(0, -1)],
    ['an odd byte after UTF-16', Buffer.of(0xff, 0xfe, 0x41, 0x00, 0x41)],
    ['half a pair in UTF-16', Buffer.of(0xff, 0xfe, 0x00, 0xd8)],
    ['GB18030 after the mark of UTF-8', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), iconv.encode('年报', 'gb18030')])],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined()
  })

  function brokenUtf8(): Uint8Array {
    const bytes = Buffer.from('政府信息公开工作年度报告'.repeat(4))
    bytes[1] = 0x41
    return bytes
  }
})

test('bytes that would come back as others are told', () => {
  const euro = Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x80])
  const decoded = decode(euro)!
  expect(decoded.text).toBe('年报€')
  expect(isFaithful(euro, decoded)).toBe(false)
})

test('any text comes back from every encoding, or is told not to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encodings), (text, [encoding, bom]) => {
      const bytes = encode(text, { encoding, bom })!
      const decoded = decode(bytes)
      if (decoded && isFaithful(bytes, decoded)) expect(encode(decoded.text, decoded)).toEqual(bytes)
      if (bom && encoding === 'utf-8') expect(decoded?.text).toBe(text)
    }),
  )
})
