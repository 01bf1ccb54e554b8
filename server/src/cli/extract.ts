/** `ogi-report extract`: every value of each report, with its place. */
import { analyse, noFixes } from '../core'
import type { ExtractCommand, ExtractFormat } from './arguments'
import { extractCsv } from './formats/csv'
import type { Format } from './formats/format'
import { extractJson } from './formats/json'
import type { Task } from './run'

const formats: Readonly<Record<ExtractFormat, Format>> = { json: extractJson, csv: extractCsv }

export function extracting(command: ExtractCommand): Task {
  const format = formats[command.format]
  const work: Task['work'] = ({ input, opened }) => ({
    path: input.path,
    format: opened.format,
    report: analyse(opened.text),
    page: opened.page,
    omitted: opened.omitted,
    findings: [],
    ask: noFixes,
    ignored: [],
    hidden: 0,
  })
  return { command, format, work, writes: false, goesOn: false }
}
