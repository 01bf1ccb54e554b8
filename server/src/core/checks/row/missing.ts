/**
 * A row of the form is absent. Adjacent missing rows are one finding, at the row before which they belong. A row whose
 * label stands in the gap was not read, which is not absence; a row of numbers with an unknown label there may be it.
 */
import { normalise } from '../../text/normalise'
import type { BoundRow, BoundTable, Fix, Reading, Span } from '../../model'
import type { BlockForm, RowForm, Text } from '../../../form/types'
import { defineCheck } from '../check'
import { capital, rowName } from '../../names'
import { mixedHeads } from '../table/mixed'
import { insertRows } from '../../write/row'
import { tablePlace } from '../table/place'

interface Slot {
  readonly block: BlockForm
  readonly row: RowForm
  readonly bound: BoundRow | undefined
}
interface Gap {
  readonly slots: Slot[]
  readonly before: BoundRow | undefined
  readonly after: BoundRow | undefined
}

export const rowMissing = defineCheck<{ table: Text; names: readonly string[] }>({
  code: 'row/missing',
  severity: 'error',
  *find(reading) {
    for (const table of reading.tables) {
      if (mixedHeads(reading, table).length > 0) continue
      for (const gap of gapsOf(table)) {
        if (isThere(reading, table, gap)) continue
        const names = gap.slots.map(({ block, row }) => rowName(block, row) ?? '')
        yield {
          span: placeOf(reading, gap, table),
          args: { table: table.form.name, names },
          fixes: () => insertion(reading, table, gap, names),
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

function insertion(reading: Reading, table: BoundTable, { slots }: Gap, names: readonly string[]): Fix[] {
  const edits = insertRows(reading, table, slots)
  if (!edits) return []
  const many = names.length > 1
  const title = {
    zh: many ? `补上缺少的 ${names.length} 行` : names[0] === '' ? '补上填数的一行' : `补上“${names[0]}”`,
    en: many
      ? `Insert the ${names.length} missing rows`
      : names[0] === ''
        ? 'Insert the row of values'
        : `Insert “${names[0]}”`,
  }
  return [{ title, edits, safe: false, preferred: true }]
}

function gapsOf(table: BoundTable): Gap[] {
  const found = new Map([...table.rows, ...table.duplicates].map((r) => [r.form.key, r]))
  const slots = table.form.blocks.flatMap((block) =>
    block.rows.map((row): Slot => ({ block, row, bound: found.get(row.key) })),
  )
  const gaps: Gap[] = []
  slots.forEach((slot, i) => {
    if (slot.bound) return
    const last = gaps.at(-1)
    if (last && i > 0 && !slots[i - 1]!.bound) last.slots.push(slot)
    else gaps.push({ slots: [slot], before: slots[i - 1]?.bound, after: slots.slice(i).find((s) => s.bound)?.bound })
  })
  return gaps
}

function isThere(reading: Reading, table: BoundTable, { slots, before, after }: Gap): boolean {
  const section = reading.sections.find((s) => s.form.key === table.form.section)
  const top = table.header.span ? table.span.start : (section?.body.start ?? table.span.start)
  const start = before?.span.end ?? top
  const end = after?.span.start ?? table.span.end
  if (end <= start) return false
  const fused = new Set(table.fused.map((f) => f.form.key))
  if (slots.every(({ row }) => fused.has(row.key))) return true
  const unknown = table.unknown.filter((u) => start <= u.span.start && u.span.end <= end)
  if (unknown.length >= slots.length) return true
  const between = normalise(reading.text.slice(start, end))
  return slots.some(({ row }) => row.label && row.label.text.length > 2 && between.includes(normalise(row.label.text)))
}

function placeOf(reading: Reading, { before, after }: Gap, table: BoundTable): Span {
  return after?.label.spans[0] ?? before?.label.spans[0] ?? tablePlace(reading, table)
}
