/**
 * Reports as word processors write them after years of use: text split over runs, merged cells, numbers that stand in no
 * run, content controls, changes left tracked, hidden text, fields. Written by hand, so that none of it follows from what a
 * library can do.
 */
import { strToU8, zipSync } from 'fflate'
import { dense, isCell, type Part } from '../layouts/layout'
import { takeMarks } from '../marks'
import type { PrintedCell, PrintedTable } from '../printed'
import type { Random } from '../random'

/** What a document has beside plain text and tables. */
export interface Habits {
  readonly splitRuns?: true
  /** Headings and the labels of rows are numbered automatically. */
  readonly numbering?: true
  /** The columns that a merged cell of an earlier row covers are skipped. */
  readonly gridBefore?: true
  readonly controls?: true
  readonly tracked?: true
  readonly hidden?: true
  readonly fields?: true
  /** A heading and its first paragraph are one, with a line break. */
  readonly softBreaks?: true
  /** The title stands in a text box, which is stored twice. */
  readonly titleBox?: true
  /** Labels take two paragraphs of their cell. */
  readonly cellParagraphs?: true
  /** Raised note marks behind labels. */
  readonly notes?: true
  /** Value cells are as a form has them before it is filled in: a paragraph without a run. */
  readonly blank?: true
  /** What elements are called: `w:p`, `ns0:p`. */
  readonly prefix?: string
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function wpsDocument(parts: readonly Part[], habits: Habits, random: Random): Uint8Array {
  const writer = new Writer(habits, random)
  const body = writer.body(parts)
  const prefix = habits.prefix ?? 'w'
  const named = (xml: string) =>
    prefix === 'w' ? xml : xml.replaceAll('xmlns:w=', `xmlns:${prefix}=`).replace(/(<\/?|\s)w:/g, `$1${prefix}:`)
  const document =
    `<w:document xmlns:w="${W}" xmlns:mc="${MC}" xmlns:wps="${WPS}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
    `mc:Ignorable="w14"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`
  return wordPackage({
    'word/document.xml': head + named(document),
    'word/numbering.xml': head + named(`<w:numbering xmlns:w="${W}">${writer.numbering()}</w:numbering>`),
    'word/styles.xml': head + named(stylesXml),
  })
}

const stylesXml =
  `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>` +
  '<w:style w:type="character" w:styleId="note"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'

/** The parts named, with what every package must have beside them. */
export function wordPackage(parts: Readonly<Record<string, string>>): Uint8Array {
  const kinds = ['numbering', 'styles', 'settings'].filter((kind) => `word/${kind}.xml` in parts)
  const related = kinds.map(
    (kind, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  )
  const types = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
  const whole: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
    ...parts,
  }
  const bytes = Object.entries(whole).map(([name, xml]): [string, Uint8Array] => [name, strToU8(xml)])
  return zipSync(Object.fromEntries(bytes), { mtime: new Date('2024-01-12T08:00:00') })
}

class Writer {
  private lists = 0
  private readonly numbers: string[] = []

  constructor(
    private readonly habits: Habits,
    private readonly random: Random,
  ) {}

  body(parts: readonly Part[]): string {
    const { softBreaks, titleBox } = this.habits
    const written: string[] = []
    let heading: string | undefined
    for (const part of parts) {
      if (heading !== undefined && part.kind === 'paragraph') {
        written.push(this.heading(heading, part.text))
        heading = undefined
        continue
      }
      if (heading !== undefined) written.push(this.heading(heading))
      heading = undefined
      if (part.kind === 'table') written.push(this.table(part.table), this.paragraph(''))
      else if (part.kind === 'heading' && softBreaks) heading = part.text
      else if (part.kind === 'heading') written.push(this.heading(part.text))
      else if (part.kind === 'title' && titleBox)
        written.push(`<w:p><w:r>${this.box(this.paragraph(part.text))}</w:r></w:p>`)
      else written.push(this.paragraph(part.text))
    }
    if (heading !== undefined) written.push(this.heading(heading))
    return written.join('')
  }

  numbering(): string {
    const level = (depth: number, format: string, text: string, behind: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${behind}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const headings = `<w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '%1、', this.random.pick(['nothing', 'tab', 'space']))}</w:abstractNum>`
    const rows = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.', 'tab')}</w:abstractNum>`
    return `${headings}${rows}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${this.numbers.join('')}`
  }

  private box(content: string): string {
    const drawing = `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`
    const picture = `<w:pict><w:txbxContent>${content}</w:txbxContent></w:pict>`
    return `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`
  }

  private heading(text: string, behind?: string): string {
    const rest = behind === undefined ? '' : `<w:r><w:br/></w:r>${this.runs(behind)}`
    const numbered = /^[一二三四五六]、/.test(text) && this.habits.numbering
    if (!numbered) return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${this.runs(text)}${rest}</w:p>`
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${this.runs(text.slice(2))}${rest}</w:p>`
  }

  private paragraph(text: string): string {
    if (text === '') return '<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr></w:p>'
    return `<w:p w14:paraId="${this.id()}"><w:pPr><w:ind w:firstLineChars="200"/></w:pPr>${this.runs(text)}</w:p>`
  }

  private id(): string {
    return this.random.below(0x7fffffff).toString(16).toUpperCase().padStart(8, '0')
  }

  private runs(text: string): string {
    const { splitRuns, hidden } = this.habits
    const pieces = splitRuns ? this.pieces(text) : [text]
    return pieces.map((piece, i) => this.run(piece) + (hidden && i === 0 ? hiddenRun : '')).join('')
  }

  private pieces(text: string): string[] {
    const pieces: string[] = []
    for (let at = 0; at < text.length;) {
      const length = 1 + this.random.below(4)
      pieces.push(text.slice(at, at + length))
      at += length
    }
    return pieces
  }

  private run(text: string): string {
    const { random, habits } = this
    const format = random.pick([
      '',
      '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>',
      '<w:rPr><w:b w:val="0"/></w:rPr>',
    ])
    const run = `<w:r>${format}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    if (!habits.splitRuns) return run
    return random.pick([
      run,
      run,
      `<w:proofErr w:type="spellStart"/>${run}`,
      `<w:smartTag w:element="x">${run}</w:smartTag>`,
      `<w:bookmarkStart w:id="0" w:name="_x"/>${run}<w:bookmarkEnd w:id="0"/>`,
    ])
  }

  private table(table: PrintedTable): string {
    const rows = dense(table).map((slots) => {
      const cells: string[] = []
      let skipped = 0
      for (let column = 0; column < slots.length;) {
        const slot = slots[column]!
        const width = slot === 'down' ? widthBelow(slots, column) : isCell(slot) ? slot.colspan : 1
        if (slot === 'down' && this.habits.gridBefore && cells.length === 0) skipped += width
        else cells.push(this.cell(isCell(slot) ? slot : undefined, width, slot === 'down'))
        column += width
      }
      const before =
        skipped > 0 ? `<w:trPr><w:gridBefore w:val="${skipped}"/></w:trPr>` : '<w:trPr><w:cantSplit/></w:trPr>'
      const row = `<w:tr>${before}${cells.join('')}</w:tr>`
      return this.habits.controls && this.random.chance(0.1)
        ? control(row, '<w15:repeatingSectionItem xmlns:w15="x"/>')
        : row
    })
    const grid = Array.from({ length: table.width }, () => '<w:gridCol w:w="900"/>').join('')
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  }

  private cell(cell: PrintedCell | undefined, width: number, isBelow: boolean): string {
    const merge = isBelow ? '<w:vMerge/>' : cell && cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : ''
    const span = width > 1 ? `<w:gridSpan w:val="${width}"/>` : ''
    const written = `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${this.cellContent(cell)}</w:tc>`
    return this.habits.controls && this.random.chance(0.15) ? control(written, '<w:alias w:val="格"/>') : written
  }

  private cellContent(cell: PrintedCell | undefined): string {
    const { habits, random } = this
    const empty =
      '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:ins w:id="1" w:author="x"/><w:sz w:val="21"/></w:rPr></w:pPr></w:p>'
    const text = cell ? takeMarks(cell.text).text : ''
    if (text === '') return random.pick([empty, '<w:p/>', '<w:p><w:r><w:rPr><w:sz w:val="21"/></w:rPr></w:r></w:p>'])
    if (cell!.kind === 'value') return habits.blank ? empty : this.valueParagraph(text)
    const ordinal = cell!.ordinal
    if (habits.numbering && ordinal && /^\d/.test(ordinal)) return this.numbered(ordinal, text.slice(ordinal.length))
    if (habits.cellParagraphs && text.length > 3) {
      const cut = 1 + random.below(text.length - 1)
      return [text.slice(0, cut), text.slice(cut)]
        .map((each) => `<w:p>${this.runs(each)}</w:p>`)
        .join(random.pick(['', '<w:p/>']))
    }
    const note = habits.notes ? '<w:r><w:rPr><w:rStyle w:val="note"/></w:rPr><w:t>2</w:t></w:r>' : ''
    return `<w:p>${this.runs(text)}${note}</w:p>`
  }

  private numbered(ordinal: string, text: string): string {
    if (ordinal === '1.') {
      this.lists++
      const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
      this.numbers.push(`<w:num w:numId="${this.lists + 1}"><w:abstractNumId w:val="1"/>${start}</w:num>`)
    }
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${this.lists + 1}"/></w:numPr></w:pPr>${this.runs(text)}</w:p>`
  }

  private valueParagraph(text: string): string {
    const { habits, random } = this
    const written = {
      plain: () => this.runs(text),
      tracked: () => tracked(this.runs(text)),
      field: () => field(this.runs(text)),
      simple: () => `<w:fldSimple w:instr=" =SUM(LEFT) ">${this.run(text)}</w:fldSimple>`,
      control: () => control(this.runs(text), '<w:text/>'),
    }
    type Kind = keyof typeof written
    const kinds: [Kind, ...Kind[]] = [
      'plain',
      ...(habits.tracked ? (['tracked'] as const) : []),
      ...(habits.fields ? (['field', 'simple'] as const) : []),
      ...(habits.controls ? (['control'] as const) : []),
    ]
    const content = written[random.pick(kinds)]()
    return (
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}</w:p>` +
      (habits.cellParagraphs ? random.pick(['', '<w:p/>']) : '')
    )
  }
}

/** How many columns to the right the cell above covers as well: below a group's label one, below a note all. */
function widthBelow(slots: readonly unknown[], column: number): number {
  let end = column + 1
  while (slots[end] === 'down' && column === 0 && slots[0] === 'down' && slots[2] === 'down') end++
  return end - column
}

const hiddenRun = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r>'

function control(content: string, properties: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

function tracked(content: string): string {
  return `<w:del w:id="3" w:author="x"><w:r><w:delText>31</w:delText></w:r></w:del><w:ins w:id="4" w:author="x">${content}</w:ins>`
}

function field(result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r><w:r><w:t>5</w:t></w:r>${mark('separate')}${result}${mark('end')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
