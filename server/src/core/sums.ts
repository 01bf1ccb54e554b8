/**
 * The diagnosis of a report's identities (勾稽关系): addresses on this side, numbered cells on the other. Worked out once
 * for each reading; the checks on sums and those that offer a deduced value share it.
 */
import { forms } from '../form'
import type { Address, Edition, Identity, TableKey } from '../form/types'
import {
  apply,
  diagnose,
  forced,
  isImpossible,
  required,
  type Change,
  type Diagnosis,
  type System,
  type Values,
} from './diagnosis'
import { figuresIn } from './figures'
import { countOf } from './identities'
import type { Edit, Reading, Span } from './model'
import { addressOf } from './names'

export interface Sums {
  readonly diagnosis: Diagnosis
  /** In the order of the system's equations. */
  readonly identities: readonly Identity[]
  /** By the numbers of the cells. */
  readonly addresses: readonly Address[]
  /**
   * The value that the identities determine for a cell without a number, once the causes of broken ones are mended. A 0
   * that follows only from counts not being negative is none: it is for a person to enter.
   */
  readonly deduced: (address: Address) => bigint | undefined
  readonly value: (address: Address) => bigint | undefined
  /** The cell is part of what is wrong: a finding on the sums speaks of it. */
  readonly blamed: (address: Address) => boolean
  /** The count that an identity demands of one of its cells once everything else that is to blame is mended. */
  readonly demanded: (identity: Identity, address: Address) => bigint | undefined
  /** Whether every identity can hold with these values, or could not before. */
  readonly allows: (changes: ReadonlyMap<Address, bigint>) => boolean
}

const known = new WeakMap<Reading, Sums>()

export function sumsOf(reading: Reading): Sums {
  let sums = known.get(reading)
  if (!sums) known.set(reading, (sums = work(reading)))
  return sums
}

/** What follows from the editions of the tables alone. */
interface Frame {
  readonly identities: readonly Identity[]
  readonly addresses: readonly Address[]
  readonly cells: ReadonlyMap<Address, number>
  readonly system: System
}

const frames = new Map<string, Frame>()

/** Each table is held to the identities of the form it is written in. */
function frameOf(reading: Reading): Frame {
  const editions = reading.form.tables.map(({ key }): [TableKey, Edition] => [
    key,
    reading.tables.find((t) => t.form.key === key)?.edition ?? reading.edition,
  ])
  const id = editions.join()
  let frame = frames.get(id)
  if (!frame) frames.set(id, (frame = frameFor(editions)))
  return frame
}

function frameFor(editions: readonly (readonly [TableKey, Edition])[]): Frame {
  const identities = editions.flatMap(([key, edition]) =>
    forms[edition].identities.filter((i) => i.right[0]!.startsWith(`${key}.`)),
  )
  const addresses = [...new Set(identities.flatMap((i) => [...i.left, ...i.right]))]
  const cells = new Map(addresses.map((a, i) => [a, i]))
  const rows = editions.flatMap(([key, edition]) =>
    forms[edition].tables
      .filter((t) => t.key === key)
      .flatMap((t) => t.blocks.flatMap((b) => b.rows.map((row) => ({ row, columns: b.columns })))),
  )
  const system: System = {
    cells: addresses.length,
    equations: identities.map(({ kind, left, right }) => ({
      terms: [
        ...left.map((a) => ({ cell: cells.get(a)!, sign: 1 as const })),
        ...right.map((a) => ({ cell: cells.get(a)!, sign: -1 as const })),
      ],
      ...(kind !== 'balance' && { total: cells.get(right[0]!)! }),
    })),
    lines: rows.map(({ row, columns }) => columns.flatMap((c) => cells.get(addressOf(row, c)) ?? [])),
  }
  return { identities, addresses, cells, system }
}

function work(reading: Reading): Sums {
  const { identities, addresses, cells, system } = frameOf(reading)
  const value = (address: Address) => {
    const count = countOf(reading.facts.get(address)?.value)
    return count !== undefined && count >= 0n ? count : undefined
  }
  const values = addresses.map(value)
  const diagnosis = diagnose(system, values)
  const blamed = new Set(
    diagnosis.causes.flatMap(({ changes, followers }) => [...changes, ...followers].map((c) => addresses[c.cell]!)),
  )
  const following = forcedBy(system, values, diagnosis)
  return {
    diagnosis,
    identities,
    addresses,
    value,
    deduced: (address) => {
      const cell = cells.get(address)
      return cell === undefined ? undefined : (diagnosis.deduced.get(cell) ?? following.get(cell))
    },
    blamed: (address) => blamed.has(address),
    demanded: (identity, address) => {
      const cell = cells.get(address)
      const equation = system.equations[identities.indexOf(identity)]
      if (cell === undefined || !equation) return undefined
      const others = diagnosis.causes.flatMap((c) => [...c.changes, ...c.followers]).filter((c) => c.cell !== cell)
      return required(equation, cell, apply(values, others))
    },
    allows: (changes) => {
      const changed: Values = values.map((v, i) => changes.get(addresses[i]!) ?? v)
      return system.equations.every((e, i) => {
        return !isImpossible(e, changed) || diagnosis.broken.includes(i) || isImpossible(e, values)
      })
    },
  }
}

/** Equations that do not hold, or hold a cell that is to blame or may be, prove nothing. */
function forcedBy(
  { equations }: System,
  values: Values,
  { broken, causes, doubts }: Diagnosis,
): ReadonlyMap<number, bigint> {
  if (!values.includes(undefined)) return new Map()
  const blamed = new Set(
    [
      ...causes.flatMap((c) => [...c.changes, ...c.followers]),
      ...doubts.flatMap((d) => d.explanations.flatMap((x) => x.changes)),
    ].map((c) => c.cell),
  )
  const doubtful = new Set(broken)
  equations.forEach(({ terms }, e) => {
    if (terms.some(({ cell }) => blamed.has(cell))) doubtful.add(e)
  })
  return new Map([...forced(equations, values, doubtful)].filter(([, value]) => value !== 0n))
}

/** The edits that write a value into its cell and its copies; none where there is no cell or a text is broken over lines. */
export function setCell({ text, facts }: Reading, address: Address, value: bigint | string): Edit[] {
  const fact = facts.get(address)
  const cells = fact ? [fact.cell, ...(fact.copies ?? [])] : []
  if (cells.some(({ span }) => /[<\n\r]/.test(text.slice(span.start, span.end)))) return []
  return cells.map(({ span }) => ({ span: placeIn(text, span), newText: String(value) }))
}

/** The figures that go where a value is written into its cell and its copies. */
export function writtenAt({ facts }: Reading, address: Address): string[] {
  const fact = facts.get(address)
  return fact ? [fact.cell, ...(fact.copies ?? [])].flatMap(({ text }) => figuresIn(text)) : []
}

/** Between bars an empty cell keeps a blank on either side: `|  |` → `| 5 |`. */
function placeIn(text: string, span: Span): Span {
  const blanks = /^\|( +)\|/.exec(text.slice(span.start - 1, span.start + 40))?.[1]
  if (span.start < span.end || !blanks || blanks.length < 2) return span
  return { start: span.start + 1, end: span.start + 1 }
}

/** All the edits, or none where one of them cannot be written. */
export function setCells(reading: Reading, { addresses }: Sums, changes: readonly Change[]): Edit[] {
  const edits = changes.map((c) => setCell(reading, addresses[c.cell]!, c.to))
  return edits.every((e) => e.length > 0) ? edits.flat() : []
}
