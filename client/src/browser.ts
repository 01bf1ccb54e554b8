/** Entry of the extension in a browser: the server is a web worker. */
import { Uri, type ExtensionContext } from 'vscode'
import { activateWith } from './extension'
import { clientId, clientName } from './names'

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  let worker: Worker | undefined
  const end = (): void => worker?.terminate()
  context.subscriptions.push({ dispose: end })
  activateWith(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser')
    // A stopped server does not end its worker.
    end()
    worker = new Worker(script)
    return new LanguageClient(clientId, clientName, worker, options)
  })
}
