/** What the files of a run add up to. */
import type { Account, Severity } from '../core'
import type { Examined } from './examine'
import type { Summary, Unread } from './formats/format'
import type { Input, Inputs } from './inputs'

export interface Tally {
  add(input: Input, examined: Examined): void
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
    },
    withoutReports: () => foldersThat('empty', 'noReports'),
    unread: () => foldersThat('unread'),
    summary: (failures) => ({ reports, findings, failures, account, hidden, omitted, notRead }),
  }
}

const order: readonly State[] = ['empty', 'unread', 'noReports', 'reports']

function better(a: State = 'empty', b: State): State {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

function sum(a: Account, b: Account): Account {
  return {
    read: a.read + b.read,
    of: a.of + b.of,
    blank: a.blank + b.blank,
    mark: a.mark + b.mark,
    unread: a.unread + b.unread,
  }
}
