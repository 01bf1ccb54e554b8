/** A language client without an editor: it speaks the protocol over streams and keeps what the server tells it unasked. */
import { PassThrough } from 'node:stream'
import {
  createConnection,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Host } from '../../server/src/lsp/platform'
import { startServer } from '../../server/src/lsp/server'
import { statusNotification, type StatusParams } from '../../server/src/lsp/messages'

export const uri = 'file:///reports/2023.txt'

/** What an editor of today can do. */
export const modern: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
}

/** The same editor, but it cannot ask for diagnostics. */
export const pushed: ClientCapabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, diagnostic: undefined } as ClientCapabilities['textDocument'] & object,
}

export type Client = ReturnType<typeof clientOver>

export function clientOver(connection: ProtocolConnection) {
  const published: PublishDiagnosticsParams[] = []
  const statuses: StatusParams[] = []
  const refreshes: true[] = []
  const registered: string[] = []
  const settings: { ogiReport?: unknown } = {}
  connection.onNotification('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => void published.push(p))
  connection.onNotification(statusNotification, (p: StatusParams) => void statuses.push(p))
  connection.onRequest('workspace/diagnostic/refresh', () => (refreshes.push(true), null))
  connection.onRequest('workspace/configuration', (p: { items: unknown[] }) =>
    p.items.map(() => settings.ogiReport ?? null),
  )
  connection.onRequest('client/registerCapability', (p: { registrations: { method: string }[] }) => {
    registered.push(...p.registrations.map((r) => r.method))
    return null
  })
  connection.listen()

  return {
    connection,
    published,
    statuses,
    refreshes,
    registered,
    /** What `workspace/configuration` answers. */
    settings,
    async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
      const result = await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
        processId: null,
        workspaceFolders: null,
        capabilities: modern,
        locale: 'zh-cn',
        ...params,
      })
      await connection.sendNotification(InitializedNotification.type, {})
      return result
    },
    open: (text: string, at = uri, languageId = 'ogi-report') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } }),
    change: (version: number, contentChanges: { range?: Range; text: string }[], at = uri) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri: at, version }, contentChanges }),
    close: (at = uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } }),
    ask: <R>(method: string, params: object = {}, at = uri): Promise<R> =>
      connection.sendRequest<R>(method, { textDocument: { uri: at }, ...params }),
    async diagnostics(at = uri): Promise<Diagnostic[]> {
      const params = { textDocument: { uri: at } }
      return ((await connection.sendRequest(DocumentDiagnosticRequest.type, params)) as FullDocumentDiagnosticReport)
        .items
    },
  }
}

/** A client of a server in this process. */
export function inProcess(host: Host = {}): Client {
  const [up, down] = [new PassThrough(), new PassThrough()]
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host)
  return clientOver(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)))
}

export function documentOf(text: string): TextDocument {
  return TextDocument.create(uri, 'ogi-report', 1, text)
}

/** Where the first of some words stands in a text, as an editor counts. */
export function positionIn(text: string, words: string, shift = 0) {
  const offset = text.indexOf(words)
  if (offset < 0) throw new Error(`not in the text: ${words}`)
  return documentOf(text).positionAt(offset + shift)
}

/** The text after the editor has carried an action out. */
export function afterAction(text: string, action: CodeAction): string {
  const [change] = action.edit?.documentChanges ?? []
  const edits = change && 'edits' in change ? change.edits : action.edit?.changes?.[uri]
  return TextDocument.applyEdits(documentOf(text), (edits ?? []) as Parameters<typeof TextDocument.applyEdits>[1])
}

/** Waits until something is there. */
export async function eventually<T>(get: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((go) => setTimeout(go, 5))) {
    const got = get()
    if (got !== undefined && got !== false) return got
  }
  throw new Error('it never came')
}
