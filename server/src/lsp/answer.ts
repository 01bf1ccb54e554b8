/** How every request is answered: about a document for the text as it is now; whatever goes wrong is logged. */
import { applyEdits, noFixes, type Ask, type Edit, type Finding, type Language, type Report } from '../core'
import type { ProtocolRequestType, RequestType, TextDocumentIdentifier } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Ignore, Ignored } from '../features/configuration'
import type { Omission } from '../formats'
import { explained } from './attempt'
import type { ConfigurationFile } from './folderConfigurations'
import type { Departure } from './departure'
import { noPlace, placesIn, type PlaceOf } from './places'
import { visible } from './visible'
import type { Server } from './model'
import type { Session } from './session'

/** A document with all that an answer about it may need. */
export interface Subject {
  readonly session: Session
  readonly document: TextDocument
  readonly version: number
  readonly report: Report
  /** After configuration. */
  readonly findings: readonly Finding[]
  /** What it is about to become by edits. */
  readonly after: (edits: readonly Edit[]) => Pick<Subject, 'report' | 'findings'>
  /** How many findings are not shown: turned off by a severity, or ignored. */
  readonly hidden: number
  /** What may mend them here: of a document what can be written back, and nothing where it is only read. */
  readonly ask: Ask
  /** The text is that of a document which cannot be written. */
  readonly isOnlyRead: boolean
  /** What may mend them somewhere else, where the document was made. */
  readonly remedies: Ask
  readonly ignored: readonly Ignored[]
  /** Entries of the configuration file that name this report and meet nothing in it. */
  readonly unused: readonly Ignore[]
  readonly configurationFile: ConfigurationFile | undefined
  readonly language: Language
  /** What the text of a document has become beside the document; undefined for a text that is its own file. */
  readonly departure: Departure | undefined
  /** Where in the document something stands; nothing for a text that is its own file. */
  readonly place: PlaceOf
  /** What stands in the document and is not in its text. */
  readonly omitted: readonly Omission[]
  /** The same as long as neither text nor settings change. */
  readonly state: string
}

/** Undefined for a document that is not open. */
export async function subjectOf(server: Server, uri: string): Promise<Subject | undefined> {
  const { session, documents } = server
  if (!documents.has(uri)) return undefined
  const settings = await server.settings.of(uri)
  const original = await server.originals.of(uri)
  const analysed = documents.get(uri)
  if (!analysed) return undefined
  const { document, version, report, serial } = analysed
  const { language, file: configurationFile, generation } = settings
  const { findings, ignored, unused: unmet } = settings.configured(report.findings)
  // Of a text that is not checked nobody can say that an entry meets nothing in it.
  const unused = report.unchecked ? [] : unmet
  const after = (edits: readonly Edit[]) => {
    const next = server.documents.foresee(uri, applyEdits(report.text, edits))
    return { report: next, findings: settings.configured(next.findings).findings }
  }
  const hidden = report.findings.length - findings.length
  const departure = original?.beside(document)
  // What can only be read takes no edit: what is wrong there is said in the finding.
  const isOnlyRead = original !== undefined && original.document.write === undefined
  const remedies = analysed.ask
  const ask = isOnlyRead ? noFixes : departure ? takenBy(departure, remedies) : remedies
  const state = [serial, generation, ...(original ? [original.serial] : [])].join('.')
  return {
    session,
    document,
    version,
    report,
    findings,
    after,
    isOnlyRead,
    ask,
    remedies,
    hidden,
    ignored,
    unused,
    configurationFile,
    language,
    departure,
    place: departure ? placesIn(report, departure) : noPlace,
    omitted: original?.document.omitted ?? [],
    state,
  }
}

/** Whoever takes a fix that cannot be saved is told so too late. */
function takenBy(departure: Departure, ask: Ask): Ask {
  return (findings, wanted = () => true, how) => ask(findings, (fix) => wanted(fix) && !departure.refusalOf(fix), how)
}

/**
 * Answers a request that is about no open document, or is our own. What goes wrong is logged, and the client is told so.
 * @param shown what is done to the answer: words for people are made visible, a text that comes back must stay as it is
 */
export function respond<P, R, E>(
  { connection }: Server,
  type: RequestType<P, R, E>,
  reply: (params: P) => R | Promise<R>,
  shown: (answer: R) => R = visible,
): void {
  connection.onRequest<unknown, unknown>(type.method, async (params: P): Promise<R> => {
    try {
      return shown(await reply(params))
    } catch (error) {
      connection.console.error(`${type.method}: ${explained(error)}`)
      throw error
    }
  })
}

/**
 * Answers a request about a document with `reply`; with `nothing` where the document is closed.
 * @param failed the answer where the reply throws, for those who would take `nothing` for good news
 */
export function answer<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, O>(
  server: Server,
  type: ProtocolRequestType<P, R, PR, E, O>,
  nothing: R,
  reply: (subject: Subject, params: P) => R,
  failed: (error: unknown) => R = () => nothing,
): void {
  server.connection.onRequest<unknown, unknown>(type.method, async (params: P): Promise<R> => {
    try {
      const subject = await subjectOf(server, params.textDocument.uri)
      return subject ? visible(reply(subject, params)) : nothing
    } catch (error) {
      server.connection.console.error(`${type.method}: ${explained(error)}`)
      return visible(failed(error))
    }
  })
}
