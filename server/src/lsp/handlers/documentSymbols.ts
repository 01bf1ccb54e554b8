/** textDocument/documentSymbol */
import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { symbols, type OutlineSymbol } from '../../features/symbols'
import { answer } from '../answer'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

export const documentSymbols: Handler = (server) => {
  answer(server, DocumentSymbolRequest.type, [], ({ session, document, report, language }) => {
    const outline = symbols(report, language)
    return session.can.nestedSymbols
      ? outline.map((symbol) => nested(document, symbol))
      : outline.flatMap((symbol) => flat(document, symbol))
  })
  return { documentSymbolProvider: true }
}

const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Array,
  row: SymbolKind.Field,
}

function nested(document: TextDocument, symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: kinds[symbol.kind],
    range: rangeOf(document, symbol.span),
    selectionRange: rangeOf(document, symbol.selection),
    children: symbol.children.map((child) => nested(document, child)),
  }
}

function flat(document: TextDocument, symbol: OutlineSymbol, container?: string): SymbolInformation[] {
  const { name, kind, span, children } = symbol
  const location = { uri: document.uri, range: rangeOf(document, span) }
  const own = { name, kind: kinds[kind], location, ...(container && { containerName: container }) }
  return [own, ...children.flatMap((child) => flat(document, child, name))]
}
