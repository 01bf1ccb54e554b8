/**
 * What the overview of the folders says to a client: ogiReport/overview, its figures over the years, and the overview as a
 * file. Judges nothing and reads nothing: it tells what `closed.ts` has read and `across.ts` has judged.
 */
import { cellOf, overviewOf, positionAt, seriesOf, type AgencyRow, type Entry, type Overview } from '../collection'
import { languageOf, nameOf as addressName, type Finding, type Language } from '../core'
import { RequestType } from 'vscode-languageserver'
import * as told from '../export/overview/content'
import { overviewJson } from '../export/overview/json'
import { overviewHtml } from '../export/overview/page'
import { overviewCsv } from '../export/overview/rows'
import { overviewWorkbook } from '../export/overview/workbook'
import { chartOf, mostLines } from '../features/chart'
import { figuresIn } from '../features/labels'
import { textOf, type Across } from './across'
import { respond } from './answer'
import { base64Of } from './base64'
import type { ClosedReports } from './closed'
import {
  exportOverviewRequest,
  figuresRequest,
  seriesRequest,
  type ExportOverviewParams,
  type ExportOverviewResult,
  type FiguresResult,
  type Grid,
  type GridCell,
  type OverviewResult,
  type ReportOverview,
  type SeriesCell,
  type SeriesParams,
  type SeriesResult,
  type UnreadFile,
} from './messages'
import type { Server } from './model'

const listing = new RequestType<null, FiguresResult, void>(figuresRequest)
const following = new RequestType<SeriesParams, SeriesResult, void>(seriesRequest)
const exporting = new RequestType<ExportOverviewParams, ExportOverviewResult, void>(exportOverviewRequest)

/** A file that was not read, as the overview and as the client know it. */
interface File extends told.UnreadFile {
  readonly shown: UnreadFile
}

/** The overview as it is now. */
export interface Survey {
  readonly overview: Overview<File>
  readonly across: Across
  readonly language: Language
}

export function surveyOf(server: Server, closed: ClosedReports, across: Across): Survey {
  const findingsOn = (path: string): Finding[] => {
    const together = server.found.all.get(across.fileOf(path) ?? path)?.found ?? []
    return [...(across.collection.members.get(path)?.digest.findings ?? []), ...together.map(({ finding }) => finding)]
  }
  const files = unreadIn(server, closed, across, (file) => across.pathOf(file))
  const language = languageOf(server.session.locale)
  return { overview: overviewOf(across.collection, findingsOn, files), across, language }
}

/** Files that may be reports and were not read. */
export function unreadFiles(closed: ClosedReports, across: Across, server: Server): UnreadFile[] {
  return unreadIn(server, closed, across, (file) => file).map(({ shown }) => shown)
}

function unreadIn(
  { session }: Server,
  closed: ClosedReports,
  across: Across,
  pathOf: (file: string) => string,
): File[] {
  const language = languageOf(session.locale)
  return [...closed.all()].flatMap(([uri, { notRead, unchecked = across.unchecked.get(uri) }]): File[] => {
    const path = pathOf(uri)
    if (notRead) return [{ path, why: notRead.why, shown: { uri, words: notRead.words[language] } }]
    return unchecked && unchecked !== 'notReport' ? [{ path, why: unchecked, shown: { uri, unchecked } }] : []
  })
}

export function overviewResult(survey: Survey, stopped: boolean): OverviewResult {
  const { overview, across } = survey
  const organs = across.collection.members
  const entries = overview.agencies
    .flatMap((row) => row.entries)
    .sort(({ digest: a }, { digest: b }) => (a.path < b.path ? -1 : 1))
  const reports = entries.map((entry) => reportOf(entry, across, organs.get(entry.digest.path)?.organ))
  const files = told.unreadIn(overview)
  return {
    reports,
    notRead: files.map(({ shown }) => shown),
    grid: gridOf(survey, placesOf(entries), placesOf(files)),
    stopped,
  }
}

function placesOf<T>(all: readonly T[]): (each: T) => number {
  const places = new Map(all.map((each, i) => [each, i]))
  return (each) => places.get(each)!
}

