/**
 * Tells the editor which of its documents are reports, for menus: `resource in ogiReport.reports` in a when-clause. In a
 * remote window the editor calls `vscode-remote:` what is `file:` here, so it is told the paths as well.
 */
import { commands, Disposable, Uri, workspace } from 'vscode'
import type { Server } from './server'

export function trackReports(server: Server): Disposable {
  const reports = new Set<string>()
  const tell = (): void => {
    const paths = [...reports].map((uri) => Uri.parse(uri)).flatMap(({ path, fsPath }) => [path, fsPath])
    void commands.executeCommand('setContext', 'ogiReport.reports', [...reports])
    void commands.executeCommand('setContext', 'ogiReport.reportPaths', [...new Set(paths)])
  }

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
