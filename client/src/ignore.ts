/** Findings that a person accepts: written into the configuration file with the reason, and shown from there. */
import { Disposable, l10n, Range, Uri, window, workspace, type LogOutputChannel, type QuickPickItem } from 'vscode'
import {
  ignoreCommand,
  ignoredRequest,
  type IgnoreArgument,
  type IgnoredFinding,
  type IgnoredParams,
  type IgnoredResult,
} from '../../server/src/lsp/messages'
import { foldersAbove, type Configurations } from './configuration'
import { newConfiguration } from './configurationText'
import { registerCommand } from './failures'
import { withEntry } from './ignoreEntry'
import { configurationFile } from './names'
import { fileOf } from './originals/uris'
import { withProgress } from './progress'
import type { Server } from './server'

export function registerIgnore(server: Server, configurations: Configurations, log: LogOutputChannel): Disposable {
  return Disposable.from(
    // Anybody can call a command, and without what to ignore there is nothing to do.
    registerCommand(log, ignoreCommand, (argument?: IgnoreArgument) => argument && ignore(argument, configurations)),
    registerCommand(log, 'ogiReport.showIgnored', () => showIgnored(server)),
  )
}

async function ignore({ uri, code, address, name }: IgnoreArgument, configurations: Configurations): Promise<void> {
  const document = fileOf(Uri.parse(uri))
  if (document.scheme === 'untitled') {
    void window.showWarningMessage(
      l10n.t('Save the file first: what is ignored is kept in {0} under the name of the file.', configurationFile),
    )
    return
  }
  const folders = foldersAbove(document)
  if (folders.length === 0) {
    void window.showWarningMessage(
      l10n.t(
        'What is ignored is kept in {0} at the root of a folder. Open the folder of this file first.',
        configurationFile,
      ),
    )
    return
  }
  const reason = await askReason(code, address === undefined ? undefined : (name ?? address))
  if (!reason) return
  const folder = (await firstWith(folders)) ?? folders.at(-1)!
  const file = document.path.slice(folder.path.replace(/\/$/, '').length + 1)
  const entry = { file, code, ...(address !== undefined && { address }), reason }
  if (await write(Uri.joinPath(folder, configurationFile), (text) => withEntry(text, entry)))
    await configurations.send()
}

/** Undefined where the person thinks better of it. @param cell what is ignored there alone */
async function askReason(code: string, cell: string | undefined): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Ignore {0}', cell === undefined ? code : `${cell} (${code})`),
    prompt:
      cell === undefined
        ? l10n.t('Why is it accepted? This holds for every finding of this kind in this file.')
        : l10n.t('Why is it accepted?'),
    placeHolder: l10n.t('For example: published like this, confirmed with the agency'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() ? undefined : l10n.t('A reason is needed: it is read by whoever comes next.'),
  })
  return answer?.trim()
}

/** The nearest folder that has a configuration file: an entry further up would have no effect. */
async function firstWith(folders: readonly Uri[]): Promise<Uri | undefined> {
  for (const folder of folders) if (await exists(Uri.joinPath(folder, configurationFile))) return folder
  return undefined
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}

/** Changes the file, or a new one; says why where that cannot be. */
async function write(uri: Uri, change: (text: string) => string | undefined): Promise<boolean> {
  const isDirty = workspace.textDocuments.some((each) => each.isDirty && each.uri.toString() === uri.toString())
  if (isDirty) return refused(uri, l10n.t('{0} has unsaved changes; save it first.', configurationFile))
  try {
    const before = (await exists(uri)) ? await workspace.fs.readFile(uri) : new TextEncoder().encode(newConfiguration())
    const text = decoded(before)
    if (text === undefined)
      return await refused(uri, l10n.t('{0} is not in UTF-8; save it in UTF-8 first.', configurationFile))
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
    const after = change(text.slice(mark.length))
    if (after === undefined) return await refused(uri, l10n.t('{0} has an error; mend it first.', configurationFile))
    await workspace.fs.writeFile(uri, new TextEncoder().encode(mark + after))
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', configurationFile, reason))
    return false
  }
}

/** Undefined for bytes that are no UTF-8: they could not be written back. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function refused(uri: Uri, reason: string): Promise<false> {
  const open = l10n.t('Open')
  if ((await window.showWarningMessage(reason, open)) === open) await window.showTextDocument(uri)
  return false
}

interface IgnoredItem extends QuickPickItem {
  readonly entry: IgnoredFinding['entry']
}

/** Lists what is ignored in the file at hand; picking leads to the entry. */
async function showIgnored(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) return
  const params: IgnoredParams = { textDocument: { uri: document.uri.toString() } }
  const result = await withProgress(l10n.t('Looking for what is ignored'), (token) =>
    server.request<IgnoredResult | null>(ignoredRequest, params, token),
  )
  if (result === undefined) return
  if (!result || result.ignored.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing is ignored in this file.'))
    return
  }
  const placeHolder = l10n.t('What is ignored in this file; choose one to see its entry in {0}', configurationFile)
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true }
  const picked = await window.showQuickPick<IgnoredItem>(result.ignored.map(itemOf), options)
  if (!picked) return
  const { start, end } = picked.entry
  const selection = new Range(start.line, start.character, end.line, end.character)
  await window.showTextDocument(Uri.joinPath(Uri.parse(result.folderUri), configurationFile), { selection })
}

function itemOf({ code, reason, finding, entry }: IgnoredFinding): IgnoredItem {
  const label = finding?.message ?? l10n.t('Nothing to ignore any more')
  const place = finding ? l10n.t('line {0}', finding.range.start.line + 1) : ''
  return { label, description: [code, place].filter(Boolean).join(' · '), detail: reason, entry }
}
