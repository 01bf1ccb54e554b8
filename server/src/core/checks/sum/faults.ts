/**
 * What the diagnosis found, as findings: a cause is one finding on the cell to blame, whatever the number of identities
 * it breaks; where no cause follows, each broken identity is one, and every admissible explanation is offered.
 */
import type { Explanation, Cause, Change } from '../../diagnosis'
import type { Identity, Text } from '../../../form/types'
import type { Fix, Place, Reading } from '../../model'
import type { Found } from '../check'
import { nameOf, placeOf, rowName } from '../names'
import { setCells, sumsOf, type Sums } from '../sums'
import { placeIn, sentence } from './sentence'

export interface Fault extends Found<{ readonly text: Text }> {
  readonly kind: 'cell' | Identity['kind']
}

const known = new WeakMap<Reading, readonly Fault[]>()

export function faultsOf(reading: Reading): readonly Fault[] {
  let faults = known.get(reading)
  if (!faults) known.set(reading, (faults = work(reading)))
  return faults
}

function work(reading: Reading): Fault[] {
  const sums = sumsOf(reading)
  const { causes, doubts } = sums.diagnosis
  return [
    ...causes.flatMap((cause) => ofCause(reading, sums, cause)),
    ...doubts.flatMap(({ equations, explanations }) =>
      equations.flatMap((e) => ofDoubt(reading, sums, e, explanations, equations.length === 1)),
    ),
  ]
}

function ofCause(reading: Reading, sums: Sums, cause: Cause): Fault[] {
  const { changes, followers, equations } = cause
  const identities = equations.map((e) => sums.identities[e]!)
  const first = changes[0]
  const fact = first && reading.facts.get(sums.addresses[first.cell]!)
  if (!fact) return []
  const alone = identities.length === 1 && changes.length === 1 ? identities[0] : undefined
  return [
    {
      kind: alone?.kind ?? 'cell',
      span: fact.cell.span,
      address: fact.address,
      args: { text: alone ? sentence(sums, alone) : blame(sums, cause) },
      related: [
        ...changes.slice(1).flatMap((c) => correction(reading, sums, c)),
        ...followers.flatMap((c) => correction(reading, sums, c)),
        ...identities.flatMap((i) => placeIn(reading, sums, i, fact) ?? []),
      ],
      fixes: [
        ...change(reading, sums, [...changes, ...followers], equations.length, true),
        ...totalsInstead(reading, sums, cause),
        ...cause.alternatives.flatMap((e) => change(reading, sums, e.changes, e.equations.length, false)),
      ],
    },
  ]
}

function ofDoubt(
  reading: Reading,
  sums: Sums,
  equation: number,
  explanations: readonly Explanation[],
  lone: boolean,
): Fault[] {
  const identity = sums.identities[equation]!
  const own = new Set([...identity.right, ...identity.left])
  const here = explanations.filter((e) => e.equations.includes(equation))
  const set = here[0]?.changes.map((c) => sums.addresses[c.cell]!).find((a) => own.has(a))
  const fact = reading.facts.get(set ?? identity.right[0]!)
  if (!fact) return []
  const preferTotal = lone && identity.kind === 'review' && set === identity.right[0] && here[0]?.changes.length === 1
  return [
    {
      kind: identity.kind,
      span: fact.cell.span,
      address: fact.address,
      args: { text: sentence(sums, identity) },
      fixes: here.flatMap((e, i) => change(reading, sums, e.changes, e.equations.length, preferTotal && i === 0)),
    },
  ]
}

