/** ogiReport/summaryChoices and ogiReport/summarise: a new report whose tables are the sums of those of its units. */
import { summaryOf } from '../../collection'
import { languageOf, type Text } from '../../core'
import { sharesSheet } from '../../export/shares'
import { workbook } from '../../export/workbook'
import { newReport } from '../../features/newReport'
import { inTheWay, mayGoOn } from '../../features/summary'
import { RequestType } from 'vscode-languageserver'
import { textOf } from '../across'
import { respond } from '../answer'
import { base64Of } from '../base64'
import type { FolderReports } from '../folderReports'
import {
  summariseRequest,
  summaryChoicesRequest,
  type SummariseParams,
  type SummariseResult,
  type SummaryChoices,
} from '../messages'
import type { Server } from '../model'

const choosing = new RequestType<null, SummaryChoices, void>(summaryChoicesRequest)
const summarising = new RequestType<SummariseParams, SummariseResult, void>(summariseRequest)

const stopped: Text = {
  zh: '年报没有读完：中途停止了。',
  en: 'the reports were not read to the end: somebody stopped it.',
}

export function summaries(server: Server, reports: FolderReports): void {
  const { across } = reports
  respond(server, choosing, async (): Promise<SummaryChoices> => {
    await reports.readAgain()
    const members = [...across.collection.members.values()]
    const rosters = [...new Set(members.map(({ roster }) => roster))]
    const agencies = rosters.flatMap((roster) => [
      ...roster.summaries.map(({ report }) => report),
      ...roster.agencies.flatMap(({ superior }) => superior ?? []),
    ])
    const years = members.flatMap(({ digest }) => digest.year ?? [])
    return { agencies: [...new Set(agencies)], years: [...new Set(years)].sort((a, b) => b - a) }
  })
  respond(server, summarising, async ({ agency, year, units, allowMissing }): Promise<SummariseResult> => {
    const language = languageOf(server.session.locale)
    if (!(await reports.read())) return { units: 0, notes: [stopped[language]], mayGoOn: false }
    const summary = summaryOf(across.collection, agency, year, units && pathsOf(reports, units))
    // What a person has picked was read.
    const notes = inTheWay(summary, units ? 0 : reports.notRead().length).map((note) => note[language])
    const told = { units: summary.units.length, notes, mayGoOn: mayGoOn(summary) }
    if (!told.mayGoOn || (notes.length > 0 && !allowMissing)) return told
    return {
      ...told,
      text: newReport({ agency, year, values: summary.sums }).text,
      shares: base64Of(await workbook([sharesSheet(summary, year)])),
    }
  })
}

function pathsOf({ across }: FolderReports, uris: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(uris)
  const members = [...across.collection.members.values()]
  return new Set(
    members.flatMap(({ digest }) => {
      const { path } = digest
      return wanted.has(textOf(across.fileOf(path) ?? path, digest)) ? path : []
    }),
  )
}
