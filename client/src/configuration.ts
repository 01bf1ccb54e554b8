/**
 * Reads the configuration files of the workspace, wherever it lives, and passes them to the server: that of each folder
 * of the workspace, and those between it and a report that is checked. No folder is searched.
 */
import { Disposable, extensions, Uri, workspace, type Diagnostic, type LogOutputChannel } from 'vscode'
import {
  configurationNotification,
  type ConfigurationParams,
  type FolderConfiguration,
} from '../../server/src/lsp/messages'
import { isChecked } from './documents'
import { codeOf, inBackground } from './failures'
import { configurationFile } from './names'
import { fileOf } from './originals/uris'
import type { Server } from './server'

/** Milliseconds that findings wait for the files. Where a file system is slower, what is ignored is seen for a moment. */
const longest = 2000

export interface Configurations {
  /** Reads again what lies there now. Changes are seen without it, but on some file systems late. */
  send(): Promise<void>
  /** Resolves when the files that may hold for the document, or for all that are open, have been read; or at last. */
  known(document?: Uri): Promise<void>
  /** Reads those that may hold for these files as well, from now on; resolves when they are sent. */
  include(files: readonly Uri[]): Promise<void>
  /** The files as they were last read, for a server that starts with them. */
  initial(): ConfigurationParams
  dispose(): void
}

export function sendConfiguration(server: Server, log: LogOutputChannel): Configurations {
  let sent = Promise.resolve()
  let asked: ReadonlySet<string> | undefined
  let last: ConfigurationParams = { folders: [] }
  /** Folders of files that no editor shows. */
  const included = new Set<string>()
  /** What the server has been told. */
  let told = ''

  function isNew(document: Uri): boolean {
    return foldersAbove(document).some((folder) => !asked?.has(folder.toString()))
  }

  // One after the other: an earlier reading must not arrive after a later one.
  const send = (): Promise<void> =>
    (sent = sent.then(async () => {
      const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
      const inside = workspace.textDocuments.filter(isChecked).flatMap(({ uri }) => foldersAbove(uri))
      asked = new Set([...[...roots, ...inside].map(String), ...included])
      const folders = await Promise.all([...asked].map((folder) => read(Uri.parse(folder))))
      // A folder of the workspace ends the search even where it has no file; one inside it does not.
      const isRoot = (folder: string): boolean => roots.some((root) => root.toString() === folder)
      last = {
        folders: folders.filter(({ folderUri, text, code }) => (text ?? code) !== undefined || isRoot(folderUri)),
      }
      if (server.state !== 'running' || told === JSON.stringify(last)) return
      told = JSON.stringify(last)
      server.notify(configurationNotification, last)
    }))
  const later = (): void => inBackground(log, configurationFile, send)
  const watcher = workspace.createFileSystemWatcher(`**/${configurationFile}`)
  const disposables = Disposable.from(
    watcher,
    watcher.onDidCreate(later),
    watcher.onDidChange(later),
    watcher.onDidDelete(later),
    workspace.onDidChangeWorkspaceFolders(later),
    workspace.onDidOpenTextDocument((document) => {
      if (asked && isChecked(document) && isNew(document.uri)) later()
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') later()
    }),
  )
  return {
    send,
    async known(document) {
      if (!asked || (document && isNew(document))) later()
      await atMost(longest, sent)
    },
    async include(files) {
      const before = included.size
      for (const file of files) for (const folder of foldersAbove(file)) included.add(folder.toString())
      if (included.size > before) await send()
    },
    initial() {
      told = JSON.stringify(last)
      return last
    },
    dispose: () => void disposables.dispose(),
  }
}

/** The folders that may hold the document's configuration, its own first, the workspace's last; none for one elsewhere. */
export function foldersAbove(text: Uri): Uri[] {
  const document = fileOf(text)
  const root = workspace.getWorkspaceFolder(document)?.uri
  if (!root) return []
  const folders = [Uri.joinPath(document, '..')]
  while (folders.at(-1)!.path.length > root.path.length) folders.push(Uri.joinPath(folders.at(-1)!, '..'))
  return [...folders.slice(0, -1), root]
}

/** What the JSON support of VS Code says by the schema is not said twice. */
export function withoutRepetition(uri: Uri, diagnostics: Diagnostic[]): Diagnostic[] {
  const isConfiguration = uri.path.endsWith(`/${configurationFile}`)
  if (!isConfiguration || !extensions.getExtension('vscode.json-language-features')) return diagnostics
  return diagnostics.filter(({ code }) => typeof code !== 'string' || !bySchema.includes(code))
}

const bySchema: readonly string[] = ['configuration/syntax', 'configuration/shape', 'configuration/code']

async function atMost(milliseconds: number, awaited: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([awaited, late])
  clearTimeout(timer)
}

async function read(folder: Uri): Promise<FolderConfiguration> {
  const folderUri = folder.toString()
  return workspace.fs.readFile(Uri.joinPath(folder, configurationFile)).then(
    (bytes) => ({ folderUri, text: new TextDecoder().decode(bytes) }),
    (error: unknown) => {
      const code = codeOf(error)
      return { folderUri, text: null, ...(present.includes(code) && { code }) }
    },
  )
}

/** What a file system says of something that is there. */
const present: readonly string[] = ['NoPermissions', 'FileIsADirectory']
