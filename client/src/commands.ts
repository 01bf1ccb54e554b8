/** The commands of the manifest. */
import { Disposable, l10n, languages, Uri, window, workspace } from 'vscode'
import type { LogOutputChannel, QuickPickItem, WorkspaceFolder } from 'vscode'
import { newConfiguration } from './configurationText'
import { isChecked } from './documents'
import { workspaceEditOf } from './edits'
import { registerCommand } from './failures'
import { newReport } from './newReport'
import { configurationFile, reportLanguage } from './names'
import { fileOf } from './originals/uris'
import { withProgress } from './progress'
import {
  mendTableCommand,
  mendTableRequest,
  type MendTableParams,
  type MendTableResult,
  type TableRepair,
} from '../../server/src/lsp/messages'
import type { Server } from './server'

export function registerCommands(server: Server, extensionUri: Uri, output: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(output, 'ogiReport.checkAsReport', checkAsReport),
    registerCommand(output, mendTableCommand, () => mendTable(server)),
    registerCommand(output, 'ogiReport.newReport', () => newReport(server)),
    registerCommand(output, 'ogiReport.openConfiguration', openConfiguration),
    registerCommand(output, 'ogiReport.openExample', () => openExample(extensionUri)),
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

/** Shows the sure repairs of the table at the cursor, a line each, and makes those that stay ticked. */
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
    const nothing = l10n.t('There is nothing in this table that can be mended for certain.')
    const left = result.left > 0 ? [l10n.t('{0} left as they are.', result.left)] : []
    void window.showInformationMessage([nothing, ...left].join(' '))
    return
  }
  const chosen = await chooseRepairs(result)
  if (!chosen || chosen.length === 0) return
  if (document.version !== result.version) {
    void window.showWarningMessage(l10n.t('The text has changed meanwhile; nothing was mended. Try again.'))
    return
  }
  const repairs = chosen.flatMap((each) => each.repairs)
  if (!(await workspace.applyEdit(workspaceEditOf(document.uri, repairs)))) return
  const rest = new Set(result.repairs.map(({ of }) => of)).size - chosen.length + result.left
  void window.showInformationMessage(
    [l10n.t('{0} mended.', chosen.length), ...(rest > 0 ? [l10n.t('{0} left as they are.', rest)] : [])].join(' '),
  )
}

interface RepairItem extends QuickPickItem {
  readonly repairs: readonly TableRepair[]
}

/** One line for each repair with its reason, all ticked. Undefined where the person thinks better of it. */
async function chooseRepairs({ repairs, left }: MendTableResult): Promise<readonly RepairItem[] | undefined> {
  const items = [...new Set(repairs.map(({ of }) => of))].map((number): RepairItem => {
    const own = repairs.filter(({ of }) => of === number)
    const { title, reason, range } = own[0]!
    const description = l10n.t('line {0}', range.start.line + 1)
    return { label: title, description, detail: reason, picked: true, repairs: own }
  })
  const certain = l10n.t('OK makes the {0} ticked changes; untick what is to stay.', items.length)
  const others =
    left > 0 ? [l10n.t('{0} more findings on this table stay: what is right there is not certain.', left)] : []
  return window.showQuickPick(items, {
    title: l10n.t('Mend the whole table: {0} changes', items.length),
    placeHolder: [certain, ...others].join(' '),
    canPickMany: true,
    ignoreFocusOut: true,
  })
}

/** The example of the package as a new text, so that whoever tries things out changes no file. */
async function openExample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', example))
  const content = new TextDecoder().decode(bytes)
  await window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage, content }))
}

/** The one that is shipped; it has faults of most kinds. */
const example = '云泽市交通运输局2022年政府信息公开工作年度报告.txt'

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
  const own = active && workspace.getWorkspaceFolder(fileOf(active))
  if (folders.length > 1) return own ?? window.showWorkspaceFolderPick()
  if (folders.length === 0)
    void window.showInformationMessage(l10n.t('Open a folder first: the configuration stands at its root.'))
  return folders[0]
}
