/** Cuts a text down as long as it stays the same kind of failure: what remains is what a person has to look at. */
import type { Law } from './laws'

/** What a failure says in its first line, without the figures and quotations in it. */
export function kindOfMessage(said: string): string {
  return said.split('\n', 1)[0]!.replace(/“[^”]*”|\d+/gu, '…')
}

/** Undefined where the law holds. */
function kindOf(law: Law, text: string): string | undefined {
  try {
    law(text)
    return undefined
  } catch (error) {
    return kindOfMessage(error instanceof Error ? error.message : String(error))
  }
}

/** Takes stretches out, halves first, until not one character can go or the time (in milliseconds) is over. */
export function smallest(law: Law, text: string, milliseconds = 20_000): string {
  const kind = kindOf(law, text)
  const end = Date.now() + milliseconds
  let kept = text
  for (let size = kept.length >> 1; size >= 1;) {
    let cut = false
    for (let at = 0; at < kept.length && Date.now() < end;) {
      const shorter = kept.slice(0, at) + kept.slice(at + size)
      if (kindOf(law, shorter) === kind) {
        kept = shorter
        cut = true
      } else at += size
    }
    if (!cut || size > 1) size >>= 1
  }
  return kept
}
