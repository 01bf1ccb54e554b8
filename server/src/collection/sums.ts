/**
 * Figures of several reports added up, exactly: whole numbers and decimals by their digits. Amounts are rounded by whoever
 * reports them, so that a sum of them is known within half a unit of each one's last digit and no closer.
 */
import type { Address } from '../core'
import { figureAt, type Digest } from './digest'

/** A number of so many digits behind the point. */
interface Scaled {
  readonly units: bigint
  readonly scale: number
}

export interface Total {
  readonly decimal: string
  readonly unit?: '元' | '万元'
  /** How much it may be off, in halves of its last digit. */
  readonly halves: bigint
}

/** Undefined where one of the reports has no number there, or the numbers are in different units. */
export function totalAt(digests: readonly Digest[], address: Address): Total | undefined {
  const figures = digests.map((digest) => figureAt(digest, address))
  const [first] = figures
  if (!first || figures.some((figure) => figure?.unit !== first.unit)) return undefined
  const numbers = figures.flatMap((figure) => (figure ? scaled(figure.decimal) : []))
  if (numbers.length < figures.length) return undefined
  const scale = Math.max(...numbers.map((number) => number.scale))
  const units = numbers.reduce((sum, number) => sum + at(number, scale), 0n)
  const halves = numbers.reduce(
    (sum, { units: own, scale: of }) => sum + (own === 0n ? 0n : 10n ** BigInt(scale - of)),
    0n,
  )
  return { decimal: print({ units, scale }), halves, ...(first.unit && { unit: first.unit }) }
}

/** What a figure has more than a total, a decimal; within what rounding allows it is nothing. */
export function excess(decimal: string, total: Total, isRounded: boolean): string | undefined {
  const [own, sum] = [scaled(decimal), scaled(total.decimal)]
  const scale = Math.max(own.scale, sum.scale)
  const off = at(own, scale) - at(sum, scale)
  // The figure itself is rounded too.
  const halves = total.halves * 10n ** BigInt(scale - sum.scale) + 10n ** BigInt(scale - own.scale)
  const isNothing = isRounded ? 2n * (off < 0n ? -off : off) <= halves : off === 0n
  return isNothing ? undefined : print({ units: off, scale })
}

function scaled(decimal: string): Scaled {
  const point = decimal.indexOf('.')
  return { units: BigInt(decimal.replace('.', '')), scale: point < 0 ? 0 : decimal.length - point - 1 }
}

function at({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}

function print({ units, scale }: Scaled): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
  const last = fraction.search(/[1-9]0*$/)
  const written = last < 0 ? whole : `${whole}.${fraction.slice(0, last + 1)}`
  return units < 0n ? `-${written}` : written
}
