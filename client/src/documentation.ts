/**
 * The manual and the pages of the checks, shipped as Markdown and shown rendered. The manual is shown as the file that it
 * is, so that its pictures are found beside it. The pages, by the link of a finding's code as by the command, have a
 * scheme that the manifest associates with the Markdown preview, which no file could be.
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
    registerCommand(log, 'ogiReport.openManual', async () => {
      const manual = Uri.joinPath(extensionUri, 'docs/manual/使用说明.md')
      await commands.executeCommand('vscode.openWith', manual, 'vscode.markdown.preview.editor')
    }),
    registerCommand(log, documentationCommand, async (argument?: DocumentationArgument) => {
      if (argument) await commands.executeCommand('vscode.open', Uri.parse(argument.page))
    }),
  )
}
