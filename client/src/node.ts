/** Entry of the extension where there is Node: the server is a process of its own. */
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateWith } from './extension'
import { clientId, clientName } from './names'

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  activateWith(context, (options) => new LanguageClient(clientId, clientName, server, options))
}
