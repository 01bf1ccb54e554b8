/**
 * A report as the checks across reports see it: plain data that outlives its text. Of ten thousand reports all are held at
 * once, so figures stand in columns, one place for every address that a form has (`allAddresses`), and not in objects.
 */
import {
  accountOf,
  append,
  type Account,
  type Address,
  type Edition,
  type Finding,
  type Report,
  type Span,
} from '../core'
import { addressesOf, allAddresses } from '../form'
import { explanationsIn, type Explanation } from './explanations'
import { fingerprintsOf, type Fingerprints } from './fingerprints'
import type { OwnSection } from './sentences'

/** What is known of a cell. `unread`: the form has it, and nothing could be read. */
export type State = 'read' | 'blank' | 'mark' | 'text' | 'unread'

export interface Digest extends Account {
  /** How the host knows the file, with `/` between names; no two digests of a collection have the same. */
  readonly path: string
  readonly format: 'text' | 'word' | 'pdf'
  readonly agency?: string
  readonly year?: number
  /** Nothing in the text speaks against the year. */
  readonly yearIsCertain: boolean
  readonly edition: Edition
  readonly figures: Figures
  readonly findings: readonly Finding[]
  readonly explanations: readonly Explanation[]
  readonly fingerprints: readonly Fingerprints[]
  /** Where each line of the text begins. */
  readonly lines: readonly number[]
  /** Of a document that has pages: for each address the page of its cell, from 1, or 0. */
  readonly pages?: readonly number[]
}

/** One place for each of `allAddresses`. */
interface Figures {
  /** Exact and canonical; null where no number was read. */
  readonly decimals: readonly (string | null)[]
  /** A letter for each state; a blank for cells that the report's form does not have. */
  readonly states: string
  /** Offsets of the cells; −1 where there is none. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Only where a cell names one. */
  readonly units: Readonly<Partial<Record<Address, '元' | '万元'>>>
}

export interface Figure {
  readonly decimal: string
  readonly unit?: '元' | '万元'
  readonly span: Span
}

const letters = { read: 'r', blank: 'b', mark: 'm', text: 't', unread: 'u' } as const satisfies Record<State, string>
const kinds = { number: 'read', blank: 'blank', mark: 'mark', text: 'text' } as const
const indices: ReadonlyMap<Address, number> = new Map(allAddresses.map((address, i) => [address, i]))

/** What the host knows of a file besides its text. */
export interface Origin extends Pick<Digest, 'path' | 'format' | 'findings'> {
  /** Of a document that has pages, counted from 1. */
  readonly page?: (span: Span) => number | undefined
}

/** @param report one that is checked */
export function digestOf(report: Report, { path, format, findings, page }: Origin): Digest {
  const { agency, year, edition, decisions } = report
  const pages = page && pagesOf(report, page)
  return {
    path,
    format,
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    yearIsCertain: decisions.year.certain,
    edition,
    ...accountOf(report),
    figures: figuresOf(report),
    findings,
    explanations: explanationsIn(report),
    fingerprints: fingerprintsOf(report),
    lines: lineStarts(report.text),
    ...(pages && { pages }),
  }
}

function figuresOf({ facts, form }: Report): Figures {
  const own = new Set(addressesOf(form))
  const decimals: (string | null)[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  const units: Partial<Record<Address, '元' | '万元'>> = {}
  let written = ''
  for (const address of allAddresses) {
    const fact = facts.get(address)
    const number = fact?.value.kind === 'number' ? fact.value : undefined
    decimals.push(number?.decimal ?? null)
    starts.push(fact?.cell.span.start ?? -1)
    ends.push(fact?.cell.span.end ?? -1)
    written += fact ? letters[kinds[fact.value.kind]] : own.has(address) ? letters.unread : ' '
    if (number?.unit) units[address] = number.unit
  }
  return { decimals, states: written, starts, ends, units }
}

function pagesOf({ facts }: Report, page: (span: Span) => number | undefined): number[] | undefined {
  const pages = allAddresses.map((address) => {
    const fact = facts.get(address)
    return (fact && page(fact.cell.span)) ?? 0
  })
  return pages.some((number) => number > 0) ? pages : undefined
}

function lineStarts(text: string): number[] {
  const starts = [0]
  append(
    starts,
    Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length),
  )
  return starts
}

/** The number at an address; undefined where none was read. */
export function figureAt({ figures }: Digest, address: Address): Figure | undefined {
  const i = indices.get(address)
  const decimal = i === undefined ? null : figures.decimals[i]!
  if (decimal === null) return undefined
  const unit = figures.units[address]
  return { decimal, span: { start: figures.starts[i!]!, end: figures.ends[i!]! }, ...(unit && { unit }) }
}

const states = new Map<string, State>(Object.entries(letters).map(([state, letter]) => [letter, state as State]))

/** What is known of the cell; `none` where the report's form does not have it. */
export function stateAt({ figures }: Digest, address: Address): State | 'none' {
  const i = indices.get(address)
  return (i === undefined ? undefined : states.get(figures.states[i]!)) ?? 'none'
}

/** The whole number at an address; undefined where none was read. */
export function countAt(digest: Digest, address: Address): bigint | undefined {
  const decimal = figureAt(digest, address)?.decimal
  return decimal === undefined || decimal.includes('.') ? undefined : BigInt(decimal)
}

/** Where the cell stands, whatever it holds. */
export function cellAt({ figures }: Digest, address: Address): Span | undefined {
  const i = indices.get(address)
  const start = i === undefined ? -1 : figures.starts[i]!
  return start < 0 ? undefined : { start, end: figures.ends[i!]! }
}

/** The section at whose heading a finding stands that is about no cell. */
export function sectionAt({ fingerprints }: Digest, { start }: Span): OwnSection | undefined {
  return fingerprints.find(({ heading }) => heading.start === start)?.section
}

/** The page that the cell stands on, from 1. */
export function pageAt({ pages }: Digest, address: Address): number | undefined {
  const i = indices.get(address)
  const page = i === undefined ? undefined : pages?.[i]
  return page === 0 ? undefined : page
}

/** Both from 0, as editors count; characters are those of UTF-16. */
export function positionAt({ lines }: Digest, offset: number): { readonly line: number; readonly character: number } {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low, character: offset - lines[low]! }
}
