/** One cell a line: between blank lines, or indented with a blank line after each row. */
import { dense, isCell, plain, wrapped, type Layout } from './layout'

/** Blank lines between the cells; merged and missing cells leave nothing. */
export const line: Layout = plain('line', (table, context) => {
  const { random } = context
  // Web pages leave no-break spaces round the text of a cell.
  const padded = random.chance(0.3)
  const lines = table.rows.flatMap((row) =>
    row.flatMap((cell) => {
      const text = wrapped(cell, context)
      if (!padded) return [...text, '']
      return [...text.map((t) => `${random.chance(0.5) ? '\u00A0' : ''}${t}${random.chance(0.3) ? ' ' : ''}`), '']
    }),
  )
  return lines.slice(0, -1)
})

/** A tab before each cell; what a cell above covers is an empty cell. */
export const indented: Layout = plain('indented', (table, context) => {
  const lines = dense(table).flatMap((row) => [
    ...row.flatMap((slot) => {
      if (slot === 'across') return []
      const [first = '', ...rest] = isCell(slot) ? wrapped(slot, context) : ['']
      return [`\t${first}`, ...rest]
    }),
    '',
  ])
  return ['', ...lines]
})
