/**
 * Mentions against the tables: what cannot be true of both. The lawful differences (other years, other scope, cumulative
 * figures, published items) have no match and are therefore never here.
 */
import { append } from '../append'
import { withoutArea } from './area'
import { add, at, decimal, order, print, shift, type Decimal } from './decimal'
import { match } from './match'
import type { Alternative, Claim, Contradiction, Figure, Implied, Mention, Scope, Share } from './types'
import { forms, type Edition } from '../../form'
import type { Address } from '../../form/types'

/** The value of a cell: undefined where nothing, or no number, was read. Decimals as canonical strings. */
export type Lookup = (address: Address) => bigint | string | undefined

export interface Setting {
  readonly edition: Edition
  /** Whose figures the report gives; undefined where that is not known. */
  readonly scope?: Scope
}

export function compare(mentions: readonly Mention[], lookup: Lookup, setting: Setting): readonly Contradiction[] {
  let found: Contradiction[] = []
  const value = (address: Address) => {
    const cell = lookup(address)
    return cell === undefined ? undefined : decimal(String(cell))
  }
  let before: ReturnType<typeof tellers> | undefined
  const told = (figure: Figure) => (before ??= tellers(mentions))(figure)
  for (const mention of mentions) {
    const tabled = match(mention, setting.edition, setting.scope).map((a) => ({
      ...a,
      value: sum(a.addresses.map(value)),
    }))
    if (mention.kind === 'claim') append(found, claim(mention, tabled, value, setting))
    else if (mention.kind === 'share')
      append(
        found,
        share(mention, () => told(mention.of), value),
      )
    else append(found, figure(mention, tabled))
  }
  found = withoutArea(found, mentions, (addresses) => sum(addresses.map(value)), setting.edition)
  for (const [whole, items] of lists(mentions)) append(found, parts(whole, items, told(whole)))
  return found.sort((a, b) => a.mention.span.start - b.mention.span.start)
}

/** More figures than people put into a sentence; looked through for each, they must not be as many as a text may hold. */
const most = 60

/** The figures that a sentence states before one of its own. */
function tellers(mentions: readonly Mention[]): (figure: Figure) => readonly Figure[] {
  const figures = mentions.filter((m) => m.kind === 'figure')
  const places = new Map(figures.map((figure, i) => [figure, i]))
  return (figure) => {
    const place = places.get(figure)!
    const { start } = figure.sentence
    return figures.slice(Math.max(0, place - most), place).filter(({ sentence }) => sentence.start === start)
  }
}

type Valued = Alternative & { readonly value: Decimal | undefined }

function sum(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  let total: Decimal | undefined = { units: 0n, scale: 0 }
  for (const value of values) total = total && value && add(total, value)
  return total
}

function figure(mention: Figure | Implied, alternatives: readonly Valued[]): Contradiction[] {
  const stated = decimal(mention.value)!
  const readings = alternatives.filter((a) => a.value !== undefined) as (Alternative & { value: Decimal })[]
  const tabled = readings.map((a) => ({ ...a, value: print(a.value) }))
  const certain =
    alternatives.length > 0 && readings.length === alternatives.length && alternatives.every((a) => a.binding)
  const decimals = mention.kind === 'figure' ? mention.decimals : 0
  const holds = readings.some((a) =>
    a.relation === 'atMost' ? order(stated, a.value) <= 0 : near(stated, a.value, decimals),
  )
  return certain && !holds ? [{ kind: 'figure', mention, stated: mention.value, alternatives: tabled }] : []
}

/** Equal, or equal when rounded to the decimals that are written; counts have none and are exact. */
function near(stated: Decimal, value: Decimal, decimals: number): boolean {
  if (value.scale === 0) return order(stated, value) === 0
  const scale = Math.max(stated.scale, value.scale, decimals)
  const difference = at(stated, scale) - at(value, scale)
  return (difference < 0n ? -difference : difference) < 10n ** BigInt(scale - decimals) || difference === 0n
}

type Read = (address: Address) => Decimal | undefined

function claim(mention: Claim, alternatives: readonly Valued[], value: Read, setting: Setting): Contradiction[] {
  // 均 speaks of the figure before it; where that is not the table's, it may be of other cases.
  if (mention.of && !alternatives.every((a) => a.value === undefined) && !agrees(mention.of, value, setting)) return []
  const found: Contradiction[] = []
  for (const { addresses, value: total, binding } of alternatives) {
    const address = addresses[0]!
    const [held, place] = total ? [total, address] : anyColumn(address, value, setting)
    if (binding && held && held.units > 0n) found.push({ kind: 'claim', mention, address: place, value: print(held) })
  }
  return found.slice(0, 1)
}

