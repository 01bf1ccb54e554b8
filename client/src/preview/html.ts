/** Pages before anything is shown in them: no content, and no origin but the extension's own two files. */
import { env, Uri, type Webview } from 'vscode'

export function html(webview: Webview, extensionUri: Uri): string {
  return pageOf(webview, extensionUri, {
    script: 'view.js',
    style: 'style.css',
    body: `<header></header>
<main lang="zh-CN"></main>
<div id="tip" role="tooltip" hidden></div>
<div id="said" class="unseen" role="status" aria-live="polite"></div>`,
  })
}

/** A page with a script and a style of its own; `body` is markup of ours. */
interface Page {
  readonly script: string
  readonly style: string
  readonly body: string
}

export function pageOf(webview: Webview, extensionUri: Uri, { script, style, body }: Page): string {
  const file = (name: string): string =>
    escaped(webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name)).toString())
  const nonce = randomNonce()
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${file(style)}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${file(script)}"></script>
</body>
</html>`
}

/** The one folder that a page may read from. */
export function pageFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'preview')
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

export function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
