/** The heads above a block's rows written anew, as the form prints them, in the table's hand. */
import type { Site } from './site'
import { printed } from '../../form/print'
import type { BlockForm } from '../../form/types'
import { eol } from '../places'
import type { BoundTable, Edit, Row, Span } from '../model'
import { normalise } from '../text/normalise'
import { lineOf } from './anchor'
import { extentOf, rowsBetween, withBars } from './extent'
import { handsLike } from './hand'
import { soundly } from './sound'
import { tableText } from './table'

/** Heads of the given blocks; undefined where they cannot be written so that they are read. */
export function restoreHeads(
  reading: Site,
  table: BoundTable,
  blocks: readonly BlockForm[],
): readonly Edit[] | undefined {
  const places = blocks.map((block) => headsPlace(reading, table, block))
  for (const hand of handsLike(reading, table)) {
    const edits = places.flatMap((place, i): Edit[] => {
      if (!place) return []
      const heads = tableText(
        reading,
        hand,
        table.form,
        table,
        () => '',
        (r) => r.block === blocks[i] && !r.row,
      )
      if (place.start === place.end)
        return [{ span: place, newText: heads + eol(reading.text).repeat(hand.breaks.row) }]
      const isRuled = hand.underFirst !== undefined && blocks[i] === table.form.blocks[0]
      return [{ span: isRuled ? withDashes(reading, place) : place, newText: heads }]
    })
    const after = edits.length === blocks.length ? soundly(reading, edits, {}) : undefined
    const header = after?.tables.find((t) => t.form.key === table.form.key)?.header
    if (header?.span && header.missing.length === 0 && header.misplaced.length === 0) return edits
  }
  return undefined
}

/** With the line of dashes right below, which is written anew. */
function withDashes({ text }: Site, { start, end }: Span): Span {
  return { start, end: end + dashes.exec(text.slice(end, end + longestDashes))![0].length }
}

const dashes = /^(?:(?:\r\n|\r|\n)[ \t]*\|(?=[^\r\n]*--)[-:| \t]+(?=[\r\n]|$))?/
const longestDashes = 400

/** What stands there of a block's heads, in whole lines or rows; of zero width in front of its first row where nothing does. */
export function headsPlace(reading: Site, table: BoundTable, block: BlockForm): Span | undefined {
  const own = table.rows.filter((r) => r.block.key === block.key).toSorted((a, b) => a.span.start - b.span.start)
  const first = own[0] && extentOf(reading, own[0])
  if (!first) return undefined
  const above = table.rows.filter((r) => r.block.key !== block.key && r.span.end <= first.start).map((r) => r.span.end)
  const section = reading.sections.findLast((s) => s.span.start <= first.start)
  const from = Math.max(section?.heading.span.end ?? 0, ...above)
  const words = printed(table.form)
    .rows.filter((r) => r.block.key === block.key && !r.row)
    .flatMap((r) => r.cells.map((c) => normalise(c.text)))
  const rows = rowsBetween(reading, from, first.start)
  const labels = table.groups.filter((g) => g.block.key === block.key).map(({ cells }) => cells[0]!.span.start)
  const groups = rows.findIndex((r) => labels.some((start) => r.span.start <= start && start < r.span.end))
  const free = groups < 0 ? rows : rows.slice(0, groups)
  const heads = free.slice(free.findIndex((r) => isHead(r, words)))
  if (!free.some((r) => isHead(r, words))) {
    const start = groups < 0 ? first.start : (lineOf(reading, rows[groups]!)?.start ?? first.start)
    return { start, end: start }
  }
  const [top, bottom] = [lineOf(reading, heads[0]!), lineOf(reading, heads.at(-1)!)]
  return top && bottom && { start: top.start, end: withBars(reading, bottom.end) }
}

/** Says the words, one or several of them or a piece of one, and next to nothing else: what is said besides would be lost. */
function isHead({ cells }: Row, words: readonly string[]): boolean {
  const said = cells.map((c) => normalise(c.text)).filter((t) => t !== '')
  return said.length > 0 && said.every((t) => words.some((w) => w.includes(t)) || isMadeOf(t, words))
}

/** Of a damaged head so many characters may be other ones; never a digit, which would be somebody's figure. */
const mostOther = 4

function isMadeOf(text: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), text)
  return rest.length <= mostOther && rest.length * 2 <= text.length && !/\d/.test(rest)
}
