/** What a sentence counts and what cells are called, in the short words of a message. Knows names, judges nothing. */
import type { Analysis } from '../../analysis'
import type { Address, Text } from '../../../form/types'
import type { Place, Span } from '../../model'
import type { Action, Applicant, Figure, Implied, Outcome, Thing } from '../../prose/types'
import { placeOf } from '../../../form'
import { columnName, rowName } from '../../names'

const actions: Readonly<Partial<Record<Action, string>>> = {
  receive: '收到',
  receiveNew: '新收',
  accept: '受理',
  handle: '办理',
  reply: '答复',
  complete: '办结',
  carryIn: '上年结转',
  carryOut: '结转下年度',
  inProgress: '正在办理',
  make: '制发',
  repeal: '废止',
  inForce: '现行有效',
  publish: '公开',
  decide: '作出',
  pay: '收取',
}

const things: Readonly<Partial<Record<Thing, string>>> = {
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  litigationDirect: '未经复议直接起诉',
  litigationAfter: '复议后起诉',
  rules: '规章',
  normative: '规范性文件',
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  charges: '行政事业性收费',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  upheld: '维持',
  corrected: '纠正',
  other: '其他结果',
  pending: '尚未审结',
}

const applicants: Readonly<Record<Applicant, string>> = {
  natural: '自然人',
  organizations: '法人或其他组织',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
}

/** 受理, 制发规范性文件, 行政复议维持, 自然人申请; the row's or group's own name for a result. */
export function counted(mention: Figure | Implied, first: readonly Address[]): string {
  const { result, applicant, outcome, actions: done } = mention
  const named = mention.things.flatMap((t) => things[t] ?? [])
  const action = done.flatMap((a) => actions[a] ?? []).at(-1) ?? ''
  if (result) return (applicant ? applicants[applicant] : '') + bare(rowsOf(first) ?? '')
  if (named.length > 0) return (outcome ? '' : action) + named.join('、') + (outcome ? outcomes[outcome] : '')
  return applicant ? `${action}${applicants[applicant]}申请` : action || '申请'
}

function bare(name: string): string {
  return name.replace(/^（.）/, '').replace(/^\d+\./, '')
}

/** “本年新收”总计 / “本年新收” (total); “本年新收”“上年结转”总计相加; “（三）不予公开”各项合计. */
export function sumName(addresses: readonly Address[]): Text {
  const [first] = addresses
  const { block, row, column } = placeOf(first!)
  const head = block.columns.length > 1 ? lastHead(columnName(block, column)) : ''
  const headEn = head === '总计' ? 'total' : head
  if (addresses.length === 1) {
    const name = rowOf(first!)
    return { zh: `“${name}”${head}`, en: `“${name}”${headEn && ` (${headEn})`}` }
  }
  const group = rowsOf(addresses)
  if (group) return { zh: `“${group}”各项合计`, en: `“${group}” (all items)` }
  const rows = [...new Set(addresses.map(rowOf))]
  if (rows.length === 1 && placeOf(addresses[1]!).row === row)
    return { zh: `“${rows[0]!}”各类组织合计`, en: `“${rows[0]!}” (all organisations)` }
  const quoted = rows.map((r) => `“${r}”`)
  return { zh: `${quoted.join('')}${head}相加`, en: `${quoted.join(' + ')}${headEn && ` (${headEn})`}` }
}

/** 总计 of 行政复议·总计. */
function lastHead(name: string): string {
  return name.split('·').at(-1)!
}

/** The row's name, of table four that of the kind of case; 一、本年新收政府信息公开申请数量 is 本年新收 here. */
function rowOf(address: Address): string {
  const { block, row, column } = placeOf(address)
  const name = rowName(block, row) ?? column.under?.at(-1) ?? column.label.text
  const short = name.replace(/政府信息公开申请数量$|继续办理$/, '')
  return short === name ? name : short.replace(/^[一二三四]、/, '')
}

/** The name of the one row, or of the group whose rows these are. */
function rowsOf(addresses: readonly Address[]): string | undefined {
  const [first] = addresses
  if (first === undefined) return undefined
  if (addresses.length === 1) return rowOf(first)
  const { block, row } = placeOf(first)
  const group = block.groups.find((g) => g.key === row.groups.at(-1))
  const alike = addresses.every((a) => placeOf(a).row.groups.at(-1) === group?.key)
  const rows = new Set(addresses.map((a) => placeOf(a).row))
  const whole =
    group && alike && rows.size > 1 && block.rows.filter((r) => r.groups.at(-1) === group.key).length === rows.size
  return whole ? group.ordinal + group.label.text : undefined
}

/** Words of the text, without blanks, as long as a message can bear. */
export function said(reading: Analysis, { start, end }: Span): string {
  const text = reading.text.slice(start, end).replace(/<[^<>]*>|\s/g, '')
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

/** Cells as places beside a finding, each with its value. */
export function placesOf(reading: Analysis, addresses: readonly Address[]): Place[] {
  return addresses.flatMap((address) => {
    const fact = reading.facts.get(address)
    const name = sumName([address])
    if (!fact) return []
    return [
      { span: fact.cell.span, text: { zh: `表中${name.zh}：${fact.cell.text}`, en: `${name.en}: ${fact.cell.text}` } },
    ]
  })
}
