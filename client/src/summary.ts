/**
 * “Make a summary report”: asks whose, for which year, and of which units where none are picked in the view, and opens a new
 * file with the sums. What stands in the way is named; a person may go on without it.
 */
import { l10n, Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode'
import {
  summariseRequest,
  summaryChoicesRequest,
  type ReportOverview,
  type SummariseParams,
  type SummariseResult,
  type SummaryChoices,
} from '../../server/src/lsp/messages'
import { registerCommand } from './failures'
import { askAgency, fileName, showNew } from './newReport'
import { bytesIn } from './originals/bytes'
import { withProgress } from './progress'
import { reportsAmong } from './reportsView'
import type { Server } from './server'

export function registerSummary(server: Server, log: LogOutputChannel): Disposable {
  return registerCommand(log, 'ogiReport.summarise', (node?: unknown, nodes?: unknown) =>
    summarise(server, reportsAmong(nodes ?? node)),
  )
}

/** Each question can be left with Escape, and nothing has happened then. */
async function summarise(server: Server, picked: readonly ReportOverview[]): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(l10n.t('Open the folder with the reports first.'))
    return
  }
  const choices = await withProgress(l10n.t('Reading the reports of the folder'), (token) =>
    server.request<SummaryChoices>(summaryChoicesRequest, {}, token),
  )
  if (!choices) return
  const years = picked.length > 0 ? yearsOf(picked) : choices.years
  if (years.length === 0) {
    void window.showInformationMessage(l10n.t('There is no report here that says which year it is on.'))
    return
  }
  const agency = await chooseAgency(picked.length > 0 ? [] : choices.agencies)
  if (agency === undefined) return
  const year = await chooseYear(years)
  if (year === undefined) return
  const units = picked.map(({ uri }) => uri)
  const asked = { agency, year, ...(units.length > 0 && { units }) }
  const result = await sums(server, { ...asked, allowMissing: false })
  const made = result && result.text === undefined ? await goOn(server, asked, result) : result
  if (made?.text === undefined) return
  const name = fileName(`${agency}${year}年政府信息公开工作年度报告`)
  if (await showNew(undefined, name, made.text)) await tellMade(made, name)
}

function yearsOf(reports: readonly ReportOverview[]): number[] {
  return [...new Set(reports.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
}

async function chooseAgency(agencies: readonly string[]): Promise<string | undefined> {
  const title = l10n.t('Summary report: the agency that makes it')
  if (agencies.length === 0) return askAgency('', title)
  const other = l10n.t('Another agency…')
  const choice = await window.showQuickPick([...agencies, other], {
    title,
    placeHolder: l10n.t('Its units stand in the configuration file'),
    ignoreFocusOut: true,
  })
  return choice === other ? askAgency('', title) : choice
}

async function chooseYear(years: readonly number[]): Promise<number | undefined> {
  const [only, ...more] = years
  if (more.length === 0) return only
  const title = l10n.t('Summary report: the year')
  const choice = await window.showQuickPick(years.map(String), { title, ignoreFocusOut: true })
  return choice === undefined ? undefined : Number(choice)
}

function sums(server: Server, params: SummariseParams): Promise<SummariseResult | undefined> {
  return withProgress(l10n.t('Adding up the reports'), (token) =>
    server.request<SummariseResult>(summariseRequest, params, token),
  )
}

/** So many are told one by one. */
const most = 20

/** Names what stands in the way, and asks where a person may decide to leave it out. */
async function goOn(
  server: Server,
  asked: Omit<SummariseParams, 'allowMissing'>,
  { units, notes, mayGoOn }: SummariseResult,
): Promise<SummariseResult | undefined> {
  const none = l10n.t('There is no report of a unit on {0}.', asked.year)
  const shown = notes.slice(0, most)
  const rest = notes.length > most ? [l10n.t('and {0} more', notes.length - most)] : []
  const detail = [...(units === 0 ? [none] : []), ...shown, ...rest].join('\n')
  const anyway = l10n.t('Go on without them')
  const question = mayGoOn
    ? l10n.t(
        'Not all units are there. The sums that lack a unit’s figure stay blank; a unit without a report is in no sum.',
      )
    : l10n.t('Nothing was added up.')
  const choice = await window.showWarningMessage(question, { modal: true, detail }, ...(mayGoOn ? [anyway] : []))
  return choice === anyway ? sums(server, { ...asked, allowMissing: true }) : undefined
}

async function tellMade({ units, shares }: SummariseResult, name: string): Promise<void> {
  const save = l10n.t('Save the Units’ Shares…')
  const told = l10n.t('{0} units added up; check the figures and write the text.', units)
  const choice = await window.showInformationMessage(told, ...(shares === undefined ? [] : [save]))
  if (choice !== save || shares === undefined) return
  const [folder] = workspace.workspaceFolders ?? []
  const file = `${name}${l10n.t(' (shares)')}.xlsx`
  const target = await window.showSaveDialog({
    defaultUri: folder ? Uri.joinPath(folder.uri, file) : Uri.file(file),
    filters: { [l10n.t('Excel workbook')]: ['xlsx'] },
  })
  if (target) await workspace.fs.writeFile(target, bytesIn(shares))
}
