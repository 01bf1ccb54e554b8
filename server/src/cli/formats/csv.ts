/** The values of reports as comma-separated lines. Line and character are zero-based, as in the JSON. */
import { Figure, tabular, type Shape, type Value } from './tabular'
import type { Writing } from './writing'

export interface CsvShape extends Shape {
  /** A byte order mark, by which Excel knows that the text is UTF-8. */
  readonly bom: boolean
}

export function csvWriting(shape: CsvShape): Writing {
  const { columns, rows } = tabular(shape)
  return {
    begin: (shape.bom ? '\uFEFF' : '') + csvLine(columns.map(({ name }) => name)),
    record: (report) => rows(report).map(csvLine).join(''),
    separator: '',
    end: '',
  }
}

export function csvLine(values: readonly Value[]): string {
  return `${values.map(field).join(',')}\n`
}

function field(value: Value): string {
  const text = value instanceof Figure ? value.text : typeof value === 'string' ? inert(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets run text that begins so as a formula, whoever wrote it; behind an apostrophe they show it. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
