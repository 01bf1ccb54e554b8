/** A client of a folder of files: it lists and reads them for the server, and asks again and again what is found in them. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  type Diagnostic,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { nodeHost } from '../../server/src/lsp/host'
import { readFileRequest, reportFilesRequest } from '../../server/src/lsp/messages'
import { inProcess, modern, type Client } from './client'

export interface Folder {
  readonly path: string
  uriOf(name: string): string
  /** The text of a document, as the client calls it. */
  shownAs(name: string): string
  remove(): Promise<void>
}

export async function temporaryFolder(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ogi-report-folder-'))
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href
  return {
    path: folder,
    uriOf,
    shownAs: (name) => `ogi-report-document:${new URL(uriOf(name)).pathname}?${encodeURIComponent(uriOf(name))}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export interface FolderClient extends Client {
  /** How often the server has asked for the files. */
  readonly listings: () => number
}

export async function clientOf(
  folder: Folder,
  scope: 'open' | 'folder',
  disk = true,
  options: object = {},
): Promise<FolderClient> {
  return serving(inProcess(disk ? { ...nodeHost, docx: () => import('docx') } : {}), folder, scope, options)
}

/** A client that serves the folder to whatever server it speaks with. */
export async function serving(
  client: Client,
  folder: Folder,
  scope: 'open' | 'folder',
  options: object = {},
): Promise<FolderClient> {
  client.settings.ogiReport = { scope }
  let listings = 0
  client.connection.onRequest(reportFilesRequest, async () => {
    listings++
    return { uris: (await readdir(folder.path)).map((name) => folder.uriOf(name)) }
  })
  client.connection.onRequest(readFileRequest, async ({ uri }: { uri: string }) => {
    return { bytes: (await readFile(new URL(uri))).toString('base64') }
  })
  await client.initialize({
    capabilities: {
      ...modern,
      textDocument: { ...modern.textDocument, diagnostic: { dynamicRegistration: true, relatedInformation: true } },
      workspace: { ...modern.workspace, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: { files: true, configuration: true, ...options },
  })
  return { ...client, listings: () => listings }
}

/** What a client knows of the files, as it asks again and again. */
export function pulling(client: Client) {
  const known = new Map<string, readonly Diagnostic[]>()
  const ids = new Map<string, string>()
  let answers = 0
  const source = new CancellationTokenSource()
  const ask = async (): Promise<void> => {
    while (!source.token.isCancellationRequested) {
      const previousResultIds = [...ids].map(([uri, value]) => ({ uri, value }))
      const params = { previousResultIds, identifier: 'ogi-report-folder' }
      const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        params,
        source.token,
      )
      answers++
      for (const item of items as WorkspaceFullDocumentDiagnosticReport[]) {
        known.set(item.uri, item.items)
        ids.set(item.uri, item.resultId!)
      }
    }
  }
  const end = ask().catch(() => undefined)
  return {
    codesOf: (uri: string) => known.get(uri)?.map(({ code }) => code),
    known,
    answers: () => answers,
    stop: () => (source.cancel(), end),
  }
}
