/**
 * The pages of the checks. They are shipped as Markdown and shown rendered, by the link of a finding's code as by the
 * command: their scheme is associated with the Markdown preview in the manifest, which no file could be.
 */
import { commands, Disposable, Uri, workspace, type LogOutputChannel } from 'vscode'
import { documentationCommand, type DocumentationArgument } from '../../server/src/lsp/messages'
import { registerCommand } from './failures'

const scheme = 'ogi-report-docs'

/** The root that the server links to. */
export const documentationRoot = Uri.from({ scheme, path: '/' })

export function registerDocumentation(extensionUri: Uri, log: LogOutputChannel): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const shipped = Uri.joinPath(extensionUri, 'docs', path)
        return new TextDecoder().decode(await workspace.fs.readFile(shipped))
      },
    }),
    registerCommand(log, documentationCommand, async (argument?: DocumentationArgument) => {
      if (argument) await commands.executeCommand('vscode.open', Uri.parse(argument.page))
    }),
  )
}
