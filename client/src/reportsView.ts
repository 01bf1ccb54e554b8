/**
 * The view “Reports”: the agencies of the folder with their years, those that need a person first, and the files that were
 * not read last. Filled by one request, once a person has had the folder checked or the setting says so. Judges nothing.
 */
import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type LogOutputChannel,
  type TreeDataProvider,
} from 'vscode'
import {
  overviewRequest,
  type OverviewResult,
  type ReportOverview,
  type UnreadFile,
} from '../../server/src/lsp/messages'
import { inBackground } from './failures'
import type { Server } from './server'
import { whyUnchecked } from './status'

type Node =
  | {
      readonly kind: 'agency'
      readonly name: string
      readonly missing: readonly number[]
      readonly reports: readonly ReportOverview[]
    }
  | { readonly kind: 'report'; readonly report: ReportOverview }
  | { readonly kind: 'unread'; readonly files: readonly UnreadFile[] }
  | { readonly kind: 'file'; readonly file: UnreadFile }
  | { readonly kind: 'stopped' }

/** As in the manifest. */
const viewId = 'ogiReport.reports'

export function registerReportsView(server: Server, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<void>()
  let roots: readonly Node[] = []
  let asked = 0

  async function load(): Promise<void> {
    const own = ++asked
    const overview = await server.request<OverviewResult>(overviewRequest, {})
    if (own !== asked) return
    roots = rootsOf(overview)
    const wrong = overview.reports.filter(({ counts }) => counts.error + counts.warning > 0).length
    view.badge = wrong > 0 ? { value: wrong, tooltip: l10n.t('{0} reports with errors or warnings', wrong) } : undefined
    changed.fire()
  }

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node) : [...roots]),
    getTreeItem: itemOf,
  }
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  })
  return Disposable.from(
    changed,
    view,
    server.onDidChangeOverview(() => {
      inBackground(log, overviewRequest, load)
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      roots = []
      changed.fire()
    }),
  )
}

/** The reports of what a person has picked in the view, each once; a copy stands for what it is a copy of. */
export function reportsAmong(picked: unknown): ReportOverview[] {
  const nodes = (Array.isArray(picked) ? picked : [picked]) as readonly (Node | undefined)[]
  const reports = nodes.flatMap((node): readonly ReportOverview[] => {
    if (node?.kind === 'agency') return node.reports
    return node?.kind === 'report' ? [node.report] : []
  })
  return [...new Set(reports)].filter(({ copyOf }) => copyOf === undefined)
}

function rootsOf({ reports, grid, notRead, stopped }: OverviewResult): Node[] {
  const agencies = grid.agencies.map(({ name, missing, reports: own }): Node => ({
    kind: 'agency',
    name,
    missing,
    reports: own.map((i) => reports[i]!),
  }))
  return [
    ...agencies,
    ...(notRead.length > 0 ? [{ kind: 'unread', files: notRead } as const] : []),
    ...(stopped ? [{ kind: 'stopped' } as const] : []),
  ]
}

const severities = ['error', 'warning', 'information', 'hint'] as const
type Worst = (typeof severities)[number]

function worst(reports: readonly ReportOverview[]): Worst | undefined {
  return severities.find((severity) => reports.some(({ counts }) => counts[severity] > 0))
}

function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'agency':
      return node.reports.map((report) => ({ kind: 'report', report }))
    case 'unread':
      return node.files.map((file) => ({ kind: 'file', file }))
    default:
      return []
  }
}

function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'agency':
      return agencyItem(node)
    case 'report':
      return reportItem(node.report)
    case 'unread': {
      const item = new TreeItem(l10n.t('Files not read'), TreeItemCollapsibleState.Collapsed)
      item.description = String(node.files.length)
      item.iconPath = new ThemeIcon('question')
      return item
    }
    case 'file': {
      const file = Uri.parse(node.file.uri)
      const item = new TreeItem(workspace.asRelativePath(file))
      item.description = node.file.words ?? whyUnchecked(node.file.unchecked)
      item.tooltip = item.description
      item.iconPath = new ThemeIcon('question')
      item.command = { command: 'vscode.open', title: '', arguments: [file] }
      return item
    }
    case 'stopped': {
      const item = new TreeItem(l10n.t('stopped before the end'))
      item.iconPath = new ThemeIcon('debug-stop')
      item.command = { command: 'ogiReport.checkFolder', title: '' }
      return item
    }
  }
}

function agencyItem({ name, missing, reports }: Extract<Node, { kind: 'agency' }>): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState[reports.length > 0 ? 'Collapsed' : 'None'])
  item.description = [
    ...(reports.length > 0 ? [yearsOf(reports)] : []),
    ...(missing.length > 0 ? [l10n.t('no report on {0}', missing.join(l10n.t(', ')))] : []),
  ].join(l10n.t('; '))
  item.tooltip = `${name} ${item.description}`
  item.contextValue = 'agency'
  item.iconPath = reports.length > 0 ? iconOf(worst(reports)) : new ThemeIcon('circle-slash')
  return item
}

function reportItem(report: ReportOverview): TreeItem {
  const { uri, path, year, read, of, counts, copyOf } = report
  const label = year === undefined ? nameOf(path) : String(year)
  const item = new TreeItem(label)
  const found = [
    ...(counts.error > 0 ? [l10n.t('{0} errors', counts.error)] : []),
    ...(counts.warning > 0 ? [l10n.t('{0} warnings', counts.warning)] : []),
  ]
  const parts = [
    l10n.t('read {0}/{1}', read, of),
    ...found,
    ...(copyOf === undefined ? [] : [l10n.t('says the same as {0}', copyOf)]),
  ]
  item.description = parts.join(l10n.t('; '))
  item.tooltip = `${path}\n${item.description}`
  item.contextValue = 'report'
  item.accessibilityInformation = { label: `${label}, ${item.description}` }
  item.iconPath = iconOf(worst([report]), read < of)
  item.command = { command: 'vscode.open', title: '', arguments: [Uri.parse(uri)] }
  return item
}

/** A tick says that there is nothing to do: all was read, and nothing graver than a hint was found. */
function iconOf(severity: Worst | undefined, isPartlyRead = false): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'))
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    case 'information':
      return new ThemeIcon('info')
    default:
      return isPartlyRead ? new ThemeIcon('circle-outline') : new ThemeIcon('pass')
  }
}

function yearsOf(reports: readonly ReportOverview[]): string {
  // The latest stands first.
  const years = reports.flatMap(({ year }) => year ?? [])
  const [first, last] = [years.at(-1), years[0]]
  return first === undefined ? '' : first === last ? String(first) : `${first}–${last}`
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
