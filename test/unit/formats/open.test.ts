/** What a file is, its content says before its name. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatOf, isPassedOver, notReadWords, openDocument } from '../../../server/src/formats'
import { wordPackage } from '../../generator/word'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documentOf = (body: string, before = '') =>
  wordPackage({ 'word/document.xml': `${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>` })
const word = documentOf('<w:p><w:r><w:t>一</w:t></w:r></w:p>')
const packed = (name: string) => zipSync({ [name]: strToU8('x'), 'content.xml': strToU8('x') })
const ole = (words: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')])

test.each<[string, Uint8Array, unknown]>([
  ['a.docx', word, 'word'],
  ['a.txt', word, 'word'],
  ['a.docx', strToU8('%PDF-1.7\n'), 'pdf'],
  ['a', strToU8('\n\n%PDF-1.4'), 'pdf'],
  ['a.txt', strToU8('一、总体情况'), 'text'],
  ['a.doc', strToU8('<html><body><table>'), 'text'],
  ['a.doc', ole('WordDocument'), { named: '.doc' }],
  ['a.docx', ole('WordDocument'), { named: '.doc' }],
  ['a.wps', ole('WordDocument'), { named: '.wps' }],
  ['a.docx', ole('Workbook'), { named: '.xls' }],
  ['a.docx', ole('EncryptedPackage'), { not: { why: 'protected' } }],
  ['a.doc', strToU8('{\\rtf1\\ansi'), { named: '.rtf' }],
  ['a.xlsx', packed('xl/workbook.xml'), { named: '.xlsx' }],
  ['a.odt', packed('mimetype'), { named: '.odt' }],
  ['a.ofd', packed('OFD.xml'), { named: '.ofd' }],
  ['a.docx', strToU8('nothing of the kind'), { not: { why: 'damaged', detail: '.docx' } }],
])('%s %#', (name, bytes, format) => {
  expect(formatOf(bytes, name)).toEqual(format)
})

test.each(['~$报告.docx', '年报/.~lock.报告.docx#', '.~报告.docx'])('%s is passed over', (name) => {
  expect(isPassedOver(name)).toBe(true)
})

test('a report whose name looks odd is not', () => {
  expect(isPassedOver('a/~报告$.docx')).toBe(false)
})

describe('not opened, and why', () => {
  const parts = (document: string) => wordPackage({ 'word/document.xml': document })
  const cells = (count: number) =>
    `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(count / 100)}</w:tbl><w:p/>`
  const cases: Record<string, [Uint8Array, string, string?]> = {
    'entities of its own': [documentOf('', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'), 'damaged', 'word/document.xml'],
    'tags that do not match': [documentOf('<w:p><w:r></w:p></w:r>'), 'damaged', 'word/document.xml'],
    'half of it': [parts(`<w:document xmlns:w="${W}"><w:body><w:p>`), 'damaged', 'word/document.xml'],
    'bytes that are no text': [
      zipSync({
        '[Content_Types].xml': strToU8('<x/>'),
        'word/document.xml': new Uint8Array([0x3c, 0xff, 0xff, 0x3e]),
      }),
      'damaged',
      'word/document.xml',
    ],
    'another document at its place': [parts('<x/>'), 'format', 'x'],
    'no document': [zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'damaged', 'word/document.xml'],
    'a million cells': [documentOf(cells(1_000_000)), 'tooCostly', 'word/document.xml'],
    'a quarter of a million cells': [documentOf(cells(250_000)), 'tooCostly', 'word/document.xml'],
    'rows of a thousand columns': [
      documentOf(
        `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(400)}</w:tbl>`,
      ),
      'tooCostly',
      'word/document.xml',
    ],
    'elements nested without end': [
      documentOf('<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000)),
      'tooCostly',
      'word/document.xml',
    ],
    'a million references': [
      documentOf(`<w:p><w:r><w:t>${'&amp;'.repeat(1_100_000)}</w:t></w:r></w:p>`),
      'tooCostly',
      'word/document.xml',
    ],
    'two thousand attributes': [
      documentOf(`<w:p ${Array.from({ length: 2000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      'tooCostly',
      'word/document.xml',
    ],
    'a bomb': [
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': new Uint8Array(70_000_000).fill(32) }),
      'tooLarge',
      'word/document.xml',
    ],
    'names that leave the package': [zipSync({ '../word/document.xml': strToU8('<x/>') }), 'damaged', 'names'],
    'pictures alone': [
      documentOf(
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>',
      ),
      'picture',
    ],
    'the half of a package': [word.slice(0, word.length / 2), 'damaged', 'damaged'],
  }
  test.each(Object.entries(cases))('%s', async (_, [bytes, why, detail]) => {
    const document = await openDocument(bytes, 'a.docx')
    expect(document).toEqual({ why, ...(detail && { detail }) })
    if ('why' in document) for (const words of Object.values(notReadWords(document))) expect(words).toMatch(/\S/)
  })

  test('a format that is not read is named, with what to do', () => {
    expect(notReadWords({ why: 'format', detail: '.wps' }).zh).toBe('.wps 格式不能直接读取，请另存为 .docx')
  })
})
