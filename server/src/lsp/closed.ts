/**
 * The reports of the folders that no editor shows: found by the client, read here one after the other, their errors and
 * warnings kept until the file, a setting or the folder changes. Between two files whatever else was asked is answered.
 * Says nothing to anybody: `handlers/folder.ts` does.
 */
import { digestOf, type Digest } from '../collection'
import { analyse, type Severity, type Unchecked } from '../core'
import type { Diagnostic } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { isOpen, mayBeReport, reportEndings, type NotRead, type OpenDocument } from '../formats'
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

/** What became of a file. */
export interface Closed {
  /** Where its findings stand: the file, or the text of a document. */
  readonly uri: string
  /** Another for every reading. */
  readonly id: string
  readonly diagnostics: readonly Diagnostic[]
  /** Of a report that was checked. */
  readonly digest?: Digest
  readonly notRead?: NotRead
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
  /** What a file says now, for whoever needs its text: nothing of it is kept. */
  open(file: string): Promise<OpenDocument | NotRead>
  /** By the URI of the file. */
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
  let running: Promise<boolean> | undefined
  let isStopped = false
  let serial = 0
  const listeners: ((file: string, done: number, of: number) => void)[] = []

  async function run(): Promise<boolean> {
    for (let done = 0; !isStopped; done++) {
      if (!isListed) await list()
      const [file] = waiting
      if (file === undefined) return true
      const of = done + waiting.size
      waiting.delete(file)
      known.set(file, await read(file))
      for (const listener of listeners) listener(file, done + 1, of)
      // Whatever has been asked meanwhile is answered first.
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    return false
  }

  async function list(): Promise<void> {
    // What changes meanwhile is listed again.
    isListed = true
    const params: ReportFilesParams = { endings: reportEndings }
    const { uris } = await server.connection.sendRequest<ReportFilesResult>(reportFilesRequest, params)
    const files = new Set(uris.filter((uri) => mayBeReport(decoded(uri))))
    for (const file of known.keys()) if (!files.has(file)) known.delete(file)
    for (const file of waiting) if (!files.has(file)) waiting.delete(file)
    for (const file of files) if (!known.has(file)) waiting.add(file)
  }

  async function read(file: string): Promise<Closed> {
    const id = String(serial++)
    const nothing = { uri: file, id, diagnostics: [] }
    try {
      const document = await open(file)
      if (!isOpen(document)) return { ...nothing, notRead: document }
      return { ...nothing, ...(await checked(file, document)) }
    } catch (error) {
      // It may have gone since it was listed.
      server.connection.console.warn(`${file} was not checked: ${explained(error)}`)
      return nothing
    }
  }

  async function open(file: string): Promise<OpenDocument | NotRead> {
    return server.originals.look(file, await bytesFor(file))
  }

  async function bytesFor(file: string): Promise<Uint8Array | undefined> {
    if (server.host.disk && file.startsWith('file:')) return undefined
    const params: ReadFileParams = { uri: file }
    const { bytes } = await server.connection.sendRequest<ReadFileResult>(readFileRequest, params)
    if (bytes === undefined) throw new Error('the client could not read it')
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

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
