/** Which rows of the text belong to which statutory table: from its section's heading or its own words to the next heading or table. */
import { tableKeys, type TableKey } from '../../form/types'
import type { Row, Section, Span } from '../model'
import { isPageNumber } from '../places'
import { splitAligned } from '../read/aligned'
import { normalise } from '../text/normalise'
import { tellingWords } from './edition'
import { withoutStrays } from './pages'
import { isSet, lineOf, type Line } from './tokens'
import { unfolded, unfoldedBehind } from './unfold'
import { vocabulariesOf } from './vocabulary'

export interface Region {
  readonly key: TableKey
  readonly lines: readonly Line[]
}

/** Words that stand in one of the tables and nowhere else, each with its table. */
const openers = new Map<string, TableKey>()
for (const key of tableKeys) {
  for (const { exact } of vocabulariesOf(key))
    for (const [word, targets] of exact) {
      const own = targets.some(
        (t) =>
          t.kind === 'head' || (t.kind === 'column' && key !== 'requests') || (t.kind === 'row' && key === 'requests'),
      )
      if (own && word.length >= 4 && !isElsewhere(word, key)) openers.set(word, key)
    }
  for (const word of tellingWords(key)) if (word.length >= 4) openers.set(word, key)
}
openers.set(normalise('行政复议行政诉讼'), 'review')

/** Another table has the word too. */
function isElsewhere(word: string, key: TableKey): boolean {
  return tableKeys.some((k) => k !== key && vocabulariesOf(k).some(({ exact }) => exact.has(word)))
}

/** `规章 | 3 | 0 | 15`: a label of table two and at least one value in one row open the table where its heads and its heading are missing. */
function opensDisclosure({ tokens }: Line): boolean {
  const [first, ...others] = tokens.filter(isSet)
  if (!first || others.length === 0 || others.some((t) => t.value.kind === 'text')) return false
  const { norm } = first
  return vocabulariesOf('disclosure').some(({ exact }) => exact.get(norm)?.[0]?.kind === 'row')
}

function tableOpened(line: Line, sections: readonly Section[]): TableKey | undefined {
  for (const { norm } of line.tokens) {
    const key = norm === '' ? undefined : openers.get(norm)
    if (key) return key
  }
  // Other tables have such rows as well: under its own heading the table needs none to be found.
  const headed = sections.some((s) => s.form.table === 'disclosure')
  return !headed && line.tokens.length > 1 && opensDisclosure(line) ? 'disclosure' : undefined
}

/**
 * A section that has a statutory table opens its region with its heading, whatever state the table's head is in; the table's
 * own words open it anywhere. Numbers of pages belong to none.
 */
export function regions(text: string, rows: readonly Row[], sections: readonly Section[]): Region[] {
  const found = new Map<TableKey, Line[]>()
  const upcoming = [...sections].reverse()
  let open: TableKey | undefined
  let heading: Span = { start: 0, end: 0 }
  const linesOf = (key: TableKey) => {
    const known = found.get(key) ?? []
    found.set(key, known)
    return known
  }
  for (const whole of rows) {
    const next = upcoming.at(-1)
    let own: readonly Row[] = []
    if (next && next.heading.span.start < whole.span.end) {
      open = next.form.table
      heading = next.heading.span
      upcoming.pop()
      own = open ? unfoldedBehind(whole, heading.end, open) : []
    } else if (whole.span.start >= heading.end && !isPageNumber(whole)) own = open ? unfolded(whole, open) : [whole]
    for (const row of own) {
      const line = lineOf(splitAligned(text, row))
      open = tableOpened(line, sections) ?? open
      if (open) linesOf(open).push(line)
    }
  }
  return [...found].map(([key, lines]) => ({ key, lines: withoutStrays(lines) }))
}
