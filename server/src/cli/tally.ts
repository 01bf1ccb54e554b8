/** What the files of a run add up to. */
import type { Account, Severity } from '../core'
import { copiesIn } from '../collection'
import type { FoundAcross } from './across'
import type { Examined } from './examine'
import type { AgencyTotal, Summary, Unread } from './formats/format'
import type { Input, Inputs } from './inputs'

export interface Tally {
  add(input: Input, examined: Examined): void
  /** What is found when all files are read. */
  addAcross(found: FoundAcross): void
  /** Folders of the command line whose files are no reports, or that hold none. */
  withoutReports(): Iterable<string>
  /** Folders of the command line that hold files of which none could be read. */
  unread(): Iterable<string>
  summary(failures: number): Summary
}

type State = 'empty' | 'unread' | 'noReports' | 'reports'

export function tally({ folders, failures: before }: Inputs): Tally {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  const notRead: Unread[] = before.map(({ path, failure }) => ({ path, why: failure.why }))
  const states = new Map(folders.map((folder): [string, State] => [folder, 'empty']))
  let account: Account = { read: 0, of: 0, blank: 0, mark: 0, unread: 0 }
  let [reports, hidden, omitted] = [0, 0, 0]
  let copies: Summary['copies'] = []
  const agencies = new Map<string, AgencyTotal>()

  const foldersThat = (...wanted: State[]) =>
    [...states].filter(([, s]) => wanted.includes(s)).map(([folder]) => folder)

  return {
    add({ path, folders: around }, { listed, notRead: why }) {
      if (why) notRead.push({ path, why })
      const now: State = !listed ? 'unread' : listed.unchecked === 'notReport' ? 'noReports' : 'reports'
      for (const folder of around) states.set(folder, better(states.get(folder), now))
      if (!listed) return
      for (const severity of Object.keys(findings) as Severity[]) findings[severity] += listed.counts[severity]
      hidden += listed.hidden
      if (listed.account) account = sum(account, listed.account)
      if (listed.unchecked) return
      reports++
      if (listed.omitted) omitted++
      const { digest } = listed
      if (digest?.agency === undefined) return
      const { agency } = digest
      const before = agencies.get(agency) ?? { agency, reports: 0, wrong: 0, unread: 0 }
      agencies.set(agency, {
        agency,
        reports: before.reports + 1,
        wrong: before.wrong + (listed.counts.error > 0 ? 1 : 0),
        unread: before.unread + digest.unread,
      })
    },
    addAcross(found) {
      for (const { findings: some } of found.shown.values()) for (const { severity } of some) findings[severity]++
      hidden += found.hidden
      copies = copiesIn(found.collection)
    },
    withoutReports: () => foldersThat('empty', 'noReports'),
    unread: () => foldersThat('unread'),
    summary: (failures) => ({
      ...{ reports, findings, failures, account, hidden, omitted, notRead, copies },
      agencies: [...agencies.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1)),
    }),
  }
}

const order: readonly State[] = ['empty', 'unread', 'noReports', 'reports']

function better(a: State = 'empty', b: State): State {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

function sum(a: Account, b: Account): Account {
  const sums = (a.sums ?? 0) + (b.sums ?? 0)
  return {
    read: a.read + b.read,
    ...(sums > 0 && { sums }),
    of: a.of + b.of,
    blank: a.blank + b.blank,
    mark: a.mark + b.mark,
    unread: a.unread + b.unread,
  }
}
