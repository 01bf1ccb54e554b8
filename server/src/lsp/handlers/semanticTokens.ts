/** textDocument/semanticTokens: full, range, and full with what has changed since the last answer. */
import {
  SemanticTokensBuilder,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SemanticTokenTypes,
  type SemanticTokens,
} from 'vscode-languageserver'
import { tokens, type Token } from '../../features/tokens'
import { answer, type Subject } from '../answer'
import { attempt } from '../attempt'
import type { Handler } from '../model'
import { spanOf } from '../positions'

/** Standard types, so that every theme has a colour for them; the manifest maps them for this language. */
const types: Readonly<Record<Token['kind'], string>> = {
  heading: SemanticTokenTypes.namespace,
  label: SemanticTokenTypes.property,
  value: SemanticTokenTypes.number,
}
const tokenTypes = Object.values(types)
/** No standard modifier says any of this, and the names are shared with every other extension. */
const modifiers = { total: 'ogiTotal', wrong: 'ogiWrong', blank: 'ogiBlank' } satisfies Partial<
  Record<keyof Token, string>
>
const marked = Object.keys(modifiers) as (keyof typeof modifiers)[]
/** Their bits are their places in the list. */
const tokenModifiers = Object.values(modifiers)

export const semanticTokens: Handler = (server) => {
  const { connection, session, documents, settings } = server
  const none: SemanticTokens = { data: [] }
  /** Each keeps the last answer about its document, to say what has changed since. */
  const builders = new Map<string, SemanticTokensBuilder>()
  documents.onClose((uri) => builders.delete(uri))

  answer(server, SemanticTokensRequest.type, none, (subject) => {
    const builder = new SemanticTokensBuilder()
    builders.set(subject.document.uri, builder)
    return push(builder, subject, tokens(subject.report, subject.findings)).build()
  })
  answer(server, SemanticTokensDeltaRequest.type, none, (subject, { previousResultId }) => {
    const builder = builders.get(subject.document.uri) ?? new SemanticTokensBuilder()
    builders.set(subject.document.uri, builder)
    builder.previousResult(previousResultId)
    return push(builder, subject, tokens(subject.report, subject.findings)).buildEdits()
  })
  answer(server, SemanticTokensRangeRequest.type, none, (subject, { range }) => {
    const found = tokens(subject.report, subject.findings, spanOf(subject.document, range))
    return push(new SemanticTokensBuilder(), subject, found).build()
  })
  // What counts as wrong follows the settings of the checks.
  if (session.can.refreshSemanticTokens)
    settings.onChange(() => {
      attempt(connection, () => connection.languages.semanticTokens.refresh())
    })
  return {
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true },
  }
}

function push(builder: SemanticTokensBuilder, { document }: Subject, found: readonly Token[]): SemanticTokensBuilder {
  for (const token of found) {
    const { line, character } = document.positionAt(token.span.start)
    const bits = marked.reduce((sum, mark, i) => sum + (token[mark] ? 1 << i : 0), 0)
    builder.push(line, character, token.span.end - token.span.start, tokenTypes.indexOf(types[token.kind]), bits)
  }
  return builder
}
