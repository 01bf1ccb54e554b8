/** ogiReport/returnSheets: for each agency what is to be mended in its reports, to be sent back. Writes no file. */
import { copiesIn, type Digest } from '../../collection'
import { analyse, asking, languageOf, type Finding, type Language } from '../../core'
import { returnSheetMarkdown, returnSheetWord, returnSheetWorkbook, type ReturnSheet } from '../../export'
import { corrections, type Correction } from '../../features/corrections'
import { whereabouts } from '../../features/whereabouts'
import { isOpen } from '../../formats'
import { RequestType } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { textOf } from '../across'
import { respond, subjectOf, type Subject } from '../answer'
import { explained } from '../attempt'
import { base64Of } from '../base64'
import { departureOf } from '../departure'
import type { FolderReports } from '../folderReports'
import { returnSheetsRequest, type ReturnSheetsParams, type ReturnSheetsResult } from '../messages'
import type { Server } from '../model'
import { noPlace, placesIn } from '../places'
import { visible } from '../visible'
import { docx } from './exports'

const returning = new RequestType<ReturnSheetsParams, ReturnSheetsResult, void>(returnSheetsRequest)

export function returnSheets(server: Server, reports: FolderReports): void {
  respond(server, returning, async ({ format }): Promise<ReturnSheetsResult> => {
    const isWhole = await reports.readAgain()
    const language = languageOf(server.session.locale)
    const { sheets, clean, unread } = await sheetsOf(server, reports, language)
    const taken = new Set<string>()
    const files: { readonly file: string; readonly bytes: string }[] = []
    for (const sheet of sheets) {
      const bytes = await written(server, sheet, format, language)
      files.push({ file: fileFor(sheet.agency, format, language, taken), bytes: base64Of(bytes) })
    }
    return { sheets: files, clean, notRead: reports.notRead().length + unread, stopped: !isWhole }
  })
}

async function written(
  server: Server,
  sheet: ReturnSheet,
  format: ReturnSheetsParams['format'],
  language: Language,
): Promise<Uint8Array> {
  // It quotes reports, which may hold anything.
  const shown = visible(sheet)
  switch (format) {
    case 'docx':
      return returnSheetWord(shown, language, await docx(server))
    case 'xlsx':
      return returnSheetWorkbook(shown, language)
    case 'md':
      return new TextEncoder().encode(returnSheetMarkdown(shown, language))
  }
}

/** Agencies of one name get a number each. */
function fileFor(agency: string, format: string, language: Language, taken: Set<string>): string {
  const stem = agency.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').slice(0, 80)
  for (let n = 1; ; n++) {
    const file = `${stem}${language === 'zh' ? '（修改意见）' : ' (to be mended)'}${n > 1 ? ` ${n}` : ''}.${format}`
    if (taken.has(file.toLowerCase())) continue
    taken.add(file.toLowerCase())
    return file
  }
}

async function sheetsOf(server: Server, reports: FolderReports, language: Language) {
  const { across } = reports
  const copies = new Set(copiesIn(across.collection).map(({ path }) => path))
  const byOrgan = new Map<string, Digest[]>()
  for (const { digest, organ } of across.collection.members.values()) {
    if (copies.has(digest.path)) continue
    // A report that names nobody stands for itself.
    const key = organ ?? `\n${digest.path}`
    byOrgan.set(key, [...(byOrgan.get(key) ?? []), digest])
  }
  const sheets: ReturnSheet[] = []
  let [clean, unread] = [0, 0]
  for (const digests of byOrgan.values()) {
    const found: ReturnSheet['reports'][number][] = []
    const before = unread
    for (const digest of digests.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
      const list = await correctionsOf(server, reports, digest, language)
      if (!list) {
        unread++
        continue
      }
      const { path, year } = digest
      const name = year === undefined ? path : language === 'zh' ? `${year} 年度报告` : `Report on ${year}`
      if (list.length > 0) found.push({ name, path, corrections: list })
    }
    const { agency, path } = digests.at(-1)!
    if (found.length > 0) sheets.push({ agency: agency ?? path.slice(path.lastIndexOf('/') + 1), reports: found })
    else if (unread === before) clean++
  }
  return { sheets, clean, unread }
}

/** Hints are matters of taste, and a list of everything is one that nobody carries out. */
function isTold({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'hint'
}

/** Undefined where the report, read again for its words, is none that can be checked any more. */
async function correctionsOf(
  server: Server,
  reports: FolderReports,
  digest: Digest,
  language: Language,
): Promise<Correction[] | undefined> {
  const file = reports.across.fileOf(digest.path) ?? digest.path
  const together = (server.found.all.get(file)?.found ?? []).filter(({ finding }) => isTold(finding))
  if (together.length === 0 && !digest.findings.some(isTold)) return []
  const uri = textOf(file, digest)
  const told = (await subjectOf(server, uri)) ?? (await closedSubject(server, reports, file, uri))
  if (!told) return undefined
  const { report, findings, remedies, place } = told
  const across = together.map(({ finding, related }): Finding => {
    const more = related.map(({ message }) => message).join(language === 'zh' ? '' : ' ')
    const said = finding.message[language] + (language === 'zh' ? more : ` ${more}`)
    return { ...finding, related: [], message: { ...finding.message, [language]: said } }
  })
  const where = whereabouts(report)
  const all = [...findings.filter(isTold), ...across]
  return corrections(report, all, remedies, (placed) => place(placed) ?? where(placed), language)
}

/** A report that no editor shows, read again for its text; nothing where it is not what it was any more. */
async function closedSubject(
  server: Server,
  reports: FolderReports,
  file: string,
  uri: string,
): Promise<Pick<Subject, 'report' | 'findings' | 'remedies' | 'place'> | undefined> {
  const document = await reports.open(file)
  if (!isOpen(document)) return undefined
  const report = analyse(document.text)
  if (report.unchecked) return undefined
  const { findings } = (await server.settings.of(uri)).configured(report.findings)
  const remedies = asking(report, ({ code, error }) => {
    server.connection.console.error(`a fix of ${code}: ${explained(error)}`)
  })
  if (document.format === 'text') return { report, findings, remedies, place: noPlace }
  const text = TextDocument.create(uri, 'ogi-report', 0, document.text)
  return { report, findings, remedies, place: placesIn(report, departureOf(document, text)) }
}
