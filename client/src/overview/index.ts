/** The overview of the folder's reports, a page beside the editors: one at a time, told anew whenever something changes. */
import { commands, Disposable, l10n, Range, Uri, ViewColumn, window, workspace } from 'vscode'
import type { LogOutputChannel, WebviewPanel } from 'vscode'
import {
  exportOverviewRequest,
  figuresRequest,
  overviewRequest,
  seriesRequest,
  type ExportOverviewParams,
  type ExportOverviewResult,
  type FiguresResult,
  type OverviewParams,
  type OverviewResult,
  type SeriesCell,
  type SeriesParams,
  type SeriesResult,
} from '../../../server/src/lsp/messages'
import { asAsked, inBackground, registerCommand } from '../failures'
import { bytesIn } from '../originals/bytes'
import { pageFolder, pageOf } from '../preview/html'
import { withProgress } from '../progress'
import type { Server } from '../server'
import { whyUnchecked } from '../status'
import type { FromPage, ToPage } from './messages'

export function registerOverview(server: Server, extensionUri: Uri, log: LogOutputChannel): Disposable {
  let panel: WebviewPanel | undefined
  let known: OverviewResult | undefined
  let series: SeriesResult | undefined
  let figures: FiguresResult['figures'] = []
  let asked = 0

  const post = (message: ToPage): void => void panel?.webview.postMessage(message)

  function open(): void {
    if ((workspace.workspaceFolders ?? []).length === 0) {
      void window.showInformationMessage(l10n.t('Open the folder with the reports first.'))
      return
    }
    if (panel) {
      panel.reveal()
      return
    }
    const title = l10n.t('Overview of the reports')
    const own = window.createWebviewPanel('ogiReport.overview', title, ViewColumn.Active, {
      enableScripts: true,
      retainContextWhenHidden: true,
      localResourceRoots: [pageFolder(extensionUri)],
    })
    panel = own
    own.onDidDispose(() => {
      if (panel === own) panel = known = series = undefined
    })
    own.webview.onDidReceiveMessage((message: FromPage) => {
      void asAsked(log, `overview: ${message.kind}`, () => receive(message))
    })
    own.webview.html = pageOf(own.webview, extensionUri, {
      ...{ script: 'overview.js', style: 'overviewStyle.css' },
      body: '<header></header><main></main><section id="series"></section><div id="said" class="unseen" role="status" aria-live="polite"></div>',
    })
  }

  async function load(begins: boolean): Promise<void> {
    const own = ++asked
    const params: OverviewParams = { begins }
    const overview = await server.request<OverviewResult>(overviewRequest, params)
    if (figures.length === 0) ({ figures } = await server.request<FiguresResult>(figuresRequest, {}))
    if (own !== asked) return
    known = overview
    const { grid, reports, notRead, stopped } = overview
    const files = notRead.map(({ uri, words, unchecked }) => ({
      path: workspace.asRelativePath(Uri.parse(uri)),
      why: words ?? whyUnchecked(unchecked),
    }))
    post({
      kind: 'show',
      overview: { grid, reports: reports.map(({ path }) => path), notRead: files, stopped, figures },
    })
  }

  async function receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        await withProgress(l10n.t('Checking the reports of the folder'), () => load(true))
        break
      case 'open': {
        const report = known?.reports[message.report]
        if (report) await show(report.uri, report.first)
        break
      }
      case 'openFile': {
        const file = known?.notRead[message.file]
        if (file) await show(file.uri)
        break
      }
      case 'figure': {
        const place = series?.rows[message.row]?.cells[message.year]?.place
        if (place) await show(place.uri, place.range)
        break
      }
      case 'follow': {
        const { address, agencies } = message
        series = await server.request<SeriesResult>(seriesRequest, { address, agencies } satisfies SeriesParams)
        post({ kind: 'series', series })
        break
      }
      case 'export':
        await exportOverview(server, message.address)
        break
      case 'check':
        await commands.executeCommand('ogiReport.checkFolder')
        await load(true)
        break
    }
  }

  return Disposable.from(
    registerCommand(log, 'ogiReport.overview', open),
    server.onDidChangeOverview(() => {
      if (panel) inBackground(log, overviewRequest, () => load(false))
    }),
    { dispose: () => void panel?.dispose() },
  )
}

/** What the text of a document needs to be opened as, the editor knows by its URI. */
async function show(uri: string, range?: NonNullable<SeriesCell['place']>['range']): Promise<void> {
  const selection = range && new Range(range.start.line, range.start.character, range.end.line, range.end.character)
  await commands.executeCommand('vscode.open', Uri.parse(uri), { preview: true, ...(selection && { selection }) })
}

const formats: readonly ExportOverviewParams['format'][] = ['xlsx', 'html', 'csv', 'json']

/** @param address of the figure that is shown with it */
async function exportOverview(server: Server, address: string | undefined): Promise<void> {
  const names: Readonly<Record<ExportOverviewParams['format'], string>> = {
    xlsx: l10n.t('Excel workbook'),
    html: l10n.t('Web page'),
    csv: l10n.t('Table (CSV)'),
    json: l10n.t('Data (JSON)'),
  }
  const items = formats.map((format) => ({ label: names[format], description: `.${format}`, format }))
  const picked = await window.showQuickPick(items, { title: l10n.t('Export the overview as') })
  const folder = workspace.workspaceFolders?.[0]?.uri
  if (!picked || !folder) return
  const { format, label } = picked
  const defaultUri = Uri.joinPath(folder, `${l10n.t('Overview of the reports')}.${format}`)
  const target = await window.showSaveDialog({ defaultUri, filters: { [label]: [format] } })
  if (!target) return
  const params: ExportOverviewParams = { format, addresses: address === undefined ? [] : [address] }
  const result = await withProgress(l10n.t('Exporting the overview'), (token) =>
    server.request<ExportOverviewResult>(exportOverviewRequest, params, token),
  )
  if (!result) return
  await workspace.fs.writeFile(target, bytesIn(result.bytes))
  const name = target.path.slice(target.path.lastIndexOf('/') + 1)
  void window.showInformationMessage(l10n.t('“{0}” was written.', name))
}
