/**
 * The diagnosis of a report's identities (勾稽关系): addresses on this side, numbered cells on the other. A stage of the
 * analysis: the checks on sums and those that offer a deduced value share it. Plain data.
 */
import { addressesOfRow, editions, forms, type Edition } from '../form'
import { tableKeys, type Address, type Identity, type TableKey } from '../form/types'
import {
  apply,
  diagnose,
  forced,
  isImpossible,
  required,
  type CellChange,
  type Diagnosis,
  type System,
  type Values,
} from './diagnosis'
import { figuresIn } from './figures'
import { countOf, identitiesOf, numbered, type Numbered } from './identities'
import { cellEdit } from './cellEdit'
import type { Edit, Reading } from './model'

export interface Sums {
  readonly diagnosis: Diagnosis
  /** In the order of the system's equations. */
  readonly identities: readonly Identity[]
  /** By the numbers of the cells. */
  readonly addresses: readonly Address[]
  /** The edition that each table is written in, whose identities it is held to. */
  readonly editions: Editions
  /**
   * The values that the identities determine for cells without a number, once the causes of broken ones are mended. A 0
   * that follows only from counts not being negative is none: it is for a person to enter.
   */
  readonly deduced: ReadonlyMap<Address, bigint>
  /** Counts as they stand in the tables; what is no count is not there. */
  readonly counts: ReadonlyMap<Address, bigint>
  /** Cells that are part of what is wrong: a finding on the sums speaks of them. */
  readonly blamed: ReadonlySet<Address>
}

type Editions = readonly (readonly [TableKey, Edition])[]

/** What follows from the editions of the tables alone. */
interface Frame extends Numbered {
  readonly system: System
}

function editionsOf(reading: Reading): Editions {
  return tableKeys.map((key) => [key, reading.tables.find((t) => t.form.key === key)?.edition ?? reading.edition])
}

function frameFor(written: Editions): Frame {
  const all = numbered(written.flatMap(([key, edition]) => identitiesOf(forms[edition], key)))
  const { addresses, cells, equations } = all
  const rows = written.flatMap(([key, edition]) =>
    forms[edition].tables
      .filter((t) => t.key === key)
      .flatMap((t) => t.blocks.flatMap((b) => b.rows.map((row) => addressesOfRow(row, b)))),
  )
  const system: System = {
    cells: addresses.length,
    equations,
    lines: rows.map((addresses) => addresses.flatMap((address) => cells.get(address) ?? [])),
  }
  return { ...all, system }
}

/** By the editions of the tables, of which each may be in another. */
const frames: ReadonlyMap<string, Frame> = new Map(
  tableKeys
    .reduce<Editions[]>(
      (all, key) => all.flatMap((some) => editions.map(({ edition }) => [...some, [key, edition] as const])),
      [[]],
    )
    .map((each) => [idOf(each), frameFor(each)]),
)

function frameOf(written: Editions): Frame {
  return frames.get(idOf(written))!
}

function idOf(written: Editions): string {
  return written.join()
}

/** Each table is held to the identities of the form it is written in. */
export function sumsOf(reading: Reading): Sums {
  const written = editionsOf(reading)
  const { identities, addresses, system } = frameOf(written)
  const counts = new Map<Address, bigint>()
  for (const address of addresses) {
    const count = countOf(reading.facts.get(address)?.value)
    if (count !== undefined && count >= 0n) counts.set(address, count)
  }
  const values = addresses.map((a) => counts.get(a))
  const diagnosis = diagnose(system, values)
  const { causes } = diagnosis
  const deduced = new Map([...forcedBy(system, values, diagnosis), ...diagnosis.deduced])
  return {
    diagnosis,
    identities,
    addresses,
    editions: written,
    counts,
    deduced: new Map([...deduced].map(([cell, count]) => [addresses[cell]!, count])),
    blamed: new Set(causes.flatMap((c) => [...c.changes, ...c.followers].map(({ cell }) => addresses[cell]!))),
  }
}

/** The count that an identity demands of one of its cells once everything else that is to blame is mended. */
export function demanded(sums: Sums, identity: Identity, address: Address): bigint | undefined {
  const { cells, system } = frameOf(sums.editions)
  const cell = cells.get(address)
  const equation = system.equations[sums.identities.indexOf(identity)]
  if (cell === undefined || !equation) return undefined
  const others = sums.diagnosis.causes.flatMap((c) => [...c.changes, ...c.followers]).filter((c) => c.cell !== cell)
  return required(equation, cell, apply(valuesOf(sums), others))
}

/** Whether every identity can hold with these values, or could not before. */
export function allows(sums: Sums, changes: ReadonlyMap<Address, bigint>): boolean {
  const values = valuesOf(sums)
  const changed: Values = sums.addresses.map((a) => changes.get(a) ?? sums.counts.get(a))
  return frameOf(sums.editions).system.equations.every((e, i) => {
    return !isImpossible(e, changed) || sums.diagnosis.broken.includes(i) || isImpossible(e, values)
  })
}

function valuesOf({ addresses, counts }: Sums): Values {
  return addresses.map((a) => counts.get(a))
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
  return cells.map(({ span }) => cellEdit(text, span, String(value)))
}

/** The figures that go where a value is written into its cell and its copies. */
export function writtenAt({ facts }: Reading, address: Address): string[] {
  const fact = facts.get(address)
  return fact ? [fact.cell, ...(fact.copies ?? [])].flatMap(({ text }) => figuresIn(text)) : []
}

/** All the edits, or none where one of them cannot be written. */
export function setCells(reading: Reading, { addresses }: Sums, changes: readonly CellChange[]): Edit[] {
  const edits = changes.map((c) => setCell(reading, addresses[c.cell]!, c.to))
  return edits.every((e) => e.length > 0) ? edits.flat() : []
}
