/** The previews of reports: one for each document, opened beside its text and back again after a restart. */
import { Disposable, TabInputText, Uri, ViewColumn, window } from 'vscode'
import type { LogOutputChannel, WebviewPanel } from 'vscode'
import { registerCommand } from '../failures'
import type { Server } from '../server'
import { attach, type Preview } from './panel'

/** As in the manifest's `onWebviewPanel:`. */
const viewType = 'ogiReport.preview'

export function registerPreviews(server: Server, extensionUri: Uri, output: LogOutputChannel): Disposable {
  const previews = new Map<string, Preview>()

  function keep(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString()
    previews.get(key)?.panel.dispose()
    const preview = attach(panel, uri, { server, extensionUri, output })
    previews.set(key, preview)
    panel.onDidDispose(() => {
      if (previews.get(key) === preview) previews.delete(key)
    })
  }

  function open(named: Uri | undefined): void {
    const uri = named ?? window.activeTextEditor?.document.uri
    if (!uri) return
    const known = previews.get(uri.toString())
    if (known) {
      known.panel.reveal(undefined, true)
      return
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true }
    keep(window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }), uri)
  }

  return Disposable.from(
    registerCommand(output, 'ogiReport.preview', (uri?: unknown) => {
      open(uri instanceof Uri ? uri : undefined)
    }),
    window.registerWebviewPanelSerializer(viewType, {
      // eslint-disable-next-line @typescript-eslint/require-await -- the interface wants a promise
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = documentIn(state)
        if (uri) keep(panel, uri)
        else panel.dispose()
      },
    }),
    server.onDidReport(({ uri }) => previews.get(uri)?.refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      previews.get(textEditor.document.uri.toString())?.select(textEditor)
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      previews.get(textEditor.document.uri.toString())?.follow(textEditor)
    }),
    // What was never saved is gone with its tab.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed)
        if (input instanceof TabInputText && input.uri.scheme === 'untitled')
          previews.get(input.uri.toString())?.panel.dispose()
    }),
    { dispose: () => [...previews.values()].forEach(({ panel }) => void panel.dispose()) },
  )
}

/** What the page has kept: undefined where it is none of ours, or of another time. */
function documentIn(state: unknown): Uri | undefined {
  const kept = typeof state === 'object' && state !== null && 'document' in state ? state.document : undefined
  return typeof kept === 'string' ? Uri.parse(kept) : undefined
}
