/** Several fixes as one change of the text. */
import type { Edit, Fix } from '../core/model'
import { meets } from './spans'

/** The fixes that can be made together: each whole or not at all, earlier ones first. Two insertions at one place do not mix. */
export function compatible(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = []
  const taken: Edit[] = []
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => meets(edit.span, other.span)))) continue
    chosen.push(fix)
    taken.push(...fix.edits)
  }
  return chosen
}

/** All edits of fixes that are compatible, in the order of the text. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start)
}
