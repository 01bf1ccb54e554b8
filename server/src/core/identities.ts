/** The form's identities (勾稽关系) against the values that were read. A value that is no number leaves its identities unchecked. */
import type { Address, Identity } from '../form/types'
import type { Reading, Value } from './model'

export interface Evaluated {
  readonly identity: Identity
  /** Sums of the two sides; undefined where a value is missing. */
  readonly left?: bigint
  readonly right?: bigint
  readonly state: 'holds' | 'broken' | 'unchecked'
}

/** The whole number that a value states; undefined for blanks, marks, text and fractions. */
export function countOf(value: Value | undefined): bigint | undefined {
  return value?.kind === 'number' && !value.decimal.includes('.') ? BigInt(value.decimal) : undefined
}

/** Every identity of the report's form, evaluated, in the form's order. */
export function evaluate(reading: Pick<Reading, 'form' | 'facts'>): readonly Evaluated[] {
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
    const state = left === undefined || right === undefined ? 'unchecked' : left === right ? 'holds' : 'broken'
    return { identity, ...(left !== undefined && { left }), ...(right !== undefined && { right }), state }
  })
}
