/**
 * What should be changed in a report, for carrying it by hand into the program that the report is written with: place, what
 * stands there, what should stand there, why. Changes nothing.
 */
import {
  applyEdits,
  preferredOf,
  type Ask,
  type Edit,
  type Fact,
  type Finding,
  type Fix,
  type Language,
  type Report,
  type Text,
} from '../core'

export interface Correction {
  readonly place: string
  /** Empty where something is missing. */
  readonly old: string
  /** Empty where something is to go. Where it is not certain, what is to be looked at. */
  readonly now: string
  readonly reason: string
}

/** @param place where something stands, in the words of who has the printed report in front of him */
export type PlaceWords = (placed: Pick<Finding, 'span' | 'address'>) => Text

/** In the order of the text; a line for each place that a sure fix changes, and one for each finding without such a fix. */
export function corrections(
  report: Report,
  findings: readonly Finding[],
  ask: Ask,
  place: PlaceWords,
  language: Language,
): Correction[] {
  const fixes = ask(findings)
  const cells = [...report.facts.values()].sort((a, b) => a.cell.span.start - b.cell.span.start)
  const byChange = new Map<string, { readonly at: number; readonly correction: Correction }>()

  const add = (at: number, correction: Correction) => {
    const { place: where, old, now } = correction
    const key = JSON.stringify([at, where, old, now])
    const known = byChange.get(key)
    const reasons = known && `${known.correction.reason} ${correction.reason}`
    byChange.set(key, { at, correction: { ...correction, ...(reasons && { reason: reasons }) } })
  }
  for (const finding of findings) {
    const reason = finding.message[language]
    const own = fixes.get(finding) ?? []
    const fix = preferredOf(fixes, finding)
    if (fix) for (const change of changesOf(report, fix, cells)) add(change.at, { ...worded(change, fix), reason })
    else add(finding.span.start, { ...unsure(finding, own), reason })
  }
  return [...byChange.values()].sort((a, b) => a.at - b.at).map(({ correction }) => correction)

  function worded({ at, fact, old, now }: Change, { title }: Fix) {
    const address = fact && { address: fact.address }
    // Of lines that are broken or joined nothing would be seen.
    const isSeen = old.trim() !== '' || now.trim() !== ''
    return {
      place: place({ span: { start: at, end: at }, ...address })[language],
      old,
      now: isSeen ? now : title[language],
    }
  }
  function unsure(finding: Finding, own: readonly Fix[]) {
    const { start, end } = finding.span
    const [check, or] = language === 'zh' ? ['请核对', '，或'] : ['to be looked at', ', or ']
    const titles = own.map(({ title }) => title[language]).join(or)
    const old = end - start <= longest ? report.text.slice(start, end) : ''
    return {
      place: place(finding)[language],
      old,
      now: titles === '' ? check : language === 'zh' ? `${check}：${titles}` : `${check}: ${titles}`,
    }
  }
}

/** UTF-16 units. Whatever a finding stands on that is longer is a passage, which the place names better. */
const longest = 40

interface Change {
  readonly at: number
  /** The value that is changed; undefined where something else is. */
  readonly fact: Fact | undefined
  readonly old: string
  readonly now: string
}

/** One for each value that the fix touches, whole, and one for each edit elsewhere. */
function changesOf({ text }: Report, { edits }: Fix, cells: readonly Fact[]): Change[] {
  const inCells = new Map<Fact, Edit[]>()
  const others: Change[] = []
  for (const edit of edits) {
    const { start, end } = edit.span
    const fact = cellAt(cells, start)
    if (fact && end <= fact.cell.span.end && !/[\t\n]/.test(edit.newText))
      inCells.set(fact, [...(inCells.get(fact) ?? []), edit])
    else others.push({ at: start, fact: undefined, old: text.slice(start, end), now: edit.newText })
  }
  const values = [...inCells].map(([fact, own]): Change => {
    const { start, end } = fact.cell.span
    const inside = own.map(({ span, newText }) => ({
      span: { start: span.start - start, end: span.end - start },
      newText,
    }))
    return { at: start, fact, old: text.slice(start, end), now: applyEdits(text.slice(start, end), inside) }
  })
  return [...values, ...others]
}

function cellAt(cells: readonly Fact[], offset: number): Fact | undefined {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]!.cell.span.start <= offset) low = middle + 1
    else high = middle
  }
  const fact = cells[low - 1]
  return fact && offset <= fact.cell.span.end ? fact : undefined
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ['位置', '原文', '改为', '原因'],
  en: ['place', 'as it stands', 'change to', 'reason'],
}

/** Tabs between the parts, so that a spreadsheet or a word processor makes a table of it. */
export function correctionsText(list: readonly Correction[], language: Language): string {
  const lines = list.map(({ place, old, now, reason }) => [place, old, now, reason].map(part).join('\t'))
  return [heads[language].join('\t'), ...lines, ''].join('\n')
}

/** One line, and nothing that a spreadsheet runs as a formula: it may be quoted from any report. */
function part(text: string): string {
  const line = text.trim().replace(/[^\S ]+/g, ' ')
  return /^[=+@]|^-(?!\d+(?:\.\d+)?$)/.test(line) ? `'${line}` : line
}
