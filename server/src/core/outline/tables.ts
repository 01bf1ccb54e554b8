/** Whether a section's table begins below a line: its head tells a heading from a row or a sub-heading of the same words. */
import { forms } from '../../form'
import type { SectionForm } from '../../form/types'
import type { Row } from '../model'
import { normalise } from '../text/normalise'

/** In how many rows below the heading the table's head must begin. */
const reach = 3

export function tableFollows(rows: readonly Row[], row: number, form: SectionForm): boolean {
  const heads = headsOf(form)
  return rows
    .slice(row + 1, row + 1 + reach)
    .flatMap((r) => r.cells)
    .some((c) => heads.has(normalise(c.text)))
}

/** What a table begins with: block heads, corners, upper heads, column heads. */
function headsOf({ table }: SectionForm): ReadonlySet<string> {
  const blocks = forms['2021'].tables.filter((t) => t.key === table).flatMap((t) => t.blocks)
  return new Set(
    blocks
      .flatMap((b) => [b.head?.text, b.stub?.text, ...b.columns.flatMap((c) => [...(c.under ?? []), c.label.text])])
      .filter((text) => text !== undefined)
      .map(normalise),
  )
}
