/**
 * What the diagnosis found, as findings: a cause is one finding on the cell to blame, whatever the number of identities
 * it breaks; where no cause follows, each broken identity is one, and every admissible explanation is offered.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { Explanation, Cause, CellChange } from '../../diagnosis'
import type { Address, Identity, Text } from '../../../form/types'
import type { Place } from '../../model'
import { cell, statementsOn } from '../../prose'
import type { Found } from '../check'
import { nameOf } from '../../names'
import { allows, setCells, writtenAt, type Sums } from '../../sums'
import { placeIn, sentence } from './sentence'
import { blame, ends, changesInWords } from './wording'

export interface Fault extends Found<{ readonly text: Text }> {
  readonly kind: 'cell' | Identity['kind']
}

export function faultsOf(reading: Analysis): readonly Fault[] {
  const { sums } = reading
  const { causes, doubts } = sums.diagnosis
  return [
    ...causes.flatMap((cause) => ofCause(reading, sums, cause)),
    ...doubts.flatMap(({ equations, explanations }) =>
      equations.flatMap((e) => ofDoubt(reading, sums, e, explanations, equations.length === 1)),
    ),
  ]
}

function ofCause(reading: Analysis, sums: Sums, cause: Cause): Fault[] {
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
        ...changes.slice(1).flatMap((c) => correction(reading, sums, c, false)),
        ...followers.flatMap((c) => correction(reading, sums, c, true)),
        ...identities.flatMap((i) => placeIn(reading, sums, i, fact) ?? []),
      ],
      fixes: () => [
        ...change(
          reading,
          sums,
          [...changes, ...followers],
          equations.length,
          !(alone && isTotalOfCases(alone, fact.address) && confirmed(reading, fact.address)),
        ),
        ...totalsInstead(reading, sums, cause),
        ...cause.alternatives.flatMap((e) => change(reading, sums, e.changes, e.equations.length, false)),
      ],
    },
  ]
}

function ofDoubt(
  reading: Analysis,
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
  const isTotal = set !== undefined && isTotalOfCases(identity, set) && here[0]?.changes.length === 1
  const preferTotal = lone && isTotal && !confirmed(reading, fact.address)
  return [
    {
      kind: identity.kind,
      span: fact.cell.span,
      address: fact.address,
      args: { text: sentence(sums, identity) },
      fixes: () => here.flatMap((e, i) => change(reading, sums, e.changes, e.equations.length, preferTotal && i === 0)),
    },
  ]
}

function isTotalOfCases({ kind, right }: Identity, address: Address): boolean {
  return kind === 'review' && right[0] === address
}

/** The running text states the total as it is printed: then one of its parts may well be the wrong one. */
function confirmed(reading: Analysis, total: Address): boolean {
  return statementsOn(reading.prose, total).some(({ mention, alternatives }) => {
    const stated = mention.kind === 'claim' ? '0' : mention.value
    return alternatives.some(
      (a) => a.binding && a.addresses.includes(total) && a.value === stated && cell(reading, total) !== undefined,
    )
  })
}

function correction(reading: Analysis, sums: Sums, change: CellChange, follows: boolean): Place[] {
  const address = sums.addresses[change.cell]!
  const fact = reading.facts.get(address)
  const name = nameOf(address)
  const [from, to] = ends(change)
  const text = {
    zh: `${name.zh}${follows ? '随之' : '应'}由 ${from.zh} 改为 ${to}`,
    en: `${name.en}: ${from.en} should ${follows ? 'then ' : ''}be ${to}`,
  }
  return fact ? [{ span: fact.cell.span, text }] : []
}

function change(
  reading: Analysis,
  sums: Sums,
  changes: readonly CellChange[],
  mended: number,
  preferred: boolean,
): Proposal[] {
  const edits = setCells(reading, sums, changes)
  if (edits.length === 0) return []
  const title = {
    zh: `${changesInWords(sums, changes).zh}（改后 ${mended} 处勾稽关系相符）`,
    en: `${changesInWords(sums, changes).en} (mends ${mended} ${mended === 1 ? 'sum' : 'sums'})`,
  }
  // `007` is no figure that the title names.
  const removes = changes.flatMap((c) =>
    writtenAt(reading, sums.addresses[c.cell]!).filter((figure) => figure === String(c.from)),
  )
  return [{ title, removes, change: replacing(edits), safe: false, preferred }]
}

/** The cell may be right and the totals wrong: offered where no identity that holds is broken by it. */
function totalsInstead(reading: Analysis, sums: Sums, { changes, equations }: Cause): Proposal[] {
  const blamed = new Set(changes.map((c) => sums.addresses[c.cell]!))
  const totals = new Map<string, bigint>()
  for (const e of equations) {
    const { kind, left, right } = sums.identities[e]!
    const total = right[0]!
    if (kind === 'balance' || blamed.has(total)) return []
    totals.set(
      total,
      left.reduce((n, a) => n + (sums.counts.get(a) ?? 0n), 0n),
    )
  }
  const allowed = allows(sums, totals) && equations.every((e) => !stillBroken(sums, sums.identities[e]!, totals))
  if (!allowed) return []
  const asChanges = [...totals].map(([a, to]) => ({ cell: sums.addresses.indexOf(a), from: sums.counts.get(a), to }))
  return change(reading, sums, asChanges, equations.length, false)
}

function stillBroken({ counts }: Sums, { left, right }: Identity, changed: ReadonlyMap<string, bigint>): boolean {
  const sum = (side: readonly string[]) => side.reduce((n, a) => n + (changed.get(a) ?? counts.get(a) ?? 0n), 0n)
  return sum(left) !== sum(right)
}
