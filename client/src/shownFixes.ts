/**
 * A fix that changes places all over a text: the text as it would be stands beside the text as it is, and the change is made
 * only if a person says so there.
 */
import { commands, Disposable, l10n, TabInputTextDiff, Uri, window, workspace } from 'vscode'
import type { LogOutputChannel, TextDocument } from 'vscode'
import { shownFixCommand, type ShownFixArgument } from '../../server/src/lsp/messages'
import { rangeOf, workspaceEditOf } from './edits'
import { registerCommand } from './failures'

const scheme = 'ogi-report-after'

export function registerShownFixes(log: LogOutputChannel): Disposable {
  /** The texts as they would be, by their URIs, while they are shown. */
  const texts = new Map<string, string>()
  let shown = 0

  async function show({ uri, version, title, edits }: ShownFixArgument): Promise<void> {
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri)
    if (document?.version !== version) return
    const after = Uri.from({ scheme, path: document.uri.path, query: String(++shown) })
    texts.set(after.toString(), textAfter(document, edits))
    const make = l10n.t('Make the Change')
    try {
      await commands.executeCommand('vscode.diff', document.uri, after, title)
      const answer = await window.showInformationMessage(title, make, l10n.t('Leave It'))
      await closeTabOf(after)
      if (answer !== make) return
    } finally {
      texts.delete(after.toString())
    }
    if (document.version !== version) {
      void window.showWarningMessage(l10n.t('The text has changed meanwhile; nothing was mended. Try again.'))
      return
    }
    await workspace.applyEdit(workspaceEditOf(document.uri, edits))
  }

  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    registerCommand(log, shownFixCommand, (argument?: ShownFixArgument) => argument && show(argument)),
  )
}

function textAfter(document: TextDocument, edits: ShownFixArgument['edits']): string {
  const text = document.getText()
  let [after, from] = ['', 0]
  for (const { range, newText } of edits) {
    const { start, end } = rangeOf(range)
    after += text.slice(from, document.offsetAt(start)) + newText
    from = document.offsetAt(end)
  }
  return after + text.slice(from)
}

async function closeTabOf(after: Uri): Promise<void> {
  const isOwn = (input: unknown) => input instanceof TabInputTextDiff && input.modified.toString() === after.toString()
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs.filter(({ input }) => isOwn(input)))
  if (tabs.length > 0) await window.tabGroups.close(tabs)
}
