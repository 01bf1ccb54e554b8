/** What the server does unasked may fail, when the client refuses or is gone: that is logged and goes no further. */
import type { Connection } from 'vscode-languageserver'

export function attempt(connection: Connection, act: () => Promise<unknown>): void {
  act().catch((error: unknown) => {
    connection.console.error(explained(error))
  })
}

export function explained(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
