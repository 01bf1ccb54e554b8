/** textDocument/foldingRange */
import { FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver'
import { folds } from '../../features/folding'
import { answer } from '../answer'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

export const foldingRanges: Handler = (server) => {
  answer(server, FoldingRangeRequest.type, [], ({ session, document, report }) => {
    const byLines = new Map<string, FoldingRange>()
    for (const span of folds(report)) {
      const { start, end } = rangeOf(document, span)
      if (start.line < end.line) byLines.set(`${start.line} ${end.line}`, { startLine: start.line, endLine: end.line })
    }
    return [...byLines.values()].slice(0, session.can.foldingLimit)
  })
  return { foldingRangeProvider: true }
}
