/** The configuration files of the workspace's folders: sent by a client that reads them, else read through the host. */
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver'
import { configurationFile, type Configuration } from '../features/configuration'
import { parseConfiguration } from '../features/configurationFile'
import { attempt } from './attempt'
import { configurationNotification, type ConfigurationParams, type FolderConfiguration } from './messages'
import type { Host } from './model'
import type { Session } from './session'
import { folderOf } from './uris'

const watchers = [{ globPattern: `**/${configurationFile}` }]

export interface FolderConfigurations {
  /** Begins to read and to watch, after `initialized`. */
  start(): void
  /** The configuration for a document. One that lies in no folder, not being saved yet, takes that of a lone folder. */
  of(uri: string): Promise<{ readonly uri: string; readonly configuration: Configuration } | undefined>
}

export function folderConfigurations(
  connection: Connection,
  session: Session,
  host: Host,
  changed: () => void,
): FolderConfigurations {
  let configurations: ReadonlyMap<string, Configuration> = new Map()
  let folders = session.folders
  let ready: Promise<void> = Promise.resolve()

  const take = (files: readonly FolderConfiguration[]): void => {
    configurations = new Map(
      files.map(({ folderUri, text }) => [folderUri, parseConfiguration(text ?? '').configuration]),
    )
  }

  const clientReads = session.options.configuration === true
  const read = host.readConfiguration?.bind(host)
  const readAll = async (): Promise<void> => {
    if (read) take(await Promise.all(folders.map(async (folderUri) => ({ folderUri, text: await read(folderUri) }))))
  }
  const readAgain = (): void => {
    ready = ready.then(readAll)
    attempt(connection, () => ready.then(changed))
  }

  connection.onNotification(configurationNotification, (params: ConfigurationParams) => {
    take(params.folders)
    changed()
  })
  if (!clientReads) {
    ready = readAll()
    connection.onDidChangeWatchedFiles(readAgain)
  }

  return {
    start() {
      if (clientReads || !read) return
      if (session.can.watchFiles)
        attempt(connection, () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
      if (session.can.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((f) => f.uri))
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((f) => f.uri)]
          readAgain()
        })
    },
    async of(uri) {
      await ready
      const [only, ...more] = configurations.keys()
      const lone = more.length === 0 && !uri.startsWith('file:') ? only : undefined
      const folder = folderOf(uri, configurations.keys()) ?? lone
      const configuration = folder === undefined ? undefined : configurations.get(folder)
      return folder !== undefined && configuration ? { uri: folder, configuration } : undefined
    },
  }
}
