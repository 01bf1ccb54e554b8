/**
 * workspace/diagnostic, ogiReport/checkFolder and ogiReport/overview: findings of the reports that no editor shows. Registered
 * only while they are wanted, by the setting or after a command: a client that asks and is answered asks again at once, so that an answer
 * is held back until there is something new. What an editor shows is asked for by itself, and is empty here from then on;
 * where other reports bear on it the client is told to ask again.
 */
import { append, inLanguage, languageOf, type Text } from '../../core'
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  FileChangeType,
  MessageType,
  RequestType,
  ShowMessageNotification,
  type Disposable,
  type ShowMessageParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { failureWords } from '../../features/failures'
import { reportEndings } from '../../formats'
import { acrossReports, textOf, type Across } from '../across'
import { respond } from '../answer'
import { attempt, explained } from '../attempt'
import { closedReports, type Closed, type ClosedReports } from '../closed'
import {
  checkFolderRequest,
  overviewNotification,
  overviewRequest,
  type CheckFolderResult,
  type OverviewParams,
  type OverviewResult,
} from '../messages'
import type { FolderReports } from '../folderReports'
import type { Handler, Server } from '../model'
import { answerOverview, overviewResult, surveyOf, unreadFiles, type Survey } from '../overview'
import { visible } from '../visible'
import { returnSheets } from './returnSheets'
import { summaries } from './summaries'

const checking = new RequestType<null, CheckFolderResult, void>(checkFolderRequest)
const overviewing = new RequestType<OverviewParams | null, OverviewResult, void>(overviewRequest)

/** From so many files on their reading is shown; fewer are read before anybody wonders. */
const many = 10

/** Milliseconds between two looks at what was read while more is being read. */
const interval = 300

/** Milliseconds without a keystroke after which the other reports are judged by what an editor shows. */
const rest = 300

function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), interval))
}

const watched = [{ globPattern: `**/*{${reportEndings.join(',')}}` }]

