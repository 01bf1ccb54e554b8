/**
 * The headings of a text that has lost its line breaks: `…如下。一、总体情况 我局…。二、主动公开政府信息情况 第二十条…`. Only full
 * statutory or customary wordings with their own ordinals count, and only where all six are there, once and in order.
 */
import { forms } from '../../form'
import type { Row } from '../model'
import { heading, lineOf, type Candidate } from './headings'
import { shapeOf } from './shape'

const wordings = forms['2021'].sections
  .flatMap(({ title }) => [title.text, ...(title.customary ?? [])])
  .toSorted((a, b) => b.length - a.length)
const pattern = new RegExp(
  `(?:[一二三四五六]\\s?[、.．]|第[一二三四五六](?:部分|章))\\s?(?:${wordings.join('|')})`,
  'g',
)

/** So many characters or figures stand at least in a section; between the names in a list there are none. */
const shortest = 8

export function inlineHeadings(text: string, rows: readonly Row[]): readonly Candidate[] | undefined {
  const all = rows.flatMap(headingsIn)
  const found = all.filter((c, i) => {
    const next = all[i + 1]
    return !next || said(text.slice(c.heading.span.end, next.heading.span.start)) >= shortest
  })
  const { sections } = forms['2021']
  return found.length === sections.length && found.every((c, i) => c.form === sections[i]) ? found : undefined
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
