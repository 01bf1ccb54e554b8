/**
 * What the engine knows about a text: the vocabulary that the rest of the core, the features and the command line share.
 *
 * Every position is a UTF-16 offset into the text as given. Nothing here knows LSP, VS Code, files or a language.
 */
import type { Edition } from '../form'
import type {
  Address,
  Form,
  Identity,
  RowForm,
  ColumnForm,
  BlockForm,
  GroupForm,
  SectionForm,
  TableForm,
  Text,
  TableKey,
} from '../form/types'

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How a row is written. A fix asks the notation how to write one. */
export type Notation = 'tab' | 'pipe' | 'line' | 'indented' | 'barred' | 'html' | 'aligned'

export interface Cell {
  /** The content without surrounding blanks; of zero width where the cell is empty. */
  readonly span: Span
  /** The content as a reader sees it: entities decoded, line breaks inside the cell removed. */
  readonly text: string
  readonly rowspan: number
  readonly colspan: number
}

/** A row of a grid; a line of prose is a row of one cell. */
export interface Row {
  readonly notation: Notation
  readonly span: Span
  readonly cells: readonly Cell[]
}

export type Value =
  /** `decimal` is exact and canonical (`-22`, `9184322.81`); `plain` is false where the writing is not bare ASCII digits (`１２`, `1,234`, `减 22` in a count). */
  | { readonly kind: 'number'; readonly decimal: string; readonly unit?: '元' | '万元'; readonly plain: boolean }
  | { readonly kind: 'blank' }
  /** `/`, `—`, `无` and the like, written for a number. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** The value of one address and where it stands. */
export interface Fact {
  readonly address: Address
  readonly cell: Cell
  /** The other cells that hold the same value, where a converter has filled those of a merged one. */
  readonly copies?: readonly Cell[]
  readonly value: Value
  /** The row that it stands in, without what that row holds. */
  readonly row: RowPlace
  readonly column: ColumnForm
  /** The layout does not say that the value stands in this column: the sums allow it nowhere else. */
  readonly bySums?: true
}

/** A row of the form, and where in the text it stands: from its label's first character to the end of its last value. */
export interface RowPlace {
  readonly form: RowForm
  readonly block: BlockForm
  readonly span: Span
}

/** A label as found: the cells (or parts of cells) it is written in, in order. */
export interface FoundLabel {
  readonly spans: readonly Span[]
  /** Joined and trimmed, as written. */
  readonly text: string
  readonly match: 'statutory' | 'customary' | 'tolerated' | 'similar' | 'partial' | 'position'
}

/** The rule by which values were given their columns (`bind/columns.ts` says what each means). */
export type ReadBy =
  | 'asMany'
  | 'filledMerged'
  | 'strayMark'
  | 'onlyColumn'
  | 'onLines'
  | 'someHeads'
  | 'grid'
  | 'firstToLast'
  | 'sameBuild'
  | 'ownCells'
  | 'allBlank'
  | 'withoutLabel'
  | 'behindLabel'
  | 'bySums'

/** Why values could not be given columns. */
export type Unread =
  | 'runTogether'
  | 'astray'
  | 'tooMany'
  | 'noCell'
  | 'tooFewOnLines'
  | 'severalWays'
  | 'cellLost'
  | 'apart'
  | 'tooFew'
  | 'figureBetween'

export type Why = ReadBy | Unread

/** A row of the form that stands in the text. */
export interface BoundRow extends RowPlace {
  readonly label: FoundLabel
  /** One for each column of the block; undefined where nothing could be read (`row/count`). */
  readonly facts: readonly (Fact | undefined)[]
  /** Cells that belong to the row and could not be given a column. */
  readonly unread: readonly Cell[]
  /** What decided that the values stand in these columns, or in none. */
  readonly why: Why
  /** The row as it stands in the grid: where a cell may be appended. */
  readonly source: Row
  readonly open?: Open
  /** The columns of which one has lost its value, where the sums leave only these. */
  readonly lost?: readonly ColumnForm[]
}

/**
 * What the layout leaves open of a row that it does not decide. `cut`: figures have run together, every column has one;
 * `lost`: values are gone, those left stand in order; `doubled`: one value stands there twice.
 */
export interface Open {
  readonly as: 'cut' | 'lost' | 'doubled'
  /** Runs of digits, or values, in the order of the text. */
  readonly pieces: readonly Cell[]
}

