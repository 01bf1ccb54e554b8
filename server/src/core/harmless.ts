/**
 * What every fix must keep to that is offered, whatever check it comes from: the changed text is read and judged anew
 * and compared with what was found before.
 *
 * 1. No figure disappears that the title does not name.
 * 2. The finding is gone, and none of higher weight has come.
 * 3. Every value but those that are set is as before, and no sum that held is broken.
 */
import { analyse } from './analyse'
import { withBlanks } from './cellEdit'
import { applyEdits, canBeMade, inOrder } from './edits'
import { counted, figuresIn, figuresOf } from './figures'
import { evaluate } from './identities'
import type { Report } from './analysis'
import type { Edit, Fact, Finding, Fix, Severity, Span } from './model'

/** A finding and one way to mend it. */
export interface Mending {
  readonly finding: Finding
  readonly fix: Fix
}

/** Whether the fixes do no harm when they are made together. Reads the changed text once. */
export function isHarmless(before: Report, mendings: readonly Mending[]): boolean {
  const edits = inOrder(mendings.flatMap(({ fix }) => fix.edits))
  if (!canBeMade(before.text, edits)) return false
  const after = analyse(applyEdits(before.text, edits), before)
  const change: Change = { before, after, edits }
  return (
    !after.unchecked &&
    loseNothingUnnamed(change, mendings) &&
    keepValues(change, mendings) &&
    breakNoSum(change) &&
    mendings.every(({ finding }) => isGone(change, finding)) &&
    mendings.every(({ finding }) => nothingWorse(change, finding))
  )
}

interface Change {
  readonly before: Report
  readonly after: Report
  /** In the order of the text. */
  readonly edits: readonly Edit[]
}

/** A figure may go as often as the fixes say, and a fix says so in its title. */
function loseNothingUnnamed({ before, after, edits }: Change, mendings: readonly Mending[]): boolean {
  if (onlyPart(before, edits)) return true
  const removed = counted(removedBy(mendings))
  const left = figuresOf(after)
  return [...figuresOf(before)].every(
    ([figure, times]) => (left.get(figure) ?? 0) + (removed.get(figure) ?? 0) >= times,
  )
}

/** Blanks for blanks: every character stays. Figures are parted only where they have run together in a table. */
function onlyPart({ text, tables }: Report, edits: readonly Edit[]): boolean {
  if (edits.some(({ span, newText }) => /\S/.test(newText + text.slice(span.start, span.end)))) return false
  const within = tables.map(({ rows }) => ({
    start: Math.min(...rows.map(({ source }) => source.span.start)),
    end: Math.max(...rows.map(({ source }) => source.span.end)),
  }))
  return edits.every(({ span: { start, end } }) => {
    const isWithin = /\d/.test(text[start - 1] ?? '') && /\d/.test(text[end] ?? '')
    return !isWithin || within.some((table) => table.start <= start && end <= table.end)
  })
}

function removedBy(mendings: readonly Mending[]): string[] {
  return mendings.flatMap(({ fix }) => fix.removes ?? [])
}

/**
 * A value changes only where an edit stands in its very cell. It may go only where its row is written anew, and where it
 * says nothing (0, a blank or a mark that the form has no place for) or is named. None that its place tells is left to the
 * sums to tell.
 */
function keepValues({ before, after, edits }: Change, mendings: readonly Mending[]): boolean {
  const named = new Set(removedBy(mendings))
  const mayGo = (fact: Fact) => saysNothing(fact) || figuresIn(fact.cell.text).some((figure) => named.has(figure))
  for (const [address, fact] of before.facts) {
    const now = after.facts.get(address)
    if (now?.bySums && !fact.bySums) return false
    if (now && JSON.stringify(now.value) === JSON.stringify(fact.value)) continue
    const own = [fact.cell, ...(fact.copies ?? [])].map((c) => roomOf(before.text, c.span))
    const may = now
      ? own.some((room) => edits.some(({ span }) => room.start <= span.start && span.end <= room.end))
      : mayGo(fact) && edits.some(({ span }) => span.start < fact.row.span.start && fact.cell.span.end <= span.end)
    if (!may) return false
  }
  return true
}

/** What an edit of a cell may touch: the blanks around it, and what stands directly beside it. */
function roomOf(text: string, { start, end }: Span): Span {
  const room = withBlanks(text, { start, end })
  return { start: Math.min(room.start, start - 1), end: Math.max(room.end, end + 1) }
}

function saysNothing({ value }: Fact): boolean {
  return value.kind === 'number' ? Number(value.decimal) === 0 : value.kind !== 'text'
}

function breakNoSum({ before, after }: Change): boolean {
  const held = new Map(evaluate(before).map(({ identity, state }) => [identity, state]))
  return evaluate(after).every(
    ({ identity, state }) => state !== 'broken' || !['holds', 'used'].includes(held.get(identity)!),
  )
}

function isGone({ before, after }: Change, finding: Finding): boolean {
  const times = (report: Report) => report.findings.filter((f) => isSame(f, finding)).length
  return times(after) < times(before)
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.address === b.address && a.message.zh === b.message.zh
}

const weight: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 }

/** Findings are counted by what they say; where figures in a message change, by their code and address. */
function nothingWorse({ before, after, edits }: Change, { severity }: Finding): boolean {
  const counted = (report: Report) => {
    const counts = new Map<string, number>()
    for (const f of report.findings) counts.set(nameOf(f), (counts.get(nameOf(f)) ?? 0) + 1)
    return counts
  }
  const [was, is] = [counted(before), counted(after)]
  const inserted = insertedIn(edits)
  const worse = after.findings.filter(
    (f) =>
      f.code === 'internal' ||
      (weight[f.severity] > weight[severity] && is.get(nameOf(f))! > (was.get(nameOf(f)) ?? 0)),
  )
  // A sum that is broken now was unchecked before: none that held is broken.
  return worse.every(
    (f) => f.code.startsWith('sum/') || (leftToFill.has(f.code) && inserted.some((s) => meets(s, f.span))),
  )
}

function nameOf({ code, address }: Finding): string {
  return `${code} ${address ?? ''}`
}

/** What a person still has to do in a part that has been put in. */
const leftToFill: ReadonlySet<string> = new Set(['report/placeholder', 'cell/blank', 'section/empty'])

/** Where the new texts stand after the change. */
function insertedIn(edits: readonly Edit[]): Span[] {
  let shift = 0
  return edits.map(({ span, newText }) => {
    const start = span.start + shift
    shift += newText.length - (span.end - span.start)
    return { start, end: start + newText.length }
  })
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
