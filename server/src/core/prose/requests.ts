/**
 * Mentions of requests → cells of table three. What a wording can mean is data (`intake`, `looser`); which rows a group
 * has comes from the form.
 */
import { forms } from '../../form'
import type { Action, Alternative, Applicant, Figure, Implied } from './types'
import type { Address, Edition } from '../../form/types'

/** Rows (or groups of rows) whose sum a wording may mean, as alternatives. */
type Rows = readonly (readonly string[])[]

const received = ['received']
const withCarried = ['received', 'broughtForward']
const finished = ['total']

/** What counts as intake differs from office to office: 收到, 受理 and 办理 may include what was brought forward, 新收 may not. */
const intake: Readonly<Partial<Record<Action, Rows>>> = {
  receiveNew: [received],
  receive: [received, withCarried],
  accept: [received, withCarried],
  handle: [received, withCarried, finished],
  reply: [finished],
  complete: [finished],
  carryIn: [['broughtForward']],
  carryOut: [['carriedForward']],
  inProgress: [['carriedForward']],
}

/** 依申请公开12件 alone, 正在办理3件 (when?), 撤回 (counted with 其他, most often): worth showing, never more. */
const unsaid: Rows = [received, withCarried, finished]
const withdrawn: Rows = [['otherHandling.otherReason'], ['otherHandling.all']]
const rest: Rows = [['otherHandling.otherReason'], ['otherHandling']]

/** Results that are no row and no group of their own, or may be several. */
const looser: Readonly<Record<string, { readonly rows: Rows; readonly binding: boolean; readonly part?: true }>> = {
  // Some give 予以公开 and 部分公开 as one number.
  granted: { rows: [['granted'], ['granted', 'partial']], binding: true },
  opened: { rows: [['granted'], ['granted', 'partial'], finished], binding: false },
  grantedOrPartial: { rows: [['granted', 'partial']], binding: true },
  'granted.told': { rows: [['granted']], binding: false, part: true },
  // Said of more than what the row counts: 重复申请 may have been answered together, 信访举报投诉 come to every office.
  'notProcessed.repeated': { rows: [['notProcessed.duplicate']], binding: false },
  'notProcessed.complaint': { rows: [['notProcessed.petition']], binding: false },
  'notProcessed.turnedAway': { rows: [['notProcessed']], binding: false },
  // 信息不存在 is counted with 本机关不掌握.
  'unavailable.nonexistent': { rows: [['unavailable.notHeld']], binding: false },
}

const total = ['total']
const organizations = ['commercial', 'research', 'welfare', 'legalService', 'otherOrganization']

export function request(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const columns = columnsOf(mention.applicant)
  const read = (rows: Rows, binding: boolean, part = false) => alternatives(rows, columns, edition, binding, part)
  const { result, actions } = mention
  const figure = mention.kind === 'figure' ? mention : undefined

  if (mention.things[0] === 'withdrawn') return actions.length > 0 ? [] : read(withdrawn, false, true)
  if (result) {
    const { rows, binding, part } = looser[result] ?? { rows: [[result]], binding: true }
    return read(rows, binding, part)
  }
  if (figure?.relation === 'others') return figure.whole ? read(rest, false) : []
  if (actions.length === 0) return figure?.whole ? [] : read(unsaid, false)
  const carried = actions.find((a) => a === 'carryIn' || a === 'carryOut')
  const rows = (carried ? [carried] : actions).flatMap((action) => intake[action] ?? [])
  return read(rows, !actions.includes('inProgress'))
}

function columnsOf(applicant: Applicant | undefined): readonly string[] {
  if (applicant === undefined) return total
  return applicant === 'organizations' ? organizations : [applicant]
}

function alternatives(
  sums: Rows,
  columns: readonly string[],
  edition: Edition,
  binding: boolean,
  part: boolean,
): Alternative[] {
  const found = new Map<string, Alternative>()
  for (const sum of sums) {
    const addresses = sum.flatMap((key) => addressesOf(key, columns, edition))
    if (addresses.length > 0) found.set(addresses.join(), { addresses, relation: part ? 'atMost' : 'equal', binding })
  }
  return [...found.values()]
}

const known = new Map<string, readonly Address[]>()

/** The cells of a row, or of every row of a group. */
function addressesOf(key: string, columns: readonly string[], edition: Edition): readonly Address[] {
  const id = `${edition} ${key} ${columns.length} ${columns[0]!}`
  let found = known.get(id)
  if (!found) {
    const table = forms[edition].tables.find((t) => t.key === 'requests')!
    const rows = table.blocks.flatMap((b) => b.rows).filter((r) => `${r.key}.`.startsWith(`requests.${key}.`))
    known.set(id, (found = rows.flatMap((r) => columns.map((column) => `${r.key}.${column}`))))
  }
  return found
}
