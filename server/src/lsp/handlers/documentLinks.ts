/** textDocument/documentLink */
import { DocumentLinkRequest } from 'vscode-languageserver'
import { links } from '../../features/links'
import { answer } from '../answer'
import type { Handler } from '../model'
import { rangeOf } from '../positions'

export const documentLinks: Handler = (server) => {
  answer(server, DocumentLinkRequest.type, null, ({ document, report }) =>
    links(report).map(({ span, address }) => ({ range: rangeOf(document, span), target: address })),
  )
  return { documentLinkProvider: {} }
}
