/**
 * Which editions' forms a table may be written in, by the wordings that not all of them have. Knows no year: what the
 * table leaves open is decided where the report's year is known.
 */
import type { Edition } from '../../form'
import { tableKeys, type TableKey } from '../../form/types'
import { normalise } from '../text/normalise'
import type { Line } from './tokens'
import { vocabulariesOf, wordings, type Vocabulary } from './vocabulary'

/** Over how many cells or lines a wording may be broken. */
const longestJoin = 6

type Words = ReadonlyMap<string, readonly Edition[]>

interface Telling {
  readonly all: readonly Vocabulary[]
  /** Wordings that some editions have and others lack, and who has them. */
  readonly words: Words
  /** Those of them that line breaks leave in pieces. */
  readonly long: readonly string[]
  /** Names of a row in some editions and of a group in others, and where it is a row: 其他处理. */
  readonly rows: Words
  /** For each edition the wordings of each of its column heads. */
  readonly heads: ReadonlyMap<Edition, readonly (readonly string[])[]>
}

const telling = new Map(tableKeys.map((key) => [key, tellingOf(key)]))

function tellingOf(key: TableKey): Telling {
  const all = vocabulariesOf(key)
  const known = [...new Set(all.flatMap(({ exact }) => [...exact.keys()]))]
  const having = (has: (vocabulary: Vocabulary) => boolean) => all.filter(has).map((v) => v.edition)
  const named = (kind: 'row' | 'group', word: string) =>
    having(({ exact }) => exact.get(word)?.some((t) => t.kind === kind) === true)
  const words = new Map(
    known
      .map((word) => [word, having(({ exact }) => exact.has(word))] as const)
      .filter(([, editions]) => editions.length < all.length),
  )
  const rows = known.map((word) => [word, named('row', word), named('group', word)] as const)
  return {
    all,
    words,
    long: [...words.keys()].filter((word) => word.length > 12),
    rows: new Map(rows.flatMap(([word, row, group]) => (row.length > 0 && group.length > 0 ? [[word, row]] : []))),
    heads: new Map(
      all.map(({ edition, form }) => [
        edition,
        form.blocks.flatMap((b) => b.columns.map((c) => wordings(c.label).map(([wording]) => normalise(wording)))),
      ]),
    ),
  }
}

/** Wordings that tell one edition's table from another's wherever they stand. */
export function tellingWords(key: TableKey): readonly string[] {
  const { words, rows } = telling.get(key)!
  return [...words.keys()].filter((word) => !rows.has(word))
}

/**
 * The editions that the table's wordings speak for most, in their order; all of them where it shows nothing. Of those for
 * which as much speaks, a row that only some of them have decides, then column heads that are complete in only some.
 */
export function editionsShown(key: TableKey, lines: readonly Line[]): readonly Edition[] {
  const own = telling.get(key)!
  const runs = runsOf(lines)
  const votes = new Map(own.all.map(({ edition }) => [edition, 0]))
  for (const run of runs)
    for (const editions of voices(run, own)) for (const edition of editions) votes.set(edition, votes.get(edition)! + 1)
  const most = Math.max(...votes.values())
  const favoured = [...votes.keys()].filter((edition) => votes.get(edition) === most)
  const rules = [rowsShown, headsShown]
  return rules.reduce((left, rule) => (left.length > 1 ? among(left, rule(runs, own)) : left), favoured)
}

/** Those of the others that are among them; where none is, nothing is decided. */
function among(editions: Edition[], others: readonly Edition[]): Edition[] {
  const both = editions.filter((edition) => others.includes(edition))
  return both.length > 0 ? both : editions
}

/** A group's name with values of its own is a row: the editions in which it is one. */
function rowsShown(runs: readonly (readonly string[])[], { rows }: Telling): readonly Edition[] {
  const before = runs.slice(0, -1).map((run) => run.join(''))
  return [...rows].flatMap(([word, editions]) => (before.some((run) => run.endsWith(word)) ? editions : []))
}

/** The editions all of whose column heads stand in the table: of two that share their heads the one that has no more of them. */
function headsShown(runs: readonly (readonly string[])[], { heads }: Telling): readonly Edition[] {
  const written = new Set(runs.flat())
  return [...heads].flatMap(([edition, all]) => (all.every((head) => head.some((w) => written.has(w))) ? edition : []))
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

/** For each telling wording in the run of texts its editions, also where it is broken over several or only a piece is there. */
function voices(run: readonly string[], own: Telling): (readonly Edition[])[] {
  const { all, words } = own
  const found: (readonly Edition[])[] = []
  for (const [i, norm] of run.entries()) {
    const whole = all.some(({ exact }) => exact.has(norm))
    const editions = whole ? words.get(norm) : (joinedFrom(run, i, words) ?? withPiece(norm, own))
    if (editions) found.push(editions)
  }
  return found
}

function joinedFrom(run: readonly string[], from: number, words: Words): readonly Edition[] | undefined {
  let joined = ''
  for (const norm of run.slice(from, from + longestJoin)) {
    joined += norm
    const editions = words.get(joined)
    if (editions) return editions
  }
  return undefined
}

/** The editions with a wording of which this is a piece, as line breaks leave it of a long one, where others have none. */
function withPiece(norm: string, { all, long }: Telling): readonly Edition[] | undefined {
  if (norm.length < 5 || !long.some((word) => word.includes(norm))) return undefined
  const editions = all.filter(({ pieces }) => pieces.some((w) => w.includes(norm))).map((v) => v.edition)
  return editions.length < all.length ? editions : undefined
}
