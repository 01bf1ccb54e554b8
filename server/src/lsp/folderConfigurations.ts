/**
 * The configuration files of the workspace: sent by a client that reads them, else read through the host. The nearest
 * one in the document's folder or above holds, up to the folder that is open.
 */
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configurationFile, noConfiguration, type Configuration, type Problem } from '../features/configuration'
import { parseConfiguration } from '../features/configurationFile'
import { errorOf, failureWords } from '../features/failures'
import { attempt } from './attempt'
import { configurationNotification, type ConfigurationParams } from './messages'
import type { Host } from './platform'
import type { Session } from './session'
import { fileIn, folderOf, foldersUpTo, outermost } from './uris'

/** Milliseconds between two looks at the disk: answers come by the dozen while a person types. */
const interval = 500

const watchers = [{ globPattern: `**/${configurationFile}` }]

/** A configuration file that exists, as it was last read. */
export interface ConfigurationFile {
  readonly folderUri: string
  readonly document: TextDocument
  readonly configuration: Configuration
  readonly problems: readonly Problem[]
}

export interface FolderConfigurations {
  /** Begins to watch, after `initialized`. */
  start(): void
  /** Reads again what has changed, for a client that does not tell of it; asks the disk at most now and then. */
  look(): Promise<void>
  /** Something may have changed: the next look is not put off. */
  suspect(): void
  /** The file for a document. A document that lies in no folder, not being saved yet, takes that of a lone folder. */
  of(uri: string): Promise<ConfigurationFile | undefined>
  /** All that are known by now. */
  all(): readonly ConfigurationFile[]
}

export function folderConfigurations(
  connection: Connection,
  session: Session,
  host: Host,
  changed: () => void,
): FolderConfigurations {
  if (session.options.configuration === true || !host.readConfiguration) return sentFiles(connection, session, changed)
  return readFiles(connection, session, host, host.readConfiguration.bind(host), changed)
}

function sentFiles(connection: Connection, { options }: Session, changed: () => void): FolderConfigurations {
  const filesOf = ({ folders }: ConfigurationParams): ReadonlyMap<string, ConfigurationFile | undefined> =>
    new Map(
      folders.map(({ folderUri, text, code }) => [
        folderUri,
        text === null && code !== undefined ? unread(folderUri, errorOf(code)) : parsed(folderUri, text),
      ]),
    )
  let files = filesOf({ folders: Array.isArray(options.folders) ? options.folders : [] })
  connection.onNotification(configurationNotification, (params: ConfigurationParams) => {
    files = filesOf(params)
    changed()
  })
  return {
    start() {
      if (files.size > 0) changed()
    },
    look: () => Promise.resolve(),
    suspect() {
      // The client tells of every change.
    },
    of: (uri) => Promise.resolve(files.get(folderOf(uri, files.keys()) ?? lone(uri, files.keys()) ?? '')),
    all: () => [...files.values()].filter((file) => file !== undefined),
  }
}

function readFiles(
  connection: Connection,
  session: Session,
  host: Host,
  read: NonNullable<Host['readConfiguration']>,
  changed: () => void,
): FolderConfigurations {
  let folders = session.folders
  let asked = new Map<string, Promise<ConfigurationFile | undefined>>()
  let files = new Map<string, ConfigurationFile>()
  /** What each file looked like from outside just before it was read. */
  const stamps = new Map<string, string | null>()
  const stampOf = session.can.watchFiles ? undefined : host.configurationStamp?.bind(host)
  let looking: Promise<void> | undefined
  let lookedAt = -Infinity

  const fileOf = (folder: string): Promise<ConfigurationFile | undefined> => {
    const known = asked.get(folder)
    if (known) return known
    const into = files
    const reading = Promise.resolve(stampOf?.(folder) ?? null).then(async (stamp) => {
      stamps.set(folder, stamp)
      const file = await read(folder).then(
        (text) => parsed(folder, text),
        (error: unknown) => unread(folder, error),
      )
      if (file) into.set(folder, file)
      return file
    })
    asked.set(folder, reading)
    return reading
  }
  const look = async (stamp: NonNullable<Host['configurationStamp']>): Promise<void> => {
    const known = [...asked.keys()]
    await Promise.all(asked.values())
    const now = await Promise.all(known.map((folder) => stamp(folder)))
    if (known.some((folder, i) => stamps.get(folder) !== now[i])) readAgain()
  }
  const readAgain = (): void => {
    asked = new Map()
    files = new Map()
    attempt(connection, () => Promise.all(folders.map(fileOf)).then(changed))
  }
  connection.onDidChangeWatchedFiles(readAgain)

  return {
    start() {
      readAgain()
      if (session.can.watchFiles)
        attempt(connection, () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
      if (session.can.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((f) => f.uri))
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((f) => f.uri)]
          readAgain()
        })
    },
    async of(uri) {
      const root = folderOf(uri, folders)
      const above = root === undefined ? [lone(uri, folders)] : foldersUpTo(root, uri)
      for (const folder of above) {
        const file = folder === undefined ? undefined : await fileOf(folder)
        if (file) return file
      }
      return undefined
    },
    async look() {
      if (!stampOf || Date.now() - lookedAt < interval) return looking
      lookedAt = Date.now()
      return (looking = look(stampOf))
    },
    suspect() {
      lookedAt = -Infinity
    },
    all: () => [...files.values()],
  }
}

/** A file that is there and says nothing to us: nothing of it holds, and a person is told so. */
function unread(folderUri: string, error: unknown): ConfigurationFile {
  const { zh, en } = failureWords(error)
  const problem: Problem = {
    ...{ code: 'configuration/unread', severity: 'error', span: { start: 0, end: 0 } },
    message: {
      zh: `配置文件没有读取，其中的设置都未生效：${zh}`,
      en: `The configuration was not read, and none of it applies: ${en}`,
    },
  }
  return { folderUri, document: documentOf(folderUri, ''), configuration: noConfiguration, problems: [problem] }
}

function documentOf(folderUri: string, text: string): TextDocument {
  return TextDocument.create(fileIn(folderUri, configurationFile), 'jsonc', 0, text)
}

function parsed(folderUri: string, text: string | null): ConfigurationFile | undefined {
  if (text === null) return undefined
  return { folderUri, document: documentOf(folderUri, text), ...parseConfiguration(text) }
}

/** The folder that stands for a document without a place: where there is just one, whatever lies inside it. */
function lone(uri: string, folders: Iterable<string>): string | undefined {
  const [only, ...more] = outermost(folders)
  return more.length === 0 && !uri.startsWith('file:') ? only : undefined
}
