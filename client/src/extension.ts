/** What both entries share: the parts of the extension, put together. Nothing here waits, so that activation costs nothing. */
import { Uri, window, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../../server/src/lsp/messages'
import { registerCommands } from './commands'
import { sendConfiguration, withoutRepetition } from './configuration'
import { registerDocumentation } from './documentation'
import { registerIgnore } from './ignore'
import { clientName, hostLanguages, reportLanguage } from './names'
import { registerPreviews } from './preview'
import { watchDocuments } from './recognition'
import { trackReports } from './reports'
import { controlServer } from './server'
import { showStatus } from './status'

/** Earlier versions are shown beside the working copy; findings in what is past would only be in the way. */
const historySchemes: readonly string[] = ['git', 'gitlens', 'vscode-local-history']

export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => Promise<BaseLanguageClient>,
): void {
  const output = window.createOutputChannel(clientName, { log: true })
  const initializationOptions: InitializationOptions = {
    status: true,
    configuration: true,
    ignore: true,
    openDocumentation: true,
    documentation: Uri.joinPath(context.extensionUri, 'docs').toString(),
  }
  const server = controlServer(() =>
    createClient({
      documentSelector: [reportLanguage, ...hostLanguages].map((language) => ({ language })),
      outputChannel: output,
      initializationOptions,
      middleware: {
        provideDiagnostics(document, previousResultId, token, next) {
          const { scheme } = document instanceof Uri ? document : document.uri
          return historySchemes.includes(scheme) ? undefined : next(document, previousResultId, token)
        },
        handleDiagnostics(uri, diagnostics, next) {
          next(uri, withoutRepetition(uri, diagnostics))
        },
      },
    }),
  )
  const configurations = sendConfiguration(server)
  context.subscriptions.push(
    output,
    server,
    configurations,
    showStatus(server),
    registerCommands(server, output),
    registerIgnore(server, configurations),
    registerDocumentation(),
    registerPreviews(server, context.extensionUri, output),
    trackReports(server),
    watchDocuments(server, context.workspaceState),
  )
}
