/** Where a document lies among the folders of the workspace, and which file the text of a document was read from. */
import { documentScheme } from './messages'

/** The file behind the text of a document, `ogi-report-document:/年报.docx?file%3A%2F%2F…`; undefined for any other. */
export function originalOf(uri: string): string | undefined {
  const query = uri.indexOf('?')
  return uri.startsWith(`${documentScheme}:`) && query >= 0 ? safelyDecoded(uri.slice(query + 1)) : undefined
}

/** The text of a document, as the client calls it: with the path of the file, and the whole of its URI as the query. */
export function documentOf(file: string): string {
  const path = file.replace(/^[^:]*:(?:\/\/[^/]*)?/, '')
  return `${documentScheme}:${path}?${encodeURIComponent(file)}`
}

/** The innermost of the folders that holds the document; undefined where none does. */
export function folderOf(uri: string, folders: Iterable<string>): string | undefined {
  const holding = [...folders].filter((folder) => relativePath(folder, uri) !== undefined)
  return holding.sort((a, b) => b.length - a.length)[0]
}

/** The folders that lie in no other of them. */
export function outermost(folders: Iterable<string>): string[] {
  const all = [...folders]
  return all.filter((folder) => !all.some((other) => other !== folder && relativePath(other, folder) !== undefined))
}

/** The document's own folder, then each folder above it up to `root`, in which it lies. */
export function foldersUpTo(root: string, uri: string): string[] {
  const names = relativePath(root, uri)?.split('/').slice(0, -1) ?? []
  const folders = names.map((_, i) =>
    fileIn(
      root,
      names
        .slice(0, i + 1)
        .map(encodeURIComponent)
        .join('/'),
    ),
  )
  return [...folders.reverse(), root]
}

/** @param path below the folder, encoded */
export function fileIn(folder: string, path: string): string {
  return `${folder.replace(/\/$/, '')}/${path}`
}

/** `/a/年报`, `C:\a`, `\\server\share` as a `file:` URI. */
export function uriOfPath(path: string): string {
  const isWindows = /^(?:[a-z]:|\\\\)/i.test(path)
  const names = (isWindows ? path.replaceAll('\\', '/') : path).split('/')
  const encoded = names.map((name, i) => (i === 0 && /^[a-z]:$/i.test(name) ? name : encodeURIComponent(name)))
  const joined = encoded.join('/')
  return joined.startsWith('//') ? `file:${joined}` : `file://${joined.startsWith('/') ? '' : '/'}${joined}`
}

/** The document's path below the folder, with `/` and decoded; undefined where it lies elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
  const root = `${decoded(folder).replace(/\/$/, '')}/`
  const path = decoded(uri)
  return path.startsWith(root) ? path.slice(root.length) : undefined
}

/** Clients differ in what they encode and in the case of a drive letter: `file:///C:/a`, `file:///c%3A/a`. */
function decoded(uri: string): string {
  return safelyDecoded(uri).replace(
    /^(file:\/\/\/)([A-Z])(?=:)/,
    (_, scheme: string, drive: string) => scheme + drive.toLowerCase(),
  )
}

/** As it stands where it is not rightly encoded. */
export function safelyDecoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
