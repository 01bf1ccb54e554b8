/** `ogi-report extract`: every value of each report, with its place. */
import { analyse, noFixes } from '../core'
import { applyConfiguration } from '../features/configuration'
import type { ExtractCommand, ExtractFormat } from './arguments'
import { extractCsv } from './formats/csv'
import type { Formatter } from './formats/format'
import { extractJson, extractNdjson } from './formats/json'
import type { Task } from './run'

const formats: Readonly<Record<ExtractFormat, (command: ExtractCommand) => Formatter>> = {
  json: extractJson,
  ndjson: extractNdjson,
  csv: extractCsv,
}

export function extracting(command: ExtractCommand): Task {
  const format = formats[command.jobs === undefined ? command.format : 'ndjson']
  const work: Task['work'] = ({ input, opened, governing: { configuration, path } }) => {
    const report = analyse(opened.text)
    return {
      path: input.path,
      format: opened.format,
      report,
      page: opened.page,
      omitted: opened.omitted,
      // A finding that is off or ignored blames no cell.
      findings: applyConfiguration(report.findings, configuration, path).findings,
      ask: noFixes,
      ignored: [],
      hidden: 0,
    }
  }
  return { command, format: () => format(command), work, writes: false, goesOn: false }
}
