/**
 * Brings a wording into the one form in which labels and headings are compared: compatibility characters folded,
 * traditional characters simplified, blanks, punctuation, brackets and quotes dropped, a leading ordinal dropped.
 */
import { editions } from '../../form'
import { printed } from '../../form/print'
import { simplified } from './simplified'

/** `（三）`, `3.`, `3、`, `三、`, `3属于`, `第三部分`, or an ordinal that is the whole text. A Chinese numeral counts only with a mark: 三类内部事务信息 keeps its 三. */
const ordinal =
  /^(?:第[一二三四五六七八九十]{1,2}(?:部分|章|节)[、.,:]?|\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:\)[、.,]?|[、.]|,(?!\d)|$)|\d{1,2}(?=[\u4e00-\u9fff]))/

const dropped = /[\s\p{P}\p{S}\p{Cf}]/gu
const other = /[^\u4e00-\u9fff]/
const blanks = /[\s\p{Cf}]+/gu

/** NFKC, simplified characters, no blanks: `（ 一 ）總體 情況` → `(一)总体情况`. */
export function fold(text: string): string {
  return simplified(other.test(text) ? text.normalize('NFKC').replace(blanks, '') : text)
}

/** The words that the forms print, in their tables and over their sections: most labels of a report are these. */
const known: ReadonlyMap<string, string> = new Map(
  editions
    .flatMap(({ tables, sections }) => [
      ...tables.flatMap((table) => printed(table).rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
      ...sections.map(({ title }) => title.text),
    ])
    .map((text) => [text, normalised(text)]),
)

/** The comparable form of a label or heading: `1． 属于 国家秘密` → `属于国家秘密`. Empty when nothing but an ordinal or marks is there. */
export function normalise(text: string): string {
  return known.get(text) ?? normalised(text)
}

function normalised(text: string): string {
  const folded = fold(text)
  return other.test(folded) ? folded.replace(ordinal, '').replace(dropped, '') : folded
}
