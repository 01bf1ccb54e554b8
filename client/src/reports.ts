/** Tells the editor which of its documents are reports, for menus: `resource in ogiReport.reports` in a when-clause. */
import { commands, Disposable, workspace } from 'vscode'
import type { Server } from './server'

export function trackReports(server: Server): Disposable {
  const reports = new Set<string>()
  const tell = (): void => void commands.executeCommand('setContext', 'ogiReport.reports', [...reports])

  function keep(uri: string, isReport: boolean): void {
    if (reports.has(uri) === isReport) return
    if (isReport) reports.add(uri)
    else reports.delete(uri)
    tell()
  }

  return Disposable.from(
    server.onDidReport(({ uri, checked }) => {
      keep(uri, checked)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      keep(uri.toString(), false)
    }),
  )
}