export const folder: Handler = (server) => {
  const { connection, session, documents, settings } = server
  // Whoever sends the configuration files leaves the watching of files to this handler.
  const isAble = session.options.files === true && session.options.configuration === true
  if (!isAble || !session.can.registerDiagnostics) return {}
  const closed = closedReports(server)
  const across = acrossReports(server)
  let byCommand = false
  let registered: readonly Disposable[] | undefined
  /** Those who wait for something new. */
  let news: (() => void)[] = []
  const wake = (): void => {
    const waiting = news
    news = []
    for (const each of waiting) each()
  }

  /** One after the other: an earlier answer of the client must not undo what came later. */
  let settled = Promise.resolve()
  const settle = (isCommand = false): Promise<void> => {
    const next = () => register(isCommand)
    return (settled = settled.then(next, next))
  }

  let lastScope: string | undefined

  async function register(isCommand: boolean): Promise<void> {
    const scope = await settings.scope()
    // Whoever takes the setting back wants no more of it, whatever a command began.
    if (lastScope === 'folder' && scope !== 'folder') byCommand = false
    if (isCommand) byCommand = true
    lastScope = scope
    const isWanted = byCommand || scope === 'folder'
    if (isWanted && !registered) {
      closed.start()
      registered = await registrations(server)
    } else if (!isWanted && registered) {
      closed.stop()
      for (const each of registered) each.dispose()
      registered = undefined
      await forgetTogether()
    }
  }
  /** What the reports said of each other goes from those that an editor shows, too. */
  async function forgetTogether(): Promise<void> {
    const { found } = server
    found.together = undefined
    across.forget()
    if (found.all.size === 0) return
    found.all.clear()
    if (session.can.refreshDiagnostics) await connection.languages.diagnostics.refresh()
  }

  settings.onStart(() => attempt(connection, () => settle()))
  settings.onChange(() => {
    closed.forget()
    across.forget()
    attempt(connection, () => settle())
    wake()
  })
  let typing: ReturnType<typeof setTimeout> | undefined
  const judgeAtRest = (): void => {
    clearTimeout(typing)
    if (registered) typing = setTimeout(() => attempt(connection, judge), rest)
  }
  documents.onChange(judgeAtRest)
  // After the answer that is just being given: the findings of a report may stand there twice for a moment, but never not at all.
  documents.onTell(() => setTimeout(wake))
  documents.onClose(() => {
    judgeAtRest()
    wake()
  })
  documents.onSave(wake)
  showReading(server, closed)
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) closed.touch(uri, type === FileChangeType.Changed ? 'written' : 'listed')
    wake()
  })

  /** What was known when the reports were last judged. */
  let judged = 0

  /** The reports together, once all are read: until then one would be missed that is only not read yet. */
  async function judge(): Promise<void> {
    if (!closed.isUpToDate()) return
    const digests = new Map([...closed.all()].flatMap(([file, { digest }]) => (digest ? [[file, digest]] : [])))
    const others = await across.judge(digests)
    const now = closed.generation()
    if (now !== judged || others) attempt(connection, () => connection.sendNotification(overviewNotification))
    judged = now
    if (!others || others.length === 0) return
    wake()
    const isShown = others.some((file) => {
      const digest = digests.get(file)
      return digest && documents.has(textOf(file, digest))
    })
    if (isShown && session.can.refreshDiagnostics) await connection.languages.diagnostics.refresh()
  }

  const survey = (): Survey => surveyOf(server, closed, across)

  /** A failure has been told, and nothing has succeeded since. */
  let hasFailed = false
  /** Nobody has asked, and nobody would miss what is not found: a failure is told, and all is tried again when something changes. */
  const upToDate = async (): Promise<true> => {
    try {
      await closed.update()
      await judge()
      hasFailed = false
    } catch (error) {
      connection.console.error(`checking the folder: ${explained(error)}`)
      if (!hasFailed) await connection.sendNotification(ShowMessageNotification.type, notChecked(error, server))
      hasFailed = true
    }
    return true
  }
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    let hasTold = false
    const tell = (): boolean => {
      const found = newsSince(told, everything(closed, server), (uri) => documents.isTold(uri))
      if (partial && found.length > 0) partial.report({ items: visible(found) })
      else append(items, visible(found))
      return found.length > 0
    }
    token.onCancellationRequested(wake)
    while (!token.isCancellationRequested) {
      // Waiting begins before anything is read, so that nothing in between is missed.
      const next = new Promise<void>((resolve) => news.push(resolve))
      const isUpToDate = await Promise.race([upToDate(), pause()])
      hasTold = tell() || hasTold
      if (isUpToDate && hasTold) break
      if (isUpToDate) await next
    }
    return { items }
  })

  respond(server, checking, async (): Promise<CheckFolderResult> => {
    closed.forget()
    await settle(true)
    closed.start()
    const isWhole = await closed.update()
    await judge()
    wake()
    return summed(closed, across, !isWhole, server)
  })
  const reports: FolderReports = {
    across,
    open: (file) => closed.open(file),
    notRead: () => unreadFiles(closed, across, server),
    async read() {
      closed.start()
      const isWhole = await closed.update()
      await judge()
      return isWhole
    },
    readAgain() {
      // Of files that nobody watches it is not known whether they have changed.
      if (!registered) closed.forget()
      return this.read()
    },
  }
  returnSheets(server, reports)
  summaries(server, reports)
  respond(server, overviewing, async (params): Promise<OverviewResult> => {
    if (params?.begins) {
      await settle(true)
      closed.start()
    }
    const isWhole = await closed.update()
    await judge()
    return overviewResult(survey(), !isWhole)
  })
  answerOverview(server, survey)
  return {}
}

