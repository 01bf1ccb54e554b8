/** Several fixes as one change of the text. */
import { append } from '../core/append'
import type { Edit, Fix } from '../core/model'

/** The fixes that can be made together: each whole or not at all, earlier ones first. Fixes that touch are not mixed. */
export function compatible(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = []
  const taken: Edit[] = []
  for (const fix of fixes) {
    if (fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue
    chosen.push(fix)
    append(taken, fix.edits)
  }
  return chosen
}

/** All edits of fixes that are compatible, in the order of the text. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start)
}

function touch(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end
}
