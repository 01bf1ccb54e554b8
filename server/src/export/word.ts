/**
 * A report as a Word document in the look of an official document (GB/T 9704-2012): paper and margins, fonts and sizes,
 * lines of 28 points, page numbers — 1 —, the tables as the form prints them. The library is the caller's to load.
 */
import type { Report } from '../core'
import type * as library from 'docx'
import type { IParagraphOptions, IRunOptions, ISectionOptions } from 'docx'
import type { Cell, Table as PrintedTable } from '../features/preview/model'
import { openZip, replaceEntry } from '../formats'
import { contentOf, type Part } from './content'

export type Docx = typeof library

export interface ExportedDocument {
  readonly bytes: Uint8Array
  /** Rows and columns of the cells that were not read and are empty. */
  readonly unread: readonly string[]
}

/** The fonts of the standard, each with what stands for it where it is not installed. */
const fonts = {
  title: ['方正小标宋简体', '宋体'],
  body: ['仿宋_GB2312', '仿宋'],
  heading: ['黑体', 'SimHei'],
  subheading: ['楷体_GB2312', '楷体'],
  table: ['宋体', 'SimSun'],
} as const

type Font = keyof typeof fonts

/** Half points: 2号 22, 3号 16, 4号 14, 5号 10.5, 小5号 9. */
const size = { title: 44, body: 32, page: 28, table: 21, wideTable: 18 }
/** A table of more columns is set smaller, so that figures of four digits stay in one line. */
const WIDE = 10
/** Twips: lines of 28 points, an indent of two characters of 3号. */
const LINE = 560
const INDENT = 640
/** Millimetres as twips. */
export const millimetres = (count: number) => Math.round((count * 1440) / 25.4)
const margin = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  footer: millimetres(28),
}
const WIDTH = millimetres(210) - margin.left - margin.right

/** @param report one that is checked */
export async function exportWord(report: Report, docx: Docx): Promise<ExportedDocument> {
  const { title, parts, unread } = contentOf(report)
  const document = new docx.Document({
    title,
    creator: report.agency ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontsOf('body'), size: size.body } } } },
    sections: [{ ...page(docx), children: parts.map((part) => partOf(docx, part)) }],
  })
  const bytes = new Uint8Array(await docx.Packer.toArrayBuffer(document))
  return { bytes: withFallbacks(bytes), unread }
}

export function fontsOf(font: Font) {
  const [name] = fonts[font]
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name }
}

/** Page numbers — 1 — stand outside: at the right of odd pages, at the left of even ones, one character in. */
function page({ Footer, Paragraph, TextRun, PageNumber, AlignmentType }: Docx): Omit<ISectionOptions, 'children'> {
  const number = (alignment: IParagraphOptions['alignment']) =>
    new Footer({
      children: [
        new Paragraph({
          ...(alignment && { alignment }),
          indent: { left: 280, right: 280 },
          children: [
            new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontsOf('table'), size: size.page }),
          ],
        }),
      ],
    })
  return {
    properties: { page: { size: { width: millimetres(210), height: millimetres(297) }, margin } },
    footers: { default: number(AlignmentType.RIGHT), even: number(AlignmentType.LEFT) },
  }
}

function partOf(docx: Docx, part: Part) {
  if (part.kind === 'table') return tableOf(docx, part.table, part.heads)
  const { Paragraph, TextRun, AlignmentType, HeadingLevel } = docx
  const spacing = { line: LINE, lineRule: 'exact' as const }
  const run = (text: string, font: Font, more: IRunOptions = {}) =>
    new TextRun({ text, font: fontsOf(font), size: size.body, ...more })
  switch (part.kind) {
    case 'title':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: 'exact', after: LINE },
        children: [run(part.text, 'title', { size: size.title })],
      })
    case 'heading':
      return new Paragraph({
        spacing,
        indent: { firstLine: INDENT },
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        children: [run(part.text, 'heading', { color: '000000' })],
      })
    case 'subheading':
      return new Paragraph({
        spacing,
        indent: { firstLine: INDENT },
        keepNext: true,
        children: [run(part.text, 'subheading')],
      })
    case 'closing':
      return new Paragraph({
        spacing,
        alignment: AlignmentType.RIGHT,
        indent: { right: INDENT },
        children: [run(part.text, 'body')],
      })
    default: {
      const head = part.run ?? ''
      const children = [...(head ? [run(head, 'subheading')] : []), run(part.text.slice(head.length), 'body')]
      return new Paragraph({ spacing, indent: { firstLine: INDENT }, children })
    }
  }
}

function tableOf(docx: Docx, { rows }: PrintedTable, heads: number) {
  const { Table, TableRow, WidthType, TableLayoutType } = docx
  const count = rows[0]?.cells.reduce((sum, cell) => sum + cell.colspan, 0) ?? 1
  const columns = widthsOf(count)
  const points = count > WIDE ? size.wideTable : size.table
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      ({ cells }, i) =>
        new TableRow({
          tableHeader: i < heads,
          cantSplit: true,
          children: cells.map((cell) => cellOf(docx, cell, points)),
        }),
    ),
  })
}

/** Columns of labels are wider than those of figures: of table three the third. */
function widthsOf(count: number): number[] {
  const shares = Array.from({ length: count }, (_, i) =>
    count === 10 ? ([1, 1.3, 2.6][i] ?? 1) : count === 4 && i === 0 ? 1.4 : 1,
  )
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((WIDTH * share) / whole))
}

function cellOf(docx: Docx, { kind, text, colspan, rowspan }: Cell, points: number) {
  const { TableCell, Paragraph, TextRun, AlignmentType, VerticalAlignTable } = docx
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40 },
    children: [
      new Paragraph({
        alignment: kind === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: text === '' ? [] : [new TextRun({ text, font: fontsOf('table'), size: points })],
      }),
    ],
  })
}

const TABLE_OF_FONTS = 'word/fontTable.xml'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The table of fonts says what stands for each; the library writes it empty. */
export function withFallbacks(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return bytes
  const entry = zip.entries.find(({ name }) => name === TABLE_OF_FONTS)
  if (!entry) return bytes
  const all = Object.values(fonts).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${all.join('')}</w:fonts>`
  return replaceEntry(zip, entry, new TextEncoder().encode(xml))
}