function notChecked(error: unknown, { session }: Server): ShowMessageParams {
  const { zh, en } = failureWords(error)
  const words: Text = {
    zh: `文件夹中的年报没有检查完。${zh}`,
    en: `The reports of the folder were not all checked: ${en}`,
  }
  return { type: MessageType.Error, message: inLanguage(words, languageOf(session.locale)) }
}

function registrations({ connection, session }: Server): Promise<readonly Disposable[]> {
  const { client } = connection
  // No document fits the selector: those in editors are asked for by the registration that the server starts with.
  const reports = client.register(DocumentDiagnosticRequest.type, {
    ...{ documentSelector: [], identifier: 'ogi-report-folder' },
    ...{ interFileDependencies: false, workspaceDiagnostics: true },
  })
  const files = session.can.watchFiles
    ? [client.register(DidChangeWatchedFilesNotification.type, { watchers: watched })]
    : []
  return Promise.all([reports, ...files])
}

/** What is to be told of a file, and a mark that changes with it. */
type Tellable = Pick<Closed, 'uri' | 'id' | 'diagnostics'>

function everything(closed: ClosedReports, { found }: Server): Tellable[] {
  return [...closed.all()].map(([file, { uri, id, diagnostics }]) => {
    const across = found.all.get(file)
    if (!across) return { uri, id, diagnostics }
    const weighty = across.diagnostics.filter(({ severity }) => severity === 1 || severity === 2)
    return { uri, id: `${id}/${across.id}`, diagnostics: [...diagnostics, ...weighty] }
  })
}

/** What a client does not know yet, which is then held for told. */
function newsSince(
  told: Map<string, string>,
  all: readonly Tellable[],
  isShown: (uri: string) => boolean,
): WorkspaceDocumentDiagnosticReport[] {
  const kind = DocumentDiagnosticReportKind.Full
  const news: WorkspaceDocumentDiagnosticReport[] = []
  const add = (uri: string, resultId: string, items: readonly Closed['diagnostics'][number][]) => {
    if (told.get(uri) === resultId) return
    told.set(uri, resultId)
    news.push({ kind, uri, version: null, resultId, items: [...items] })
  }
  const present = new Set(all.map(({ uri }) => uri))
  for (const uri of told.keys()) if (!present.has(uri)) add(uri, 'gone', [])
  for (const { uri, id, diagnostics } of all) {
    if (isShown(uri)) add(uri, 'open', [])
    else if (diagnostics.length > 0 || told.has(uri)) add(uri, id, diagnostics)
  }
  return news
}

/** The progress of a long reading, which can be stopped. */
function showReading({ connection, session }: Server, closed: ClosedReports): void {
  if (!session.can.progress) return
  const language = languageOf(session.locale)
  let progress: ReturnType<typeof connection.window.createWorkDoneProgress> | undefined
  closed.onRead((_, done, of) => {
    if (of < many) return
    if (!progress) {
      progress = connection.window.createWorkDoneProgress()
      attempt(connection, async () => {
        const shown = await progress!
        shown.begin(language === 'zh' ? '正在检查文件夹中的年报' : 'Checking the reports of the folder', 0, '', true)
        shown.token.onCancellationRequested(() => closed.stop())
      })
    }
    const current = progress
    if (done === of) progress = undefined
    attempt(connection, async () => {
      const shown = await current
      if (done === of) shown.done()
      else shown.report(Math.floor((100 * done) / of), `${done}/${of}`)
    })
  })
}

function summed(closed: ClosedReports, across: Across, stopped: boolean, server: Server): CheckFolderResult {
  const found = everything(closed, server)
  const severities = found.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity))
  return {
    reports: [...closed.all()].filter(([file, { digest }]) => digest && !across.unchecked.has(file)).length,
    faulty: found.filter(({ diagnostics }) => diagnostics.length > 0).length,
    errors: severities.filter((severity) => severity === 1).length,
    warnings: severities.filter((severity) => severity === 2).length,
    notRead: unreadFiles(closed, across, server),
    stopped,
  }
}
