/** In the status bar, where the cursor stands in the Word document or PDF that the text was read from. Lines of the text are no lines of it. */
import { Disposable, l10n, StatusBarAlignment, window, type LogOutputChannel, type TextEditor } from 'vscode'
import { documentScheme, placeRequest, type PlaceParams, type PlaceResult } from '../../server/src/lsp/messages'
import { inBackground } from './failures'
import type { Server } from './server'

/** Left of where VS Code says line and column. */
const priority = 101

/** Milliseconds that the cursor rests before it is asked where it is. */
const rest = 80

export function showPlace(server: Server, log: LogOutputChannel): Disposable {
  const item = window.createStatusBarItem('ogiReport.place', StatusBarAlignment.Right, priority)
  item.name = l10n.t('Place in the document')
  item.tooltip = l10n.t('Where the cursor stands in the document')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function show({ document, selection }: TextEditor, own: number): Promise<void> {
    const { line, character } = selection.active
    const params: PlaceParams = { textDocument: { uri: document.uri.toString() }, position: { line, character } }
    const place = await server.request<PlaceResult | null>(placeRequest, params)
    if (own !== asked) return
    if (place) {
      item.text = `$(file) ${place.words}`
      item.show()
    } else item.hide()
  }
  function later(): void {
    clearTimeout(timer)
    const own = ++asked
    const editor = window.activeTextEditor
    if (editor?.document.uri.scheme !== documentScheme) item.hide()
    else timer = setTimeout(() => inBackground(log, placeRequest, () => show(editor, own)), rest)
  }

  later()
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(later),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) later()
    }),
    server.onDidReport(({ uri }) => {
      if (uri === window.activeTextEditor?.document.uri.toString()) later()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}
