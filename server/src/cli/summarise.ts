/** `ogi-report summarise`: a new report whose tables are the sums of those of its units, or what stands in its way. */
import { sharesOf, summaryOf, type Summary } from '../collection'
import { analyse, nameOf, type Language, type Text } from '../core'
import { csvLine, Figure, type Value } from '../export/csv'
import { sharesSheet } from '../export/shares'
import { workbook } from '../export/workbook'
import { newReport } from '../features/newReport'
import { inTheWay, mayGoOn } from '../features/summary'
import type { ReportFormat, SummariseCommand } from './arguments'
import { writers } from './export'
import { put } from './output'
import { tell } from './tell'
import { readTogether } from './together'

/** The exit code. Where anything stands in the way, nothing is written. */
export async function summarising(command: SummariseCommand, language: Language): Promise<number> {
  const { agency, year, allowMissing, trace, format, output, paths } = command
  const { across, failures, files, summary: read } = await readTogether(paths, command.language, 'error')
  if (failures > 0) return 2
  const sources = files.map(({ file }) => file)
  const summary = summaryOf(across.collection, agency, year)
  const say = (text: Text): void => {
    tell(agency, text, language)
  }
  if (summary.units.length === 0) {
    say({ zh: `没有 ${year} 年度的单位报告，未汇总。`, en: `no report of a unit on ${year}; nothing was added up.` })
    return 2
  }
  const reasons = inTheWay(summary, read.notRead.length)
  for (const reason of reasons) say(reason)
  if (!mayGoOn(summary) || (reasons.length > 0 && !allowMissing)) {
    say({ zh: '未汇总，没有写出任何内容。', en: 'not added up; nothing was written.' })
    return 2
  }
  if (trace) await put(await traced(summary, year, trace.format), trace.path, sources)
  await put(await written(newReport({ agency, year, values: summary.sums }).text, format), output, sources)
  const { length } = summary.units
  say({
    zh: `已汇总 ${length} 个单位，请核对后补写正文。`,
    en: `${length} ${length === 1 ? 'unit' : 'units'} added up; check the figures and write the text.`,
  })
  return 0
}

async function written(report: string, format: ReportFormat): Promise<Uint8Array | string> {
  return format === 'text' ? report : (await writers[format](analyse(report))).content
}

const heads = ['address', 'cell', 'agency', 'path', 'share', 'sum'] as const

/** A row for each unit's share of each sum. */
function traced(summary: Summary, year: number, format: 'csv' | 'xlsx'): Promise<Uint8Array | string> | string {
  if (format === 'xlsx') return workbook([sharesSheet(summary, year)])
  const figure = (text: string | undefined): Value => (text === undefined ? null : new Figure(text))
  const lines = sharesOf(summary, year).map(({ address, unit, share, sum }) =>
    csvLine([address, nameOf(address).zh, unit.agency ?? '', unit.path, figure(share), figure(sum)]),
  )
  return `\uFEFF${csvLine(heads)}${lines.join('')}`
}
