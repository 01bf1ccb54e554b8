/** A row stands out of the form's order. Its values are read by its label all the same. */
import { defineCheck } from '../check'
import { rowName } from '../../names'
import { outOfOrder } from '../../order'

export const rowOrder = defineCheck<{ name: string }>({
  code: 'row/order',
  severity: 'warning',
  *find({ tables }) {
    for (const table of tables) {
      const ranks = new Map(table.form.blocks.flatMap((b) => b.rows).map((row, i) => [row.key, i]))
      const rows = table.rows.toSorted((a, b) => a.span.start - b.span.start)
      for (const i of outOfOrder(rows.map((r) => ranks.get(r.form.key)!))) {
        const row = rows[i]!
        yield { span: row.label.spans[0] ?? row.span, args: { name: rowName(row.block, row.form) ?? row.label.text } }
      }
    }
  },
  message: {
    zh: ({ name }) => `“${name}”不在格式规定的位置。`,
    en: ({ name }) => `“${name}” stands out of the order of the form.`,
  },
  why: {
    zh: '各行次序由年度报告格式规定；次序错乱的表，汇总时容易错行。',
    en: 'The statutory form fixes the order of the rows; in another order figures go astray when reports are added up.',
  },
})
