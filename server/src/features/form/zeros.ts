/** The choice of 0 for blank cells, of a row or of a whole table: which cells it is about, and how it is called. */
import {
  columnName,
  filledUp,
  type BoundRow,
  type BoundTable,
  type Counts,
  type Fact,
  type Language,
  type Report,
} from '../../core'

/** The blank cells of a row, or of all rows of a table. */
export function blanksOf(rows: readonly BoundRow[]): Fact[] {
  return rows.flatMap(({ facts }) => facts.flatMap((fact) => (fact?.value.kind === 'blank' ? [fact] : [])))
}

export interface Zeros {
  readonly title: string
  readonly counts: Counts
}

/** `本行其余 5 格填 0，“总计”填 3`; undefined where no cell is blank, or a figure that stands there says otherwise. */
export function zerosInRow(report: Report, row: BoundRow, language: Language): Zeros | undefined {
  const counts = filled(report, [row])
  if (!counts) return undefined
  const zero = numberOfZeros(counts)
  const isRest = row.facts.some((fact) => fact && fact.value.kind !== 'blank')
  const totals = row.facts.flatMap((fact) => {
    const count = fact && counts.get(fact.address)
    return fact && count ? [{ name: columnName(row.block, fact.column), count }] : []
  })
  const title = {
    zh: [`本行${isRest ? '其余 ' : ' '}${zero} 格填 0`, ...totals.map((t) => `“${t.name}”填 ${t.count}`)].join('，'),
    en: [
      `Enter 0 in ${isRest ? 'the other ' : 'the '}${zero} ${zero === 1 ? 'cell' : 'cells'} of the row`,
      ...totals.map((t) => `${t.count} in “${t.name}”`),
    ].join(', '),
  }[language]
  return { title, counts }
}

/** `本表 130 个空格填 0，另 9 格填合计`. */
export function zerosInTable(report: Report, table: BoundTable, language: Language): Zeros | undefined {
  const counts = filled(report, table.rows)
  if (!counts) return undefined
  const zero = numberOfZeros(counts)
  const others = counts.size - zero
  const title = {
    zh: `${table.form.name.zh} ${zero} 个空格填 0${others > 0 ? `，另 ${others} 格按勾稽关系填` : ''}`,
    en: `Enter 0 in the ${zero} blank cells of ${table.form.name.en}${others > 0 ? `, and what the sums say in ${others}` : ''}`,
  }[language]
  return { title, counts }
}

function filled(report: Report, rows: readonly BoundRow[]): Counts | undefined {
  const blanks = blanksOf(rows)
  return blanks.length > 0 ? filledUp(report, blanks) : undefined
}

function numberOfZeros(counts: Counts): number {
  return [...counts.values()].filter((count) => count === 0n).length
}
