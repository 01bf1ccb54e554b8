/** textDocument/definition and textDocument/references */
import { DefinitionRequest, ReferencesRequest } from 'vscode-languageserver'
import { definition, references } from '../../features/definition'
import { answer } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const definitions: Handler = (server) => {
  answer(server, DefinitionRequest.type, null, ({ session, document, report }, { position }) => {
    const { uri } = document
    const found = definition(report, offsetOf(document, position))
    if (!found) return null
    const originSelectionRange = rangeOf(document, found.origin)
    const ranges = found.targets.map((span) => rangeOf(document, span))
    return session.can.definitionLinks
      ? ranges.map((r) => ({ originSelectionRange, targetUri: uri, targetRange: r, targetSelectionRange: r }))
      : ranges.map((range) => ({ uri, range }))
  })
  answer(server, ReferencesRequest.type, null, ({ document, report }, { position, context }) =>
    references(report, offsetOf(document, position), context.includeDeclaration).map((span) => ({
      uri: document.uri,
      range: rangeOf(document, span),
    })),
  )
  return { definitionProvider: true, referencesProvider: true }
}
