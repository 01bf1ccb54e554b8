/**
 * What becomes of a document that a person has in a tab: starts the server for the first one, and gives plain text that is a report
 * the language of reports. That happens once for a document, and never again after a person has set its language.
 *
 * Only the server knows what a report is. The glance taken here decides no more than whether it is worth asking.
 */
import { Disposable, ConfigurationTarget, l10n, languages, window, workspace } from 'vscode'
import type { LogOutputChannel, Memento, TextDocument, Uri } from 'vscode'
import { recogniseRequest, type RecogniseParams, type RecogniseResult } from '../../server/src/lsp/messages'
import { isInTab, isKept, urisOf } from './documents'
import { inBackground } from './failures'
import { clientId, hostLanguages, reportLanguage } from './names'
import { ServerUnavailable, type Server } from './server'

/** Milliseconds without an edit before a document is looked at again. */
const rest = 300

/** UTF-16 units. A report is some ten thousand; whatever is larger by far is a log or a dump, and looking costs time. */
const largest = 2_000_000

const subject = /信息公[开開]/
const heading = /总体情况|工作情况|概述|[主依][动動申]|收到和|行政[复復][议議]|存在.{0,4}[问問][题題]|需要[报報]告/

export function mayBeReport(text: string): boolean {
  return text.length <= largest && subject.test(text) && heading.test(text)
}

export function watchDocuments(server: Server, memory: Memento, log: LogOutputChannel): Disposable {
  const declined = rememberUris(memory, log)
  /** The language that each open document had when it was last seen. */
  const seen = new WeakMap<TextDocument, string>()
  /** Documents whose language is a person's choice, or was given by us. */
  const settled = new WeakSet<TextDocument>()
  const edited = new Set<TextDocument>()
  let timer: ReturnType<typeof setTimeout> | undefined

  // A change of language closes the document and opens the same object again.
  function opened(document: TextDocument): void {
    const before = seen.get(document)
    seen.set(document, document.languageId)
    if (before !== undefined && before !== document.languageId) {
      settled.add(document)
      if (before === reportLanguage) declined.add(document.uri)
      if (document.languageId === reportLanguage) declined.delete(document.uri)
    }
    later(document)
  }

  function later(document: TextDocument): void {
    inBackground(log, document.uri.toString(), () => consider(document))
  }

  async function consider(document: TextDocument): Promise<void> {
    const { languageId } = document
    if (!isKept(document.uri) || !isInTab(document)) return
    if (languageId === reportLanguage) server.start()
    else if (hostLanguages.includes(languageId)) {
      if (mayBeReport(document.getText())) server.start()
    } else if (languageId === 'plaintext') await recognise(document)
  }

  async function recognise(document: TextDocument): Promise<void> {
    if (settled.has(document) || declined.has(document.uri) || detection(document) === 'off') return
    const text = document.getText()
    if (!mayBeReport(text)) return
    const { version } = document
    const params: RecogniseParams = { text }
    const answer = await server.request<RecogniseResult>(recogniseRequest, params).catch((error: unknown) => {
      // Nobody asked, and that there is no server is told elsewhere.
      if (error instanceof ServerUnavailable) return undefined
      throw error
    })
    const current = !document.isClosed && document.version === version && document.languageId === 'plaintext'
    if (!answer?.isReport || !current || settled.has(document)) return
    settled.add(document)
    if (detection(document) === 'on' || (await agreed(document))) {
      log.info(`${document.uri.toString()} is a report by its content.`)
      await languages.setTextDocumentLanguage(document, reportLanguage)
    }
  }

  async function agreed(document: TextDocument): Promise<boolean> {
    const yes = l10n.t('Check it')
    const no = l10n.t('Not this file')
    const never = l10n.t('Never ask')
    const name = document.uri.path.split('/').at(-1) ?? ''
    const question = l10n.t('“{0}” looks like an annual report on open government information. Check it as one?', name)
    const choice = await window.showInformationMessage(question, yes, no, never)
    if (choice === no) declined.add(document.uri)
    if (choice === never) await neverAsk(document)
    return choice === yes && !document.isClosed
  }

  function afterEdit(document: TextDocument): void {
    edited.add(document)
    clearTimeout(timer)
    timer = setTimeout(() => {
      for (const each of edited) later(each)
      edited.clear()
    }, rest)
  }

  workspace.textDocuments.forEach(opened)
  return Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    window.tabGroups.onDidChangeTabs((change) => {
      const shown = new Set([...change.opened, ...change.changed].flatMap(urisOf).map(String))
      workspace.textDocuments.filter(({ uri }) => shown.has(uri.toString())).forEach(later)
    }),
    workspace.onDidCloseTextDocument((document) => edited.delete(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) afterEdit(document)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${clientId}.detect`)) workspace.textDocuments.forEach(later)
    }),
    { dispose: () => clearTimeout(timer) },
  )
}

/** Where the setting was made: anywhere else it might have no effect. */
async function neverAsk(document: TextDocument): Promise<void> {
  const settings = workspace.getConfiguration(clientId, document)
  const { workspaceFolderValue, workspaceValue } = settings.inspect('detect') ?? {}
  const { Global, Workspace, WorkspaceFolder } = ConfigurationTarget
  const target =
    workspaceFolderValue !== undefined ? WorkspaceFolder : workspaceValue !== undefined ? Workspace : Global
  await settings.update('detect', 'off', target)
}

function detection(document: TextDocument): 'on' | 'ask' | 'off' {
  return workspace.getConfiguration(clientId, document).get('detect', 'on')
}

/** Files that shall stay plain text, kept over restarts; the oldest are forgotten. An untitled document's name is soon another's. */
function rememberUris(memory: Memento, log: LogOutputChannel) {
  const key = 'declined'
  const limit = 500
  const all = (): string[] => memory.get(key, [])
  const keep = (uris: readonly string[]): void => inBackground(log, key, () => memory.update(key, uris))
  const without = (uri: Uri): string[] => all().filter((each) => each !== uri.toString())
  return {
    has: (uri: Uri): boolean => all().includes(uri.toString()),
    add: (uri: Uri): void => {
      if (uri.scheme !== 'untitled') keep([...without(uri), uri.toString()].slice(-limit))
    },
    delete: (uri: Uri): void => {
      if (all().includes(uri.toString())) keep(without(uri))
    },
  }
}
