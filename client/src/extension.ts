/** What both entries share: the parts of the extension, put together. Nothing here waits, so that activation costs nothing. */
import { l10n, Uri, window, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { InitializationOptions } from '../../server/src/lsp/messages'
import { registerAssistants } from './assistants'
import { registerCommands } from './commands'
import { sendConfiguration, withoutRepetition } from './configuration'
import { documentationRoot, registerDocumentation } from './documentation'
import { isKept } from './documents'
import { watchEncodings } from './encoding'
import { registerCommand } from './failures'
import { answerFiles, registerFolder } from './folder'
import { registerHandOver } from './handOver'
import { registerIgnore } from './ignore'
import { hostLanguages, reportLanguage } from './names'
import { registerDocuments } from './originals'
import { registerOverview } from './overview'
import { showPlace } from './place'
import { registerForms } from './preview'
import { watchDocuments } from './recognition'
import { trackReports } from './reports'
import { registerReportsView } from './reportsView'
import { registerSameWords } from './sameWords'
import { registerShownFixes } from './shownFixes'
import { registerReturnSheets } from './returnSheets'
import { controlServer, type Server } from './server'
import { showStatus } from './status'
import { registerSummary } from './summary'

let server: Server | undefined

/** @param hasDisk the server can read and write files itself */
export function activateWith(
  context: ExtensionContext,
  hasDisk: boolean,
  createClient: (options: LanguageClientOptions) => Promise<BaseLanguageClient>,
): void {
  const output = window.createOutputChannel(l10n.t('OGI report'), { log: true })
  const own = (server = controlServer(async () => {
    await configurations.known()
    const client = await createClient({
      documentSelector: [reportLanguage, ...hostLanguages].map((language) => ({ language })),
      outputChannel: output,
      // Asked for at every start, and a server that has died is started again.
      initializationOptions: (): InitializationOptions => ({
        status: true,
        configuration: true,
        ...configurations.initial(),
        ignore: true,
        openDocumentation: true,
        sameWords: true,
        shownFixes: true,
        mendTable: true,
        files: true,
        program: Uri.joinPath(context.extensionUri, 'dist').toString(true),
        documentation: documentationRoot.toString(),
      }),
      middleware: {
        async provideDiagnostics(document, previousResultId, token, next) {
          const uri = document instanceof Uri ? document : document.uri
          if (!isKept(uri)) return undefined
          await configurations.known(uri)
          return next(document, previousResultId, token)
        },
        handleDiagnostics(uri, diagnostics, next) {
          next(uri, withoutRepetition(uri, diagnostics))
        },
      },
    })
    answerFiles(client, configurations)
    return client
  }, output))
  const configurations = sendConfiguration(own, output)
  const garbled = watchEncodings(output)
  context.subscriptions.push(
    output,
    own,
    configurations,
    garbled,
    showStatus(own, garbled),
    showPlace(own, output),
    registerCommands(own, context.extensionUri, output),
    registerCommand(output, 'ogiReport.reopenWithEncoding', () => garbled.reopen()),
    registerIgnore(own, configurations, output),
    registerDocumentation(context.extensionUri, output),
    registerSameWords(output),
    registerShownFixes(output),
    registerDocuments(own, hasDisk, output),
    registerFolder(own, output),
    registerHandOver(own, context.extensionUri, output),
    registerReportsView(own, output),
    registerReturnSheets(own, output),
    registerSummary(own, output),
    registerOverview(own, context.extensionUri, output),
    registerForms(own, context.extensionUri, output),
    trackReports(own),
    watchDocuments(own, context.workspaceState, output),
    // They are answered by a process.
    ...(hasDisk ? [registerAssistants(context, output)] : []),
  )
}

/** Waits until the server has gone, which the end of the subscriptions would not. */
export async function deactivate(): Promise<void> {
  await server?.stop()
}
