/** What the parts of the server share. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver'
import type { OpenDocuments } from './documents'
import type { FoundAcross } from './found'
import type { Originals } from './originals'
import type { Host } from './platform'
import type { Session } from './session'
import type { SettingsStore } from './settings'

/** A server after `initialize`. */
export interface Server {
  readonly connection: Connection
  readonly session: Session
  readonly documents: OpenDocuments
  readonly settings: SettingsStore
  readonly originals: Originals
  readonly found: FoundAcross
  readonly host: Host
}

/** Listens to what it answers and names the capabilities that it adds. */
export type Handler = (server: Server) => Partial<ServerCapabilities>
