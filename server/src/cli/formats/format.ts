/** What an output format is: text before, for, between and after the items, so that each is printed as soon as it is known. */
import type { AcrossFinding, Digest } from '../../collection'
import type { Account, Ask, Finding, Language, Report, Severity, Span } from '../../core'
import type { Ignored } from '../../features/configuration'
import type { FormatKey, Omission } from '../../formats'
import type { NotRead } from '../failure'

/** A file that was read, with its findings after configuration and `--severity`; for `extract` there are none. */
export interface Item {
  readonly path: string
  readonly format: FormatKey
  readonly report: Report
  /** Of a document that has pages, counted from 1. */
  readonly page: (span: Span) => number | undefined
  /** What a person sees in the document and the text does not have. */
  readonly omitted: readonly Omission[]
  readonly findings: readonly Finding[]
  readonly ask: Ask
  /** Findings that the configuration accepts, from the same severity on. */
  readonly ignored: readonly Ignored[]
  /** How many findings there are besides `findings`: below the severity, off, or ignored. */
  readonly hidden: number
}

/** What several reports together show on one of them, after configuration and `--severity`. */
export interface Across {
  readonly digest: Digest
  readonly findings: readonly AcrossFinding[]
  readonly ignored: readonly Ignored<AcrossFinding>[]
  /** Any report that a finding names. */
  readonly digestAt: (path: string) => Digest
}

/** A file that was not checked, and why. */
export interface Unread {
  readonly path: string
  readonly why: NotRead
}

export interface Summary {
  /** Files that are reports. */
  readonly reports: number
  readonly findings: Readonly<Record<Severity, number>>
  /** Files that could not be read, and errors in configuration files. */
  readonly failures: number
  /** How much was read of all reports together. */
  readonly account: Account
  /** Findings that are not shown. */
  readonly hidden: number
  /** Reports that hold something that was not read. */
  readonly omitted: number
  /** In the order of the files; those that are no reports are not among them. */
  readonly notRead: readonly Unread[]
  /** Files that hold the same report as another, which is the one that is judged among others. */
  readonly copies: readonly { readonly path: string; readonly of: string }[]
  /** Where there are several agencies: what was found of each, in the order of their names. */
  readonly agencies: readonly AgencyTotal[]
}

export interface AgencyTotal {
  readonly agency: string
  readonly reports: number
  /** Reports with errors. */
  readonly wrong: number
  /** Cells of which nothing could be read. */
  readonly unread: number
}

export interface Formatter {
  readonly begin: string
  /** Knows nothing of the items before it: they may be written elsewhere at the same time. */
  item(item: Item): string
  /** What was written of an item, with what its report shows beside others. Absent: there is nothing of the kind. */
  across?(output: string, across: Across): string
  /** Present where the items do not stand in the order of their files. */
  readonly arrange?: (items: readonly Arranged[]) => readonly string[]
  /** Stands between items that are not empty. */
  readonly separator: string
  end(summary: Summary): string
}

/** An item that is written, and whose it is. */
export interface Arranged {
  readonly output: string
  readonly agency?: string
  readonly year?: number
}

export interface Look {
  readonly language: Language
  readonly colours: boolean
  /** Width of the terminal in columns. */
  readonly columns: number
}

export type Format = (look: Look) => Formatter
