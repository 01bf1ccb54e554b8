/** What is printed for a person by agency: the findings of each together, and a table of all at the end. */
import { inLanguage, width, type Language, type Text } from '../../core'
import { printable } from './printable'
import type { AgencyTotal, Arranged, Summary } from './format'

/**
 * The items of one agency stand together in the order of the years, below its name; those of none come last. Agencies stand
 * in the order of their names. Where there is one, it needs no heading.
 */
export function byAgency(items: readonly Arranged[], heading: (agency: string) => string): string[] {
  const groups = new Map<string, Arranged[]>()
  for (const item of items) {
    const key = item.agency ?? ''
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const names = [...groups.keys()].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
  return names.flatMap((name) => {
    const group = groups.get(name)!.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    const outputs = group.map(({ output }) => output).filter((output) => output !== '')
    return outputs.length > 0 && names.length > 1 && name !== '' ? [`${heading(name)}\n\n`, ...outputs] : outputs
  })
}

const heads: readonly Text[] = [
  { zh: '机关', en: 'agency' },
  { zh: '报告', en: 'reports' },
  { zh: '有错误', en: 'with errors' },
  { zh: '未读出的数', en: 'figures not read' },
]
const sound: Text = { zh: '其他机关', en: 'others' }
const all: Text = { zh: '合计', en: 'total' }

/** Agencies with errors or unread figures, the others in one line; empty where there is one agency, or nothing to tell. */
export function closingTable({ agencies }: Summary, language: Language): string {
  const isTold = ({ wrong, unread }: AgencyTotal): boolean => wrong + unread > 0
  const told = agencies.filter(isTold)
  if (agencies.length < 2 || told.length === 0) return ''
  const say = (text: Text): string => inLanguage(text, language)
  const sum = (name: Text, some: readonly AgencyTotal[]): string[] => row({ ...totalOf(some), agency: say(name) })
  const others = agencies.filter((each) => !isTold(each))
  const rows = [
    heads.map(say),
    ...told.map(row),
    ...(others.length > 0 ? [sum(sound, others)] : []),
    sum(all, agencies),
  ]
  return `${inColumns(rows).join('\n')}\n\n`
}

/** A line for each row, its fields below each other; all but the first stand at the right. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => rows.reduce((most, cells) => Math.max(most, width(cells[i]!)), 0))
  return rows.map((cells) =>
    cells
      .map((cell, i) => padded(cell, widths[i]!, i > 0))
      .join('  ')
      .trimEnd(),
  )
}

function row({ agency, reports, wrong, unread }: AgencyTotal): string[] {
  return [printable(agency), ...[reports, wrong, unread].map(String)]
}

function totalOf(some: readonly AgencyTotal[]): Omit<AgencyTotal, 'agency'> {
  const add = (key: 'reports' | 'wrong' | 'unread') => some.reduce((sum, each) => sum + each[key], 0)
  return { reports: add('reports'), wrong: add('wrong'), unread: add('unread') }
}

function padded(text: string, columns: number, right: boolean): string {
  const blanks = ' '.repeat(columns - width(text))
  return right ? blanks + text : text + blanks
}
