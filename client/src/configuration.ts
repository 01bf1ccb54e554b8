/** Reads the configuration file of every workspace folder, wherever the folder lives, and passes it to the server. */
import { Disposable, Uri, workspace } from 'vscode'
import {
  configurationNotification,
  type ConfigurationParams,
  type FolderConfiguration,
} from '../../server/src/lsp/messages'
import { configurationFile } from './names'
import type { Server } from './server'

export function sendConfiguration(server: Server): Disposable {
  let sent = Promise.resolve()
  // One after the other: an earlier reading must not arrive after a later one.
  const send = (): void => {
    sent = sent.then(async () => {
      const folders = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => read(uri)))
      server.notify(configurationNotification, { folders } satisfies ConfigurationParams)
    })
  }
  const watcher = workspace.createFileSystemWatcher(`**/${configurationFile}`)
  return Disposable.from(
    watcher,
    watcher.onDidCreate(send),
    watcher.onDidChange(send),
    watcher.onDidDelete(send),
    workspace.onDidChangeWorkspaceFolders(send),
    server.onDidChangeState((state) => {
      if (state === 'running') send()
    }),
  )
}

async function read(folder: Uri): Promise<FolderConfiguration> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(folder, configurationFile)).then(
    (content) => content,
    () => undefined,
  )
  return { folderUri: folder.toString(), text: bytes ? new TextDecoder().decode(bytes) : null }
}
