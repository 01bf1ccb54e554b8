/** What the checks over two years have in common: the pair, the places in last year's report, names of rows and columns. */
import { cellName, columnName, rowName, type Address } from '../../../core'
import { forms, placeIn as placeInForm, placeOf } from '../../../form'
import type { YearRelation } from '../../../form/types'
import { isCounted, yearBefore, type Collection, type Member } from '../../collection'
import { departures, type Departure } from '../../departures'
import { cellAt, countAt, type Digest } from '../../digest'
import type { FarPlace } from '../check'

/** A report with that of the year before, and where it departs from it: never empty. */
export interface Departed {
  readonly now: Digest
  readonly last: Digest
  readonly found: readonly Departure[]
}

/** `isExplained` says which departures are silent. */
export function* departedIn(
  kind: YearRelation['kind'],
  member: Member,
  collection: Collection,
  isExplained: (departure: Departure, now: Digest) => boolean,
): Generator<Departed> {
  if (!isCounted(collection, member)) return
  const before = yearBefore(collection, member)
  if (!before) return
  const [now, last] = [member.digest, before.digest]
  const found = departures(kind, now, last).filter((departure) => !isExplained(departure, now))
  if (found.length > 0) yield { now, last, found }
}

/** The first cell that departs, and the cells of last year's report that the others depart from. */
export function standing({ now, last, found }: Departed) {
  const [{ relation }] = found as [Departure]
  return { span: cellAt(now, relation.value)!, address: relation.value, related: found.flatMap(termsIn(last)) }
}

function termsIn(last: Digest): (departure: Departure) => FarPlace[] {
  return ({ terms }) => terms.filter(({ year }) => year === 'last').map(({ address }) => placeIn(last, address))
}

/** A cell of another report, with what it holds. */
export function placeIn(digest: Digest, address: Address): FarPlace {
  const { block, row, column } = printed(digest, address)
  const name = cellName(block, row, column)
  const count = String(countAt(digest, address))
  return {
    path: digest.path,
    address,
    span: cellAt(digest, address) ?? { start: 0, end: 0 },
    text: {
      zh: `${digest.year} 年度报告中${name.zh}为 ${count}。`,
      en: `report on ${digest.year}: ${name.en} is ${count}.`,
    },
  }
}

/** Where an address stands in the form that the report is in: forms print one value under different heads. */
function printed({ edition }: Digest, address: Address) {
  return placeInForm(forms[edition], address) ?? placeOf(address)
}

export function rowOf(digest: Digest, address: Address): string {
  const { block, row } = printed(digest, address)
  return rowName(block, row) ?? ''
}

export function columnOf(digest: Digest, address: Address): string {
  const { block, column } = printed(digest, address)
  return columnName(block, column)
}
