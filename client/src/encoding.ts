/**
 * Files that were opened in an encoding that is not theirs: most reports in offices are GBK, and VS Code takes them for
 * UTF-8. A text that looks so is decoded again from its bytes; only where that gives a report is anything said.
 */
import { commands, Disposable, EventEmitter, l10n, window, workspace } from 'vscode'
import type { Event, LogOutputChannel, TextDocument, Uri } from 'vscode'
import { isInTab, isKept, urisOf } from './documents'
import { inBackground } from './failures'
import { mayBeReport } from './recognition'

export interface Encodings {
  /** The document shows a report in the wrong encoding. */
  has(uri: Uri): boolean
  readonly onDidChange: Event<void>
  /** Reopens the document in the editor in its own encoding; where that is not known, a person is asked for it. */
  reopen(): Promise<void>
  dispose(): void
}

/** Names for a decoder, and what VS Code calls the same. */
const encodings = [
  { decoder: 'utf-8', id: 'utf8' },
  { decoder: 'gb18030', id: 'gb18030' },
] as const

type Encoding = (typeof encodings)[number]['id']

/** Bytes; a report is some ten thousand. */
const largest = 4_000_000

export function watchEncodings(log: LogOutputChannel): Encodings {
  const garbled = new Map<string, Encoding>()
  const told = new Set<string>()
  const changed = new EventEmitter<void>()

  async function consider(document: TextDocument): Promise<void> {
    const key = document.uri.toString()
    const encoding = document.isDirty || !isKept(document.uri) ? undefined : await betterEncoding(document)
    if (garbled.get(key) !== encoding) {
      if (encoding) garbled.set(key, encoding)
      else garbled.delete(key)
      changed.fire()
    }
    if (!encoding || told.has(key) || !isInTab(document)) return
    told.add(key)
    log.info(`${key} shows a report in the wrong encoding; it is in ${encoding}.`)
    const reopen = l10n.t('Reopen as {0}', names[encoding])
    const name = document.uri.path.split('/').at(-1) ?? ''
    const notice = l10n.t('“{0}” is an annual report in {1} and was opened in another encoding.', name, names[encoding])
    if ((await window.showInformationMessage(notice, reopen)) === reopen) await reopenAs(document, encoding)
  }
  const later = (document: TextDocument): void => inBackground(log, document.uri.toString(), () => consider(document))

  workspace.textDocuments.forEach(later)
  const disposables = Disposable.from(
    changed,
    workspace.onDidOpenTextDocument(later),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (garbled.has(document.uri.toString())) later(document)
    }),
    window.tabGroups.onDidChangeTabs(({ opened }) => {
      const shown = new Set(opened.flatMap(urisOf).map(String))
      workspace.textDocuments.filter(({ uri }) => shown.has(uri.toString())).forEach(later)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => garbled.delete(uri.toString())),
  )
  return {
    has: (uri) => garbled.has(uri.toString()),
    onDidChange: changed.event,
    async reopen() {
      const document = window.activeTextEditor?.document
      const encoding = document && (garbled.get(document.uri.toString()) ?? (await betterEncoding(document)))
      if (document && encoding) await reopenAs(document, encoding)
      else await commands.executeCommand(askForEncoding)
    },
    dispose: () => void disposables.dispose(),
  }
}

const names: Readonly<Record<Encoding, string>> = { utf8: 'UTF-8', gb18030: 'GBK' }

const askForEncoding = 'workbench.action.editor.changeEncoding'

/** U+FFFD for what is no UTF-8; the letters of Western Europe for the bytes of GBK; what UTF-8 gives when it is read as GBK. */
const garbage = /[\uFFFD\u0080-\u00FF鏀垮簻淇℃伅鍏紑骞村害鎶ュ憡锛銆]/g

/** Every tenth character. Chinese has the last ones in it too, so the bytes decide. */
function looksGarbled(text: string): boolean {
  const beginning = text.slice(0, 20_000)
  return (beginning.match(garbage)?.length ?? 0) * 10 >= Math.max(beginning.length, 100)
}

/** The encoding in which the file's bytes are a report; undefined where what is shown may be right, or none is. */
async function betterEncoding(document: TextDocument): Promise<Encoding | undefined> {
  const text = document.getText()
  if (text.length > largest || document.uri.scheme === 'untitled' || !looksGarbled(text) || mayBeReport(text))
    return undefined
  const bytes = await workspace.fs.readFile(document.uri)
  return encodings.find(({ decoder }) => {
    try {
      return mayBeReport(new TextDecoder(decoder, { fatal: true }).decode(bytes))
    } catch {
      return false
    }
  })?.id
}

/** VS Code 1.100 and later can be told the encoding; before, a person picks it from the list. */
async function reopenAs(document: TextDocument, encoding: Encoding): Promise<void> {
  if (!('encoding' in document)) {
    await window.showTextDocument(document)
    await commands.executeCommand(askForEncoding)
    return
  }
  const open = workspace.openTextDocument as (uri: Uri, options: { encoding: string }) => Thenable<TextDocument>
  await window.showTextDocument(await open(document.uri, { encoding }))
}
