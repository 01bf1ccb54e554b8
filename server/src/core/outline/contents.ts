/** Tables of contents: the headings line upon line, which stand again where the sections begin. */
import type { SectionKey } from '../../form/types'
import type { Row } from '../model'
import { fold } from '../text/normalise'
import type { Candidate } from './headings'

/** A run of this many lines and more may be a table of contents. */
const least = 3

export function withoutContents(candidates: readonly Candidate[], rows: readonly Row[]): Candidate[] {
  const runs: Candidate[][] = []
  for (const c of candidates) {
    const run = runs.at(-1)
    const goesOn = run?.at(-1)?.row === c.row - 1 && run.every((o) => o.form !== c.form)
    if (run && goesOn) run.push(c)
    else runs.push([c])
  }
  const total = counts(candidates)
  return runs.filter((run) => run.length < least || !isContents(run, total, rows)).flat()
}

function counts(candidates: readonly Candidate[]): Map<SectionKey, number> {
  const found = new Map<SectionKey, number>()
  for (const { form } of candidates) found.set(form.key, (found.get(form.key) ?? 0) + 1)
  return found
}

/** Two thirds of the lines stand again elsewhere, or 目录 stands above them. */
function isContents(run: readonly Candidate[], total: ReadonlyMap<SectionKey, number>, rows: readonly Row[]): boolean {
  const above = rows[run[0]!.row - 1]
  if (above?.cells.length === 1 && /^(?:目录|目次|contents)$/i.test(fold(above.cells[0]!.text))) return true
  const own = counts(run)
  const again = run.filter(({ form }) => total.get(form.key)! > own.get(form.key)!)
  return again.length * 3 >= run.length * 2
}
