/** Mention → the cells it may speak of, by the pattern that counts it. */
import { equal } from './alternative'
import { countPatterns, denialPatterns, everyPatterns } from './patterns'
import type { ClaimPattern, Counted, CountPattern, DenialPattern } from './patterns/pattern'
import { comparable } from './setting'
import type { Alternative, Claim, Mention, Scope, Thing } from './types'
import type { Edition } from '../../form'

/**
 * The sums of cells that a mention may mean; none where it speaks of something else, of another time or of others.
 * `report` is whose figures the report gives (`scopeOf` its agency); undefined where that is not known.
 */
export function match(mention: Mention, edition: Edition, report?: Scope): readonly Alternative[] {
  if (mention.kind === 'share' || mention.when === 'other' || !comparable(mention.whose, report)) return []
  if (mention.kind === 'claim') return claimed(mention, edition)
  if (mention.qualified || (mention.kind === 'figure' && mention.measure === 'occasion')) return []
  const exact = mention.when === 'own' && !mention.loose && !(mention.kind === 'figure' && mention.approximate)
  const found = patternOf(mention)?.cells(mention, edition) ?? []
  return exact ? found : found.map((a) => ({ ...a, binding: false }))
}

const byThing = new Map<Thing, CountPattern[]>()
for (const pattern of countPatterns)
  for (const thing of pattern.things) byThing.set(thing, [...(byThing.get(thing) ?? []), pattern])

/** The pattern that counts what a number counts. */
export function patternOf(mention: Counted): CountPattern | undefined {
  const [thing] = mention.things
  if (thing === undefined) return undefined
  // 收取处理费560元 counts no requests.
  if (mention.kind === 'figure' && mention.measure === 'yuan' && thing !== 'charges') return undefined
  return byThing.get(thing)?.find((pattern) => pattern.counts(mention))
}

/** The pattern that read a mention; undefined for a number that none counts. */
export function readBy(mention: Mention): string | undefined {
  return mention.kind === 'figure' ? patternOf(mention)?.name : mention.by
}

const claims = new Map(
  [...denialPatterns, ...everyPatterns].flatMap((p): [Claim['claim'], ClaimPattern | DenialPattern][] =>
    p.kind === 'every' ? [] : [[p.claim, p]],
  ),
)

/** The cells that are zero where a claim is true, each for itself. */
function claimed(claim: Claim, edition: Edition): readonly Alternative[] {
  const binding = claim.when === 'own' && !claim.qualified
  return claims
    .get(claim.claim)!
    .zero(claim, edition)
    .map((address) => equal([address], binding))
}
