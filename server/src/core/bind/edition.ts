/** Which edition's form a table is written in, by the wordings that only one of them has. */
import type { Edition } from '../../form/types'
import type { Row } from '../model'
import { normalise } from '../text/normalise'
import { parseValue } from '../value'
import type { Region } from './regions'
import { distinctive, vocabularyOf } from './vocabulary'

/** Over how many cells or lines a wording may be broken. */
const longestJoin = 6
const longestText = 60
/** A row of its own in 2019, the name of a group of three in 2021: only with values of its own it tells the edition. */
const merged = normalise('其他处理')

/** The edition whose own wordings prevail; undefined when the table shows none. */
export function editionShown({ key, rows }: Region): Edition | undefined {
  const votes = { '2019': 0, '2021': 0 }
  const words = distinctive(key)
  const runs = runsOf(rows)
  for (const run of runs) for (const edition of voices(run, words, key)) votes[edition]++
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021'
  return key === 'requests' && runs.slice(0, -1).some((run) => run.join('').endsWith(merged)) ? '2019' : undefined
}

/** The normal forms of the texts between values. */
function runsOf(rows: readonly Row[]): string[][] {
  const runs: string[][] = [[]]
  for (const { text } of rows.flatMap((row) => row.cells)) {
    if (text === '' || text.length > longestText) continue
    if (parseValue(text).kind === 'text') runs.at(-1)!.push(normalise(text))
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs
}

/** For each distinctive wording in the run of texts its edition, also where it is broken over several or only a piece is there. */
function voices(run: readonly string[], words: ReadonlyMap<string, Edition>, key: Region['key']): Edition[] {
  return run.flatMap((norm, i) => {
    let joined = ''
    for (const part of run.slice(i, i + longestJoin)) {
      joined += part
      const edition = words.get(joined)
      if (edition) return [edition]
    }
    return pieceOf(norm, words, key) ?? []
  })
}

/** A piece of a long wording, as line breaks leave it, that no wording of the other edition has. */
function pieceOf(norm: string, words: ReadonlyMap<string, Edition>, key: Region['key']): Edition | undefined {
  if (norm.length < 5) return undefined
  for (const [word, edition] of words)
    if (word.length > 12 && word.includes(norm)) {
      const other = vocabularyOf(key, edition === '2021' ? '2019' : '2021')
      return [...other.exact.keys()].some((w) => w.includes(norm)) ? undefined : edition
    }
  return undefined
}
