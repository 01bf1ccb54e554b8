/** textDocument/completion, and completionItem/resolve for what is said of an item once somebody looks at it. */
import type { Language } from '../../core'
import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
} from 'vscode-languageserver'
import {
  completions,
  explanation,
  plainText,
  type CompletionItem as Item,
  type Piece,
  type Subject as About,
} from '../../features/completion'
import { answer, respond, type Subject } from '../answer'
import type { Handler } from '../model'
import { offsetOf, rangeOf } from '../positions'

/** What begins a heading, a row or a sentence and would not open the list by itself. */
const triggerCharacters = ['一', '二', '三', '四', '五', '六', '（', '(', '#', '第', '表']

/** Other languages are checked too, but only a text of this one is meant to be a report before it is. */
const reportLanguage = 'ogi-report'

/** Comes back with the item that is to be explained. */
interface Data {
  readonly about: About
  readonly language: Language
}

export const completion: Handler = (server) => {
  answer(server, CompletionRequest.type, null, (subject, { position }) => {
    const { document, report, language } = subject
    const offset = offsetOf(document, position)
    const items = completions(report, offset, language, document.languageId === reportLanguage)
    return items.map((item) => toCompletionItem(subject, item))
  })
  respond(server, CompletionResolveRequest.type, (item) => {
    const data = item.data as Data | undefined
    return data ? { ...item, documentation: explanation(data.about, data.language).join('\n\n') } : item
  })
  return { completionProvider: { triggerCharacters, resolveProvider: true } }
}

const kinds: Readonly<Record<About['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  sentence: CompletionItemKind.Text,
}

function toCompletionItem({ session, document, language }: Subject, item: Item): CompletionItem {
  const { label, detail, pieces, span, filter, rank, subject } = item
  const snippet = session.can.snippets && pieces.some((piece) => typeof piece !== 'string')
  const data: Data = { about: subject, language }
  return {
    label,
    ...(detail && { detail }),
    kind: kinds[subject.kind],
    textEdit: { range: rangeOf(document, span), newText: snippet ? snippetOf(pieces) : plainText(item) },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Tabs and blanks at the beginning of lines are cells: they must not be indented.
    ...(session.can.insertModes && { insertTextMode: InsertTextMode.asIs }),
    filterText: filter,
    sortText: rank,
    data,
  }
}

/** Blanks become places to jump to; what stands in them stays until something else is typed. */
function snippetOf(pieces: readonly Piece[]): string {
  let places = 0
  return pieces
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : `\${${++places}:${escaped(piece.blank)}}`))
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
