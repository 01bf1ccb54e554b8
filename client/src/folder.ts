/**
 * The files of the workspace for the server, which checks the reports among them that no editor shows: while the setting
 * `ogiReport.scope` is `folder`, or once a person has asked for it. Reads names and bytes, and nothing of a report.
 */
import { commands, Disposable, FileType, l10n, Uri, window, workspace, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  checkFolderRequest,
  readFileRequest,
  reportFilesRequest,
  type CheckFolderResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReportFilesParams,
  type ReportFilesResult,
  type Unlisted,
  type UnreadFile,
} from '../../server/src/lsp/messages'
import { base64Of } from './originals/bytes'
import type { Configurations } from './configuration'
import { codeOf, registerCommand } from './failures'
import { clientId } from './names'
import { withProgress } from './progress'
import type { Server } from './server'
import { whyUnchecked } from './status'

/** What the server asks of the workspace. */
export function answerFiles(client: BaseLanguageClient, configurations: Configurations): void {
  client.onRequest(reportFilesRequest, async ({ endings }: ReportFilesParams): Promise<ReportFilesResult> => {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
    const unlisted: Unlisted[] = []
    const found = await Promise.all(folders.map((folder) => filesIn(folder, endings, unlisted)))
    const files = [...new Map(found.flat().map((file) => [file.toString(), file])).values()]
    await configurations.include(files)
    return { uris: files.map(String), unlisted }
  })
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    return workspace.fs.readFile(Uri.parse(uri)).then(
      (bytes) => ({ bytes: base64Of(bytes) }),
      (error: unknown) => ({ code: codeOf(error) }),
    )
  })
}

/** In the order of their names. Hidden entries, `node_modules` and linked folders, which may lead in a circle, are passed over. */
async function filesIn(root: Uri, endings: readonly string[], unlisted: Unlisted[]): Promise<Uri[]> {
  const files: Uri[] = []
  for (const folders = [root]; folders.length > 0;) {
    const folder = folders.pop()!
    const entries = await workspace.fs.readDirectory(folder).then(
      (all) => all,
      (error: unknown) => {
        const code = codeOf(error)
        // One that has gone meanwhile holds nothing.
        if (code !== 'FileNotFound') unlisted.push({ uri: folder.toString(), code })
        return []
      },
    )
    const inside: Uri[] = []
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (name.startsWith('.') || name === 'node_modules') continue
      if (type === FileType.Directory) inside.push(Uri.joinPath(folder, name))
      else if ((type & FileType.File) !== 0 && endings.some((ending) => name.toLowerCase().endsWith(ending)))
        files.push(Uri.joinPath(folder, name))
    }
    for (const each of inside.reverse()) folders.push(each)
  }
  return files
}

export function registerFolder(server: Server, log: LogOutputChannel): Disposable {
  /** Whoever has chosen the whole folder need not open a report first. */
  const startIfWanted = (): void => {
    const scope = workspace.getConfiguration(clientId).get<string>('scope')
    if (scope === 'folder' && (workspace.workspaceFolders ?? []).length > 0) server.start()
  }
  startIfWanted()
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${clientId}.scope`)) startIfWanted()
    }),
    registerCommand(log, 'ogiReport.checkFolder', () => checkFolder(server)),
  )
}

async function checkFolder(server: Server): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(l10n.t('Open the folder with the reports first.'))
    return
  }
  const result = await withProgress(l10n.t('Checking the reports of the folder'), (token) =>
    server.request<CheckFolderResult>(checkFolderRequest, {}, token),
  )
  if (!result) return
  const { notRead } = result
  const problems = l10n.t('Problems')
  const unread = l10n.t('Files not read')
  const buttons = [...(result.faulty > 0 ? [problems] : []), ...(notRead.length > 0 ? [unread] : [])]
  const tell = notRead.length > 0 || result.stopped ? window.showWarningMessage : window.showInformationMessage
  const choice = await tell(summary(result), ...buttons)
  if (choice === problems) await commands.executeCommand('workbench.actions.view.problems')
  if (choice === unread) await showUnread(notRead)
}

/** “No problem” is said only of what was read. */
function summary({ reports, faulty, errors, warnings, notRead, stopped }: CheckFolderResult): string {
  const parts = [
    l10n.t('{0} reports checked', reports),
    faulty > 0
      ? l10n.t('{0} of them with problems: {1} errors, {2} warnings', faulty, errors, warnings)
      : l10n.t('no error or warning in them'),
    ...(notRead.length > 0 ? [l10n.t('{0} files not read', notRead.length)] : []),
    ...(stopped ? [l10n.t('stopped before the end')] : []),
  ]
  return parts.join(l10n.t('; '))
}

/** Each with its reason; picking one opens it with whatever opens such files. */
async function showUnread(files: readonly UnreadFile[]): Promise<void> {
  const items = files.map(({ uri, words, unchecked }) => {
    const file = Uri.parse(uri)
    return { label: workspace.asRelativePath(file), detail: words ?? whyUnchecked(unchecked), file }
  })
  const picked = await window.showQuickPick(items, { title: l10n.t('Files not read'), matchOnDetail: true })
  if (picked) await commands.executeCommand('vscode.open', picked.file)
}
