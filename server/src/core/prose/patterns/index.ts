/** The sentences that are understood, a file each. A new one is a file and a line here. */
import { allApplicants } from './all-applicants'
import { allCompleted } from './all-completed'
import { allUpheld } from './all-upheld'
import { announced } from './announced'
import { bare } from './bare'
import { carried } from './carried'
import { charges } from './charges'
import { citation } from './citation'
import { decisions } from './decisions'
import { disputes } from './disputes'
import { documents } from './documents'
import { fee } from './fee'
import { intake } from './intake'
import { itself } from './itself'
import { letter } from './letter'
import { mentioned } from './mentioned'
import { none } from './none'
import { ofTheYear } from './of-the-year'
import type { ClaimPattern, CountPattern, DenialPattern, EveryPattern, SentencePattern, SharePattern } from './pattern'
import { period } from './period'
import { remaining } from './remaining'
import { results } from './results'
import { share } from './share'
import { singleCase } from './single-case'
import { withdrawn } from './withdrawn'

/** What a number may count. No two count the same one. */
export const countPatterns: readonly CountPattern[] = [
  intake,
  carried,
  results,
  remaining,
  withdrawn,
  bare,
  documents,
  disputes,
  decisions,
  charges,
]

export const sharePatterns: readonly SharePattern[] = [share]

export const denialPatterns: readonly DenialPattern[] = [none]

/** What may be said of all that was counted; a clause says one of these at most, the first that fits. */
export const everyPatterns: readonly (EveryPattern | ClaimPattern)[] = [
  allApplicants,
  allUpheld,
  allCompleted,
  singleCase,
]

/** What a report says of itself; who needs it asks for the pattern. */
export const sentencePatterns: readonly SentencePattern[] = [
  itself,
  ofTheYear,
  period,
  announced,
  citation,
  mentioned,
  letter,
  fee,
]
