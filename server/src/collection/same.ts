/** Whether two files hold the same report. */
import type { Address } from '../core'
import { allAddresses } from '../form'
import type { Digest } from './digest'

/** No figure of the one contradicts the other, and both have some. */
export function isCopy(a: Digest, b: Digest): boolean {
  return a.read > 0 && b.read > 0 && !allAddresses.some((_, i) => differAt(a, b, i))
}

/** The addresses, in the order of the forms, at which both have a number and not the same. */
export function differences(a: Digest, b: Digest): Address[] {
  return allAddresses.filter((_, i) => differAt(a, b, i))
}

function differAt({ figures: a }: Digest, { figures: b }: Digest, i: number): boolean {
  const [one, other] = [a.decimals[i] ?? null, b.decimals[i] ?? null]
  return one !== null && other !== null && one !== other
}
