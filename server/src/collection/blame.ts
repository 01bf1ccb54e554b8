/**
 * Where a summary is not the sum of its units: whether one cell, of the summary or of a unit, explains it. The sums over the
 * units and the identities within each report are one system of equations; the diagnosis that judges a single report judges
 * it. Units whose own sums hold cannot be told apart by it, and stand in it as one figure.
 */
import { diagnose, type Address, type Equation } from '../core'
import { forms, tableOf } from '../form'
import type { Identity } from '../form/types'
import { countAt, type Digest } from './digest'

/** One cell that makes every sum hold that fails there. */
export interface Guilty {
  readonly digest: Digest
  readonly address: Address
  readonly from: bigint
  readonly to: bigint
  /** The cells of the summary whose sums over the units it mends. */
  readonly explains: readonly Address[]
}

interface Cell {
  readonly number: number
  /** Undefined: what the units whose sums hold add up to. */
  readonly digest: Digest | undefined
  readonly address: Address
  readonly value: bigint | undefined
}

/** @param addresses the counts at which the summary differs */
export function guiltyCells(summary: Digest, units: readonly Digest[], addresses: readonly Address[]): Guilty[] {
  const around = identitiesAround(summary, addresses)
  const suspects = units.filter((unit) => around.some((identity) => fails(unit, identity)))
  const cells = new Map<string, Cell>()
  const cell = (digest: Digest | undefined, address: Address, value: bigint | undefined): number => {
    const key = `${digest?.path ?? ''}\n${address}`
    const known = cells.get(key) ?? { number: cells.size, digest, address, value }
    cells.set(key, known)
    return known.number
  }
  const own = (digest: Digest, address: Address) => cell(digest, address, countAt(digest, address))
  const involved = [...new Set([...addresses, ...around.flatMap(({ left, right }) => [...left, ...right])])]
  const sums = involved.map((address): Equation => {
    const rest = units.filter((unit) => !suspects.includes(unit)).map((unit) => countAt(unit, address))
    const known = rest.every((count) => count !== undefined)
    const others = cell(undefined, address, known ? rest.reduce((sum: bigint, count) => sum + count, 0n) : undefined)
    const total = own(summary, address)
    const parts = [...suspects.map((unit) => own(unit, address)), others]
    return { terms: [...parts.map((part) => ({ cell: part, sign: 1 as const })), { cell: total, sign: -1 }], total }
  })
  const within = [summary, ...suspects].flatMap((digest) => around.map((identity) => equation(identity, digest, own)))
  const list = [...cells.values()]
  const { causes } = diagnose(
    { cells: list.length, equations: [...sums, ...within] },
    list.map(({ value }) => value),
  )
  return causes.flatMap(({ changes, equations }) => {
    const [change, ...others] = changes
    const explains = equations.flatMap((e) => (e < involved.length ? involved[e]! : []))
    const blamed = change && list[change.cell]
    if (!change || others.length > 0 || !blamed?.digest || explains.length === 0) return []
    return [{ digest: blamed.digest, address: blamed.address, from: change.from ?? 0n, to: change.to, explains }]
  })
}

function identitiesAround({ edition }: Digest, addresses: readonly Address[]): Identity[] {
  const wanted = new Set(addresses)
  const tables = new Set(addresses.map(tableOf))
  return forms[edition].identities.filter(
    ({ left, right }) => tables.has(tableOf(right[0]!)) && [...left, ...right].some((address) => wanted.has(address)),
  )
}

function fails(digest: Digest, { left, right }: Identity): boolean {
  const [a, b] = [left, right].map((side) => side.map((address) => countAt(digest, address)))
  if ([...a!, ...b!].includes(undefined)) return false
  const sum = (side: readonly (bigint | undefined)[]) => side.reduce<bigint>((total, count) => total + count!, 0n)
  return sum(a!) !== sum(b!)
}

function equation(
  { kind, left, right }: Identity,
  digest: Digest,
  own: (digest: Digest, address: Address) => number,
): Equation {
  return {
    terms: [
      ...left.map((address) => ({ cell: own(digest, address), sign: 1 as const })),
      ...right.map((address) => ({ cell: own(digest, address), sign: -1 as const })),
    ],
    ...(kind !== 'balance' && { total: own(digest, right[0]!) }),
  }
}
