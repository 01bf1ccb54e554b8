/** Exact decimal numbers, as far as comparing figures needs them. Never a binary float. */
import { withoutEnd } from '../text/end'

/** `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/** Reads `-22`, `27.948692`; anything else is undefined. */
export function decimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const [, sign, whole, fraction = ''] = match
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: at(a, scale) + at(b, scale), scale }
}

/** Negative, 0 or positive, as a is less than, equal to or more than b. */
export function order(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = at(a, scale) - at(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** a × 10^power. */
export function shift(a: Decimal, power: number): Decimal {
  return power > a.scale
    ? { units: a.units * 10n ** BigInt(power - a.scale), scale: 0 }
    : { units: a.units, scale: a.scale - power }
}

/** The canonical writing: no superfluous zeros, no sign but a minus. */
export function print(a: Decimal): string {
  const digits = (a.units < 0n ? -a.units : a.units).toString().padStart(a.scale + 1, '0')
  const whole = digits.slice(0, digits.length - a.scale)
  const fraction = withoutEnd(digits.slice(digits.length - a.scale), /0/)
  return `${a.units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

/** The units of `a` at a scale that is not smaller than its own. */
export function at(a: Decimal, scale: number): bigint {
  return a.units * 10n ** BigInt(scale - a.scale)
}
