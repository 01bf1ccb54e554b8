/** What the values, rows and columns of a form are called in front of a person: the statutory Chinese, in every language. */
import type { Text, Language, Value } from '../core'
import type { BlockForm, ColumnForm, GroupForm, RowForm } from '../form/types'

/** `1.属于国家秘密`; the one row of table four has no name. */
export function rowName(row: RowForm): string | undefined {
  return row.label && row.ordinal + row.label.text
}

export function groupName(group: GroupForm): string {
  return group.ordinal + group.label.text
}

/** Outermost first: `三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密`. Empty for the row without a name. */
export function rowPath(block: BlockForm, row: RowForm): string {
  const groups = row.groups.flatMap((key) => block.groups.filter((g) => g.key === key))
  const name = rowName(row)
  return [...groups.map(groupName), ...(name ? [name] : [])].join(' › ')
}

/** `三、本年度办理结果 › （三）不予公开`: the group after those it stands in. */
export function groupPath(block: BlockForm, group: GroupForm): string {
  const around = block.rows.find((r) => r.groups.includes(group.key))?.groups ?? []
  const outer = around.slice(0, around.indexOf(group.key))
  return [...outer.flatMap((key) => block.groups.filter((g) => g.key === key)), group].map(groupName).join(' › ')
}

/** Outermost first: `申请人情况 › 法人或其他组织 › 商业企业`. */
export function columnPath(column: ColumnForm): string {
  return [...(column.under ?? []), column.label.text].join(' › ')
}

/** `三、本年度办理结果 › （一）予以公开 · 申请人情况 › 自然人` */
export function cellPath(block: BlockForm, row: RowForm, column: ColumnForm): string {
  return [rowPath(block, row), columnPath(column)].filter(Boolean).join(' · ')
}

const unread = { zh: '未读到', en: 'not read' }
const blank = { zh: '空白', en: 'blank' }

/** A value in few words: `8`, `380元`, `空白`, `“/”`, `未读到`. */
export function valueText(value: Value | undefined, language: Language): string {
  if (!value) return unread[language]
  switch (value.kind) {
    case 'number':
      return value.decimal.replace('-', '−') + (value.unit ?? '')
    case 'blank':
      return blank[language]
    default:
      return `“${value.text}”`
  }
}

/** With a capital at its start; Chinese has none. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is said of a value whose column only the sums tell. */
export const readBySums: Text = { zh: '按勾稽关系读出', en: 'Read by the sums' }
