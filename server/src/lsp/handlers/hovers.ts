/** textDocument/hover; in a document it says as well why what is wrong here cannot be mended in it. */
import { unitSharesAt } from '../../collection'
import { HoverRequest, MarkupKind } from 'vscode-languageserver'
import { hover, type Hover } from '../../features/hover'
import { touches } from '../../features/spans'
import { refusalWords } from '../../formats'
import { answer, type Subject } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

export const hovers: Handler = (server) => {
  answer(server, HoverRequest.type, null, (subject, { position }) => {
    const { session, document, report, language } = subject
    const offset = offsetOf(document, position)
    const beside = server.found.beside(document.uri)
    const explained = hover(report, offset, language, (address) => {
      return beside && unitSharesAt(beside.collection, beside.path, address)
    })
    const found = withRefusal(subject, offset, explained)
    if (!found) return null
    const contents = session.can.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown(found) }
      : { kind: MarkupKind.PlainText, value: plain(found) }
    return { contents, range: rangeOf(document, found.span) }
  })
  return { hoverProvider: true }
}

/** Fixes that the document would not take are not offered: somebody who looks for them is told why. */
function withRefusal(
  { findings, remedies, departure, language }: Subject,
  offset: number,
  explained: Hover | undefined,
): Hover | undefined {
  if (!departure) return explained
  for (const finding of findings) {
    if (!touches(finding.span, offset)) continue
    const fixes = [...remedies([finding]).values()].flat()
    const reasons = fixes.map(departure.refusalOf)
    const [reason] = reasons
    if (reason === undefined || reasons.includes(undefined)) continue
    const why = refusalWords(reason)
    const title = { zh: '这里不能自动修改', en: 'No quick fix here' }[language]
    const line = { zh: `${title}：${why.zh}。`, en: `${title}: ${why.en}.` }[language]
    if (explained) return { ...explained, lead: [...explained.lead, line] }
    return {
      span: finding.span,
      title,
      lead: [{ zh: `${why.zh}。`, en: `${why.en}.` }[language]],
      items: [],
      about: [],
    }
  }
  return explained
}

function markdown({ title, lead, items, shares, about }: Hover): string {
  const list = (all: readonly string[]): string => all.map((item) => `- ${escaped(item)}`).join('\n')
  const given = shares ? [escaped(shares.head), list(shares.items)] : []
  return [`**${escaped(title)}**`, ...lead.map(escaped), list(items), ...given, ...about.map(escaped)]
    .filter(Boolean)
    .join('\n\n')
}

function plain({ title, lead, items, shares, about }: Hover): string {
  return [title, ...lead, ...items, ...(shares ? [shares.head, ...shares.items] : []), ...about].join('\n')
}

/** Parts of the report stand in the hover: nothing in them may act as Markdown, HTML or a link. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&')
}
