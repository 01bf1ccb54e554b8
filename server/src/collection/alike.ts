/**
 * Reports that say the same in their own words. Those of one year are found by an index over a part of their fingerprints;
 * only the few that share many of these are compared in whole, so that ten thousand reports cost ten thousand times one.
 */
import { isCounted, yearBefore, type Collection, type Member } from './collection'
import type { Span } from '../core'
import type { Fingerprints } from './fingerprints'
import { sampleOf } from './printIndex'
import type { OwnSection } from './sentences'

/** From here on a section repeats another: so much of what it says in its own words stands there as well. */
export const repeated = 0.7

/** Of fewer fingerprints, some hundred and fifty characters, nobody can say that they were copied. */
const fewest = 24

/** So many of those with most fingerprints in common are compared in whole. */
const enough = 32

export interface Alike {
  readonly partner: Member
  /** The sections that are repeated, with the share of each that stands in the partner's. */
  readonly sections: readonly { readonly section: OwnSection; readonly share: number; readonly characters: number }[]
}

/** What a report repeats: that of the year before first, then others of its year, those that it repeats most first. */
export function repeatedBy(collection: Collection, member: Member): Alike[] {
  if (!isCounted(collection, member)) return []
  const last = yearBefore(collection, member)
  const partners = [...(last ? [last] : []), ...sharing(collection, member)]
  return partners
    .map((partner) => alike(member, partner))
    .filter(({ sections }) => sections.length > 0)
    .sort((a, b) => shareOf(b) - shareOf(a))
}

function shareOf({ sections }: Alike): number {
  return Math.max(...sections.map(({ share }) => share))
}

/** The reports of other agencies on the same year that repeat this one. */
export function repeating(collection: Collection, member: Member): Member[] {
  return sharing(collection, member).filter((other) => alike(other, member).sections.length > 0)
}

/** Reports of other agencies on the same year that have words in common with this one, those with most first. */
function sharing(collection: Collection, member: Member): Member[] {
  const { organ, digest } = member
  if (organ === undefined || digest.year === undefined) return []
  const index = collection.printsOf(digest.year)
  const common = new Map<Member, number>()
  for (const print of sampleOf(member))
    for (const other of index.get(print) ?? [])
      if (other.organ !== organ) common.set(other, (common.get(other) ?? 0) + 1)
  return [...common]
    .sort(([, a], [, b]) => b - a)
    .slice(0, enough)
    .map(([other]) => other)
}

function alike({ digest: own }: Member, partner: Member): Alike {
  const sections = own.fingerprints.flatMap((each) => {
    const { section, characters, prints } = each
    const there = partner.digest.fingerprints.find((other) => other.section === section)
    const share = there && prints.length >= fewest ? shareIn(each, there) : 0
    return share < repeated ? [] : [{ section, share, characters: Math.round(share * characters) }]
  })
  return { partner, sections }
}

/** How many of the one stand in the other, of all. */
function shareIn(own: Fingerprints, there: Fingerprints): number {
  return commonIn(own, there).length / own.prints.length
}

/** Which of the one's fingerprints stand in the other. */
function commonIn({ prints }: Fingerprints, { prints: others }: Fingerprints): number[] {
  const common: number[] = []
  let i = 0
  prints.forEach((print, nth) => {
    while (i < others.length && others[i]! < print) i++
    if (others[i] === print) common.push(nth)
  })
  return common
}

/** Of so many of a sentence's fingerprints it says the same as one in the other report. */
const same = 0.5

/** The sentences of a section that stand in the other as well, in the order of the text. */
export function repeatedSentences(own: Fingerprints, there: Fingerprints): Span[] {
  const count = (nths: Iterable<number>): number[] => {
    const counts = own.sentences.map(() => 0)
    for (const nth of nths) counts[own.places[nth]!]!++
    return counts
  }
  const [all, common] = [count(own.prints.keys()), count(commonIn(own, there))]
  return own.sentences.filter((_, i) => common[i]! >= same * all[i]!)
}