export interface BoundTable {
  readonly form: TableForm
  /** The edition that this table is written in, which may be another than the report's. */
  readonly edition: Edition
  readonly span: Span
  readonly rows: readonly BoundRow[]
  readonly header: Header
  /** In the order of the text, as often as they stand there. */
  readonly groups: readonly FoundGroup[]
  /** Labelled rows of numbers that no form knows. */
  readonly unknown: readonly UnknownRow[]
  /** Row keys found again after they had been bound. */
  readonly duplicates: readonly BoundRow[]
  /** Cells that have run together (`规章000`): the row is there, its values cannot be told apart. */
  readonly fused: readonly FusedRow[]
  /** Figures between and beside the rows that belong to none of them: without a label, or cut from their row. */
  readonly loose: readonly Cell[]
}

export interface FusedRow extends RowPlace {
  readonly label: FoundLabel
  /** What has run together, and what stands behind it. */
  readonly unread: readonly Cell[]
  readonly source: Row
  readonly open?: Open
}

/** The label of a group, `（三）不予公开`, with the cells that it is written in: it has no values of its own. */
export interface FoundGroup {
  readonly form: GroupForm
  readonly block: BlockForm
  readonly cells: readonly Cell[]
}

/** The head of a column, or of a whole block (`第二十条第（一）项`), with the cells that it is written in. */
export interface FoundHead {
  readonly block: BlockForm
  /** Absent: the block's own. */
  readonly column?: ColumnForm
  readonly cells: readonly Cell[]
}

/** The column heads of a table, as far as they are there. */
export interface Header {
  /** In the order of the text; also those without a row under them, and those that stand again behind a page break. */
  readonly found: readonly FoundHead[]
  /** The rows above the first row of values; undefined where there is none. */
  readonly span?: Span
  /** Statutory heads of which the text shows nothing or only a part. */
  readonly missing: readonly { readonly block: BlockForm; readonly column: ColumnForm }[]
  /** Those of the missing ones in whose place the block wears a head of another edition. */
  readonly foreign: readonly { readonly block: BlockForm; readonly column: ColumnForm }[]
  /** Statutory heads that stand in another order than the form's. */
  readonly misplaced: readonly ColumnForm[]
}

export interface UnknownRow {
  readonly label: FoundLabel
  readonly span: Span
}

export type Numbering =
  | 'chapter' /* 第一部分 */
  | 'han' /* 一、 */
  | 'roman' /* Ⅰ、 */
  | 'bracketed' /* （一） */
  | 'arabic' /* 1. */
  | 'none'

export interface Heading {
  /** The heading's own characters, without surrounding blanks or Markdown marks. */
  readonly span: Span
  readonly numbering: Numbering
  /** Of zero width before the title where there is no ordinal. */
  readonly ordinal: { readonly span: Span; readonly text: string; readonly number?: number; readonly damaged: boolean }
  readonly title: { readonly span: Span; readonly text: string; readonly match: FoundLabel['match'] }
  /** It stands at the end of a paragraph or of a table's row, without a line break before it. */
  readonly glued: boolean
}

export interface Section {
  readonly form: SectionForm
  readonly heading: Heading
  /** From the heading to the next section's heading, or to the report's end. */
  readonly span: Span
  /** `span` without the heading. */
  readonly body: Span
}

export interface Title {
  readonly span: Span
  readonly text: string
  readonly year?: { readonly span: Span; readonly value: number }
  /** 年度报告 is cut to 工作报告 here. */
  readonly cut?: Span
}

/** The sentence that states the period of the data (统计期限). */
export interface StatedPeriod {
  /** From the first character of the dates to the last: `自2022年1月1日起至12月31日止`. */
  readonly span: Span
  readonly text: string
  /** `damaged`: digits or units are lost or doubled. `unclear`: some other way of saying it. */
  readonly state: 'dated' | 'damaged' | 'unclear'
  /** Absent where only the end is named (数据截止日期). */
  readonly from?: PlainDate
  readonly to?: PlainDate
}

