/** `ogi-report extract`: every value of each report, with its place. */
import { inLanguage, type Language } from '../core'
import type { ExtractCommand, ExtractFormat } from './arguments'
import { extracted, type Extracted } from './extracted'
import { readFigures } from './figures'
import { csvWriting } from './formats/csv'
import type { Item, Summary } from './formats/format'
import { jsonWriting } from './formats/json'
import { parquetWriting } from './formats/parquet'
import { placesIn } from './formats/places'
import { asLines, type Writing } from './formats/writing'
import { workbookWriting } from './formats/xlsx'
import type { Task } from './run'

const writings: Readonly<Record<ExtractFormat, (command: ExtractCommand) => Writing>> = {
  json: jsonWriting,
  ndjson: () => asLines,
  csv: csvWriting,
  xlsx: ({ wide, labels = 'zh' }) => workbookWriting(wide, labels),
  parquet: parquetWriting,
}

export function writingOf(command: ExtractCommand): Writing {
  return command.jobs === undefined ? writings[command.format](command) : asLines
}

export function extracting(command: ExtractCommand): Task {
  const { begin, record, separator, end, through } = writingOf(command)
  const isWorkbook = command.format === 'xlsx'
  return {
    command,
    work: readFigures,
    writes: false,
    goesOn: false,
    ...(through && { through }),
    format: ({ language }) => ({
      begin,
      item: (item) => record(isWorkbook ? withFindings(item, command.labels ?? language) : extracted(item)),
      separator,
      end: (summary) => (isWorkbook ? notReadIn(summary).map(record).join('') : end),
    }),
  }
}

/** With what a person reads in the sheet of findings. */
function withFindings(item: Item, language: Language): Extracted {
  const place = placesIn(item)
  const findings = item.findings.map((finding) => ({
    severity: finding.severity,
    code: finding.code,
    place: inLanguage(place(finding), language),
    message: inLanguage(finding.message, language),
    address: finding.address ?? null,
  }))
  return { ...extracted(item), findings }
}

/** The files that are not in the output otherwise: what was read of them is in none of its sheets. */
function notReadIn({ notRead }: Summary): Extracted[] {
  const others = notRead.filter(({ why }) => why !== 'severalReports' && why !== 'formUnknown')
  return others.map(({ path, why }) => ({
    path,
    isReport: false,
    why,
    edition: null,
    year: null,
    agency: null,
    format: 'text',
    cells: {},
  }))
}
