/**
 * Puts a table on the clipboard as a table. The editor's clipboard takes text alone, so a page does it: it shows the table,
 * copies it as soon as it has the focus, and goes; where that is not allowed it stays, with a button.
 */
import { env, l10n, Uri, ViewColumn, window, type Webview } from 'vscode'
import type { WordTable } from '../../../server/src/lsp/messages'
import { escaped, pageFolder, randomNonce } from '../preview/html'

export function copyTable(table: WordTable, extensionUri: Uri, copied: () => void): void {
  const folder = pageFolder(extensionUri)
  const title = l10n.t('Copy {0}', table.name)
  const panel = window.createWebviewPanel('ogiReport.table', title, ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [folder],
  })
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (message !== 'copied') return
    panel.dispose()
    copied()
  })
  panel.webview.html = page(table, panel.webview, Uri.joinPath(folder, 'copy.js'))
}

/** The table's markup is the server's own, in which what the report says is escaped; styles are what is copied with it. */
function page({ name, html, text }: WordTable, webview: Webview, script: Uri): string {
  const nonce = randomNonce()
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'`
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(name)}</title>
<style>
body { padding: 1rem }
#sheet { padding: 1rem; overflow-x: auto; color: #000; background: #fff }
button { padding: 0.4rem 1rem; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 0; font: inherit }
</style>
</head>
<body>
<p><button type="button" data-text="${escaped(text)}">${escaped(l10n.t('Copy {0}', name))}</button></p>
<div id="sheet" lang="zh-CN">${html}</div>
<script nonce="${nonce}" src="${escaped(webview.asWebviewUri(script).toString())}"></script>
</body>
</html>`
}
