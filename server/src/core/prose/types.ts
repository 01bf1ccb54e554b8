/** What the prose reader says: senses of words, figures with their meaning, contradictions. Plain data. */
import type { Span } from '../model'
import type { Address, SectionKey } from '../../form/types'

/** A line or paragraph of prose, and the section it stands in where that is known. */
export interface ProseSpan extends Span {
  readonly section?: SectionKey
}

export type Thing =
  | 'request'
  /** 政府信息公开, 信息: what requests are about; alone it is what gets published. */
  | 'topic'
  | 'reconsideration'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfter'
  | 'rules'
  | 'normative'
  | 'document'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'charges'
  /** 网上, 信函: how a request came; the form does not count it. */
  | 'channel'
  | 'withdrawn'
  /** Counted in reports, but in no table: 留言, 提案, 解读. */
  | 'foreign'

export type Action =
  | 'receive'
  | 'receiveNew'
  | 'accept'
  | 'handle'
  | 'reply'
  | 'complete'
  | 'carry'
  | 'carryIn'
  | 'carryOut'
  | 'inProgress'
  | 'make'
  | 'revise'
  | 'repeal'
  | 'inForce'
  | 'publish'
  | 'decide'
  | 'pay'
  | 'arise'

export type Applicant = 'natural' | 'organizations' | 'commercial' | 'research' | 'welfare' | 'legalService'
export type Outcome = 'upheld' | 'corrected' | 'other' | 'pending'
export type TimeWord = 'own' | 'lastYear' | 'nextYear' | 'part' | 'cumulative' | 'asOf' | 'yearEnd'
export type Relation = 'among' | 'sum' | 'others' | 'break'
/** `case`: counts what the tables count (件 份 起 宗 项). `occasion`: something else (件次, 人次, 篇). */
export type Measure = 'case' | 'occasion' | 'yuan'
export type Level = '省' | '市' | '区' | '县' | '镇' | '乡' | '街道'
export type ScopeWord = `area:${Level}` | `wide:${Level}` | 'organ:' | 'organ:government' | 'each:'

export type Sense =
  | { readonly kind: 'thing'; readonly key: Thing }
  | { readonly kind: 'action'; readonly key: Action }
  | { readonly kind: 'applicant'; readonly key: Applicant }
  /** A row or group key of table three without its prefix, or a looser result. */
  | { readonly kind: 'result'; readonly key: string }
  | { readonly kind: 'outcome'; readonly key: Outcome }
  | { readonly kind: 'time'; readonly key: TimeWord }
  | { readonly kind: 'scope'; readonly key: ScopeWord }
  | { readonly kind: 'relation'; readonly key: Relation }
  | { readonly kind: 'measure'; readonly key: Measure }
  /** `and` joins things: 和、及、或. */
  | { readonly kind: 'filler'; readonly key?: 'and' }
  | { readonly kind: 'not' | 'all' | 'compare' | 'share' | 'vague' | 'block' | 'other'; readonly key?: undefined }

/** Whose figures a text gives: one organ's, or those of an area with all its organs. */
export interface Scope {
  readonly kind: 'organ' | 'area'
  readonly level?: Level
  /** A government itself, or the office that speaks for it. */
  readonly government?: boolean
  /** 全县, not 我县: the area as against its government, perhaps. False: said in the sentence before. */
  readonly wide?: boolean
}

/** Whose figures a phrase gives: `each`: of other organs, or of several. */
export type Whose = 'own' | 'each' | Scope

export type When =
  /** The year reported on, or nothing said. */
  | 'own'
  /** Another year, part of a year, several years. */
  | 'other'
  /** A year is named and the report's is unknown. */
  | 'open'

/** What a figure counts. */
export interface Meaning {
  readonly things: readonly Thing[]
  readonly actions: readonly Action[]
  readonly result?: string
  readonly applicant?: Applicant
  readonly outcome?: Outcome
}

/** Where a statement stands (offsets as those of the text that was read), and of when and whom it speaks. */
export interface Place {
  readonly clause: Span
  readonly sentence: Span
  readonly section: SectionKey | undefined
  readonly when: When
  readonly whose: Whose
}

interface Statement extends Meaning, Place {
  /** The number (`figure`, `share`), or the words that say it (`implied`, `claim`). */
  readonly span: Span
  /** The phrase limits what is counted by words that are not known; or its number cannot be told for certain. */
  readonly qualified: boolean
}

/** A number in the text. */
export interface Figure extends Statement {
  readonly kind: 'figure'
  /** Canonical decimal, exact. */
  readonly value: string
  readonly raw: string
  /** How many decimals are written; negative where the last digit stands for 万. */
  readonly decimals: number
  readonly approximate: boolean
  /** As written: 件, 万元; undefined where the text gives none. */
  readonly unit?: string
  readonly measure?: Measure
  /** The figure that this one is a part of (其中, 含, in brackets). */
  readonly whole?: Figure
  readonly relation?: Relation
  /** The statement leaves open what exactly is counted; the address is worth showing, and proves nothing. */
  readonly loose: boolean
}

/** A number that words say of the figure before: “均为自然人申请”. */
export interface Implied extends Statement {
  readonly kind: 'implied'
  /** The pattern that read it. */
  readonly by: string
  readonly value: string
  readonly loose: boolean
  readonly of: Figure
}

/** “占66.48%” of the figure before it. */
export interface Share extends Statement {
  readonly kind: 'share'
  readonly by: string
  readonly value: string
  readonly raw: string
  readonly decimals: number
  readonly of: Figure
}

type ClaimKind =
  /** 未收到…, 无…, 没有…: none of what is named. */
  | 'none'
  /** 均已办结: nothing carried over. */
  | 'allCompleted'
  /** 均获维持: nothing pending or corrected. */
  | 'allUpheld'

export interface Claim extends Statement {
  readonly kind: 'claim'
  readonly by: string
  readonly claim: ClaimKind
  /** The figure that 均 speaks of, where there is one. */
  readonly of?: Figure
}

export type Mention = Figure | Implied | Share | Claim

/**
 * One thing that a wording may mean: the values at these addresses, added up.
 * `equal`: they are what the text states. `atMost`: the text's figure may be a part of them.
 */
export interface Alternative {
  readonly addresses: readonly Address[]
  readonly relation: 'equal' | 'atMost'
  /** False: worth showing, but the wording does not bind the text to this value. */
  readonly binding: boolean
}

/** An alternative with what the tables say of it: canonical decimal. */
export interface Tabled extends Alternative {
  readonly value: string
}

export type Contradiction =
  /** The figure is none of the values it may mean. */
  | {
      readonly kind: 'figure'
      readonly mention: Figure | Implied
      readonly stated: string
      readonly alternatives: readonly Tabled[]
    }
  /** The parts, which claim to be all, add up to `sum`. */
  | {
      readonly kind: 'parts'
      readonly mention: Figure
      readonly stated: string
      readonly parts: readonly Figure[]
      readonly sum: string
    }
  /** `shares`: the percentage for each base it may refer to, to as many decimals as are written. */
  | {
      readonly kind: 'share'
      readonly mention: Share
      readonly stated: string
      readonly part: Figure
      readonly shares: readonly { readonly base: string; readonly share: string }[]
    }
  /** The tables hold `value` > 0 where the words allow none. */
  | { readonly kind: 'claim'; readonly mention: Claim; readonly address: Address; readonly value: string }
