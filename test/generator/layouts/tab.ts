/** Rows of cells separated by tabs: what text copied or converted from Word and PDF looks like. */
import { dense, isCell, plain, wrapped, type Context, type Layout, type Part, type Slot } from './layout'
import type { PrintedCell, PrintedTable } from '../printed'

export const tab: Layout = plain('tab', (table, context) => {
  const { random, damages } = context
  // Converters put the columns that a merged cell covers behind it or at the row's end.
  const behind = random.chance(0.5)
  const lines = dense(table).flatMap((row) => {
    const line = tidyEnds(cellsOf(row, behind), context).join('\t')
    const isData = row.some((slot) => isCell(slot) && slot.kind === 'value')
    return damages.separators && isData && random.chance(0.15) ? [line, separator(table)] : [line]
  })
  return lines
})

/** As spreadsheets and their exports quote: every cell, or those that are not numbers. */
export const tabQuoted: Layout = {
  name: 'tab, quoted cells',
  write(parts, context) {
    const every = context.random.chance(0.5)
    const quoted = (cell: PrintedCell) => {
      if (!every && cell.kind === 'value') return cell.text
      return `"${wrapped(cell, context).join('\n').replaceAll('"', '""')}"`
    }
    const quotedParts = parts.map((part): Part =>
      part.kind === 'table'
        ? {
            ...part,
            table: { ...part.table, rows: part.table.rows.map((row) => row.map((c) => ({ ...c, text: quoted(c) }))) },
          }
        : part,
    )
    return tab.write(quotedParts, context)
  },
}

function cellsOf(row: readonly Slot[], behind: boolean): string[] {
  if (behind) return row.map((slot) => (isCell(slot) ? slot.text : ''))
  const kept = row.filter((slot) => slot !== 'across').map((slot) => (isCell(slot) ? slot.text : ''))
  return [...kept, ...row.filter((slot) => slot === 'across').map(() => '')]
}

function tidyEnds(cells: string[], { random, damages }: Context): string[] {
  if (damages.ends === 'added')
    return [
      ...Array.from({ length: random.below(2) }, () => ''),
      ...cells,
      ...Array.from({ length: random.below(3) }, () => ''),
    ]
  if (damages.ends !== 'dropped') return cells
  const first = cells.findIndex((text) => text !== '')
  const last = cells.findLastIndex((text) => text !== '')
  return cells.slice(random.chance(0.5) ? Math.max(first, 0) : 0, last + 1)
}

function separator(table: PrintedTable): string {
  return Array.from({ length: table.width }, (_, i) => '-'.repeat(i === 0 ? 8 : 5)).join('\t')
}
