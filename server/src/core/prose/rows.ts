/** Cells of table three as sentences speak of them: rows, groups of rows and sums of them, in the applicant's column. */
import { addressOf, forms, rowsCalled, type Edition } from '../../form'
import type { Alternative, Applicant, Figure, Implied } from './types'
import type { Address } from '../../form/types'

/** Rows (or groups of rows) whose sum a wording may mean, as alternatives. */
export type Rows = readonly (readonly string[])[]

export const received = ['received']
/** What was received, with what the year before left. */
export const withCarried = ['received', 'broughtForward']
export const finished = ['total']

const total = ['total']
const organizations = ['commercial', 'research', 'welfare', 'legalService', 'otherOrganization']

interface Manner {
  /** False: worth showing, but the wording does not bind the text to the value. */
  readonly binding: boolean
  /** The figure may be a part of what the cells hold. */
  readonly part?: true
}

/** Each sum of `rows` that the form has, in the column of those who applied. */
export function cellsIn(
  rows: Rows,
  { applicant }: Figure | Implied,
  edition: Edition,
  { binding, part }: Manner,
): Alternative[] {
  const columns = columnsOf(applicant)
  const found = new Map<string, Alternative>()
  for (const sum of rows) {
    const addresses = sum.flatMap((key) => cellsOf(key, columns, edition))
    if (addresses.length > 0) found.set(addresses.join(), { addresses, relation: part ? 'atMost' : 'equal', binding })
  }
  return [...found.values()]
}

function columnsOf(applicant: Applicant | undefined): readonly string[] {
  if (applicant === undefined) return total
  return applicant === 'organizations' ? organizations : [applicant]
}

/** The cells of a row, or of every row of a group. */
function cellsOf(key: string, columns: readonly string[], edition: Edition): readonly Address[] {
  return rowsCalled(forms[edition], 'requests', key).flatMap((row) => columns.map((column) => addressOf(row, column)))
}
