/** One form: shows the report whenever it was analysed, makes what a person does there, and keeps its page and the editors of the document together. */
import { commands, l10n, Range, Selection, TabInputText, TextEditorRevealType, ViewColumn } from 'vscode'
import { window, workspace, type LogOutputChannel } from 'vscode'
import type { TextDocument, TextEditor, Uri, WebviewPanel } from 'vscode'
import {
  changeFormRequest,
  previewRequest,
  type ChangeFormParams,
  type ChangeFormResult,
  type FormChange,
  type PreviewParams,
  type PreviewResult,
} from '../../../server/src/lsp/messages'
import { rangeOf, workspaceEditOf } from '../edits'
import { inBackground } from '../failures'
import type { Server } from '../server'
import { whyUnchecked } from '../status'
import { html, pageFolder } from './html'
import type { EditorCommand, FromPage, ToPage } from './messages'
import { around } from './places'
import { sessionOf, type Source } from './session'

export interface Form {
  /** The keyboard goes to the first blank cell, once it is there. */
  readonly fillIn: () => void
  /** The document has been analysed. */
  readonly refresh: () => void
  /** The document has changed, or been saved. */
  readonly tellState: () => void
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

/** Milliseconds without a new analysis before a page that shows something is drawn anew: a person is writing in the text. */
const rest = 120

/** Milliseconds in which an editor that the page has scrolled says so: that is no news to the page. */
const echo = 300

export function attach(
  panel: WebviewPanel,
  document: TextDocument,
  { server, extensionUri, output }: Surroundings,
): Form {
  const { webview } = panel
  const { uri } = document
  const textDocument = { uri: uri.toString() }
  const begun = Date.now()
  let isReady = false
  let isShown = false
  let wasDirty: boolean | undefined
  let fillsIn = false
  /** The places of what the page shows. */
  let ranges: readonly Range[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let ledUntil = 0
  /** Where the page has set the cursor. */
  let led: Selection | undefined

  const post = (message: ToPage): void => {
    if (isReady) void webview.postMessage(message)
  }

  const source: Source = {
    preview: () => server.request<PreviewResult | null>(previewRequest, { textDocument } satisfies PreviewParams),
    workOut: (change) =>
      server.request<ChangeFormResult | null>(changeFormRequest, { textDocument, change } satisfies ChangeFormParams),
    async apply({ version, edits }) {
      if (document.version !== version) return false
      // The editor compares the versions once more: what is written meanwhile makes it refuse.
      return workspace.applyEdit(workspaceEditOf(uri, edits))
    },
    shown(version, places) {
      clearTimeout(timer)
      ranges = places.map(rangeOf)
      tellState()
      const editor = editorOf(uri)
      if (editor && !isShown) follow(editor)
      if (editor?.document.version === version) select(editor)
    },
  }
  const session = sessionOf(source, post, whyUnchecked)

  function beginFillingIn(): void {
    if (!isShown || !fillsIn) return
    fillsIn = false
    post({ kind: 'fillIn' })
  }

  function tellState(): void {
    const isDirty = document.isDirty || document.isUntitled
    if (isDirty !== wasDirty) post({ kind: 'state', isDirty })
    wasDirty = isDirty
  }

  async function make(change: FormChange, number: number): Promise<void> {
    if ((await session.make(change, number)) === undefined)
      void window.showWarningMessage(l10n.t('The text is changing all the time; nothing was entered. Try again.'))
  }

  function select({ selection }: TextEditor): void {
    post({ kind: 'select', at: around(ranges, selection.active), leads: !panel.active })
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
    // Whoever is at work on the page is not led away by what the editor does for it.
    if (first && !panel.active && Date.now() >= ledUntil) post({ kind: 'scroll', line: first.start.line })
  }

  /** @param stays the keyboard stays on the page: an editor that is seen beside it follows, and none is opened */
  async function reveal(at: number, stays: boolean): Promise<void> {
    const range = ranges[at]
    if (!range) return
    const viewColumn = columnOf(uri) ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
    const editor = stays ? editorOf(uri) : await window.showTextDocument(document, { viewColumn })
    if (!editor) return
    ledUntil = Date.now() + echo
    led = new Selection(range.start, range.end)
    editor.selection = led
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  }

  function scrollEditor(line: number): void {
    const editor = editorOf(uri)
    if (!editor || line >= document.lineCount) return
    ledUntil = Date.now() + echo
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop)
  }

  function receive(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        isReady = true
        isShown = false
        wasDirty = undefined
        session.begin()
        inBackground(output, previewRequest, session.load)
        break
      case 'shown':
        if (!isShown) output.debug(`Form of ${uri.toString(true)} shown after ${Date.now() - begun} ms.`)
        isShown = true
        beginFillingIn()
        break
      case 'change':
        inBackground(output, changeFormRequest, () => make(message.change, message.number))
        break
      case 'command':
        inBackground(output, message.command, () =>
          session.then(async () => {
            const place = message.at === undefined ? undefined : ranges[message.at]?.start
            await commands.executeCommand(editorCommands[message.command], ...(place ? [place] : []))
          }),
        )
        break
      case 'look':
        inBackground(output, changeFormRequest, () => session.look(message.change))
        break
      case 'reveal':
        inBackground(output, 'reveal', () => reveal(message.at, message.stays === true))
        break
      case 'scrolled':
        scrollEditor(message.line)
        break
    }
  }

  webview.onDidReceiveMessage(receive)
  // A hidden page is thrown away; it says again that it is ready when it comes back.
  panel.onDidChangeViewState(() => {
    if (!panel.visible) isReady = false
  })
  panel.onDidDispose(() => {
    clearTimeout(timer)
    session.end()
  })
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] }
  webview.html = html(webview, extensionUri)

  return {
    fillIn() {
      fillsIn = true
      beginFillingIn()
    },
    tellState,
    select: moved,
    follow,
    refresh() {
      clearTimeout(timer)
      timer = setTimeout(() => inBackground(output, previewRequest, session.load), isShown ? rest : 0)
    },
  }
}

/** What the page may ask of the editor. */
const editorCommands: Readonly<Record<EditorCommand, string>> = {
  undo: 'undo',
  redo: 'redo',
  save: 'workbench.action.files.save',
  copyWordTable: 'ogiReport.copyWordTable',
  copyCorrections: 'ogiReport.copyCorrections',
  exportWord: 'ogiReport.exportWord',
  exportHtml: 'ogiReport.exportHtml',
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
}

/** Where the text is, be it behind another. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const isOf = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString()
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isOf(input)))
  return editorOf(uri)?.viewColumn ?? group?.viewColumn
}
