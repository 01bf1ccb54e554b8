/** What the parts of the server share. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { OpenDocuments } from './documents'
import type { Session } from './session'
import type { SettingsStore } from './settings'

/** What the platform under the server can do and a connection cannot. */
export interface Host {
  /** The content of the folder's configuration file; null where there is none that can be read; never rejects. */
  readConfiguration?(folderUri: string): Promise<string | null>
  /** Another whenever the folder's configuration file is written or removed; costs far less than reading; never rejects. */
  configurationStamp?(folderUri: string): Promise<string | null>
  /** The language around the server, for a client that does not name its own. */
  readonly locale?: string
}

/** A server after `initialize`. */
export interface Server {
  readonly connection: Connection
  readonly session: Session
  readonly documents: OpenDocuments
  readonly settings: SettingsStore
}

/** Listens to what it answers and names the capabilities that it adds. */
export type Handler = (server: Server) => Partial<ServerCapabilities>
