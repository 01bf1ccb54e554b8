/**
 * “Return sheets”: for each agency of the folder what is to be mended in its reports, written into a folder that a person
 * picks. No file is written over without a word.
 */
import { commands, l10n, Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode'
import { returnSheetsRequest, type ReturnSheetsParams, type ReturnSheetsResult } from '../../server/src/lsp/messages'
import { registerCommand } from './failures'
import { bytesIn } from './originals/bytes'
import { withProgress } from './progress'
import type { Server } from './server'

export function registerReturnSheets(server: Server, log: LogOutputChannel): Disposable {
  return registerCommand(log, 'ogiReport.returnSheets', () => returnSheets(server))
}

/** Each question can be left with Escape, and nothing has been written then. */
async function returnSheets(server: Server): Promise<void> {
  const [root] = workspace.workspaceFolders ?? []
  if (!root) {
    void window.showInformationMessage(l10n.t('Open the folder with the reports first.'))
    return
  }
  const format = await chooseFormat()
  if (!format) return
  const result = await withProgress(l10n.t('Listing what is to be mended, by agency'), (token) => {
    const params: ReturnSheetsParams = { format }
    return server.request<ReturnSheetsResult>(returnSheetsRequest, params, token)
  })
  if (!result) return
  if (result.sheets.length === 0) {
    void window.showInformationMessage([l10n.t('There is nothing to be mended.'), ...left(result)].join(' '))
    return
  }
  const [folder]: readonly Uri[] =
    (await window.showOpenDialog({
      title: l10n.t('Where to put the return sheets: {0} files', result.sheets.length),
      openLabel: l10n.t('Put Them Here'),
      defaultUri: root.uri,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? []
  if (!folder) return
  const files = await targets(folder, result)
  if (!files) return
  for (const { uri, bytes } of files) await workspace.fs.writeFile(uri, bytesIn(bytes))
  await tellWritten(folder, files.length, result)
}

async function chooseFormat(): Promise<ReturnSheetsParams['format'] | undefined> {
  const items = [
    { label: l10n.t('Word document'), description: '.docx', format: 'docx' },
    { label: l10n.t('Excel workbook'), description: '.xlsx', format: 'xlsx' },
    { label: l10n.t('Markdown'), description: '.md', format: 'md' },
  ] as const
  const title = l10n.t('Return sheets: for each agency what is to be mended')
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.format
}

/** Where each goes; undefined where the person thinks better of it. */
async function targets(folder: Uri, { sheets }: ReturnSheetsResult) {
  const there = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()))
  const taken = sheets.filter(({ file }) => there.has(file.toLowerCase()))
  const overwrite = l10n.t('Overwrite')
  const beside = l10n.t('Keep Both')
  let choice: string | undefined = beside
  if (taken.length > 0) {
    const detail = taken.slice(0, most).map(({ file }) => file)
    choice = await window.showWarningMessage(
      l10n.t('{0} of the files are in the folder already.', taken.length),
      { modal: true, detail: [...detail, ...(taken.length > most ? ['…'] : [])].join('\n') },
      overwrite,
      beside,
    )
    if (choice === undefined) return undefined
  }
  return sheets.map(({ file, bytes }) => {
    const name = choice === overwrite ? file : freeName(file, there)
    there.add(name.toLowerCase())
    return { uri: Uri.joinPath(folder, name), bytes }
  })
}

/** So many are told one by one. */
const most = 10

/** @param taken in small letters */
function freeName(file: string, taken: ReadonlySet<string>): string {
  const dot = file.lastIndexOf('.')
  for (let n = 1; ; n++) {
    const name = n === 1 ? file : `${file.slice(0, dot)} (${n})${file.slice(dot)}`
    if (!taken.has(name.toLowerCase())) return name
  }
}

async function tellWritten(folder: Uri, count: number, result: ReturnSheetsResult): Promise<void> {
  const told = [l10n.t('{0} return sheets were written.', count), ...left(result)].join(' ')
  const show = l10n.t('Show the Folder')
  const tell = result.notRead > 0 || result.stopped ? window.showWarningMessage : window.showInformationMessage
  const choice = await tell(told, ...(folder.scheme === 'file' ? [show] : []))
  if (choice === show) await commands.executeCommand('revealFileInOS', folder)
}

/** “Nothing” is said only of what was read. */
function left({ sheets, clean, notRead, stopped }: ReturnSheetsResult): string[] {
  return [
    ...(clean > 0 && sheets.length > 0 ? [l10n.t('{0} agencies have nothing to mend.', clean)] : []),
    ...(notRead > 0 ? [l10n.t('{0} files were not read.', notRead)] : []),
    ...(stopped ? [l10n.t('It was stopped before the end.')] : []),
  ]
}
