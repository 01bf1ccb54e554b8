/** “New report”: asks for last year's report, the agency and the year, and opens a report to be filled in. */
import { commands, l10n, languages, TabInputText, Uri, window, workspace } from 'vscode'
import type { QuickPickItem, TextDocument } from 'vscode'
import {
  firstFormYear,
  identifyRequest,
  newReportRequest,
  type IdentifyParams,
  type IdentifyResult,
  type NewReportParams,
  type NewReportResult,
} from '../../server/src/lsp/messages'
import { hostLanguages, reportLanguage } from './names'
import { fileOf } from './originals/uris'
import type { Server } from './server'

/** Each question can be left with Escape, and nothing has happened then. */
export async function newReport(server: Server): Promise<void> {
  const last = await askLastYear()
  if (!last) return
  const lastYear = last.document?.getText()
  const known = lastYear === undefined ? undefined : await identify(server, lastYear)
  if (last.document && !known) {
    const name = workspace.asRelativePath(last.document.uri)
    void window.showWarningMessage(l10n.t('{0} is not recognised as an annual report; nothing is taken from it.', name))
  }
  const agency = await askAgency(known?.agency)
  if (agency === undefined) return
  const year = await askYear(known?.year === undefined ? new Date().getFullYear() - 1 : known.year + 1)
  if (year === undefined) return
  const params: NewReportParams = { agency, year, ...(lastYear !== undefined && known && { lastYear }) }
  const made = await server.request<NewReportResult>(newReportRequest, params)
  const name = fileName(`${agency}${year}年政府信息公开工作年度报告`)
  if (!(await showNew(last.document?.uri, name, made.text))) return
  await commands.executeCommand('ogiReport.preview', window.activeTextEditor?.document.uri, { fillsIn: true })
  if (known && made.broughtForward === 0)
    void window.showInformationMessage(
      l10n.t(
        'Nothing was brought forward: the figures carried forward were not read in the report of the year before.',
      ),
    )
}

/**
 * A file at once: the form of a text that is not saved yet would be lost with its first saving.
 * @returns false where the person is asked for a place to save it in and thinks better of it
 */
export async function showNew(beside: Uri | undefined, name: string, content: string): Promise<boolean> {
  const folder =
    beside && workspace.getWorkspaceFolder(beside) ? Uri.joinPath(beside, '..') : workspace.workspaceFolders?.[0]?.uri
  // Elsewhere nobody knows whether a file may be written.
  const isOnDisk = folder?.scheme === 'file'
  const file = isOnDisk ? await freeFile(folder, name) : await askWhere(folder ?? folderOf(beside), name)
  if (!file) return false
  await workspace.fs.writeFile(file, new TextEncoder().encode(content))
  const document = await workspace.openTextDocument(file)
  await window.showTextDocument(await languages.setTextDocumentLanguage(document, reportLanguage))
  return true
}

/** Asked before the text is there: of an unsaved one the editor would make the file of a language, and no `.txt`. */
function askWhere(folder: Uri | undefined, name: string): Thenable<Uri | undefined> {
  const file = `${name}.txt`
  return window.showSaveDialog({
    title: l10n.t('Where to save the new report'),
    filters: { [l10n.t('Text files')]: ['txt'] },
    defaultUri: folder ? Uri.joinPath(folder, file) : Uri.file(`/${file}`),
  })
}

/** The folder of last year's report, else the person's own; undefined in a browser. */
function folderOf(beside: Uri | undefined): Uri | undefined {
  if (beside && beside.scheme !== 'untitled') return Uri.joinPath(fileOf(beside), '..')
  const { USERPROFILE, HOME } = (globalThis as Partial<NodeHost>).process?.env ?? {}
  const home = USERPROFILE ?? HOME
  return home === undefined ? undefined : Uri.file(home)
}

/** What there is of Node beside the extension, where it does not run in a browser. */
interface NodeHost {
  readonly process: { readonly env?: Readonly<Record<string, string | undefined>> }
}

export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
}

/** A name that no file has, and no unsaved text. */
async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let n = 1; ; n++) {
    const file = Uri.joinPath(folder, `${name}${n > 1 ? `（${n}）` : ''}.txt`)
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    )
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.scheme === 'untitled' && uri.path === file.path)
    if (!isThere && !isOpen) return file
  }
}

async function identify(server: Server, text: string): Promise<IdentifyResult | undefined> {
  const params: IdentifyParams = { text }
  return (await server.request<IdentifyResult | null>(identifyRequest, params)) ?? undefined
}

interface Choice extends QuickPickItem {
  readonly open: () => Thenable<TextDocument | undefined> | TextDocument | undefined
  /** A choice of which nothing may come, as when no file is picked. */
  readonly optional?: boolean
}

/** Undefined where the person thinks better of it; without a document where there is no report of the year before. */
async function askLastYear(): Promise<{ readonly document?: TextDocument } | undefined> {
  const offered = [reportLanguage, ...hostLanguages]
  const shown = new Set(tabs().map(String))
  const open = workspace.textDocuments.filter((d) => offered.includes(d.languageId) && shown.has(String(d.uri)))
  const choices: Choice[] = [
    { label: l10n.t('No report of the year before'), open: () => undefined, optional: true },
    ...open.map((document): Choice => ({ label: workspace.asRelativePath(document.uri), open: () => document })),
    { label: l10n.t('Choose a file…'), open: chooseFile },
  ]
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('New report (1/3)'),
    placeHolder: l10n.t('Last year’s report: what it carried forward is brought forward'),
    ignoreFocusOut: true,
  })
  const document = await choice?.open()
  if (document) return { document }
  return choice?.optional ? {} : undefined
}

/** What stands in tabs; documents stay open for a while after theirs is closed. */
function tabs(): Uri[] {
  return window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri] : [])),
  )
}

async function chooseFile(): Promise<TextDocument | undefined> {
  const [file]: readonly Uri[] =
    (await window.showOpenDialog({ title: l10n.t('Last year’s report'), canSelectMany: false })) ?? []
  if (!file) return undefined
  try {
    return await workspace.openTextDocument(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('{0} cannot be read: {1}', workspace.asRelativePath(file), reason))
    return undefined
  }
}

export async function askAgency(value = '', title = l10n.t('New report (2/3)')): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt: l10n.t('Full name of the agency, as it stands in the title'),
    value,
    ignoreFocusOut: true,
    validateInput: (name) => (name.trim() ? undefined : l10n.t('The title begins with the name of the agency.')),
  })
  return answer?.trim()
}

async function askYear(value: number): Promise<number | undefined> {
  const isYear = (text: string) => /^20\d\d$/.test(text.trim()) && Number(text) >= firstFormYear
  const answer = await window.showInputBox({
    title: l10n.t('New report (3/3)'),
    prompt: l10n.t('The year that the report is on'),
    value: String(value),
    ignoreFocusOut: true,
    validateInput: (text) => (isYear(text) ? undefined : l10n.t('A year from {0} on, in four digits.', firstFormYear)),
  })
  return answer === undefined ? undefined : Number(answer)
}
