/**
 * The forms of reports: the text of each as the statute prints it, to be filled in. A form is an editor of its text, which
 * keeps all that an editor has: undo, saving and what is unsaved are those of the text.
 */
import { commands, Disposable, Uri, ViewColumn, window, workspace } from 'vscode'
import type { LogOutputChannel, WebviewPanel } from 'vscode'
import { isForm } from '../documents'
import { registerCommand } from '../failures'
import { formView } from '../names'
import type { Server } from '../server'
import { attach, type Form } from './panel'

/** How `ogiReport.preview` may be asked for by another command. */
interface Asked {
  /** The keyboard goes to the first blank cell of the form. */
  readonly fillsIn?: boolean
}

export function registerForms(server: Server, extensionUri: Uri, output: LogOutputChannel): Disposable {
  /** By the URIs of their texts. */
  const forms = new Map<string, Form>()
  const formOf = ({ uri }: { readonly uri: Uri }): Form | undefined => forms.get(uri.toString())

  /** Beside the text; one that is open already comes to the front where it is. */
  async function open(uri: Uri | undefined, { fillsIn = false }: Asked = {}): Promise<void> {
    if (!uri) return
    const isOwn = (input: unknown) => isForm(input) && input.uri.toString() === uri.toString()
    const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isOwn(input)))
    const viewColumn = group?.viewColumn ?? ViewColumn.Beside
    await commands.executeCommand('vscode.openWith', uri, formView, {
      viewColumn,
      preserveFocus: !fillsIn,
      preview: false,
    })
    if (fillsIn) formOf({ uri })?.fillIn()
  }

  return Disposable.from(
    registerCommand(output, 'ogiReport.preview', (uri?: unknown, asked?: unknown) =>
      uri instanceof Uri
        ? open(uri, typeof asked === 'object' && asked !== null ? asked : {})
        : open(window.activeTextEditor?.document.uri),
    ),
    window.registerCustomEditorProvider(
      formView,
      {
        resolveCustomTextEditor(document, panel: WebviewPanel) {
          const key = document.uri.toString()
          const form = attach(panel, document, { server, extensionUri, output })
          forms.set(key, form)
          panel.onDidDispose(() => {
            if (forms.get(key) === form) forms.delete(key)
          })
        },
      },
      { webviewOptions: { enableFindWidget: true } },
    ),
    server.onDidReport(({ uri }) => forms.get(uri)?.refresh()),
    // Told too when nothing but the need to be saved has changed.
    workspace.onDidChangeTextDocument(({ document }) => formOf(document)?.tellState()),
    workspace.onDidSaveTextDocument((document) => formOf(document)?.tellState()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      formOf(textEditor.document)?.select(textEditor)
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      formOf(textEditor.document)?.follow(textEditor)
    }),
  )
}