function reportOf(
  { digest, counts, copyOf, findings: [first] }: Entry,
  across: Across,
  organ?: string,
): ReportOverview {
  const { path, agency, year, read, of } = digest
  return {
    ...{ uri: textOf(across.fileOf(path) ?? path, digest), path, read, of, counts },
    ...(organ !== undefined && { organ }),
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    ...(copyOf !== undefined && { copyOf }),
    ...(first && { first: { start: positionAt(digest, first.span.start), end: positionAt(digest, first.span.end) } }),
  }
}

function gridOf(
  { overview, language }: Survey,
  placeOf: (entry: Entry) => number,
  fileAt: (file: File) => number,
): Grid {
  const { years, agencies } = overview
  const isUndated = agencies.some((row) => told.undated(row).length > 0)
  const ofYear = (row: AgencyRow<File>, year: number): GridCell => {
    const cell = cellOf(row, year)
    return {
      ...told.cellWords(row, year, language),
      ...(cell.kind === 'reports' && { reports: cell.entries.map(placeOf) }),
      ...(cell.kind === 'unread' && { files: cell.files.map(fileAt) }),
    }
  }
  const ofNone = (row: AgencyRow<File>): GridCell => {
    const own = told.undated(row)
    return own.length === 0 ? { text: '' } : { ...told.entriesWords(own, language), reports: own.map(placeOf) }
  }
  return {
    language,
    summary: told.summaryWords({ overview, language }),
    legend: told.words.legend[language],
    heads: [told.words.agency[language], ...years.map(String), ...(isUndated ? [told.words.undated[language]] : [])],
    agencies: agencies.map((row) => ({
      ...{ key: row.key, name: told.nameOf(row), missing: row.missing, need: row.need },
      reports: row.entries.map(placeOf),
      cells: [...years.map((year) => ofYear(row, year)), ...(isUndated ? [ofNone(row)] : [])],
    })),
  }
}

/** @param survey what there is to be told at the time of each question */
export function answerOverview(server: Server, survey: () => Survey): void {
  respond(server, listing, () => ({ figures: figuresIn(languageOf(server.session.locale)) }))
  respond(server, following, (params) => seriesResult(survey(), params))
  respond(server, exporting, async ({ format, addresses }) => {
    const { overview, language } = survey()
    const bytes = await writers[format]({ overview, language, addresses })
    return { bytes: base64Of(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes) }
  })
}

type Writer = (content: told.Told) => string | Promise<Uint8Array>

const writers: Readonly<Record<ExportOverviewParams['format'], Writer>> = {
  xlsx: overviewWorkbook,
  html: overviewHtml,
  // A person opens it, with a spreadsheet that knows the encoding by this mark.
  csv: (content) => overviewCsv(content, true),
  json: overviewJson,
}

function seriesResult({ overview, across, language }: Survey, { address, agencies }: SeriesParams): SeriesResult {
  const { years } = overview
  const wanted = new Map(agencies.map((key, i) => [key, i]))
  const rows = overview.agencies
    .filter(({ key }) => wanted.has(key))
    .sort((a, b) => wanted.get(a.key)! - wanted.get(b.key)!)
    .map((row) => ({ name: told.nameOf(row), points: seriesOf(row, address) }))
  const drawn = rows.slice(0, mostLines)
  const values = told.drawable(drawn.map(({ points }) => points))
  const chart = chartOf(
    drawn.map(({ name }, i) => ({ name, values: values[i]! })),
    years,
  )
  const cell = (points: ReturnType<typeof seriesOf>, year: number): SeriesCell => {
    const own = points.filter((point) => point.year === year)
    const [only] = own
    const span = own.length === 1 ? only?.cell : undefined
    const text = told.figureWords(points, year, language)
    if (!only || !span) return { text }
    const { digest } = only.entry
    const range = { start: positionAt(digest, span.start), end: positionAt(digest, span.end) }
    return { text, place: { uri: textOf(across.fileOf(digest.path) ?? digest.path, digest), range } }
  }
  return {
    name: addressName(address)[language],
    years: years.map(String),
    ...(chart && { chart }),
    rows: rows.map(({ name, points }) => ({ name, cells: years.map((year) => cell(points, year)) })),
  }
}
