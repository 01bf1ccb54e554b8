/**
 * Mention → the cells it may speak of. What a wording can mean is a table (`intake`, `documents`); which rows a group
 * has comes from the form.
 */
import { forms } from '../../form'
import { comparable } from './setting'
import type { Action, Alternative, Applicant, Figure, Implied, Claim, Mention, Outcome, Scope, Thing } from './types'
import type { Address, Edition } from '../../form/types'

/** Rows of table three whose sum a wording may mean, as alternatives. */
type Rows = readonly (readonly string[])[]

const received = ['requests.received']
const withCarried = ['requests.received', 'requests.broughtForward']
const finished = ['requests.total']

/** What counts as intake differs from office to office: 收到, 受理 and 办理 may include what was brought forward, 新收 may not. */
const intake: Readonly<Partial<Record<Action, Rows>>> = {
  receiveNew: [received],
  receive: [received, withCarried],
  accept: [received, withCarried],
  handle: [received, withCarried, finished],
  reply: [finished],
  complete: [finished],
  carryIn: [['requests.broughtForward']],
  carryOut: [['requests.carriedForward']],
  inProgress: [['requests.carriedForward']],
}

/** Results that are no row and no group of their own. */
const looser: Readonly<Record<string, { readonly rows: Rows; readonly binding: boolean }>> = {
  opened: { rows: [['requests.granted'], ['requests.granted', 'requests.partial'], finished], binding: false },
  grantedOrPartial: { rows: [['requests.granted', 'requests.partial']], binding: true },
  // 信息不存在 is counted with 本机关不掌握.
  'unavailable.nonexistent': { rows: [['requests.unavailable.notHeld']], binding: false },
}

const organizations = ['commercial', 'research', 'welfare', 'legalService', 'otherOrganization']
const columns = (applicant: Applicant | undefined): readonly string[] =>
  applicant === undefined ? ['total'] : applicant === 'organizations' ? organizations : [applicant]

/** Columns of table two for each action, by edition; the second list is worth showing only. */
const documents: Readonly<
  Record<Edition, Readonly<Partial<Record<Action, { readonly columns: readonly string[]; readonly binding: boolean }>>>>
> = {
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

const cases: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  reconsideration: ['review.reconsideration'],
  litigation: ['review.litigation.direct', 'review.litigation.afterReconsideration'],
  litigationDirect: ['review.litigation.direct'],
  litigationAfter: ['review.litigation.afterReconsideration'],
}

const decisions: Readonly<Partial<Record<Thing, Address>>> = {
  licensing: 'disclosure.licensing.decisions',
  penalties: 'disclosure.penalties.decisions',
  coercion: 'disclosure.coercion.decisions',
}

/**
 * The sums of cells that a mention may mean; none where it speaks of something else, of another time or of others.
 * `year` is not needed again: the mention has been read with it.
 */
export function match(mention: Mention, edition: Edition, report?: Scope): readonly Alternative[] {
  if (mention.kind === 'share' || mention.when === 'other' || !comparable(mention.whose, report)) return []
  if (mention.kind === 'claim') return claimed(mention, edition)
  if (mention.qualified || (mention.kind === 'figure' && mention.measure === 'occasion')) return []
  const bound = mention.when === 'own' && !(mention.kind === 'figure' && (mention.approximate || mention.loose))
  const found =
    mention.kind === 'figure' && mention.measure === 'yuan' ? amount(mention, edition) : counted(mention, edition)
  return bound ? found : found.map((a) => ({ ...a, binding: false }))
}

function counted(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const [thing] = mention.things
  if (thing && cases[thing]) return dispute(mention)
  if (thing === 'rules' || thing === 'normative') return document(mention, edition)
  if (thing && decisions[thing]) return decision(mention, thing)
  if (thing === 'withdrawn')
    return mention.actions.length > 0
      ? []
      : existing([
          { addresses: rows('requests.otherHandling', ['total'], edition), relation: 'atMost', binding: false },
        ])
  return thing === 'request' ? request(mention, edition) : []
}

function request(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const of = columns(mention.applicant)
  const whole = mention.kind === 'figure' ? mention.whole : undefined
  if (mention.kind === 'figure' && mention.relation === 'others' && !mention.result) {
    return whole
      ? existing([
          alternative(rows('requests.otherHandling.otherReason', of, edition), false),
          alternative(rows('requests.otherHandling', of, edition), false),
        ])
      : []
  }
  if (mention.result) {
    const loose = looser[mention.result]
    if (loose)
      return existing(
        loose.rows.map((keys) =>
          alternative(
            keys.flatMap((key) => rows(key, of, edition)),
            loose.binding,
          ),
        ),
      )
    const exact = alternative(rows(`requests.${mention.result}`, of, edition), true)
    // Some give 予以公开 and 部分公开 as one number.
    const both = alternative(
      ['requests.granted', 'requests.partial'].flatMap((key) => rows(key, of, edition)),
      true,
    )
    return existing(mention.result === 'granted' ? [exact, both] : [exact])
  }
  const actions = mention.actions.filter((a) => intake[a])
  if (mention.actions.length === 0 && !whole) {
    return distinct(
      intake.handle!.map((keys) =>
        alternative(
          keys.flatMap((key) => rows(key, of, edition)),
          false,
        ),
      ),
    )
  }
  const carried = actions.find((a) => a === 'carryIn' || a === 'carryOut')
  const alternatives = (carried ? [carried] : actions).flatMap((action) =>
    intake[action]!.map((keys) =>
      alternative(
        keys.flatMap((key) => rows(key, of, edition)),
        action !== 'inProgress',
      ),
    ),
  )
  return existing(distinct(alternatives))
}

