/** Small tables of one block in one notation or another, and what is read of a row. */
import { read } from '../../../server/src/core/reading'
import { report } from '../reading/sample'

/** Heads and rows of table two (2021) as they stand. */
export const disclosure = (...rows: readonly string[]): string =>
  report({ body: { disclosure: ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', ...rows].join('\n') } })

/** The same of 2019. */
export const disclosure2019 = (...rows: readonly string[]): string =>
  report({ body: { disclosure: ['信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量', ...rows].join('\n') } })

/** Rows of table three under its heads. */
export const requests = (...rows: readonly string[]): string =>
  report({
    body: {
      requests: ['自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计', ...rows].join('\n'),
    },
  })

export interface RowRead {
  /** One for each column: the number, `_` for a blank, the text of a remark or mark, `?` for what was not read. */
  readonly values: string
  readonly match: string
  readonly unread: readonly string[]
}

export function rowOf(text: string, key: string): RowRead | undefined {
  const row = read(text)
    .tables.flatMap((t) => t.rows)
    .find((r) => r.form.key === key)
  if (!row) return undefined
  const values = row.facts.map((f) => {
    if (!f) return '?'
    if (f.value.kind === 'number') return f.value.decimal
    return f.value.kind === 'blank' ? '_' : f.value.text
  })
  return { values: values.join(' '), match: row.label.match, unread: row.unread.map((c) => c.text) }
}
