/**
 * A block of figures, as it is copied from a spreadsheet or a page, laid over a table from one cell on. Rows of heads and
 * labels may be copied with it and are passed over; a cell of the block that is empty leaves what stands there.
 */
import { parseValue, type Address, type Report } from '../../core'
import { addressesOfRow } from '../../form'
import type { TypedCell } from './model'

export interface Laid {
  readonly cells: readonly TypedCell[]
  /** What of the block lies beside the table. */
  readonly beside: readonly string[]
}

/** @param rows of the block, each from left to right; merged cells as one figure and empty ones */
export function laidOver(report: Report, at: Address, rows: readonly (readonly string[])[]): Laid {
  const figures = figuresOf(rows)
  const table = report.tables.find(({ form }) =>
    form.blocks.some((b) => b.rows.some((r) => addressesOfRow(r, b).includes(at))),
  )
  const printed = table?.form.blocks.flatMap((block) => block.rows.map((row) => addressesOfRow(row, block))) ?? []
  const top = printed.findIndex((addresses) => addresses.includes(at))
  const left = printed[top]?.indexOf(at) ?? 0
  const cells: TypedCell[] = []
  const beside: string[] = []
  figures.forEach((row, y) => {
    row.forEach((text, x) => {
      const address = top < 0 ? undefined : printed[top + y]?.[left + x]
      if (text === '') return
      if (address === undefined) beside.push(text)
      else cells.push({ address, text })
    })
  })
  return { cells, beside }
}

/** The block without rows of heads, the labels in front of its figures and the empty rows at its end. */
function figuresOf(rows: readonly (readonly string[])[]): string[][] {
  const said = rows.map((row) => row.map((text) => text.trim()))
  const body = said.filter((row) => row.some(isFigure) || !row.some(isWords))
  while (body.at(-1)?.every((text) => text === '')) body.pop()
  return body.map((row) => row.slice(row.findLastIndex(isWords) + 1))
}

function isFigure(text: string): boolean {
  return parseValue(text).kind === 'number'
}

/** A label or a head; a mark for none is no words. */
function isWords(text: string): boolean {
  return parseValue(text).kind === 'text' && /\p{L}/u.test(text)
}