function document(mention: Figure | Implied, edition: Edition): readonly Alternative[] {
  const kinds = mention.things.map((t) => (t === 'rules' ? 'disclosure.rules' : 'disclosure.normativeDocuments'))
  // 修订 and 失效 are counted with 制发 and 废止, or not.
  if (mention.actions.includes('revise')) return []
  const table = documents[edition]
  const actions = (['repeal', 'inForce', 'make', 'publish'] as const).filter((a) => mention.actions.includes(a))
  const partOfOthers = mention.kind === 'figure' && mention.whole !== undefined
  if (actions.length === 0)
    return ['made', table.inForce!.columns[0]!].map((column) =>
      alternative(
        kinds.map((k) => `${k}.${column}`),
        false,
      ),
    )
  const first = actions[0]!
  if (first === 'inForce' || first === 'repeal' || !actions.includes('publish')) {
    const found = table[first]
    if (!found) return []
    const binding = found.binding && !partOfOthers && !(first === 'inForce' && actions.includes('publish'))
    return found.columns.map((column) =>
      alternative(
        kinds.map((k) => `${k}.${column}`),
        binding,
      ),
    )
  }
  const found = table[actions.includes('make') ? 'make' : 'publish']!
  return found.columns.map((column) =>
    alternative(
      kinds.map((k) => `${k}.${column}`),
      found.binding && !partOfOthers,
    ),
  )
}

function dispute(mention: Figure | Implied): readonly Alternative[] {
  const blocks = mention.things.flatMap((t) => cases[t] ?? [])
  const outcome: Outcome | 'total' = mention.outcome ?? 'total'
  if (
    mention.actions.some(
      (a) =>
        a === 'reply' ||
        a === 'complete' ||
        a === 'inProgress' ||
        a === 'carryIn' ||
        a === 'carryOut' ||
        a === 'decide',
    )
  )
    return []
  // Table four may hold cases carried over, which 新增 and 收到 leave out.
  const fresh = mention.actions.some((a) => a === 'receiveNew' || a === 'receive' || a === 'accept')
  return [
    {
      addresses: blocks.map((b) => `${b}.${outcome}`),
      relation: fresh && outcome === 'total' ? 'atMost' : 'equal',
      binding: true,
    },
  ]
}

function decision(mention: Figure | Implied, thing: Thing): readonly Alternative[] {
  const { actions } = mention
  if (mention.kind !== 'figure' || mention.whole || mention.things.length > 1 || actions.includes('publish')) return []
  return [alternative([decisions[thing]!], actions.includes('decide') && !actions.includes('make'))]
}

/** 行政事业性收费27.9万元. */
function amount(mention: Figure, edition: Edition): readonly Alternative[] {
  if (edition !== '2021' || mention.things[0] !== 'charges' || mention.whole) return []
  return [
    alternative(['disclosure.charges.amount'], mention.unit === '万元' && mention.actions.every((a) => a === 'pay')),
  ]
}

function claimed(claim: Claim, edition: Edition): readonly Alternative[] {
  const binding = claim.when === 'own' && !claim.qualified
  const each = (addresses: readonly Address[]) => existing(addresses.map((a) => alternative([a], binding)))
  if (claim.claim === 'allCompleted') return each(['requests.carriedForward.total'])
  if (claim.claim === 'allUpheld') {
    return each(claim.things.flatMap((t) => (cases[t] ?? []).flatMap((b) => [`${b}.pending`, `${b}.corrected`])))
  }
  const zero: Address[] = []
  for (const thing of claim.things.length > 0 ? claim.things : (['request'] as const))
    zero.push(...absent(claim, thing, edition))
  return each(zero)
}

/** The cells that are zero where there is no such thing. */
function absent(claim: Claim, thing: Thing, edition: Edition): readonly Address[] {
  if (cases[thing])
    return claim.actions.some((a) => a === 'complete' || a === 'inProgress')
      ? []
      : cases[thing].map((b) => `${b}.total`)
  if (thing === 'rules' || thing === 'normative') {
    const row = thing === 'rules' ? 'disclosure.rules' : 'disclosure.normativeDocuments'
    const actions = claim.actions.filter((a) => a === 'make' || a === 'repeal')
    return claim.actions.includes('revise')
      ? []
      : actions.flatMap((a) => documents[edition][a]?.columns.map((c) => `${row}.${c}`) ?? [])
  }
  if (
    thing !== 'request' ||
    claim.actions.some((a) => a === 'reply' || a === 'complete' || a === 'inProgress' || a === 'publish')
  )
    return []
  if (claim.actions.includes('carryIn')) return ['requests.broughtForward.total']
  if (claim.actions.includes('carryOut')) return ['requests.carriedForward.total']
  return ['requests.received.total']
}

const alternative = (addresses: readonly Address[], binding: boolean): Alternative => ({
  addresses,
  relation: 'equal',
  binding,
})

/** The addresses of a row, or of every row of a group, in the given columns. */
function rows(key: string, of: readonly string[], edition: Edition): Address[] {
  const table = forms[edition].tables.find((t) => t.key === 'requests')!
  const group = key.replace(/^requests\./, '')
  const found = table.blocks.flatMap((b) =>
    b.rows.filter((r) => r.key === key || (r.groups.includes(group) && !key.slice(9).includes('.'))),
  )
  return found.flatMap((r) => of.map((column) => `${r.key}.${column}`))
}

const existing = (alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter((a) => a.addresses.length > 0)

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Map(alternatives.map((a) => [a.addresses.join(), a]))
  return [...seen.values()]
}
