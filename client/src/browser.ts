/** The extension in a browser: the server is a web worker. */
import { Uri, type ExtensionContext } from 'vscode'
import { activateWith } from './extension'
import { clientId, clientName } from './names'
import { closingWith } from './worker'

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  let worker: Worker | undefined
  const end = (): void => worker?.terminate()
  context.subscriptions.push({ dispose: end })
  activateWith(context, false, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, CloseAction, ErrorAction, LanguageClient } =
      await import('vscode-languageclient/browser')
    const connect = () => {
      // A stopped server does not end its worker.
      end()
      worker = new Worker(script)
      const reader = closingWith(worker, new BrowserMessageReader(worker))
      return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) })
    }
    // An error inside a worker does not end it, and a script that cannot be loaded will not be the next time either.
    const errorHandler = {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    }
    return new LanguageClient(clientId, clientName, connect, { ...options, errorHandler })
  })
}
