/** Entry of the extension in a browser: the server is a web worker. */
import { Uri, type ExtensionContext } from 'vscode'
import { activateWith } from './extension'
import { clientId, clientName } from './names'

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true)
  let worker: Worker | undefined
  const server = (): Promise<Worker> => {
    // A stopped server does not end its worker.
    worker?.terminate()
    return Promise.resolve((worker = new Worker(script)))
  }
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  activateWith(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser')
    return new LanguageClient(clientId, clientName, server, options)
  })
}
