/**
 * The shape of a statutory form: what the files of this folder fill with data.
 *
 * Nothing here reads text or knows how a table is written. All label texts are the statutory Chinese; whoever compares
 * them with a report normalises both sides.
 */

/** A phrase in both languages of the user interface. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export const tableKeys = ['disclosure', 'requests', 'review'] as const

export type TableKey = (typeof tableKeys)[number]

export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other'

/** The name of one value, e.g. `requests.granted.natural`: row key, dot, column key. A contract: JSON, configuration and tests use it. */
export type Address = string

/**
 * A statutory wording and the other wordings that are recognised for it.
 * `customary` forms are accepted in silence, `tolerated` ones are recognised and reported.
 */
export interface Label {
  readonly text: string
  readonly customary?: readonly string[]
  readonly tolerated?: readonly string[]
}

/** One of the six sections; `number` is its place, from 1. */
export interface SectionForm {
  readonly key: SectionKey
  readonly number: number
  readonly title: Label
  readonly table?: TableKey
}

/** `count`: a whole number, not negative. `change`: a whole number, may be negative (增/减). `amount`: a decimal, not negative; may carry 元 or 万元. */
export type ValueKind = 'count' | 'change' | 'amount'

/** What a column is, where code has to know: the total of its row (or of its kind of case), or a count of documents. */
export type ColumnRole = 'total' | 'made' | 'repealed' | 'inForce'

/** What a row is, where code has to know; `total`: the sum of the results. */
export type RowRole = 'rules' | 'received' | 'broughtForward' | 'feeUnpaid' | 'total' | 'carriedForward'

export interface ColumnForm {
  /** Last part of the address, e.g. `natural`, or `reconsideration.upheld` in table four. */
  readonly key: string
  readonly role?: ColumnRole
  readonly label: Label
  readonly kind: ValueKind
  /** Heads above this one, outermost first: `法人或其他组织` over `商业企业`. */
  readonly under?: readonly string[]
}

/** A label that spans several rows: 三、本年度办理结果, （三）不予公开. */
export interface GroupForm {
  readonly key: string
  readonly ordinal: string
  readonly label: Label
}

export interface RowForm {
  /** First part of the address, e.g. `requests.refused.stateSecret`. */
  readonly key: string
  readonly role?: RowRole
  /** The group of other editions whose rows this one takes together. */
  readonly sumOf?: string
  /** As printed, with its mark: `一、`, `（一）`, `1.`; empty where the form has none. */
  readonly ordinal: string
  /** Absent in table four, whose one row has no label. */
  readonly label?: Label
  /** Keys of the groups the row stands in, outermost first. */
  readonly groups: readonly string[]
  /** What the row counts, for hovers. */
  readonly counts: Text
  /** Where the law says so, e.g. 《条例》第三十七条. */
  readonly provision: Text
}

/** Rows under one set of column heads. Table two has a block for each item of article 20, the other tables one. */
export interface BlockForm {
  readonly key: string
  /** 第二十条第（一）项, where the form prints one. */
  readonly head?: Label
  /** The corner where the column heads meet the row labels: 信息内容, or the note on the identities. */
  readonly stub?: Label
  readonly columns: readonly ColumnForm[]
  readonly groups: readonly GroupForm[]
  readonly rows: readonly RowForm[]
}

export interface TableForm {
  readonly key: TableKey
  readonly section: SectionKey
  /** What the table is called in messages: 表三, table three. */
  readonly name: Text
  readonly blocks: readonly BlockForm[]
}

/** 勾稽关系: the values at `left` add up to the same as those at `right`. Tolerance is zero. */
export interface Identity {
  /** Unique in its form: `row:requests.granted`, `column:natural`, `balance:natural`, `review:reconsideration`. */
  readonly id: string
  readonly kind: 'row' | 'column' | 'balance' | 'review'
  readonly left: readonly Address[]
  readonly right: readonly Address[]
}

/** A value of a report, or of the report of the same organ on the year before. */
export interface YearTerm {
  readonly year: 'this' | 'last'
  readonly address: Address
  /** −1: it counts against. */
  readonly sign: 1 | -1
}

/** What a value follows from in the reports of two years. */
export interface YearRelation {
  readonly kind: 'broughtForward' | 'stock' | 'items'
  /** Of this year: the same as the sum of `terms`. */
  readonly value: Address
  readonly terms: readonly YearTerm[]
  /** Values of this year that may have added to it besides: where one of them is not 0, it may be more than the sum. */
  readonly orMore?: readonly Address[]
}

/** The notice that fixes a form, as reports cite it. */
export interface Notice {
  /** 国办公开办函〔2021〕30号, and its parts. */
  readonly code: string
  readonly year: string
  readonly number: string
  readonly name: string
  /** The words of the name by which it is known where only its year is given: 2021年格式通知. */
  readonly subject: string
}

/** What a sentence may say of documents: 制定, 废止, 现行有效, 公开. */
export type DocumentAction = 'make' | 'repeal' | 'inForce' | 'publish'

/** The columns whose figure such a sentence may mean, the likeliest first; `binding`: it means one of them. */
export interface SaidOfDocuments {
  readonly columns: readonly string[]
  readonly binding: boolean
}

/** A sentence that a report is due to hold besides its tables. */
export type Statement = 'processingFee'

export interface Form<Edition extends string = string> {
  /** The year of its notice. */
  readonly edition: Edition
  /** The first year reported on in it; it serves until another edition begins. */
  readonly from: number
  readonly name: Text
  readonly notice: Notice
  /** What was published need not be what was made. */
  readonly documents: Readonly<Partial<Record<DocumentAction, SaidOfDocuments>>>
  readonly statements: readonly Statement[]
  readonly sections: readonly SectionForm[]
  readonly tables: readonly TableForm[]
  readonly identities: readonly Identity[]
  readonly acrossYears: readonly YearRelation[]
}
