/** Where a document lies among the folders of the workspace. */

/** The innermost of the folders that holds the document; undefined where none does. */
export function folderOf(uri: string, folders: Iterable<string>): string | undefined {
  const holding = [...folders].filter((folder) => relativePath(folder, uri) !== undefined)
  return holding.sort((a, b) => b.length - a.length)[0]
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

function safelyDecoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
