/** The form's identities (勾稽关系) against the values that were read. A value that is no number leaves its identities unchecked. */
import { tableOf, type Edition } from '../form'
import type { Address, Form, Identity, TableKey } from '../form/types'
import type { Equation } from './diagnosis'
import type { Reading, Value } from './model'

export interface Evaluated {
  readonly identity: Identity
  /** Sums of the two sides; undefined where a value is missing. */
  readonly left?: bigint
  readonly right?: bigint
  /** `used`: it holds, but values were read so that it does. */
  readonly state: 'holds' | 'used' | 'broken' | 'unchecked'
}

/** The whole number that a value states; undefined for blanks, marks, text and fractions. */
export function countOf(value: Value | undefined): bigint | undefined {
  return value?.kind === 'number' && !value.decimal.includes('.') ? BigInt(value.decimal) : undefined
}

/** Every identity of the report's form, evaluated, in the form's order. */
export function evaluate(reading: {
  readonly form: { readonly identities: readonly Identity[] }
  readonly facts: Reading['facts']
}): readonly Evaluated[] {
  const sum = (addresses: readonly Address[]): bigint | undefined => {
    let total = 0n
    for (const address of addresses) {
      const count = countOf(reading.facts.get(address)?.value)
      if (count === undefined) return undefined
      total += count
    }
    return total
  }
  return reading.form.identities.map((identity) => {
    const left = sum(identity.left)
    const right = sum(identity.right)
    const isUsed = () => [...identity.left, ...identity.right].some((address) => reading.facts.get(address)?.bySums)
    const holds = () => (isUsed() ? 'used' : 'holds')
    const state = left === undefined || right === undefined ? 'unchecked' : left === right ? holds() : 'broken'
    return { identity, ...(left !== undefined && { left }), ...(right !== undefined && { right }), state }
  })
}

/** Identities with their cells numbered, as equations. */
export interface Numbered {
  readonly identities: readonly Identity[]
  /** By the numbers of the cells. */
  readonly addresses: readonly Address[]
  readonly cells: ReadonlyMap<Address, number>
  readonly equations: readonly Equation[]
}

export function numbered(identities: readonly Identity[]): Numbered {
  const addresses = [...new Set(identities.flatMap((i) => [...i.left, ...i.right]))]
  const cells = new Map(addresses.map((a, i) => [a, i]))
  const equations = identities.map(({ kind, left, right }) => ({
    terms: [
      ...left.map((a) => ({ cell: cells.get(a)!, sign: 1 as const })),
      ...right.map((a) => ({ cell: cells.get(a)!, sign: -1 as const })),
    ],
    ...(kind !== 'balance' && { total: cells.get(right[0]!)! }),
  }))
  return { identities, addresses, cells, equations }
}

/** The identities of one table. */
export function identitiesOf(form: Pick<Form<Edition>, 'identities'>, table: TableKey): readonly Identity[] {
  return form.identities.filter(({ right }) => tableOf(right[0]!) === table)
}
