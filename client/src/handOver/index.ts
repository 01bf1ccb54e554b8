/** Handing a report over to other programs: its corrections as a list, its tables to paste, the whole set anew. */
import { Disposable, env, l10n, Position, Uri, window, workspace, type LogOutputChannel } from 'vscode'
import {
  correctionsRequest,
  exportRequest,
  wordTablesRequest,
  type CorrectionsResult,
  type ExportParams,
  type ExportResult,
  type WordTable,
  type WordTablesParams,
  type WordTablesResult,
} from '../../../server/src/lsp/messages'
import { activeDocument } from '../documents'
import { registerCommand } from '../failures'
import { bytesIn } from '../originals/bytes'
import { fileOf } from '../originals/uris'
import { withProgress } from '../progress'
import type { Server } from '../server'
import { copyTable } from './table'

export function registerHandOver(server: Server, extensionUri: Uri, log: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(log, 'ogiReport.copyCorrections', () => copyCorrections(server)),
    registerCommand(log, 'ogiReport.copyWordTable', (place?: unknown) =>
      copyWordTable(server, extensionUri, place instanceof Position ? place : undefined),
    ),
    registerCommand(log, 'ogiReport.exportWord', () => exportReport(server, 'docx')),
    registerCommand(log, 'ogiReport.exportHtml', () => exportReport(server, 'html')),
  )
}

interface Answer<Result> {
  readonly result: Result
  readonly report: Uri
}

/** Asks about the report that a person is at; undefined where there is none, which is told, or where the person gives up. */
async function asked<Result>(
  server: Server,
  method: string,
  title: string,
  params: object = {},
): Promise<Answer<Result> | undefined> {
  const report = activeDocument()
  const result = report
    ? await withProgress(title, (token) =>
        server.request<Result | null>(method, { textDocument: { uri: report.toString() }, ...params }, token),
      )
    : null
  if (result === null) void window.showInformationMessage(l10n.t('Open a report first: a text that is checked.'))
  return result && report ? { result, report } : undefined
}

async function copyCorrections(server: Server): Promise<void> {
  const title = l10n.t('Listing the corrections')
  const answer = await asked<CorrectionsResult>(server, correctionsRequest, title)
  if (!answer) return
  const { text, count } = answer.result
  if (count === 0) {
    void window.showInformationMessage(l10n.t('There is no finding to list.'))
    return
  }
  await env.clipboard.writeText(text)
  void window.showInformationMessage(
    l10n.t('The corrections for {0} findings are on the clipboard, as a table with tabs.', count),
  )
}

/** @param place of a table in the text; without it that of the cursor */
async function copyWordTable(server: Server, extensionUri: Uri, place: Position | undefined): Promise<void> {
  const title = l10n.t('Setting the tables')
  const { line, character } = place ?? window.activeTextEditor?.selection.active ?? new Position(0, 0)
  const position: WordTablesParams['position'] = { line, character }
  const answer = await asked<WordTablesResult>(server, wordTablesRequest, title, { position })
  const table = answer && (await chosen(answer.result))
  if (table) copyTable(table, extensionUri, () => told(l10n.t('{0} is on the clipboard; paste it.', table.name), table))
}

/** The table at the cursor comes first: Enter takes it. */
async function chosen({ tables, at }: WordTablesResult): Promise<WordTable | undefined> {
  const [own] = at === undefined ? [] : [tables[at]!]
  const items = [...(own ? [own] : []), ...tables.filter((each) => each !== own)].map((table) => ({
    label: table.name,
    ...(table === own && { description: l10n.t('at the cursor') }),
    table,
  }))
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The report has no statutory table.'))
    return undefined
  }
  return (await window.showQuickPick(items, { title: l10n.t('Which table is to be copied?') }))?.table
}

const filters: Readonly<Record<ExportParams['format'], () => Record<string, string[]>>> = {
  docx: () => ({ [l10n.t('Word document')]: ['docx'] }),
  html: () => ({ [l10n.t('Web page')]: ['html'] }),
}

async function exportReport(server: Server, format: ExportParams['format']): Promise<void> {
  const title = l10n.t('Setting the report anew')
  const answer = await asked<ExportResult>(server, exportRequest, title, { format })
  if (!answer) return
  const { result, report } = answer
  const own = fileOf(report)
  const target = await window.showSaveDialog({ defaultUri: proposed(own, format), filters: filters[format]() })
  if (!target) return
  const name = nameOf(target)
  if (target.toString() === own.toString()) {
    void window.showErrorMessage(l10n.t('“{0}” is the report itself; choose another name.', name))
    return
  }
  await workspace.fs.writeFile(target, bytesIn(result.bytes))
  told(l10n.t('“{0}” was written.', name), result)
}

/** Beside the report, under its name; where that is taken by the report itself, with a word behind it. */
function proposed(report: Uri, format: string): Uri {
  const stem = nameOf(report).replace(/\.[^.]*$/, '')
  const isOwn = nameOf(report).toLowerCase().endsWith(`.${format}`)
  const name = `${stem}${isOwn ? l10n.t(' (export)') : ''}.${format}`
  const root = workspace.workspaceFolders?.[0]?.uri
  if (report.scheme === 'untitled') return root ? Uri.joinPath(root, name) : Uri.file(name)
  return Uri.joinPath(report, '..', name)
}

/** What is done, and which cells of it are empty because they were not read. */
function told(done: string, { unread }: { readonly unread: readonly string[] }): void {
  if (unread.length === 0) void window.showInformationMessage(done)
  else {
    const cells = unread.slice(0, 5).join(l10n.t(', '))
    const empty = l10n.t('{0} cells were not read and are empty in it: {1}', unread.length, cells)
    void window.showWarningMessage(`${done} ${empty}${unread.length > 5 ? '…' : ''}`)
  }
}

function nameOf(file: Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1)
}
