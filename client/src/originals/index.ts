/** Word documents and PDFs, opened as their texts: from the Explorer, by “Open With…”, by a command. */
import { commands, Disposable, l10n, languages, Uri, window, workspace } from 'vscode'
import { TabInputCustom, TabInputText, ViewColumn, type LogOutputChannel, type TextDocument } from 'vscode'
import { documentScheme } from '../../../server/src/lsp/messages'
import { inBackground, registerCommand } from '../failures'
import { reportLanguage } from '../names'
import { withProgress } from '../progress'
import type { Server } from '../server'
import { documentFiles, type DocumentFiles } from './files'
import { fileOf, textOf } from './uris'

/** As in the manifest's `customEditors`. */
const viewType = 'ogiReport.document'

export function registerDocuments(server: Server, hasDisk: boolean, log: LogOutputChannel): Disposable {
  const files = documentFiles(server, hasDisk)
  /** Texts that have been given the language: whatever it is later is a person's choice. */
  const given = new WeakSet<TextDocument>()
  const give = (document: TextDocument): void => {
    if (document.uri.scheme !== documentScheme || given.has(document)) return
    given.add(document)
    if (document.languageId !== reportLanguage)
      inBackground(log, document.uri.toString(), () => languages.setTextDocumentLanguage(document, reportLanguage))
  }
  workspace.textDocuments.forEach(give)
  return Disposable.from(
    files,
    workspace.registerFileSystemProvider(documentScheme, files, { isCaseSensitive: true }),
    workspace.onDidOpenTextDocument(give),
    registerCommand(log, 'ogiReport.openDocument', async (named?: unknown) => {
      const file = named instanceof Uri ? named : (fileOfTab() ?? (await pickFile()))
      if (file) await open(files, file)
    }),
    window.registerCustomEditorProvider(viewType, {
      openCustomDocument: (uri) => ({
        uri,
        dispose() {
          // Nothing is kept.
        },
      }),
      async resolveCustomEditor({ uri }, panel) {
        const column = panel.viewColumn
        panel.webview.html = page(l10n.t('The document is shown as its text.'))
        const words = await open(files, uri, column)
        if (words === undefined) panel.dispose()
        else panel.webview.html = page(words)
      },
    }),
  )
}

/** Shows the text; gives the words that say why not, after a person has been told. */
async function open(files: DocumentFiles, file: Uri, viewColumn = ViewColumn.Active): Promise<string | undefined> {
  const text = textOf(fileOf(file))
  const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === text.toString())
  if (!isOpen) {
    const result = await withProgress(l10n.t('Reading the document'), () => files.look(text))
    if (!result) return ''
    if ('notRead' in result) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1)
      void window.showErrorMessage(l10n.t('“{0}” was not opened: {1}', name, result.words))
      return result.words
    }
  }
  // A text that an extension has opened stays open for minutes after its tab was closed; this one goes with its tab.
  await commands.executeCommand('vscode.open', text, { viewColumn, preview: false })
  return undefined
}

function fileOfTab(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input
  if (!(input instanceof TabInputCustom || input instanceof TabInputText)) return undefined
  return /\.(?:docx|pdf)$/i.test(input.uri.path) ? input.uri : undefined
}

async function pickFile(): Promise<Uri | undefined> {
  const filters = { [l10n.t('Word documents and PDFs')]: ['docx', 'pdf'] }
  return (await window.showOpenDialog({ filters }))?.[0]
}

/** What stands where the text is not shown: plain words, nothing that runs. */
function page(words: string): string {
  const escaped = words.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${escaped}</p></body></html>`
}
