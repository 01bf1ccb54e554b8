/**
 * What a pattern of sentences is. Each stands in a file of its own beside this one; `index` lists them, and a test holds
 * every example and counter-example of the list against the reader. Knows no pattern.
 */
import type { Edition } from '../../../form'
import type { Address, SectionKey } from '../../../form/types'
import type { Span } from '../../model'
import type { Clause, Every } from '../clause'
import type { Alternative, Claim, Figure, Implied, Mention, Share, Thing } from '../types'

/** What every pattern tells of itself. */
interface Described<Slot extends string> {
  readonly name: string
  /** What each slot stands for. */
  readonly slots: Readonly<Record<Slot, string>>
  readonly examples: readonly Example<Slot>[]
  /** Sentences that look like it and are none. */
  readonly not: readonly (string | Where)[]
}

/** A sentence, and the section it stands in where that matters. The report is on 2022. */
interface Where {
  readonly text: string
  readonly section?: SectionKey
  /** Other patterns that read the same sentence. */
  readonly also?: readonly string[]
}

export interface Example<Slot extends string = string> extends Where {
  /** The words that fill each slot. */
  readonly reads: Readonly<Partial<Record<Slot, string>>>
  /** The cells that it may speak of: the sums, in the form of 2021, as `row.column + row.column`. */
  readonly cells?: readonly string[]
}

/** A number that counts something, or words that say one. */
export type Counted = Figure | Implied

/** What a number counts → the cells that it may be. Of several patterns the first that counts it is asked. */
export interface CountPattern extends Described<'count'> {
  readonly kind: 'count'
  /** What is counted: one of these is named first. */
  readonly things: readonly Thing[]
  /** What else must be said, or not. */
  readonly counts: (mention: Counted) => boolean
  readonly cells: (mention: Counted, edition: Edition) => readonly Alternative[]
}

/** What a pattern reads; the reader writes its name upon it. */
export type Unsigned<M extends Mention> = Omit<M, 'by'>

/** Percentages of the figures before them. */
export interface SharePattern extends Described<'words'> {
  readonly kind: 'share'
  readonly read: (clause: Clause) => readonly Unsigned<Share>[]
}

/** Words that say a number, or that a number is none. */
interface Saying<M extends Implied | Claim> extends Described<'words'> {
  readonly read: (clause: Clause, every: Every) => Unsigned<M> | undefined
}

/** Words that say of all that was counted, or of a single case, what else it is. Of several the first that reads is taken. */
export interface EveryPattern extends Saying<Implied> {
  readonly kind: 'every'
}

/** Words with which cells are zero, if they are true: said of all that was counted. */
export interface ClaimPattern extends Saying<Claim> {
  readonly kind: 'claim'
  readonly claim: Claim['claim']
  readonly zero: (claim: Claim, edition: Edition) => readonly Address[]
}

/** The same of words that deny that there is anything. */
export interface DenialPattern extends Described<'words'> {
  readonly kind: 'denial'
  readonly claim: Claim['claim']
  readonly read: (clause: Clause) => Unsigned<Claim> | undefined
  readonly zero: (claim: Claim, edition: Edition) => readonly Address[]
}

/** What is found in a passage: the words, and where the slots stand. Spans are offsets into the passage. */
export interface Found<Slot extends string = string> {
  readonly span: Span
  readonly slots: Readonly<Partial<Record<Slot, Span>>>
}

/** A sentence that says something of the report itself: its year, its period, its notice, its fees. */
export interface SentencePattern<S extends Found = Found, Slot extends string = string> extends Described<Slot> {
  readonly kind: 'sentence'
  /** A passage without it is not looked at. */
  readonly cue: RegExp
  /** All that a passage says, in order. */
  readonly read: (text: string) => readonly S[]
}
