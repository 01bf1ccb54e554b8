/** The values of reports as comma-separated lines. Line and character are zero-based, as in the JSON. */
import { csvLine } from '../../export/csv'
import { tabular, type Shape } from './tabular'
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
