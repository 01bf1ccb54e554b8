/** The URI of a document's text and that of its file: the one has the path of the other, for its name, and the whole of it as the query. */
import { Uri } from 'vscode'
import { documentScheme } from '../../../server/src/lsp/messages'

export function textOf(file: Uri): Uri {
  const path = file.path.startsWith('/') ? file.path : `/${file.path}`
  return Uri.from({ scheme: documentScheme, path, query: file.toString() })
}

/** The file that a text was read from; a text that is no document's is its own file. */
export function fileOf(text: Uri): Uri {
  return text.scheme === documentScheme && text.query ? Uri.parse(text.query) : text
}
