/** textDocument/hover */
import { unitSharesAt } from '../../collection'
import { HoverRequest, MarkupKind } from 'vscode-languageserver'
import { hover, type Hover } from '../../features/hover'
import { answer } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const hovers: Handler = (server) => {
  answer(server, HoverRequest.type, null, ({ session, document, report, language }, { position }) => {
    const beside = server.found.beside(document.uri)
    const found = hover(report, offsetOf(document, position), language, (address) => {
      return beside && unitSharesAt(beside.collection, beside.path, address)
    })
    if (!found) return null
    const contents = session.can.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown(found) }
      : { kind: MarkupKind.PlainText, value: plain(found) }
    return { contents, range: rangeOf(document, found.span) }
  })
  return { hoverProvider: true }
}

function markdown({ title, lead, items, units, about }: Hover): string {
  const list = (all: readonly string[]): string => all.map((item) => `- ${escaped(item)}`).join('\n')
  const shares = units ? [escaped(units.head), list(units.items)] : []
  return [`**${escaped(title)}**`, ...lead.map(escaped), list(items), ...shares, ...about.map(escaped)]
    .filter(Boolean)
    .join('\n\n')
}

function plain({ title, lead, items, units, about }: Hover): string {
  return [title, ...lead, ...items, ...(units ? [units.head, ...units.items] : []), ...about].join('\n')
}

/** Parts of the report stand in the hover: nothing in them may act as Markdown, HTML or a link. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&')
}
