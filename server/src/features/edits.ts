/** Several fixes as one change of the text. */
import { withoutTouching, type Edit, type Fix } from '../core'

/** The fixes that can be made together. Fixes that touch are not mixed. */
export function compatible(fixes: readonly Fix[]): Fix[] {
  return withoutTouching(fixes, (fix) => fix)
}

/** All edits of fixes that are compatible, in the order of the text. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start)
}
