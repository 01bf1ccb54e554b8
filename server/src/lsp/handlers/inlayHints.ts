/** textDocument/inlayHint */
import { InlayHintRequest } from 'vscode-languageserver'
import { inlayHints as hints } from '../../features/inlayHints'
import { answer } from '../answer'
import { attempt } from '../attempt'
import type { Handler } from '../model'
import { spanOf, textEditsOf } from '../positions'

export const inlayHints: Handler = (server) => {
  answer(server, InlayHintRequest.type, null, ({ document, report, language }, { range }) =>
    hints(report, spanOf(document, range), language).map(({ offset, text, tooltip, edits }) => ({
      position: document.positionAt(offset),
      label: text,
      tooltip,
      paddingLeft: true,
      ...(edits.length > 0 && { textEdits: textEditsOf(document, edits) }),
    })),
  )
  // Their words follow the language that is set.
  if (server.session.can.refreshInlayHints)
    server.settings.onChange(() => {
      attempt(server.connection, () => server.connection.languages.inlayHint.refresh())
    })
  return { inlayHintProvider: true }
}
