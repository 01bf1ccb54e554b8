/**
 * A row of the form is absent. Adjacent missing rows are one finding, at the row before which they belong. A row whose
 * label stands in the gap was not read, which is not absence; a row of numbers with an unknown label there may be it.
 */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import type { BoundTable, Span } from '../../model'
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { capital, rowName } from '../../names'
import type { Unfound } from '../../unfound'
import { hasLostItsLines, tablePlace } from '../table/place'

export const rowMissing = defineCheck<{ table: Text; names: readonly string[] }>({
  code: 'row/missing',
  severity: 'error',
  *find(reading) {
    for (const table of reading.tables) {
      if (table.header.foreign.length > 0 || hasLostItsLines(reading, table)) continue
      for (const unfound of reading.unfound.get(table.form.key) ?? []) {
        if (unfound.standing) continue
        const names = unfound.slots.map(({ block, row }) => rowName(block, row) ?? '')
        yield {
          span: placeOf(reading, unfound, table),
          args: { table: table.form.name, names },
          fixes: () => insertion(reading, table, unfound, names),
        }
      }
    }
  },
  message: {
    // Table four has one row, which has no label.
    zh: ({ table, names }) =>
      names[0] === ''
        ? `${table.zh}只有表头，缺少填数的一行。`
        : names.length > 2
          ? `${table.zh}缺少“${names[0]}”至“${names.at(-1)}”共 ${names.length} 行。`
          : `${table.zh}缺少${names.map((n) => `“${n}”`).join('、')}。`,
    en: ({ table, names }) =>
      names[0] === ''
        ? `${capital(table.en)} has its heads only; the row of values is missing.`
        : names.length > 2
          ? `${names.length} rows are missing in ${table.en}, “${names[0]}” to “${names.at(-1)}”.`
          : `Missing in ${table.en}: ${names.map((n) => `“${n}”`).join(' and ')}.`,
  },
  why: {
    zh: '各行由年度报告格式规定，没有发生的也要列出并填 0；缺行时各列合计无法核对。',
    en: 'The statutory form fixes the rows; what did not occur is entered as 0. Without the row no column can be checked.',
  },
})

function insertion(reading: Analysis, table: BoundTable, { slots }: Unfound, names: readonly string[]): Proposal[] {
  const change: Change = {
    kind: 'insertRows',
    table: reading.tables.indexOf(table),
    rows: slots.map(({ row }) => row.key),
  }
  const many = names.length > 1
  const title = {
    zh: many ? `补上缺少的 ${names.length} 行` : names[0] === '' ? '补上填数的一行' : `补上“${names[0]}”`,
    en: many
      ? `Insert the ${names.length} missing rows`
      : names[0] === ''
        ? 'Insert the row of values'
        : `Insert “${names[0]}”`,
  }
  return [{ title, change, safe: false, preferred: true }]
}

function placeOf(reading: Analysis, { before, after }: Unfound, table: BoundTable): Span {
  return after?.label.spans[0] ?? before?.label.spans[0] ?? tablePlace(reading, table)
}
