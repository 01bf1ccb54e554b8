/** One preview: asks for the report whenever it was analysed, and keeps its page and the editors of the document together. */
import { l10n, Range, Selection, TabInputText, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode'
import type { LogOutputChannel, TextEditor, Uri, WebviewPanel } from 'vscode'
import { previewRequest, type PreviewParams, type PreviewResult } from '../../../server/src/lsp/messages'
import { inBackground } from '../failures'
import type { Server } from '../server'
import { whyUnchecked } from '../status'
import { html, pageFolder } from './html'
import type { FromPage, ToPage } from './messages'
import { around, rangesOf } from './places'

export interface Preview {
  readonly panel: WebviewPanel
  /** The document has been analysed. */
  readonly refresh: () => void
  /** The cursor has moved in an editor of the document. */
  readonly select: (editor: TextEditor) => void
  /** An editor of the document was scrolled. */
  readonly follow: (editor: TextEditor) => void
}

interface Surroundings {
  readonly server: Server
  readonly extensionUri: Uri
  readonly output: LogOutputChannel
}

/** Milliseconds without a new analysis before a page that shows something is drawn anew. */
const rest = 120

/** Milliseconds in which an editor that the page has scrolled says so: that is no news to the page. */
const echo = 300

export function attach(panel: WebviewPanel, uri: Uri, { server, extensionUri, output }: Surroundings): Preview {
  const { webview } = panel
  const begun = Date.now()
  let isReady = false
  let isShown = false
  /** The places of what the page shows. */
  let ranges: readonly Range[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let ledUntil = 0
  /** Where the page has set the cursor. */
  let led: Selection | undefined

  const post = (message: ToPage): void => {
    if (isReady) void webview.postMessage(message)
  }

  async function load(): Promise<void> {
    const own = ++asked
    const params: PreviewParams = { textDocument: { uri: uri.toString() } }
    const result = await server.request<PreviewResult | null>(previewRequest, params)
    if (own !== asked || !result) return
    const { version, places, unchecked, ...preview } = result
    ranges = rangesOf(places)
    if (unchecked) post({ kind: 'notice', text: whyUnchecked(unchecked) })
    else post({ kind: 'show', preview, lines: places.map(({ start }) => start.line) })
    const editor = editorOf(uri)
    if (editor && !isShown) follow(editor)
    if (editor?.document.version === version) select(editor)
  }

  function select({ selection }: TextEditor): void {
    post({ kind: 'select', at: around(ranges, selection.active) })
  }

  /** A cursor that moves to where the page has not set it is a person's, who leads from then on. */
  function moved(editor: TextEditor): void {
    if (Date.now() < ledUntil && !led?.isEqual(editor.selection)) {
      ledUntil = 0
      follow(editor)
    }
    select(editor)
  }

  function follow({ visibleRanges: [first] }: TextEditor): void {
    if (first && Date.now() >= ledUntil) post({ kind: 'scroll', line: first.start.line })
  }

  async function reveal(at: number): Promise<void> {
    const range = ranges[at]
    if (!range) return
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), {
      viewColumn: columnOf(uri) ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
    })
    ledUntil = Date.now() + echo
    led = new Selection(range.start, range.end)
    editor.selection = led
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  }

  function scrollEditor(line: number): void {
    const editor = editorOf(uri)
    if (!editor || line >= editor.document.lineCount) return
    ledUntil = Date.now() + echo
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop)
  }

  function receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        isReady = true
        isShown = false
        inBackground(output, previewRequest, load)
        break
      case 'shown':
        if (!isShown) output.debug(`Preview of ${uri.toString(true)} shown after ${Date.now() - begun} ms.`)
        isShown = true
        break
      case 'reveal':
        inBackground(output, 'reveal', () => reveal(message.at))
        break
      case 'scrolled':
        scrollEditor(message.line)
        break
    }
  }

  panel.title = l10n.t('Preview {0}', uri.path.split('/').at(-1) ?? '')
  webview.onDidReceiveMessage(receive)
  // A hidden page is thrown away; it says again that it is ready when it comes back.
  panel.onDidChangeViewState(() => {
    if (!panel.visible) isReady = false
  })
  panel.onDidDispose(() => {
    clearTimeout(timer)
    asked++
  })
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] }
  webview.html = html(webview, extensionUri, uri)
  // A document that no editor shows, after a restart say, is opened so that the server learns of it.
  void Promise.resolve(workspace.openTextDocument(uri)).catch(() => {
    panel.dispose()
  })

  return {
    panel,
    select: moved,
    follow,
    refresh() {
      clearTimeout(timer)
      timer = setTimeout(() => inBackground(output, previewRequest, load), isShown ? rest : 0)
    },
  }
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
}

/** Where the document is, be it behind another. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const isOf = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString()
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isOf(input)))
  return editorOf(uri)?.viewColumn ?? group?.viewColumn
}