/** A total that was not read is at least as much as any column of its row. */
function anyColumn(address: Address, value: Read, { edition }: Setting): [Decimal | undefined, Address] {
  const row = forms[edition].identities.find((i) => i.kind === 'row' && i.right[0] === address)
  for (const part of row?.left ?? []) {
    const held = value(part)
    if (held && held.units > 0n) return [held, part]
  }
  return [undefined, address]
}

function agrees(of: Figure, value: Read, setting: Setting): boolean {
  const alternatives = match(of, setting.edition, setting.scope)
  const stated = decimal(of.value)!
  return (
    alternatives.length === 0 ||
    alternatives.some((a) => {
      const tabled = sum(a.addresses.map(value))
      return tabled === undefined || order(tabled, stated) === 0
    })
  )
}

const bases: readonly (readonly Address[])[] = [
  ['requests.total.total'],
  ['requests.received.total'],
  ['requests.received.total', 'requests.broughtForward.total'],
]

/** Base is what the tables hold as results, received, or received and brought forward, or what the sentence states before. */
function share(mention: Share, told: () => readonly Figure[], value: Read): Contradiction[] {
  const part = mention.of
  if (
    mention.qualified ||
    mention.when !== 'own' ||
    mention.whose !== 'own' ||
    part.approximate ||
    !part.things.includes('request')
  )
    return []
  if (!part.result && !part.applicant) return []
  const stated = decimal(mention.value)!
  const tabled = bases.map((addresses) => sum(addresses.map(value)))
  if (tabled.some((base) => base === undefined)) return []
  const all = [...tabled, ...told().map((m) => decimal(m.value))] as Decimal[]
  const possible = all.filter((base) => base.units > 0n && base.scale === 0)
  const of = decimal(part.value)!
  if (possible.length === 0 || of.scale > 0) return []
  const unit = mention.decimals
  // |100·part/base − stated| < 1 unit of the last decimal, without a division.
  const follows = possible.some((base) => {
    const difference = 100n * of.units * 10n ** BigInt(unit) - at(stated, unit) * base.units
    return (difference < 0n ? -difference : difference) < base.units
  })
  if (follows) return []
  const shares = [...new Map(possible.slice(0, 3).map((base) => [print(base), percentage(of.units, base.units, unit)]))]
  return [
    { kind: 'share', mention, stated: mention.value, part, shares: shares.map(([base, share]) => ({ base, share })) },
  ]
}

/** 100·part/base, rounded half up to so many decimals, with all of them written. */
function percentage(part: bigint, base: bigint, decimals: number): string {
  const scaled = (2n * 100n * part * 10n ** BigInt(decimals) + base) / (2n * base)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Wholes with the parts behind 其中 that end with 其他, and so claim to be all. */
function* lists(mentions: readonly Mention[]): Generator<readonly [Figure, readonly Figure[]]> {
  const items = new Map<Figure, Figure[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'figure' || !mention.whole) continue
    const parts = items.get(mention.whole)
    if (parts) parts.push(mention)
    else items.set(mention.whole, [mention])
  }
  for (const [whole, parts] of items) {
    if (parts.length > 1 && parts.at(-1)!.relation === 'others' && !leavesOutPersons(parts)) yield [whole, parts]
  }
}

/** 其中商业企业7件，科研机构0件，其他0件: 其他 is the column of that name, and of natural persons nothing is said. */
function leavesOutPersons(parts: readonly Figure[]): boolean {
  const named = parts.flatMap((part) => part.applicant ?? [])
  return named.length > 0 && !named.includes('natural') && !named.includes('organizations')
}

function parts(whole: Figure, items: readonly Figure[], before: readonly Figure[]): Contradiction[] {
  const all = [whole, ...items]
  const exact = all.every(
    (f) => !f.approximate && f.decimals === 0 && f.when === whole.when && !f.actions.some((a) => a.startsWith('carry')),
  )
  const alike = all.every((f) => f.unit === whole.unit || (f !== whole && f.unit === undefined))
  // Parts of parts, or another list between them.
  const flat = items.every((f) => f.sentence.start === whole.sentence.start)
  if (!exact || !alike || !flat) return []
  const total = sum(items.map((f) => decimal(f.value)))!
  // 收到45件，办结40件，其中…: the parts may be those of a figure before the last.
  const told = [...before, whole].filter((m) => !m.whole)
  return told.some((m) => order(total, decimal(m.value)!) === 0)
    ? []
    : [{ kind: 'parts', mention: whole, stated: whole.value, parts: items, sum: print(shift(total, 0)) }]
}
