/**
 * A table is there and its cells cannot be told apart: label and figures have run together (`规章000`), or nothing in it
 * could be bound at all. Better to say so than to guess.
 */
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { rowName } from '../../names'
import { withoutTable } from './absent'

export const tableUnreadable = defineCheck<{ name: Text; rows: readonly string[] }>({
  code: 'table/unreadable',
  severity: 'warning',
  *find(reading) {
    for (const { section, table, shown } of withoutTable(reading))
      if (shown) yield { span: section.heading.span, args: { name: table.name, rows: [] } }
    for (const { form, fused } of reading.tables) {
      const [first, ...others] = fused
      if (!first) continue
      const name = (key: string) =>
        form.blocks.flatMap((b) => b.rows.flatMap((r) => (r.key === key ? (rowName(b, r) ?? []) : [])))
      yield {
        span: first.span,
        args: { name: form.name, rows: fused.flatMap((f) => name(f.form.key)) },
        related: others.map(({ span }) => ({
          span,
          text: { zh: '这里也连在一起', en: 'run together here as well' },
        })),
      }
    }
  },
  message: {
    zh: ({ name, rows }) =>
      rows.length > 0
        ? `${name.zh}中“${rows.join('”“')}”的文字和数字连在一起，分不清是几个数，没有核对。`
        : `${name.zh}分不清各格，没有读出数据，也没有核对。`,
    en: ({ name, rows }) =>
      rows.length > 0
        ? `In ${name.en} label and figures have run together: “${rows.join('”, “')}”. Not checked.`
        : `The cells of ${name.en} cannot be told apart. Not checked.`,
  },
  why: {
    zh: '从网页或 PDF 复制时，表格的格子常会粘连；读不出的数据不作猜测。',
    en: 'Cells often run together when a table is copied from a page or a PDF; what cannot be read is not guessed.',
  },
})
