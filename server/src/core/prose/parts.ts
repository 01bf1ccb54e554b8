/**
 * The figures of a sentence that are parts of another one: 收到45件，其中受理44件; 收到45件，市局机关受理12件，下属单位受理33件.
 * What is received, accepted or handled as a part has no cell: the cell holds the whole. Such figures are left open
 * (`loose`): worth showing, never held against the tables. Knows figures, not words.
 */
import { add, decimal, order, print, type Decimal } from './decimal'
import type { Action, Figure } from './types'

type Open = { -readonly [K in keyof Figure]: Figure[K] }

/** Said of everything or, as well, of some of it: by one office, through one channel, after others were turned away. */
const intake: readonly Action[] = ['receive', 'accept', 'handle']

/** `figures` of one sentence, in order; `before`: the last one of the sentence before it. */
export function openParts(figures: readonly Open[], before: Figure | undefined): void {
  if (!figures.some(takesIn)) return
  const carried = figures.some((f) => f.actions.includes('carryIn'))
  const open = (part: Open) => {
    // 办理46件，其中收到44件、上年结转2件: received is told from brought forward, and has a cell of its own.
    if (takesIn(part) && !(carried && part.actions.includes('receive'))) part.loose = true
  }
  // 收到45件，两家单位办理33件: what counts no cases is no part of them.
  const told = (before ? [before, ...figures] : figures).filter((f) => f.measure !== 'occasion')
  for (const part of figures) if (part.whole && isPartOf(part, part.whole)) open(part)
  accepted(told).forEach(open)
  addingUp(told).forEach(open)
  repeated(figures).forEach(open)
}

/** Nothing but intake: no row and no column is named. */
function takesIn({ actions, result, applicant, outcome }: Figure): boolean {
  return !result && !applicant && !outcome && actions.some((a) => intake.includes(a))
}

/** 全县收到188件，其中县本级收到46件: beside an area, an office's own figure is a whole to its tables. */
function isPartOf(part: Figure, whole: Figure): boolean {
  const [thing] = part.things
  return (
    part.when === whole.when && ofArea(part) === ofArea(whole) && (thing === 'request' || thing === whole.things[0])
  )
}

function ofArea({ whose }: Figure): boolean {
  return typeof whose !== 'string' && whose.kind === 'area'
}

/** 收到45件，受理43件: not everything that comes is accepted. */
function accepted(figures: readonly Open[]): Open[] {
  const received = figures.filter((f) => f.actions.includes('receive'))
  return figures.filter(
    (part) =>
      part.actions.includes('accept') &&
      received.some((f) => f.span.start < part.span.start && isPartOf(part, f) && less(part, f)),
  )
}

function less(a: Figure, b: Figure): boolean {
  return order(decimal(a.value)!, decimal(b.value)!) < 0
}

/** Neighbours that add up to a figure before them: 收到45件，本局办理43件，转办2件. */
function addingUp(figures: readonly Open[]): Open[] {
  const values = figures.map((f) => decimal(f.value)!)
  const wholes = new Map<string, Figure>()
  let most: Decimal = { units: 0n, scale: 0 }
  return figures.flatMap((first, i) => {
    let sum = values[i]!
    let run: { readonly whole: Figure; readonly end: number } | undefined
    for (let j = i + 1; j < figures.length && order(sum, most) <= 0; j++) {
      sum = add(sum, values[j]!)
      const whole = wholes.get(print(sum))
      if (whole) run = { whole, end: j + 1 }
    }
    wholes.set(print(values[i]!), first)
    if (order(values[i]!, most) > 0) most = values[i]!
    return run ? figures.slice(i, run.end).filter((f) => isPartOf(f, run.whole)) : []
  })
}

/** 市局机关受理12件，下属单位受理33件: of several that say the same, only the one that holds the others is the whole. */
function repeated(figures: readonly Open[]): Open[] {
  const alike = new Map<string, Open[]>()
  for (const figure of figures) {
    const action = figure.actions.find((a) => intake.includes(a))
    if (!action || !takesIn(figure)) continue
    const key = `${action} ${figure.things[0]} ${figure.when} ${ofArea(figure)}`
    alike.set(key, [...(alike.get(key) ?? []), figure])
  }
  return [...alike.values()].flatMap((said) => {
    const [first, ...others] = said as [Open, ...Open[]]
    if (others.every((f) => f.value === first.value)) return []
    return holds(first, others) ? others : said
  })
}

function holds(first: Figure, others: readonly Figure[]): boolean {
  const sum = others.map((f) => decimal(f.value)!).reduce(add)
  return others.some((f) => f.whole === first) || (others.length > 1 && order(sum, decimal(first.value)!) <= 0)
}