export interface PlainDate {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** What was decided of a report, and everything that was heard about it. Status, checks, prose and hovers go by it. */
export interface Decision<Value, Witness> {
  /** The likeliest; undefined where nothing speaks for any. */
  readonly value?: Value
  /** Nothing speaks against it, or less than for it. */
  readonly certain: boolean
  /** In the order in which they are heard; those that say otherwise as well. */
  readonly witnesses: readonly Witness[]
}

/** One place that says which year the report is on. */
export interface YearWitness {
  /** `itself`: the report names itself with a year. `text`: its sentences speak of that year throughout. */
  readonly kind: 'title' | 'period' | 'itself' | 'text'
  readonly year: number
  readonly span: Span
}

export interface YearDecision extends Decision<number, YearWitness> {
  readonly period?: StatedPeriod
}

/** A table by its wordings, or the year, and the editions that it speaks for; a table may leave several open. */
export type EditionWitness = { readonly editions: readonly Edition[] } & (
  | { readonly kind: 'table'; readonly table: TableKey; readonly span: Span }
  | { readonly kind: 'year'; readonly year: number }
)

export interface EditionDecision extends Decision<Edition, EditionWitness> {
  /** The form that the report is read in; a table of its own may be read in another. */
  readonly value: Edition
  /** The form that it must use: that of its year. Where no year says so, the one it uses. */
  readonly due: Edition
}

/** `beside`: on the line directly above or below the title. `preface`: what the preface says whose report it is. */
export interface AgencyWitness {
  readonly kind: 'title' | 'beside' | 'preface'
  readonly agency: string
  readonly span: Span
}

export type AgencyDecision = Decision<string, AgencyWitness>

export interface Decisions {
  readonly year: YearDecision
  readonly edition: EditionDecision
  readonly agency: AgencyDecision
}

/** Why a text is not checked; `formUnknown`: it is about a year whose form is not known (2018 and earlier). */
export type Unchecked = 'notReport' | 'severalReports' | 'formUnknown' | 'tooLarge' | 'tooCostly'

/** All that was read from a text, before any judgement. */
export interface Reading {
  readonly text: string
  /** Undefined for a report that is checked. */
  readonly unchecked?: Unchecked
  readonly form: Form<Edition>
  readonly edition: Edition
  readonly decisions: Decisions
  /** What was decided, for whoever does not ask why: `edition`, with its `form`, `year` and `agency`. */
  readonly year?: number
  readonly agency?: string
  readonly title?: Title
  /** Everything before the first section. */
  readonly preface: Span
  /** Every row of the text, prose lines included, in order. */
  readonly rows: readonly Row[]
  /** In the order of the text; only those that count as the section's own heading. */
  readonly sections: readonly Section[]
  /** Headings found once more for a section that has one. */
  readonly repeatedHeadings: readonly Section[]
  /** Headings of numbered parts that the form does not have, in order. */
  readonly addedParts: readonly Heading[]
  readonly tables: readonly BoundTable[]
  /** One for each address that has a cell in the text. */
  readonly facts: ReadonlyMap<Address, Fact>
  /** Texts of other documents inside this one: nothing there is a heading or a mention. */
  readonly embedded: readonly Span[]
}

export type Severity = 'error' | 'warning' | 'information' | 'hint'

export interface Edit {
  readonly span: Span
  readonly newText: string
}

/**
 * One way to mend a finding. `safe` ones change neither a number nor a word nor the structure and may run on save.
 * At most one fix of a finding is `preferred`.
 */
export interface Fix {
  readonly title: Text
  readonly edits: readonly Edit[]
  readonly safe: boolean
  readonly preferred: boolean
  /**
   * The figures that go by it, each as often as it goes: plain digits (`1234` for `１，２３４`), as `core/figures.ts` reads
   * them. Its title names each of them in every language; no other figure may be fewer after it. Absent: none goes.
   */
  readonly removes?: readonly string[]
  /** It changes places all over the text: an editor shows them before it is made. */
  readonly wide?: true
  /** What each cell gets by a person's choice of 0 for what is blank: such choices can be made together. */
  readonly fills?: ReadonlyMap<Address, bigint>
}

/** Another place that belongs to a finding, and why. */
export interface Place {
  readonly span: Span
  readonly text: Text
  /** The text without its figures, where these are told beside it: a hover shows the sums of its cell anyway. */
  readonly name?: Text
}

/** Plain data. Its fixes are asked for (`core/fixes.ts`). */
export interface Finding {
  readonly code: string
  /** Its place among all that its check has found, from 0: with `code` it names the finding. */
  readonly nth: number
  /** The check's default; configuration is applied outside the core. */
  readonly severity: Severity
  readonly span: Span
  readonly address?: Address
  /** Every cell that it speaks of, where there are more than the one at `address`. */
  readonly addresses?: readonly Address[]
  readonly message: Text
  readonly related: readonly Place[]
}

export type { Address, Edition, Form, Identity, Text, TableKey }
