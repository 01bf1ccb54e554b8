/** textDocument/selectionRange */
import type { Span } from '../../core'
import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { selections } from '../../features/selection'
import { answer } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const selectionRanges: Handler = (server) => {
  answer(server, SelectionRangeRequest.type, null, ({ document, report }, { positions }) =>
    positions.map((position) => nested(document, selections(report, offsetOf(document, position)))),
  )
  return { selectionRangeProvider: true }
}

/** The innermost, which names the others as its parents. There is one for every position: at least the whole text. */
function nested(document: TextDocument, spans: readonly Span[]): SelectionRange {
  const [outermost, ...others] = spans.toReversed()
  return others.reduce<SelectionRange>((parent, span) => ({ range: rangeOf(document, span), parent }), {
    range: rangeOf(document, outermost!),
  })
}
