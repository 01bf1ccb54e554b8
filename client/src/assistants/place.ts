/** Where the file lies that an assistant names: it knows the folders that are open, and not where a process was started. */
import { FileType, Uri, workspace } from 'vscode'

/**
 * The arguments of a tool with the whole path in the place of one below a folder of the workspace; of a text that is
 * being changed in an editor, the text as it is there.
 */
export async function withPlace(input: object): Promise<object> {
  if (!('path' in input) || typeof input.path !== 'string') return input
  const { path, ...rest } = input
  const uri = await uriOf(path)
  if (!uri) return input
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open?.isDirty || (open && uri.scheme !== 'file')) return { ...rest, text: open.getText() }
  return { ...rest, path: uri.fsPath }
}

/** Undefined where there is no such file: the answer says so, and what to do. */
async function uriOf(path: string): Promise<Uri | undefined> {
  if (/^file:\/\//i.test(path)) return Uri.parse(path)
  const candidates = [Uri.file(path), ...(workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, path))]
  for (const uri of isAbsolute(path) ? candidates.slice(0, 1) : candidates.slice(1)) {
    const type = await workspace.fs.stat(uri).then(
      (stat) => stat.type,
      () => FileType.Unknown,
    )
    if (type !== FileType.Unknown) return uri
  }
  return undefined
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[a-z]:[\\/])/i.test(path)
}
