/** Which rows of the text belong to which statutory table: from the first row with the table's own words to the next heading or table. */
import type { TableKey } from '../../form/types'
import type { Row, Section } from '../model'
import { normalise } from '../text/normalise'
import { parseValue } from '../value'
import { distinctive, vocabularyOf } from './vocabulary'

export interface Region {
  readonly key: TableKey
  readonly rows: readonly Row[]
}

/** A label is never longer; a longer text is prose and need not be looked up. */
const longest = 60

const keys: readonly TableKey[] = ['disclosure', 'requests', 'review']

/** Words that stand in one of the tables and nowhere else, each with its table. */
const openers = new Map<string, TableKey>()
for (const key of keys) {
  for (const edition of ['2021', '2019'] as const)
    for (const [word, targets] of vocabularyOf(key, edition).exact) {
      const own = targets.some(
        (t) =>
          t.kind === 'head' || (t.kind === 'column' && key !== 'requests') || (t.kind === 'row' && key === 'requests'),
      )
      if (own && word.length >= 4 && !keys.some((k) => k !== key && vocabularyOf(k, edition).exact.has(word)))
        openers.set(word, key)
    }
  for (const word of distinctive(key).keys()) if (word.length >= 4 && word !== '其他处理') openers.set(word, key)
}
openers.set(normalise('行政复议行政诉讼'), 'review')

/** `规章 | 3 | 0 | 15`: a label of table two and at least one value in one row open the table where its heads are missing. */
function opensDisclosure(row: Row): boolean {
  const cells = row.cells.filter((c) => c.text !== '')
  if (cells.length < 2 || cells[0]!.text.length > longest) return false
  const word = normalise(cells[0]!.text)
  const known = vocabularyOf('disclosure', '2021').exact.get(word) ?? vocabularyOf('disclosure', '2019').exact.get(word)
  return known?.[0]?.kind === 'row' && cells.slice(1).every((c) => parseValue(c.text).kind !== 'text')
}

function tableOpened(row: Row): TableKey | undefined {
  for (const cell of row.cells) {
    if (cell.text === '' || cell.text.length > longest) continue
    const first = cell.text.charCodeAt(0)
    if (first >= 48 && first <= 57 && cell.text.length < 4) continue
    const key = openers.get(normalise(cell.text))
    if (key) return key
  }
  return opensDisclosure(row) ? 'disclosure' : undefined
}

export function regions(rows: readonly Row[], sections: readonly Section[]): Region[] {
  const found: { key: TableKey; rows: Row[] }[] = []
  const headings = new Set(sections.map((s) => s.heading.span.start))
  let open: { key: TableKey; rows: Row[] } | undefined
  for (const row of rows) {
    const first = row.cells.find((c) => c.text !== '')
    if (first && headings.has(first.span.start)) {
      open = undefined
      continue
    }
    const key = tableOpened(row)
    if (key && key !== open?.key) {
      open = found.find((r) => r.key === key)
      if (!open) found.push((open = { key, rows: [] }))
    }
    open?.rows.push(row)
  }
  return found
}
