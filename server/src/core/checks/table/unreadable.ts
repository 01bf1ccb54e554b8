/**
 * A table is there and its cells cannot be told apart: label and figures have run together (`规章000`), a row's label
 * stands there and none of its values could be read, figures stand between the rows that belong to none, or nothing in it
 * could be bound at all. Better to say so than to guess.
 */
import type { Analysis } from '../../analysis'
import type { Text } from '../../../form/types'
import type { BoundTable, Place, Span } from '../../model'
import { defineCheck, type Found } from '../check'
import { rowName } from '../../names'
import { withoutTable } from './absent'
import { tablePlace } from './place'
import { most, several } from './wording'

interface Args {
  readonly name: Text
  /** `fused`: label and figures have run together; `bare`: only the label could be read. */
  readonly fault?: 'fused' | 'bare'
  /** Rows that cannot be read. */
  readonly rows: readonly string[]
  /** Figures without a row, as written. */
  readonly loose: readonly string[]
}

export const tableUnreadable = defineCheck<Args>({
  code: 'table/unreadable',
  severity: 'warning',
  *find(reading) {
    for (const { section, table, shown } of withoutTable(reading))
      if (shown) yield { span: section.heading.span, args: { name: table.name, rows: [], loose: [] } }
    for (const table of reading.tables) {
      yield* unreadRows(reading, table)
      const { form, loose } = table
      const [first, ...others] = loose
      if (!first) continue
      const also = { zh: '这里的数字也没有读出', en: 'these figures were not read either' }
      yield {
        span: first.span,
        args: { name: form.name, rows: [], loose: loose.map(({ text }) => text) },
        related: places(others, also),
      }
    }
  },
  message: {
    zh: ({ name, fault, rows, loose }) => {
      if (rows.length > 0 && fault === 'bare') return `${name.zh}中${several(rows).zh}的数没有读出，没有核对。`
      if (rows.length > 0) return `${name.zh}中${several(rows).zh}的文字和数字连在一起，分不清是几个数，没有核对。`
      if (loose.length > 0)
        return `${name.zh}有 ${loose.length} 个数（${shown(loose)}）不知属于哪一行哪一列，没有读出，也没有核对。`
      return `${name.zh}分不清各格，没有读出数据，也没有核对。`
    },
    en: ({ name, fault, rows, loose }) => {
      if (rows.length > 0 && fault === 'bare')
        return `In ${name.en} the values of ${several(rows).en} could not be read. Not checked.`
      if (rows.length > 0) return `In ${name.en} label and figures have run together: ${several(rows).en}. Not checked.`
      if (loose.length > 0)
        return `In ${name.en} it cannot be told which row and column these figures belong to (${loose.length}): ${shown(loose)}. Not read, not checked.`
      return `The cells of ${name.en} cannot be told apart. Not checked.`
    },
  },
  why: {
    zh: '从网页或 PDF 复制时，表格的格子常会粘连；读不出的数据不作猜测。',
    en: 'Cells often run together when a table is copied from a page or a PDF; what cannot be read is not guessed.',
  },
})

/** Rows in which label and figures have run together, in one finding; in another one those of which only the label is read. */
function* unreadRows(reading: Analysis, table: BoundTable): Iterable<Found<Args>> {
  // Under the heads of the other form a row may have another name: `table/edition` says so.
  const mixed = table.header.foreign.length > 0
  const standing = (mixed ? [] : (reading.unfound.get(table.form.key) ?? [])).flatMap(({ standing, before, after }) =>
    standing?.as === 'labelled'
      ? [{ keys: standing.slots.map(({ row }) => row.key), span: placeBeside(reading, table, before ?? after) }]
      : [],
  )
  const fused = table.fused.map((f) => ({ keys: [f.form.key], span: f.span }))
  for (const [fault, rows] of [
    ['fused', fused],
    ['bare', standing],
  ] as const) {
    const [first, ...others] = rows.toSorted((a, b) => a.span.start - b.span.start)
    if (!first) continue
    const keys = new Set([first, ...others].flatMap((row) => row.keys))
    const named = table.form.blocks.flatMap((b) =>
      b.rows.flatMap((r) => (keys.has(r.key) ? (rowName(b, r) ?? []) : [])),
    )
    yield {
      span: first.span,
      args: { name: table.form.name, fault, rows: named, loose: [] },
      related: places(others, { zh: '这里也读不出', en: 'cannot be read either' }),
    }
  }
}

function placeBeside(reading: Analysis, table: BoundTable, row: BoundTable['rows'][number] | undefined): Span {
  return row?.label.spans[0] ?? tablePlace(reading, table)
}

function places(parts: readonly { readonly span: Span }[], text: Text): Place[] {
  return parts.map(({ span }) => ({ span, text }))
}

function shown(loose: readonly string[]): string {
  const named = loose.slice(0, most).map((text) => `“${text.length > 24 ? `${text.slice(0, 23)}…` : text}”`)
  return named.join('') + (loose.length > most ? '…' : '')
}
