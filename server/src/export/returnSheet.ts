/**
 * What is to be mended in the reports of one agency, as a sheet that a reviewer sends back: place, what stands there, what
 * should stand there, why. As a Word document, a workbook or Markdown. Judges nothing.
 */
import type { Language } from '../core'
import type { Correction } from '../features/corrections'
import { fontsOf, millimetres, withFallbacks, type Docx } from './word'
import { workbook } from './workbook'

export interface ReturnSheet {
  readonly agency: string
  /** In the order of the years. */
  readonly reports: readonly {
    /** What the report is called: its year, or its file. */
    readonly name: string
    readonly path: string
    readonly corrections: readonly Correction[]
  }[]
}

interface Words {
  readonly title: (agency: string) => string
  readonly asks: string
  readonly heads: readonly [string, string, string, string, string]
  /** What stands for nothing: what is missing, and what is to go. */
  readonly missing: string
  readonly gone: string
  /** Of the sheets of a workbook, which have no room for headings. */
  readonly report: readonly [string, string]
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    title: (agency) => `${agency}政府信息公开工作年度报告修改意见`,
    asks: '请按下表核对、修改后重新报送。“改为”一栏写“请核对”的，以原始台账为准。',
    heads: ['序号', '位置', '原文', '改为', '原因'],
    missing: '（空）',
    gone: '（删去）',
    report: ['报告', '文件'],
  },
  en: {
    title: (agency) => `To be mended in the annual report of ${agency}`,
    asks: 'Please check and mend what the table lists, and submit the report again. Where it says “to be looked at”, your own records decide.',
    heads: ['no.', 'place', 'as it stands', 'change to', 'reason'],
    missing: '(nothing)',
    gone: '(take it out)',
    report: ['report', 'file'],
  },
}

function rowOf({ place, old, now, reason }: Correction, i: number, language: Language): string[] {
  const { missing, gone } = words[language]
  const parts = [String(i + 1), place, old.trim() || missing, now.trim() || gone, reason]
  return parts.map((text) => text.trim().replace(/\s+/g, ' '))
}

export function returnSheetMarkdown({ agency, reports }: ReturnSheet, language: Language): string {
  const { title, asks, heads } = words[language]
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  const parts = reports.map(({ name, path, corrections }) => [
    `## ${escaped(name)}`,
    escaped(path),
    [
      line(heads),
      `|${heads.map(() => ' --- |').join('')}`,
      ...corrections.map((each, i) => line(rowOf(each, i, language))),
    ].join('\n'),
  ])
  return [`# ${escaped(title(agency))}`, asks, ...parts.flat()].join('\n\n') + '\n'
}

/** Characters that Markdown would take for its own: the words of a report are quoted, not followed. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|#&~]/g, '\\$&')
}

export function returnSheetWorkbook({ agency, reports }: ReturnSheet, language: Language): Promise<Uint8Array> {
  const { title, heads, report } = words[language]
  const rows = reports.flatMap(({ name, path, corrections }) =>
    corrections.map((each, i) => [name, path, ...rowOf(each, i, language)]),
  )
  return workbook([{ name: title(agency), heads: [[...report, ...heads]], widths: [14, 30, 6, 36, 20, 28, 70], rows }])
}

/** Twips; half points. */
const page = { width: millimetres(297), height: millimetres(210), margin: millimetres(20) }
const width = page.width - 2 * page.margin
const shares = [0.05, 0.23, 0.15, 0.2, 0.37] as const
const size = { title: 36, body: 24, table: 21 }

export async function returnSheetWord(
  { agency, reports }: ReturnSheet,
  language: Language,
  docx: Docx,
): Promise<Uint8Array> {
  const { title, asks, heads } = words[language]
  const { AlignmentType, Document, HeadingLevel, Packer, PageOrientation, Paragraph, TextRun } = docx
  const { Table, TableCell, TableLayoutType, TableRow, WidthType } = docx
  const run = (text: string, font: Parameters<typeof fontsOf>[0], points: number) =>
    new TextRun({ text, font: fontsOf(font), size: points, color: '000000' })
  const columnWidths = shares.map((share) => Math.floor(width * share))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: columnWidths[i]!, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                alignment: isHead || i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [run(text, isHead ? 'heading' : 'table', size.table)],
              }),
            ],
          }),
      ),
    })
  const document = new Document({
    title: title(agency),
    styles: { default: { document: { run: { font: fontsOf('body'), size: size.body } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns the paper: it takes the measures of the upright sheet.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [run(title(agency), 'title', size.title)],
          }),
          new Paragraph({ children: [run(asks, 'body', size.body)] }),
          ...reports.flatMap(({ name, path, corrections }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              spacing: { before: 300, after: 100 },
              children: [run(name, 'heading', size.body), run(`  ${path}`, 'body', size.table)],
            }),
            new Table({
              width: { size: width, type: WidthType.DXA },
              columnWidths,
              layout: TableLayoutType.FIXED,
              rows: [row(heads, true), ...corrections.map((each, i) => row(rowOf(each, i, language), false))],
            }),
          ]),
        ],
      },
    ],
  })
  return withFallbacks(new Uint8Array(await Packer.toArrayBuffer(document)))
}
