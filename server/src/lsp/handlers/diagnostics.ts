/** textDocument/diagnostic, and textDocument/publishDiagnostics for a client that cannot ask. */
import { inLanguage, languageOf, type Finding, type Severity } from '../../core'
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import { diagnostic } from '../../features/diagnostics'
import { answer, type Subject } from '../answer'
import { attempt, explained } from '../attempt'
import { whenSettled } from '../changes'
import { visible } from '../visible'
import type { Found } from '../found'
import type { Handler, Server } from '../model'
import { rangeOf } from '../positions'

export const diagnostics: Handler = (server) => (server.session.can.pullDiagnostics ? pull(server) : push(server))

const pull: Handler = (server) => {
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] }
  const { Full, Unchanged } = DocumentDiagnosticReportKind
  answer(
    server,
    DocumentDiagnosticRequest.type,
    nothing,
    (subject, { previousResultId }): DocumentDiagnosticReport => {
      server.documents.tell(subject.document.uri)
      const resultId = [subject.state, server.found.idOn(subject.document.uri)].join('/')
      return previousResultId === resultId
        ? { kind: Unchanged, resultId }
        : { kind: Full, resultId, items: all(server, subject) }
    },
    (error): DocumentDiagnosticReport => ({ kind: Full, items: [failure(server, error)] }),
  )
  if (server.session.can.refreshDiagnostics)
    server.settings.onChange(() => {
      attempt(server.connection, () => server.connection.languages.diagnostics.refresh())
    })
  return {
    diagnosticProvider: { identifier: 'ogi-report', interFileDependencies: false, workspaceDiagnostics: false },
  }
}

const push: Handler = (server) => {
  const send = server.connection.sendDiagnostics.bind(server.connection)
  whenSettled(
    server,
    (subject) => {
      const { document, version } = subject
      server.documents.tell(document.uri)
      return send(visible({ uri: document.uri, version, diagnostics: all(server, subject) }))
    },
    (uri, error) => {
      server.connection.console.error(explained(error))
      return send(visible({ uri, diagnostics: [failure(server, error)] }))
    },
  )
  server.documents.onClose((uri) => {
    attempt(server.connection, () => send({ uri, diagnostics: [] }))
  })
  return {}
}

/** Stands in the place of all findings: an empty list would say that there are none. */
function failure({ session }: Server, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error)
  const start = { line: 0, character: 0 }
  return {
    ...{ source, code: 'internal', severity: DiagnosticSeverity.Error, range: { start, end: start } },
    message: inLanguage(
      {
        zh: `程序出错，这份文件没有检查：${reason}`,
        en: `This file was not checked; the program failed with an internal error: ${reason}`,
      },
      languageOf(session.locale),
    ),
  }
}

function all({ found }: Server, subject: Subject): Diagnostic[] {
  const across = found.on(subject.document.uri, subject).map((each) => foundDiagnostic(subject, each))
  return [...shown(subject).map((f) => toDiagnostic(subject, f)), ...across]
}

/** What is found in the text, and what of it cannot be saved. */
export function shown({ findings, departure }: Subject): readonly Finding[] {
  return departure ? [...findings, ...departure.refused] : findings
}

export const source = 'ogi-report'

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** What of a text its findings are told with. */
export interface Told extends Pick<Subject, 'language' | 'session' | 'place'> {
  readonly document: Pick<Subject['document'], 'uri' | 'positionAt'>
}

/** The protocol's form of a finding; it never holds the edits that would mend it. */
export function toDiagnostic(subject: Told, finding: Finding): Diagnostic {
  const { document, language } = subject
  const { can } = subject.session
  const { code, severity, span, address, message, page, related } = diagnostic(
    finding,
    language,
    documentationOf(subject),
  )
  const place = subject.place({ span })
  const location = (at: Finding['span']) => ({ uri: document.uri, range: rangeOf(document, at) })
  return {
    source,
    code,
    severity: severities[severity],
    range: rangeOf(document, span),
    message: place ? (language === 'zh' ? `${message}（${place.zh}）` : `${message} (${place.en})`) : message,
    ...(page && code !== 'document/refused' && can.codeDescription && { codeDescription: { href: page } }),
    ...(related.length > 0 &&
      can.relatedInformation && {
        relatedInformation: related.map((r) => ({ location: location(r.span), message: r.message })),
      }),
    ...(address !== undefined && can.diagnosticData && { data: { address } }),
  }
}

/** With its places in other reports, where the client shows such. */
export function foundDiagnostic(subject: Told, { finding, related }: Found): Diagnostic {
  const isShown = subject.session.can.relatedInformation && related.length > 0
  return { ...toDiagnostic(subject, finding), ...(isShown && { relatedInformation: [...related] }) }
}

/** Where the client says that the pages of the checks lie. */
export function documentationOf({ session: { options } }: Pick<Subject, 'session'>): string | undefined {
  return typeof options.documentation === 'string' ? options.documentation : undefined
}
