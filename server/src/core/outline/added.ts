/**
 * Parts that the form does not have: `六、2024年工作思路` before `七、其他需要报告的事项`. A numbered line is one where it goes on
 * with the count of the sections and the section behind it goes on with its own, or with the form's.
 */
import type { Heading } from '../model'
import { candidateFor, type Candidate } from './headings'
import type { Numbered } from './numbered'

/** Behind the last section only what follows one of the form's last two is a part: a draft's next parts are not written yet. */
const lastButOne = 5

/** In order; `sections` in the order of the text, `lines` all that are numbered as they are. */
export function addedParts(sections: readonly Candidate[], lines: readonly Numbered[]): Heading[] {
  return sections.flatMap((section, i) => {
    const next = sections[i + 1]
    const number = section.heading.ordinal.number
    const run = lines.filter((l) => section.row < l.row && l.row < (next?.row ?? Infinity))
    if (number === undefined || run.length === 0 || run.some((l, k) => l.number !== number + 1 + k)) return []
    if (!next && section.form.number < lastButOne) return []
    // Lines with nothing between them are a list.
    if (run.some((l, k) => k > 0 && l.row === run[k - 1]!.row + 1)) return []
    const behind = next?.heading.ordinal.number
    const last = number + run.length
    if (next && behind !== last + 1 && behind !== next.form.number) return []
    return run.map(
      (l) => candidateFor(l.line, l.shape, l.row, { form: section.form, match: 'position', glued: false }).heading,
    )
  })
}
