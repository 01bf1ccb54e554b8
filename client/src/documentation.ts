/** The page of a check: shown as a page where it is shipped with the extension, in the browser where it is on the web. */
import { commands, env, Uri, window, type Disposable } from 'vscode'
import { documentationCommand, type DocumentationArgument } from '../../server/src/lsp/messages'

export function registerDocumentation(): Disposable {
  return commands.registerCommand(documentationCommand, ({ page }: DocumentationArgument) => open(Uri.parse(page)))
}

async function open(page: Uri): Promise<void> {
  if (page.scheme === 'http' || page.scheme === 'https') await env.openExternal(page)
  // Somebody may have turned off the extension that renders Markdown; the text is still there.
  else await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page))
}
