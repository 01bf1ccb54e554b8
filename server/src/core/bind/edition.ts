/** Which edition's form a table is written in, by the wordings that only one of them has. */
import type { Edition, TableKey } from '../../form/types'
import { normalise } from '../text/normalise'
import type { Region } from './regions'
import type { Line } from './tokens'
import { vocabularyOf } from './vocabulary'

/** Over how many cells or lines a wording may be broken. */
const longestJoin = 6
/** A row of its own in 2019, the name of a group of three in 2021: only with values of its own it tells the edition. */
const merged = normalise('其他处理')

/** Wordings that only one edition's table has, and which. */
export function distinctive(key: TableKey): ReadonlyMap<string, Edition> {
  const old = vocabularyOf(key, '2019').exact
  const recent = vocabularyOf(key, '2021').exact
  return new Map<string, Edition>([
    ...[...old.keys()].filter((w) => !recent.has(w)).map((w) => [w, '2019'] as const),
    ...[...recent.keys()].filter((w) => !old.has(w)).map((w) => [w, '2021'] as const),
  ])
}

const own = {
  disclosure: distinctive('disclosure'),
  requests: distinctive('requests'),
  review: distinctive('review'),
}

/** The edition whose own wordings prevail; undefined when the table shows none. */
export function editionShown({ key, lines }: Region): Edition | undefined {
  const votes = { '2019': 0, '2021': 0 }
  const runs = runsOf(lines)
  for (const run of runs) for (const edition of voices(run, key)) votes[edition]++
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021'
  return key === 'requests' && runs.slice(0, -1).some((run) => run.join('').endsWith(merged)) ? '2019' : undefined
}

/** The normal forms of the texts between values. */
function runsOf(lines: readonly Line[]): string[][] {
  const runs: string[][] = []
  let run: string[] = []
  for (const { tokens } of lines)
    for (const { value, norm } of tokens)
      if (norm !== '') run.push(norm)
      else if (value.kind !== 'text' && value.kind !== 'blank' && run.length > 0) {
        runs.push(run)
        run = []
      }
  return [...runs, run]
}

/** For each distinctive wording in the run of texts its edition, also where it is broken over several or only a piece is there. */
function voices(run: readonly string[], key: TableKey): Edition[] {
  const found: Edition[] = []
  const exact = [vocabularyOf(key, '2019').exact, vocabularyOf(key, '2021').exact]
  for (const [i, norm] of run.entries()) {
    const whole = exact.some((words) => words.has(norm))
    const edition = whole ? own[key].get(norm) : (joinedFrom(run, i, own[key]) ?? pieceOf(norm, key))
    if (edition) found.push(edition)
  }
  return found
}

function joinedFrom(run: readonly string[], from: number, words: ReadonlyMap<string, Edition>): Edition | undefined {
  let joined = ''
  for (const norm of run.slice(from, from + longestJoin)) {
    joined += norm
    const edition = words.get(joined)
    if (edition) return edition
  }
  return undefined
}

/** A piece of a long wording, as line breaks leave it, that no wording of the other edition has. */
function pieceOf(norm: string, key: TableKey): Edition | undefined {
  if (norm.length < 5) return undefined
  for (const [word, edition] of own[key])
    if (word.length > 12 && word.includes(norm)) {
      const other = vocabularyOf(key, edition === '2021' ? '2019' : '2021')
      return other.pieces.some((w) => w.includes(norm)) ? undefined : edition
    }
  return undefined
}
