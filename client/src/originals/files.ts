/**
 * The texts of Word documents and PDFs as files of the editor. The server reads and writes the documents; where it has no disk,
 * or the file lies elsewhere, their bytes go through here. Nothing is kept but what was just read for somebody to see.
 */
import { Disposable, EventEmitter, FileChangeType, FilePermission, FileSystemError, FileType } from 'vscode'
import { l10n, RelativePattern, Uri, workspace } from 'vscode'
import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode'
import {
  openDocumentRequest,
  writeDocumentRequest,
  type OpenDocumentParams,
  type OpenDocumentResult,
  type WriteDocumentParams,
  type WriteDocumentResult,
} from '../../../server/src/lsp/messages'
import { base64Of, bytesIn, equal } from './bytes'
import type { Server } from '../server'
import { fileOf } from './uris'

export interface DocumentFiles extends FileSystemProvider {
  /** Reads a document; what is read so is what `readFile` gives next, so that it need not be read twice. */
  look(text: Uri): Promise<OpenDocumentResult>
  dispose(): void
}

/** In any encoding that a person has set for files, this says that here it is UTF-8. */
const mark = '\uFEFF'

/** @param hasDisk the server reads and writes `file:` itself */
export function documentFiles(server: Server, hasDisk: boolean): DocumentFiles {
  const changed = new EventEmitter<FileChangeEvent[]>()
  const looked = new Map<string, OpenDocumentResult>()
  const onlyRead = new Set<string>()

  async function bytesOf(file: Uri): Promise<Uint8Array | undefined> {
    return hasDisk && file.scheme === 'file' ? undefined : workspace.fs.readFile(file)
  }

  async function look(text: Uri): Promise<OpenDocumentResult> {
    const file = fileOf(text)
    const bytes = await bytesOf(file)
    const params: OpenDocumentParams = { uri: file.toString(), ...(bytes && { bytes: base64Of(bytes) }) }
    const result = await server.request<OpenDocumentResult>(openDocumentRequest, params)
    if ('text' in result && result.readOnly) onlyRead.add(text.toString())
    else onlyRead.delete(text.toString())
    return result
  }

  async function write(text: Uri, content: string): Promise<void> {
    const file = fileOf(text)
    const bytes = await bytesOf(file)
    const params: WriteDocumentParams = {
      ...{ uri: file.toString(), text: content },
      ...(bytes && { bytes: base64Of(bytes) }),
    }
    const result = await server.request<WriteDocumentResult>(writeDocumentRequest, params)
    if ('refused' in result) throw new FileSystemError(result.words)
    if (!bytes || !result.bytes) return
    if (!equal(await workspace.fs.readFile(file), bytes))
      throw new FileSystemError(l10n.t('The file was changed by another program; nothing was saved.'))
    await workspace.fs.writeFile(file, bytesIn(result.bytes))
  }

  return {
    onDidChangeFile: changed.event,
    async look(text) {
      const result = await look(text)
      looked.set(text.toString(), result)
      return result
    },
    async stat(text): Promise<FileStat> {
      const { ctime, mtime, permissions } = await workspace.fs.stat(fileOf(text))
      const isPdf = /\.pdf$/i.test(text.path)
      const isOnlyRead = isPdf || onlyRead.has(text.toString()) || permissions === FilePermission.Readonly
      // How long the text is, is known when it is read; what the document takes has nothing to do with it.
      return { type: FileType.File, ctime, mtime, size: 0, ...(isOnlyRead && { permissions: FilePermission.Readonly }) }
    },
    async readFile(text) {
      const key = text.toString()
      const result = looked.get(key) ?? (await look(text))
      looked.delete(key)
      if ('notRead' in result) throw FileSystemError.Unavailable(result.words)
      return new TextEncoder().encode(mark + result.text)
    },
    async writeFile(text, content) {
      await write(text, decoded(content))
    },
    watch(text) {
      const file = fileOf(text)
      const name = file.path.slice(file.path.lastIndexOf('/') + 1)
      // What has a meaning in patterns stands for any character there.
      const pattern = new RelativePattern(Uri.joinPath(file, '..'), name.replace(/[[\]{}*?\\]/g, '?'))
      const watcher = workspace.createFileSystemWatcher(pattern)
      const tell = (type: FileChangeType) => (uri: Uri) => {
        if (uri.path === file.path) changed.fire([{ type, uri: text }])
      }
      return Disposable.from(
        watcher,
        // A file that is replaced is gone for a moment.
        watcher.onDidCreate(tell(FileChangeType.Changed)),
        watcher.onDidChange(tell(FileChangeType.Changed)),
        watcher.onDidDelete(tell(FileChangeType.Deleted)),
      )
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
    dispose: () => changed.dispose(),
  }
}

function refuse(text: Uri): never {
  throw FileSystemError.NoPermissions(text)
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new FileSystemError(l10n.t('The text of a document is saved in UTF-8 only.'))
  }
}