/** “（七）总计”的“总计”填 0，应为 8：有 3 处勾稽关系不符，都由这一格引起。 */
function blame(sums: Sums, { changes, equations, pattern }: Cause): Text {
  const n = equations.length
  const [only, ...others] = changes
  if (only && others.length === 0) {
    const name = nameOf(sums.addresses[only.cell]!)
    return {
      zh: `${name.zh}填 ${only.from ?? '空'}，应为 ${only.to}：有 ${n} 处勾稽关系不符，都由这一格引起。`,
      en: `${name.en}: ${only.from ?? 'blank'} should be ${only.to}; this cell alone explains ${sumsThatFail(n)}.`,
    }
  }
  const names = changes.map((c) => ({ name: nameOf(sums.addresses[c.cell]!), to: c.to }))
  if (pattern === 'shifted') {
    const { block, row, table } = placeOf(sums.addresses[only!.cell]!)
    const name = rowName(block, row) ?? table.name.zh
    return {
      zh: `“${name}”一行的数错开了一格：有 ${n} 处勾稽关系不符，移回即相符。`,
      en: `The figures of “${name}” have slipped by one column; moved back, ${sumsThatFail(n)} would hold.`,
    }
  }
  if (pattern === 'swapped') {
    return {
      zh: `${names.map((x) => x.name.zh).join('与')}的数填反了：有 ${n} 处勾稽关系不符，对调即相符。`,
      en: `The figures of ${names.map((x) => x.name.en).join(' and ')} are exchanged; this explains ${sumsThatFail(n)}.`,
    }
  }
  return {
    zh: `${names.map((x) => `${x.name.zh}应为 ${x.to}`).join('，')}：有 ${n} 处勾稽关系不符，由这 ${names.length} 格引起。`,
    en: `${names.map((x) => `${x.name.en} should be ${x.to}`).join('; ')}: together they explain ${sumsThatFail(n)}.`,
  }
}

function sumsThatFail(n: number): string {
  return n === 1 ? '1 sum that fails' : `${n} sums that fail`
}

function correction(reading: Reading, sums: Sums, { cell, from, to }: Change): Place[] {
  const address = sums.addresses[cell]!
  const fact = reading.facts.get(address)
  const name = nameOf(address)
  const text = {
    zh: `${name.zh}随之由 ${from ?? '空'} 改为 ${to}`,
    en: `${name.en} changes with it, from ${from ?? 'blank'} to ${to}`,
  }
  return fact ? [{ span: fact.cell.span, text }] : []
}

function change(reading: Reading, sums: Sums, changes: readonly Change[], mended: number, preferred: boolean): Fix[] {
  const edits = setCells(reading, sums, changes)
  if (edits.length === 0) return []
  const written = changes.map(({ cell, from, to }) => ({ name: nameOf(sums.addresses[cell]!), from, to }))
  const title = {
    zh: `${written.map(({ name, from, to }) => `${name.zh}由 ${from ?? '空'} 改为 ${to}`).join('，')}（${mended} 处勾稽关系相符）`,
    en: `${written.map(({ name, from, to }) => `${name.en}: ${from ?? 'blank'} → ${to}`).join('; ')} (mends ${mended} ${mended === 1 ? 'sum' : 'sums'})`,
  }
  return [{ title, edits, safe: false, preferred }]
}

/** The cell may be right and the totals wrong: offered where no identity that holds is broken by it. */
function totalsInstead(reading: Reading, sums: Sums, { changes, equations }: Cause): Fix[] {
  const blamed = new Set(changes.map((c) => sums.addresses[c.cell]!))
  const totals = new Map<string, bigint>()
  for (const e of equations) {
    const { kind, left, right } = sums.identities[e]!
    const total = right[0]!
    if (kind === 'balance' || blamed.has(total)) return []
    totals.set(
      total,
      left.reduce((n, a) => n + (sums.value(a) ?? 0n), 0n),
    )
  }
  const allowed = sums.allows(totals) && equations.every((e) => !stillBroken(sums, sums.identities[e]!, totals))
  if (!allowed) return []
  const asChanges = [...totals].map(([a, to]) => ({ cell: sums.addresses.indexOf(a), from: sums.value(a), to }))
  return change(reading, sums, asChanges, equations.length, false)
}

function stillBroken({ value }: Sums, { left, right }: Identity, changed: ReadonlyMap<string, bigint>): boolean {
  const sum = (side: readonly string[]) => side.reduce((n, a) => n + (changed.get(a) ?? value(a) ?? 0n), 0n)
  return sum(left) !== sum(right)
}
