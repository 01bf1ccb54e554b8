/** What an output format is: text before, for, between and after the items, so that each is printed as soon as it is known. */
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
}

export interface Formatter {
  readonly begin: string
  /** Knows nothing of the items before it: they may be written elsewhere at the same time. */
  item(item: Item): string
  /** Stands between items that are not empty. */
  readonly separator: string
  end(summary: Summary): string
}

export interface Look {
  readonly language: Language
  readonly colours: boolean
  /** Width of the terminal in columns. */
  readonly columns: number
}

export type Format = (look: Look) => Formatter
