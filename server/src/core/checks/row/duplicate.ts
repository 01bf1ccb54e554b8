/** A row of the form stands twice, with values. The first one's count. A label alone is the rest of a broken one. */
import { defineCheck } from '../check'
import { rowName } from '../../names'

export const rowDuplicate = defineCheck<{ name: string }>({
  code: 'row/duplicate',
  severity: 'warning',
  *find({ tables }) {
    for (const table of tables) {
      for (const row of table.duplicates) {
        if (!row.facts.some((f) => f?.value.kind === 'number')) continue
        const first = table.rows.find((r) => r.form.key === row.form.key)?.label.spans[0]
        yield {
          span: row.label.spans[0] ?? row.span,
          args: { name: rowName(row.block, row.form) ?? table.form.name.zh },
          related: first ? [{ span: first, text: { zh: '第一次出现', en: 'first here' } }] : [],
        }
      }
    }
  },
  message: {
    zh: ({ name }) => `“${name}”这一行重复出现，只按第一次的数核对。`,
    en: ({ name }) => `The row “${name}” stands twice; the figures of the first one were checked.`,
  },
  why: {
    zh: '每行只应出现一次；重复多为换页或复制所致，两处的数可能不同。',
    en: 'A row stands once; a second one mostly comes from a page break or from copying, and its figures may differ.',
  },
})
