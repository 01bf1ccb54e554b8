/** The commands of the manifest. */
import { Disposable, l10n, languages, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode'
import type { LogOutputChannel, WorkspaceFolder } from 'vscode'
import { newConfiguration } from './configurationText'
import { isChecked } from './documents'
import { registerCommand } from './failures'
import { newReport } from './newReport'
import { configurationFile, reportLanguage } from './names'
import { withProgress } from './progress'
import { mendTableRequest, type MendTableParams, type MendTableResult } from '../../server/src/lsp/messages'
import type { Server } from './server'

export function registerCommands(server: Server, output: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(output, 'ogiReport.checkAsReport', checkAsReport),
    registerCommand(output, 'ogiReport.mendTable', () => mendTable(server)),
    registerCommand(output, 'ogiReport.newReport', () => newReport(server)),
    registerCommand(output, 'ogiReport.openConfiguration', openConfiguration),
    registerCommand(output, 'ogiReport.restartServer', () => server.restart()),
    registerCommand(output, 'ogiReport.showOutput', () => {
      output.show()
    }),
  )
}

/** Gives the document in the editor the language of reports, whatever it has been taken for. */
async function checkAsReport(): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document || isChecked(document)) return
  await languages.setTextDocumentLanguage(document, reportLanguage)
}

/** Shows the repairs of the table at the cursor as a refactoring, each with its reason and to be ticked. */
async function mendTable(server: Server): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const { document, selection } = editor
  const { line, character } = selection.active
  const params: MendTableParams = { textDocument: { uri: document.uri.toString() }, position: { line, character } }
  const result = await withProgress(l10n.t('Looking for what can be mended'), (token) =>
    server.request<MendTableResult | null>(mendTableRequest, params, token),
  )
  if (result === undefined) return
  if (!result) {
    void window.showInformationMessage(l10n.t('Put the cursor into a table of the report first.'))
    return
  }
  if (document.version !== result.version) return
  if (result.repairs.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing in this table that can be mended for certain.'))
    return
  }
  const edit = new WorkspaceEdit()
  for (const { range, newText, title, reason } of result.repairs) {
    const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character)
    edit.replace(document.uri, place, newText, { needsConfirmation: true, label: title, description: reason })
  }
  const applied = workspace.applyEdit(edit, { isRefactoring: true })
  window.setStatusBarMessage(
    l10n.t('Tick the repairs to be made in the refactoring preview, then apply them.'),
    applied,
  )
  await applied
}

/** Opens the configuration file of the folder at hand, and writes one first where there is none. */
async function openConfiguration(): Promise<void> {
  const folder = await pickFolder()
  if (!folder) return
  const uri = Uri.joinPath(folder.uri, configurationFile)
  const exists = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
  try {
    if (!exists) await workspace.fs.writeFile(uri, new TextEncoder().encode(newConfiguration()))
    await window.showTextDocument(uri)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', configurationFile, reason))
  }
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? []
  const active = window.activeTextEditor?.document.uri
  const own = active && workspace.getWorkspaceFolder(active)
  if (folders.length > 1) return own ?? window.showWorkspaceFolderPick()
  if (folders.length === 0)
    void window.showInformationMessage(l10n.t('Open a folder first: the configuration stands at its root.'))
  return folders[0]
}
