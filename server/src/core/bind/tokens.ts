/** The cells of a table as binding sees them: each with its place, its value and its normal form, worked out once. */
import type { Cell, Row, Span, Value } from '../model'
import { hull } from '../places'
import { undated } from '../text/dated'
import { normalise } from '../text/normalise'
import { parseValue } from '../value'

export interface Token {
  readonly cell: Cell
  readonly row: Row
  /** Place of the cell in its row. */
  readonly column: number
  readonly value: Value
  /** Of a text its normal form; empty for values and for lines longer than any label. */
  readonly norm: string
  /** Figures that have run into the label: the row's values cannot be told apart. */
  readonly fused?: Cell
}

export interface Line {
  readonly row: Row
  readonly tokens: readonly Token[]
}

/** A label is never longer; a longer line is prose and need not be looked up. */
const longest = 60

export function lineOf(row: Row): Line {
  const alone = row.cells.length === 1
  const tokens = row.cells.map((cell, column): Token => {
    const value = parseValue(cell.text)
    const named = value.kind === 'text' && !(alone && cell.text.length > longest)
    return { cell, row, column, value, norm: named ? normOf(cell.text) : '' }
  })
  return { row, tokens }
}

/** The normal form of a label, whatever year it names. */
export function normOf(text: string): string {
  return normalise(undated(text))
}

const han = /[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/

/** Whether words stand there: every label has Han characters, whatever else it has. `〇` is none of them. */
export const hasHan = (text: string): boolean => han.test(text)
export const isSet = ({ value }: Token): boolean => value.kind !== 'blank'
export const isNumber = ({ value }: Token): boolean => value.kind === 'number'

export function spanOf(tokens: readonly Token[]): Span {
  return hull(tokens.map((t) => t.cell.span))
}
