/** Mention → the cells it may speak of: tables two and four here, table three in `requests`. */
import { request } from './requests'
import { comparable } from './setting'
import type { Action, Alternative, Claim, Figure, Implied, Mention, Scope, Thing } from './types'
import type { Address, Edition } from '../../form/types'

interface Columns {
  readonly columns: readonly string[]
  readonly binding: boolean
}

/** Columns of table two by edition and action. What was published need not be what was made. */
const documents: Readonly<Record<Edition, Readonly<Partial<Record<Action, Columns>>>>> = {
  '2019': {
    make: { columns: ['made'], binding: true },
    publish: { columns: ['disclosed', 'made', 'public'], binding: false },
    inForce: { columns: ['public'], binding: false },
  },
  '2021': {
    make: { columns: ['made'], binding: true },
    repeal: { columns: ['repealed'], binding: true },
    inForce: { columns: ['inForce'], binding: true },
    publish: { columns: ['made', 'inForce'], binding: false },
  },
}

/** Rows of documents. */
const kinds: Readonly<Partial<Record<Thing, string>>> = {
  rules: 'disclosure.rules',
  normative: 'disclosure.normativeDocuments',
}

const decisions: Readonly<Partial<Record<Thing, Address>>> = {
  licensing: 'disclosure.licensing.decisions',
  penalties: 'disclosure.penalties.decisions',
  coercion: 'disclosure.coercion.decisions',
}

/** Cases of table four. */
const cases: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  reconsideration: ['review.reconsideration'],
  litigation: ['review.litigation.direct', 'review.litigation.afterReconsideration'],
  litigationDirect: ['review.litigation.direct'],
  litigationAfter: ['review.litigation.afterReconsideration'],
}

/**
 * The sums of cells that a mention may mean; none where it speaks of something else, of another time or of others.
 * `report` is whose figures the report gives (`scopeOf` its agency); undefined where that is not known.
 */
export function match(mention: Mention, edition: Edition, report?: Scope): readonly Alternative[] {
  if (mention.kind === 'share' || mention.when === 'other' || !comparable(mention.whose, report)) return []
  if (mention.kind === 'claim') return claimed(mention, edition)
  if (mention.qualified || (mention.kind === 'figure' && mention.measure === 'occasion')) return []
  const exact = mention.when === 'own' && !mention.loose && !(mention.kind === 'figure' && mention.approximate)
  const found = counted(mention, edition)
  return exact ? found : found.map((a) => ({ ...a, binding: false }))
}

function counted(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const thing = mention.things[0]
  if (mention.kind === 'figure' && (mention.measure === 'yuan' || thing === 'charges')) return amount(mention, edition)
  if (thing === 'request' || thing === 'withdrawn') return request(mention, edition)
  if (thing === undefined) return []
  if (cases[thing]) return dispute(mention)
  if (kinds[thing]) return document(mention, edition)
  return decisions[thing] ? decision(mention, decisions[thing]) : []
}

const equal = (addresses: readonly Address[], binding: boolean): Alternative => ({
  addresses,
  relation: 'equal',
  binding,
})

/** What a document was said to have undergone, the most telling first: 公布已废止的规章 are those repealed. */
const telling: readonly Action[] = ['repeal', 'inForce', 'make', 'publish']

function document(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const { actions } = mention
  // 修订 and 失效 are counted with 制发 and 废止, or not.
  if (actions.includes('revise')) return []
  const rows = mention.things.flatMap((thing) => kinds[thing] ?? [])
  const read = ({ columns }: Columns, binding: boolean) =>
    columns.map((column) => equal(rows.map((row) => `${row}.${column}`), binding)) // prettier-ignore
  const action = telling.find((a) => actions.includes(a))
  // 规范性文件32件 alone: made, or in force.
  if (!action) return [...read(documents[edition].make!, false), ...read(documents[edition].inForce!, false)]
  const found = documents[edition][action]
  if (!found) return []
  const part = mention.kind === 'figure' && mention.whole !== undefined
  const selected = action === 'inForce' && actions.includes('publish')
  return read(found, found.binding && !part && !selected)
}

function dispute(mention: Figure | Implied): readonly Alternative[] {
  const { actions, outcome = 'total' } = mention
  // Decided, closed or carried over in the year: none of the columns.
  const otherwise: readonly Action[] = ['reply', 'complete', 'inProgress', 'carryIn', 'carryOut', 'decide']
  if (actions.some((a) => otherwise.includes(a))) return []
  // Table four may hold cases carried over, which 新增 and 收到 leave out.
  const fresh = outcome === 'total' && actions.some((a) => a === 'receiveNew' || a === 'receive' || a === 'accept')
  const addresses = mention.things.flatMap((thing) => cases[thing] ?? []).map((row) => `${row}.${outcome}`)
  return [{ addresses, relation: fresh ? 'atMost' : 'equal', binding: true }]
}

/** 作出行政许可决定36件. Published ones are another matter. */
function decision(mention: Figure | Implied, address: Address): readonly Alternative[] {
  const { actions, things } = mention
  if (mention.kind !== 'figure' || mention.whole || things.length > 1 || actions.includes('publish')) return []
  return [equal([address], actions.length === 1 && actions[0] === 'decide')]
}

/** 行政事业性收费27.9万元. */
function amount(mention: Figure, edition: Edition): readonly Alternative[] {
  if (edition !== '2021' || mention.things[0] !== 'charges' || mention.measure !== 'yuan' || mention.whole) return []
  return [equal(['disclosure.charges.amount'], mention.unit === '万元' && mention.actions.every((a) => a === 'pay'))]
}

/** The cells that are zero where a claim is true, each for itself. */
function claimed(claim: Claim, edition: Edition): readonly Alternative[] {
  const binding = claim.when === 'own' && !claim.qualified
  return zero(claim, edition).map((address) => equal([address], binding))
}

function zero(claim: Claim, edition: Edition): readonly Address[] {
  switch (claim.claim) {
    case 'allCompleted':
      return ['requests.carriedForward.total']
    case 'allUpheld':
      return claim.things.flatMap((t) => (cases[t] ?? []).flatMap((row) => [`${row}.pending`, `${row}.corrected`]))
    case 'none':
      return (claim.things.length > 0 ? claim.things : (['request'] as const)).flatMap((t) => absent(claim, t, edition))
  }
}

/** How cases come about: none that came is none at all. 未收取…费用 and 无…答复 deny something else. */
const coming: readonly Action[] = ['arise', 'receive', 'receiveNew', 'accept', 'handle', 'carryIn', 'carryOut']

function absent({ actions }: Claim, thing: Thing, edition: Edition): readonly Address[] {
  const includes = (...named: readonly Action[]) => named.some((a) => actions.includes(a))
  const row = kinds[thing]
  if (row) {
    if (includes('revise')) return []
    const denied = actions.filter((a) => a === 'make' || a === 'repeal')
    return denied.flatMap((a) => (documents[edition][a]?.columns ?? []).map((column) => `${row}.${column}`))
  }
  if (!actions.every((a) => coming.includes(a))) return []
  if (cases[thing]) return cases[thing].map((c) => `${c}.total`)
  if (thing !== 'request') return []
  if (includes('carryIn')) return ['requests.broughtForward.total']
  return [includes('carryOut') ? 'requests.carriedForward.total' : 'requests.received.total']
}
