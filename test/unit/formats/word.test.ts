/** Word documents in small: what is seen of them, what is written, what is refused and why. */
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  isOpen,
  isRefusal,
  openDocument,
  refusalWords,
  type OpenDocument,
  type RefusalReason,
} from '../../../server/src/formats'
import { wordPackage } from '../../generator/word'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const names =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

type Parts = Readonly<Record<string, string>>

function packed(body: string, parts: Parts = {}): Uint8Array {
  const others = Object.entries(parts).map(([name, xml]) => [
    `word/${name}.xml`,
    `<w:${name} ${names}>${xml}</w:${name}>`,
  ])
  return wordPackage({
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...(Object.fromEntries(others) as Parts),
  })
}

async function opened(body: string, parts?: Parts): Promise<OpenDocument> {
  const document = await openDocument(packed(body, parts), 'a.docx')
  if (!isOpen(document)) throw new Error(JSON.stringify(document))
  return document
}

const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const tc = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
const cell = (text: string, properties = '') => tc(p(text && r(text)), properties)
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('what is seen', () => {
  test.each<[string, string, string, Parts?]>([
    ['paragraphs are lines', p(r('一')) + p('') + p(r('二')), '一\n\n二'],
    ['a soft break is a line', p(r('一') + '<w:r><w:br/></w:r>' + r('二')), '一\n二'],
    ['a tab is one blank', p(r('一') + '<w:r><w:tab/></w:r>' + r('二')), '一 二'],
    ['references are decoded', p(r('一&amp;二&#x4e09;')), '一&二三'],
    ['blanks at the ends count only where they are kept', p('<w:r><w:t> 一 </w:t></w:r>' + r(' 二')), '一 二'],
    ['a line end in the markup is a blank', p(r('一\n二')), '一 二'],
    [
      'insertions are in, deletions out',
      p(
        `<w:ins>${r('3')}</w:ins><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:moveFrom>${r('6')}</w:moveFrom><w:moveTo>${r('7')}</w:moveTo>`,
      ),
      '37',
    ],
    [
      'hidden and struck out text is out',
      p(
        r('1', '<w:vanish/>') +
          r('2', '<w:strike/>') +
          r('3', '<w:dstrike w:val="1"/>') +
          r('4', '<w:vanish w:val="0"/>'),
      ),
      '4',
    ],
    [
      'hidden by a style',
      p(r('1', '<w:rStyle w:val="h"/>') + r('2')),
      '2',
      { styles: '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' },
    ],
    [
      'what a tracked format was is not what it is',
      p(r('8', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
      '8',
    ],
    ['a paragraph whose end is deleted goes on', p(r('一'), '<w:rPr><w:del/></w:rPr>') + p(r('二')), '一二'],
    [
      'a deleted paragraph is gone',
      p(r('一')) + p('<w:del><w:r><w:delText>x</w:delText></w:r></w:del>', '<w:rPr><w:del/></w:rPr>') + p(r('二')),
      '一\n二',
    ],
    [
      'a field by its result',
      p(
        `${mark('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${r('9')}${mark('separate')}${r('3')}${mark('end')}`,
      ),
      '3',
    ],
    [
      'fields in fields',
      p(
        `${mark('begin')}${mark('begin')}${mark('separate')}${r('8')}${mark('end')}${mark('separate')}${r('3')}${mark('end')}${r('4')}`,
      ),
      '34',
    ],
    ['a field that never ends hides nothing', p(mark('begin') + r('一')) + p(r('二')), '一\n二'],
    [
      'a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtContent>${r('一')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      '一',
    ],
    ['a text box behind its paragraph, once', p(r('一') + box(p(r('二')) + p(r('三')))) + p(r('四')), '一\n二\n三\n四'],
    [
      'an old text box',
      p(`<w:r><w:pict><v:textbox><w:txbxContent>${p(r('二'))}</w:txbxContent></v:textbox></w:pict></w:r>`),
      '\n二',
    ],
    [
      'pinyin above characters is out',
      p(`<w:r><w:ruby><w:rt>${r('xi')}</w:rt><w:rubyBase>${r('溪')}</w:rubyBase></w:ruby></w:r>`),
      '溪',
    ],
    ['a note mark is out', p(r('规章') + r('1', '<w:vertAlign w:val="superscript"/>')), '规章'],
    ['raised text alone is text', p(r('12', '<w:vertAlign w:val="superscript"/>')), '12'],
    ['a formula', p('<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>'), '5'],
    [
      'symbols',
      p('<w:r><w:sym w:font="Symbol" w:char="F038"/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
      '8-\uF0FE',
    ],
    [
      'a table as the whole grid',
      tbl(tr(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙')), tr(cell('1'), cell('2'), cell('3'))),
      '甲\t\t乙\n1\t2\t3',
    ],
    [
      'cells merged downwards',
      tbl(
        tr(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')),
        tr(cell('x', '<w:vMerge/>'), cell('2')),
        tr(cell('乙'), cell('3')),
      ),
      '甲\t1\n\t2\n乙\t3',
    ],
    ['a cell that goes on from none is its own', tbl(tr(cell('甲', '<w:vMerge/>'), cell('1'))), '甲\t1'],
    [
      'skipped columns',
      tbl(
        tr(cell('甲'), cell('1'), cell('2')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('3')}</w:tr>`,
      ),
      '甲\t1\t2\n\t3\t',
    ],
    ['paragraphs in a cell', tbl(tr(tc(p(r('结果')) + p('') + p(r('维持'))), cell('1'))), '结果↵维持\t1'],
    ['empty paragraphs in a cell say nothing', tbl(tr(tc(p('') + p(r('8')) + p('')), cell('1'))), '8\t1'],
    ['figures of two paragraphs stay two', tbl(tr(tc(p(r('1')) + p(r('8'))), cell('甲'))), '1↵8\t甲'],
    ['a break in a cell', tbl(tr(tc(p(r('结果') + '<w:r><w:br/></w:r>' + r('维持'))), cell('1'))), '结果↵维持\t1'],
    ['a table in a cell is its text', tbl(tr(tc(tbl(tr(cell('1'), cell('2'))) + p('')), cell('甲'))), '1↵2\t甲'],
    ['a table that only frames', tbl(tr(tc(p(r('一')) + tbl(tr(cell('1'), cell('2'))) + p(r('二'))))), '一\n1\t2\n二'],
    [
      'deleted rows',
      tbl(tr(cell('甲'), cell('1')), `<w:tr><w:trPr><w:del/></w:trPr>${cell('乙')}${cell('2')}</w:tr>`),
      '甲\t1',
    ],
    [
      'rows and cells in controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(cell('甲'), `<w:sdt><w:sdtContent>${cell('1')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      '甲\t1',
    ],
  ])('%s', async (_, body, text, parts) => {
    expect((await opened(body, parts)).text).toBe(text)
  })
})

describe('automatic numbers', () => {
  const level = (depth: number, format: string, text: string, more = '<w:suff w:val="nothing"/>') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const lists = (levels: string, more = '') => ({
    numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`,
  })
  const item = (text: string, depth = 0, id = 1) =>
    p(r(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

  test.each([
    ['chineseCounting', '%1、', 12, '十二、x'],
    ['japaneseCounting', '%1、', 21, '二十一、x'],
    ['chineseCountingThousand', '（%1）', 105, '（一百零五）x'],
    ['decimal', '%1.', 3, '3.x'],
    ['decimalFullWidth', '%1．', 10, '１０．x'],
    ['decimalEnclosedCircle', '%1', 3, '③x'],
    ['upperRoman', '%1、', 4, 'IV、x'],
    ['ideographTraditional', '%1、', 2, '乙、x'],
    ['chineseLegalSimplified', '%1、', 3, '叁、x'],
    ['lowerLetter', '%1)', 27, 'aa)x'],
    ['decimalZero', '%1.', 4, '04.x'],
  ])('%s %s', async (format, text, count, last) => {
    const document = await opened(item('x').repeat(count), lists(level(0, format, text)))
    expect(document.text.split('\n').at(-1)).toBe(last)
  })

  test('levels count on their own and begin again', async () => {
    const numbering = lists(
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="space"/>'),
    )
    const document = await opened(
      item('a') +
        item('b', 1) +
        item('c', 1) +
        item('d') +
        item('e', 1) +
        p(r('f'), '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbering,
    )
    expect(document.text).toBe('一、a\n1.1 b\n1.2 c\n二、d\n2.1 e\nf')
  })

  test('a list may begin anew; numbers by a style; bullets', async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const styles =
      '<w:style w:type="paragraph" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const document = await opened(
      item('a') + item('b') + item('c', 0, 2) + item('d', 0, 2) + p(r('e'), '<w:pStyle w:val="n"/>'),
      { ...lists(level(0, 'decimal', '%1.'), again), styles },
    )
    expect(document.text).toBe('1.a\n2.b\n1.c\n2.d\n3.e')
    const bullets = await opened(item('a'), lists(level(0, 'bullet', '\uF06C')))
    expect(bullets.text).toBe('•a')
  })
})

/** The text after an edit, as the written document is read; or why it was refused. */
async function edited(document: OpenDocument, old: string, now: string): Promise<string> {
  const at = document.text.indexOf(old)
  const edit = { span: { start: at, end: at + old.length }, newText: now }
  const bytes = document.write!([edit])
  const refusals = document.refusals!([edit])
  if (isRefusal(bytes)) {
    if (bytes.refused !== 'unfaithful') expect(refusals).toEqual([bytes])
    return bytes.refused
  }
  expect(refusals).toEqual([])
  const again = await openDocument(bytes, 'a.docx')
  return isOpen(again) ? again.text : again.why
}

const number = {
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:start w:val="1"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
}
const numbered = p(r('总体情况'), '<w:numPr><w:numId w:val="1"/></w:numPr>')
const grid = tbl(
  tr(cell('甲'), cell('子', '<w:vMerge w:val="restart"/>'), cell('1')),
  tr(cell('乙'), cell('', '<w:vMerge/>'), cell('2')),
  tr(cell('丙', '<w:gridSpan w:val="2"/>'), cell('3')),
)

describe('written', () => {
  test.each<[string, string, string, string, string, Parts?]>([
    ['a figure over several runs', p(r('1') + r('2') + r('件')), '12', '345', '345件'],
    ['over a break of runs in part', p(r('受1') + r('2件')), '12', '3', '受3件'],
    ['a reference', p(r('一&amp;二')), '&', '<和>', '一<和>二'],
    ['behind a number', numbered, '总体', '概述', '一、概述情况', number],
    ['before the words behind a number', numbered, '总体', '本年总体', '一、本年总体情况', number],
    ['blanks at the end of a run', p('<w:r><w:t>一二</w:t></w:r>' + r('三')), '二', ' ', '一 三'],
    ['into an empty cell', tbl(tr(cell('甲'), cell(''))), '甲\t', '甲\t5', '甲\t5'],
    ['into a cell without a paragraph', tbl(tr(cell('甲'), '<w:tc><w:tcPr/></w:tc>')), '甲\t', '甲\t5', '甲\t5'],
    ['a whole row with other texts', tbl(tr(cell('甲'), cell('1'), cell('2'))), '甲\t1\t2', '乙\t3\t2', '乙\t3\t2'],
    ['a row put in', grid, '\n乙', '\n丁\t\t7\n乙', '甲\t子\t1\n丁\t\t7\n乙\t\t2\n丙\t\t3'],
    ['a row put in behind the last', grid, '丙\t\t3', '丙\t\t3\n丁\t\t7', '甲\t子\t1\n乙\t\t2\n丙\t\t3\n丁\t\t7'],
    ['a row taken out', grid, '乙\t\t2\n', '', '甲\t子\t1\n丙\t\t3'],
    ['a paragraph put in', p(r('一')) + p(r('二')), '\n二', '\n零\n二', '一\n零\n二'],
    ['a paragraph taken out', p(r('一')) + p(r('二')) + p(r('三')), '二\n', '', '一\n三'],
    ['a paragraph parted', p(r('。二、主动') + r('公开')), '。二', '。\n二', '。\n二、主动公开'],
    ['a paragraph behind a table', grid + p(r('一')), '\n一', '\n零\n一', '甲\t子\t1\n乙\t\t2\n丙\t\t3\n零\n一'],
  ])('%s', async (_, body, old, now, text, parts) => {
    expect(await edited(await opened(body, parts), old, now)).toBe(text)
  })

  test('a new row looks like its neighbour and carries no identity of it', async () => {
    const row =
      '<w:tr w14:paraId="1A"><w:trPr><w:trHeight w:val="400"/><w:tblHeader/></w:trPr>' +
      tc(p(r('甲', '<w:b/>'), '<w:jc w:val="center"/>'), '<w:tcW w:w="9"/><w:vAlign w:val="center"/>') +
      cell('1') +
      '</w:tr>'
    const document = await opened(tbl(row))
    const bytes = document.write!([{ span: { start: 3, end: 3 }, newText: '\n乙\t2' }])
    if (isRefusal(bytes)) throw new Error(bytes.refused)
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toContain(
      `${row}<w:tr><w:trPr><w:trHeight w:val="400"/></w:trPr>` +
        '<w:tc><w:tcPr><w:tcW w:w="9"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r></w:p></w:tc>',
    )
  })
})

describe('refused', () => {
  const one = tbl(tr(cell('甲'), cell('1'), cell('2'))) + p(r('一')) + p(r('二'))
  test.each<[string, string, string, string, RefusalReason, Parts?]>([
    ['over cells', one, '1\t2', '12', 'acrossCells'],
    ['a tab into a cell', one, '1', '1\t3', 'acrossCells'],
    ['over paragraphs', one, '一\n二', '一二', 'acrossParagraphs'],
    ['a table out of nothing', p(r('一')) + p(r('二')), '\n二', '\n甲\t1\n二', 'newTable'],
    ['all rows of a table', one, '甲\t1\t2\n', '', 'newTable'],
    ['a row of another shape', one, '\n一', '\n乙\t1\t2\t3\n一', 'rowShape'],
    ['a row that others go on from', grid, '甲\t子\t1\n', '', 'rowShape'],
    ['a figure into a column that is covered', grid, '乙\t\t2', '乙\t5\t2', 'rowShape'],
    ['the only paragraph between tables', one + grid, '一\n', '一', 'acrossParagraphs'],
    ['an automatic number', numbered, '一、', '二、', 'generatedText', number],
    ['a field', p(`<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>`), '3', '4', 'generatedText'],
    ['what was put in and is tracked', p(`<w:ins>${r('3')}</w:ins>`), '3', '4', 'trackedChange'],
    ['a document that tracks', one, '1', '3', 'trackedChange', { settings: '<w:trackRevisions/>' }],
    [
      'a protected document',
      one,
      '1',
      '3',
      'protected',
      { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' },
    ],
    [
      'a locked control',
      p(`<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${r('3')}</w:sdtContent></w:sdt>`),
      '3',
      '4',
      'protected',
    ],
    [
      'a date to be picked',
      p(`<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${r('3')}</w:sdtContent></w:sdt>`),
      '3',
      '4',
      'contentControl',
    ],
    ['a text box that is stored twice', p(box(p(r('3')))), '3', '4', 'textBox'],
    ['a table in a cell', tbl(tr(tc(tbl(tr(cell('1'), cell('2'))) + p('')), cell('甲'))), '1', '3', 'nestedTable'],
    ['a break inside a cell', tbl(tr(tc(p(r('结果')) + p(r('维持'))), cell('1'))), '果↵维', '', 'acrossParagraphs'],
    [
      'a paragraph with a bookmark',
      p('<w:bookmarkStart w:id="1"/>' + r('一') + '<w:bookmarkEnd w:id="1"/>') + p(r('二')),
      '一\n',
      '',
      'anchored',
    ],
    ['a control character', one, '1', '\u0001', 'character'],
  ])('%s', async (_, body, old, now, reason, parts) => {
    expect(await edited(await opened(body, parts), old, now)).toBe(reason)
    for (const words of Object.values(refusalWords(reason))) expect(words).toMatch(/\S/)
  })

  test('strict documents and signed ones', async () => {
    const strict = wordPackage({
      'word/document.xml':
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>1</w:t></w:r></w:p></w:body></w:document>',
    })
    const signed = wordPackage({
      'word/document.xml': `<w:document ${names}><w:body>${p(r('1'))}</w:body></w:document>`,
      '_xmlsignatures/sig1.xml': '<x/>',
    })
    for (const [bytes, reason] of [
      [strict, 'form'],
      [signed, 'signed'],
    ] as const) {
      const document = await openDocument(bytes, 'a.docx')
      if (!isOpen(document)) throw new Error(document.why)
      expect(await edited(document, '1', '2')).toBe(reason)
    }
  })

  test('one of several edits: nothing is written', async () => {
    const document = await opened(one)
    const edits = [
      { span: { start: 2, end: 3 }, newText: '7' },
      { span: { start: 4, end: 5 }, newText: '8\t9' },
    ]
    expect(document.write!(edits)).toEqual({ refused: 'acrossCells', span: edits[1]!.span })
    expect(document.refusals!(edits)).toHaveLength(1)
  })

  test('edits that overlap', async () => {
    const document = await opened(one)
    const edit = { span: { start: 2, end: 3 }, newText: '7' }
    expect(document.write!([edit, edit])).toMatchObject({ refused: 'overlapping' })
  })
})

test('what is seen and not read is named', async () => {
  const drawn = (content: string) => p(`<w:r><w:drawing>${content}</w:drawing></w:r>`) + p(r('一'))
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const chart = `<a:graphicData ${a} uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`
  expect((await opened(drawn(`<a:blip ${a}/>`))).omitted).toEqual(['picture'])
  expect((await opened(drawn(chart))).omitted).toEqual(['picture'])
  expect((await opened('<w:altChunk/>' + p(r('一')))).omitted).toEqual(['embedded'])
  expect((await opened(p(r('一')))).omitted).toEqual([])
})

test('places in the document’s own terms', async () => {
  const document = await opened(p(r('一')) + grid + p(r('二')))
  const { text } = document
  const at = (words: string) => document.place({ start: text.indexOf(words), end: text.indexOf(words) + 1 })
  expect([at('一'), at('2'), at('二')]).toEqual([{ paragraph: 1 }, { table: 1, row: 2, column: 3 }, { paragraph: 2 }])
})
