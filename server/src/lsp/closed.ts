/**
 * The reports of the folders that no editor shows: found by the client, read here one after the other, their errors and
 * warnings kept until the file, a setting or the folder changes. Between two files whatever else was asked is answered.
 * Says nothing to anybody: `handlers/folder.ts` does.
 */
import { digestOf, type Digest } from '../collection'
import { analyse, type Severity, type Text, type Unchecked } from '../core'
import type { Diagnostic } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { errorOf, failureWords } from '../features/failures'
import { isOpen, mayBeReport, notReadWords, reportEndings, type NotRead, type OpenDocument } from '../formats'
import { explained } from './attempt'
import { bytesIn } from './base64'
import { departureOf } from './departure'
import { toDiagnostic } from './handlers/diagnostics'
import {
  readFileRequest,
  reportFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  type ReportFilesParams,
  type ReportFilesResult,
} from './messages'
import type { Server } from './model'
import { noPlace, placesIn } from './places'
import { documentOf } from './uris'

/** Why a file was not opened. `unreadable`: it was not handed out, or the program failed over it. */
export interface Unread {
  readonly why: NotRead['why'] | 'unreadable'
  readonly words: Text
}

/** What became of a file, or of a folder that could not be listed. */
export interface Closed {
  /** Where its findings stand: the file, or the text of a document. */
  readonly uri: string
  /** Another for every reading. */
  readonly id: string
  readonly diagnostics: readonly Diagnostic[]
  /** Of a report that was checked. */
  readonly digest?: Digest
  readonly notRead?: Unread
  /** Why its text was not checked, be it no report at all. */
  readonly unchecked?: Unchecked
}

export interface ClosedReports {
  /**
   * Brings all up to date; `told` hears of each file that was read. Whoever asks while it goes on waits for the same.
   * @returns false where it was stopped before the end
   */
  update(): Promise<boolean>
  /** All files are known and read. */
  isUpToDate(): boolean
  /** Nothing is read from now on. */
  stop(): void
  /** Takes up what was stopped. */
  start(): void
  onRead(listener: (file: string, done: number, of: number) => void): void
  /** Greater after every change of what is known. */
  generation(): number
  /** What a file says now, for whoever needs its text: nothing of it is kept. Never rejects. */
  open(file: string): Promise<OpenDocument | Unread>
  /** By the URI of the file, or of a folder that could not be listed. */
  all(): ReadonlyMap<string, Closed>
  /** Every file is read again at the next update. */
  forget(): void
  /** A file was written; `listed`: it is new, or has gone. */
  touch(file: string, change: 'written' | 'listed'): void
}

/** Bytes. A larger text may take long, and meanwhile nobody's keys are answered: it is named, and checked when it is opened. */
const largestText = 2_000_000

/** What is told of a report that nobody looks at: whatever weighs less would bury it. */
const shown: readonly Severity[] = ['error', 'warning']

export function closedReports(server: Server): ClosedReports {
  const known = new Map<string, Closed>()
  /** Files to be read, in order. */
  const waiting = new Set<string>()
  /** The files are known. */
  let isListed = false
  /** A file could not be read since they were listed: it may have gone, which the next list shows. */
  let isDoubtful = false
  let running: Promise<boolean> | undefined
  let isStopped = false
  let serial = 0
  let generation = 0
  const listeners: ((file: string, done: number, of: number) => void)[] = []

  async function run(): Promise<boolean> {
    for (let done = 0; !isStopped; done++) {
      if (!isListed) await list()
      if (waiting.size === 0 && isDoubtful) await list()
      const [file] = waiting
      if (file === undefined) return true
      const of = done + waiting.size
      waiting.delete(file)
      known.set(file, await read(file))
      generation++
      for (const listener of listeners) listener(file, done + 1, of)
      // Whatever has been asked meanwhile is answered first.
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    return false
  }

  async function list(): Promise<void> {
    // What changes meanwhile is listed again.
    isListed = true
    isDoubtful = false
    const params: ReportFilesParams = { endings: reportEndings }
    const { connection } = server
    const { uris, unlisted = [] } = await connection
      .sendRequest<ReportFilesResult>(reportFilesRequest, params)
      .catch((error: unknown) => {
        isListed = false
        throw error
      })
    const files = new Set(uris.filter((uri) => mayBeReport(decoded(uri))))
    for (const file of known.keys()) if (!files.has(file)) known.delete(file)
    for (const file of waiting) if (!files.has(file)) waiting.delete(file)
    for (const file of files) if (!known.has(file)) waiting.add(file)
    generation++
    for (const { uri, code } of unlisted) known.set(uri, { ...nothingOn(uri), notRead: unread(errorOf(code)) })
  }

  function nothingOn(file: string): Closed {
    return { uri: file, id: String(serial++), diagnostics: [] }
  }

  async function read(file: string): Promise<Closed> {
    const nothing = nothingOn(file)
    try {
      const document = await open(file)
      return isOpen(document) ? { ...nothing, ...(await checked(file, document)) } : { ...nothing, notRead: document }
    } catch (error) {
      return { ...nothing, notRead: notHandedOut(file, error) }
    }
  }

  async function open(file: string): Promise<OpenDocument | Unread> {
    try {
      const document = await server.originals.look(file, await bytesFor(file))
      return isOpen(document) ? document : { why: document.why, words: notReadWords(document) }
    } catch (error) {
      return notHandedOut(file, error)
    }
  }

  function notHandedOut(file: string, error: unknown): Unread {
    isDoubtful = true
    server.connection.console.warn(`${file} was not read: ${explained(error)}`)
    return unread(error)
  }

  async function bytesFor(file: string): Promise<Uint8Array | undefined> {
    if (server.host.disk && file.startsWith('file:')) return undefined
    const params: ReadFileParams = { uri: file }
    const { bytes, code } = await server.connection.sendRequest<ReadFileResult>(readFileRequest, params)
    if (bytes === undefined) throw errorOf(code)
    return bytesIn(bytes)
  }

  async function checked(file: string, document: OpenDocument): Promise<Partial<Closed>> {
    const uri = document.format === 'text' ? file : documentOf(file)
    if (document.format === 'text' && document.text.length > largestText) return { unchecked: 'tooLarge' }
    const report = analyse(document.text)
    if (report.unchecked) return { uri, unchecked: report.unchecked }
    const settings = await server.settings.of(uri)
    const text = TextDocument.create(uri, 'ogi-report', 0, document.text)
    const departure = document.format === 'text' ? undefined : departureOf(document, text)
    const place = departure ? placesIn(report, departure) : noPlace
    const { findings } = settings.configured(report.findings)
    const subject = { document: text, language: settings.language, session: server.session, place }
    const diagnostics = findings.filter(({ severity }) => shown.includes(severity)).map((f) => toDiagnostic(subject, f))
    const { format } = document
    const digest = digestOf(report, { path: file, format, findings, page: (span) => departure?.origin(span)?.page })
    return { uri, diagnostics, digest }
  }

  return {
    update() {
      running ??= run().finally(() => (running = undefined))
      return running
    },
    isUpToDate: () => isListed && waiting.size === 0 && !running,
    stop() {
      isStopped = true
    },
    start() {
      isStopped = false
    },
    onRead: (listener) => void listeners.push(listener),
    generation: () => generation,
    open,
    all: () => known,
    forget() {
      isListed = false
      for (const file of known.keys()) waiting.add(file)
    },
    touch(file, change) {
      if (known.has(file)) waiting.add(file)
      if (change === 'listed') isListed = false
    },
  }
}

function unread(error: unknown): Unread {
  return { why: 'unreadable', words: failureWords(error) }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
