/**
 * The headings of a text that has lost its line breaks: `…如下。一、总体情况 我局…。二、主动公开政府信息情况 第二十条…`. Only full
 * statutory or customary wordings with their own ordinals count, once and in order. All six make the sections; of four
 * or five, those that are worded otherwise are found by their ordinals between their neighbours. One may be wanting.
 */
import { sections } from '../../form'
import { subjects } from '../../form/sections'
import type { SectionForm } from '../../form/types'
import type { Row } from '../model'
import { normalise } from '../text/normalise'
import { candidateFor, heading, lineOf, wordingOf, type Candidate } from './headings'
import { isRowLabel } from './numbered'
import { shapeOf } from './shape'

const wordings = sections
  .flatMap(({ title }) => [title.text, ...(title.customary ?? [])])
  .toSorted((a, b) => b.length - a.length)
const pattern = new RegExp(
  `(?:[一二三四五六]\\s?[、.．]|第[一二三四五六](?:部分|章))\\s?(?:${wordings.join('|')})`,
  'g',
)

/** With fewer of its headings known a text is none that has lost its line breaks. */
const mostOtherwise = 2

/** So many characters or figures stand at least in a section; between the names in a list there are none. */
const shortest = 8

export function inlineHeadings(text: string, rows: readonly Row[]): readonly Candidate[] | undefined {
  const all = rows.flatMap(headingsIn)
  const found = all.filter((c, i) => {
    const next = all[i + 1]
    return !next || said(text.slice(c.heading.span.end, next.heading.span.start)) >= shortest
  })
  const missing = sections.filter((form) => !found.some((c) => c.form === form))
  if (missing.length > mostOtherwise) return undefined
  const complete = missing.reduce<readonly Candidate[]>((known, form) => {
    const worded = otherwise(form, known, rows)
    return worded ? [...known, worded].sort((a, b) => a.heading.span.start - b.heading.span.start) : known
  }, found)
  const due = sections.filter((form) => complete.some((c) => c.form === form))
  const isWhole = complete.length === due.length && due.length >= sections.length - 1
  return isWhole && complete.every((c, i) => c.form === due[i]) ? complete : undefined
}

function headingsIn({ cells, span }: Row, row: number): Candidate[] {
  return cells.flatMap((cell) => {
    const { text, at, exact } = lineOf(cell)
    if (!exact) return []
    return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const glued = at(index) > span.start
      const found = heading({ text: words, at: (o) => at(index + o), exact }, shapeOf(words), row, glued)
      return found?.heading.ordinal.number === found?.form.number ? (found ?? []) : []
    })
  })
}

function said(text: string): number {
  return text.match(/[\u4e00-\u9fff\d]/g)?.length ?? 0
}

/** Where the words of a heading end that runs on into its text: at its last word, or where something else than words begins. */
const last =
  /^(?:[\u4e00-\u9fff、（）]{2,20}?(?:情况|措施|事项|打算|方向|思路|事宜)|[\u4e00-\u9fff、]{2,20}(?![\u4e00-\u9fff、]))/
const ordinals = /(?<=^|[。；！？\d）)]\s{0,4})([一二三四五六])\s?[、.．]\s?/g

/** The heading of a section between its neighbours, by its ordinal: of words of its own subject, or the only one there is. */
function otherwise(form: SectionForm, found: readonly Candidate[], rows: readonly Row[]): Candidate | undefined {
  const from = found.findLast((c) => c.form.number < form.number)?.heading.span.end ?? 0
  const to = found.find((c) => c.form.number > form.number)?.heading.span.start ?? Infinity
  const places = rows.flatMap(({ cells, span }, row) =>
    cells.flatMap((cell): Candidate[] => {
      const { text, at, exact } = lineOf(cell)
      if (!exact || at(text.length) <= from || at(0) >= to) return []
      return [...text.matchAll(ordinals)].flatMap(({ 0: ordinal, 1: number, index }): Candidate[] => {
        if (at(index) < from || at(index) >= to || '一二三四五六'.indexOf(number!) + 1 !== form.number) return []
        const begin = index + ordinal.length
        const words = last.exec(text.slice(begin, begin + 24))?.[0]
        if (words === undefined || isRowLabel(words)) return []
        const written = text.slice(index, begin + words.length)
        const line = { text: written, at: (o: number) => at(index + o), exact }
        const known = wordingOf(words)
        // Its words are another section's: the ordinal is wrong, and the place says nothing.
        if (known && known.form !== form) return []
        const match = known?.match ?? 'position'
        const glued = at(index) > span.start
        return [candidateFor(line, shapeOf(written), row, { form, match, glued })]
      })
    }),
  )
  const own = places.filter((c) => subjects[form.key].test(normalise(c.heading.title.text)))
  return own.length === 1 ? own[0] : places.length === 1 ? places[0] : undefined
}
