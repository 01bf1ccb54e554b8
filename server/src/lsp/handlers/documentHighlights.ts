/** textDocument/documentHighlight */
import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver'
import { highlights, type Highlight } from '../../features/highlights'
import { answer } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const documentHighlights: Handler = (server) => {
  answer(server, DocumentHighlightRequest.type, null, ({ document, report }, { position }) =>
    highlights(report, offsetOf(document, position)).map(({ span, kind }) => ({
      range: rangeOf(document, span),
      kind: kinds[kind],
    })),
  )
  return { documentHighlightProvider: true }
}

/** The total is what the others are written into. */
const kinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  statement: DocumentHighlightKind.Text,
}
