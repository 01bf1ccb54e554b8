/**
 * What `extract` tells of a file, as plain data: an element of `reports`. Its keys are a contract. Every format is written
 * from it, and it comes back whole from a line of its JSON. Positions are zero-based and count UTF-16, as in LSP.
 */
import type { Address, Edition, Fact, Finding, Report, Severity, Unchecked } from '../core'
import { TextDocument, type Range } from 'vscode-languageserver-textdocument'
import { addressesOf } from '../form'
import type { FormatKey, Omission } from '../formats'
import type { NotRead } from './failure'
import type { Item } from './formats/format'

/** `sums`: not by its place but by the sums alone. `unread`: nothing could be read there, or nothing stands there. */
export type State = 'read' | 'sums' | 'blank' | 'mark' | 'text' | 'unread'

export interface ExtractedCell {
  readonly value: number | null
  /** The exact number. */
  readonly decimal: string | null
  readonly unit: '元' | '万元' | null
  readonly raw: string | null
  readonly range: Range | null
  readonly state: State
  /** The code of the weightiest check that blames the cell. */
  readonly finding?: string
}

/** A finding in the words of one language. */
interface Told {
  readonly severity: Severity
  readonly code: string
  readonly place: string
  readonly message: string
  readonly address: Address | null
}

export interface Extracted {
  /** Of a line of `--stream`: what its sender calls it. */
  readonly id?: unknown
  readonly path: string
  readonly isReport: boolean
  /** In an output of many files also why one could not be read. */
  readonly why?: Unchecked | NotRead
  readonly edition: Edition | null
  readonly year: number | null
  readonly agency: string | null
  readonly format: FormatKey
  readonly omitted?: readonly Omission[]
  /** Only on the way into a workbook. */
  readonly findings?: readonly Told[]
  /** Every address of the edition, in the form's order. */
  readonly cells: Readonly<Record<Address, ExtractedCell>>
}

/** What stands before `cells`, in the JSON of `check` as well. */
export function headOf({ path, format, omitted, report }: Item): Omit<Extracted, 'cells'> {
  const { unchecked, edition, year, agency } = report
  if (unchecked) return { path, isReport: false, why: unchecked, edition: null, year: null, agency: null, format }
  const left = omitted.length > 0 && { omitted }
  return { path, isReport: true, edition, year: year ?? null, agency: agency ?? null, format, ...left }
}

export function extracted(item: Item): Extracted {
  const { report, findings } = item
  const document = TextDocument.create('', '', 0, report.text)
  const blamed = blamedBy(findings)
  const cells = addressesIn(report).map((address) => {
    const finding = blamed.get(address)?.code
    return [address, { ...cell(report.facts.get(address), document), ...(finding !== undefined && { finding }) }]
  })
  return { ...headOf(item), cells: Object.fromEntries(cells) as Extracted['cells'] }
}

function addressesIn({ unchecked, form }: Report): readonly Address[] {
  return unchecked ? [] : addressesOf(form)
}

const weights: readonly Severity[] = ['hint', 'information', 'warning', 'error']

/** Each cell that findings stand on, with the weightiest of them; of equal ones the first. */
function blamedBy(findings: readonly Finding[]): ReadonlyMap<Address, Finding> {
  const blamed = new Map<Address, Finding>()
  for (const finding of findings) {
    const { address, addresses = [], severity } = finding
    for (const each of new Set(address === undefined ? addresses : [address, ...addresses])) {
      const before = blamed.get(each)
      if (!before || weights.indexOf(severity) > weights.indexOf(before.severity)) blamed.set(each, finding)
    }
  }
  return blamed
}

function cell(fact: Fact | undefined, document: TextDocument): ExtractedCell {
  if (!fact) return { value: null, decimal: null, unit: null, raw: null, range: null, state: 'unread' }
  const { span, text } = fact.cell
  const place = {
    raw: text,
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
  }
  if (fact.value.kind !== 'number') return { value: null, decimal: null, unit: null, ...place, state: fact.value.kind }
  const { decimal, unit } = fact.value
  return { value: Number(decimal), decimal, unit: unit ?? null, ...place, state: fact.bySums ? 'sums' : 'read' }
}
