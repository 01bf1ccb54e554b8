/**
 * The language server, for any connection. It keeps nothing but the open documents and the settings; what it answers
 * is worked out by the features, and every handler only translates. A new feature is a handler and a line in the table.
 */
import { TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver'
import { openDocuments } from './documents'
import { foundAcross } from './found'
import { changeForm } from './handlers/changeForm'
import { codeActions } from './handlers/codeActions'
import { completion } from './handlers/completion'
import { configurationFiles } from './handlers/configurationFiles'
import { definitions } from './handlers/definitions'
import { diagnostics } from './handlers/diagnostics'
import { documentHighlights } from './handlers/documentHighlights'
import { documentLinks } from './handlers/documentLinks'
import { documentSymbols } from './handlers/documentSymbols'
import { folder } from './handlers/folder'
import { foldingRanges } from './handlers/foldingRanges'
import { hovers } from './handlers/hovers'
import { ignored } from './handlers/ignored'
import { inlayHints } from './handlers/inlayHints'
import { mendTable } from './handlers/mendTable'
import { newReport } from './handlers/newReport'
import { corrections } from './handlers/corrections'
import { exports } from './handlers/exports'
import { place } from './handlers/place'
import { preview } from './handlers/preview'
import { recognition } from './handlers/recognition'
import { selectionRanges } from './handlers/selectionRanges'
import { semanticTokens } from './handlers/semanticTokens'
import { originals as documentTexts } from './handlers/originals'
import { status } from './handlers/status'
import type { Handler, Server } from './model'
import type { Host } from './platform'
import { originals } from './originals'
import { sessionOf } from './session'
import { settingsStore } from './settings'

const handlers: readonly Handler[] = [
  diagnostics,
  hovers,
  documentHighlights,
  definitions,
  inlayHints,
  completion,
  selectionRanges,
  semanticTokens,
  codeActions,
  mendTable,
  newReport,
  preview,
  changeForm,
  documentLinks,
  documentSymbols,
  foldingRanges,
  recognition,
  ignored,
  configurationFiles,
  documentTexts,
  place,
  corrections,
  exports,
  folder,
  status,
]

/** Serves the connection until the client ends it. */
export function startServer(connection: Connection, host: Host = {}): void {
  connection.onInitialize((params) => {
    const session = sessionOf(params)
    const documents = openDocuments(connection)
    const settings = settingsStore(connection, session, documents, host)
    const server: Server = {
      ...{ connection, session, documents, settings, host },
      originals: originals(session, documents, host),
      found: foundAcross(),
    }
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(session.can.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    }
    return {
      serverInfo: { name: 'ogi-report' },
      capabilities: Object.assign(capabilities, ...handlers.map((handle) => handle(server))) as ServerCapabilities,
    }
  })
  connection.listen()
}
