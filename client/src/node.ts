/** The extension where there is Node: the server is a process of its own. */
import type { ExtensionContext } from 'vscode'
import { activateWith } from './extension'
import { clientId, clientName } from './names'

export function activate(context: ExtensionContext): void {
  activateWith(context, true, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
    return new LanguageClient(clientId, clientName, server, options)
  })
}
