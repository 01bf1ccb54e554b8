/** The life of the language server: it starts with the first document that needs it and comes back after a restart. */
import { EventEmitter, type Event } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { statusNotification, type StatusParams } from '../../server/src/lsp/messages'

/** A server that nobody has needed yet counts as starting: it will, with the first report. */
export type ServerState = 'starting' | 'running' | 'stopped'

export interface Server {
  readonly state: ServerState
  readonly onDidChangeState: Event<ServerState>
  readonly onDidReport: Event<StatusParams>
  /** Starts the server where it is not started yet; failures are shown by the client. */
  start(): void
  restart(): Promise<void>
  /** Starts the server if need be; undefined where it cannot be reached. */
  request<Result>(method: string, params: object): Promise<Result | undefined>
  /** Goes nowhere while the server is not running. */
  notify(method: string, params: object): void
  dispose(): void
}

/** @param create loads the language client, by far the largest part of the extension, which most people never need */
export function controlServer(create: () => Promise<BaseLanguageClient>): Server {
  const stateChanged = new EventEmitter<ServerState>()
  const reported = new EventEmitter<StatusParams>()
  let client: Promise<BaseLanguageClient> | undefined
  let state: ServerState = 'starting'

  function become(next: ServerState): void {
    if (state !== next) stateChanged.fire((state = next))
  }

  function started(): Promise<BaseLanguageClient> {
    if (client) return client
    const own = (client = create().then((created) => {
      created.onDidChangeState(() => {
        // What became of a client that has been replaced does not matter.
        if (client === own) become(created.isRunning() ? 'running' : created.needsStop() ? 'starting' : 'stopped')
      })
      created.onNotification(statusNotification, (status: StatusParams) => {
        reported.fire(status)
      })
      created.start().catch(() => {
        // The client has told the user and written to the output channel.
      })
      return created
    }))
    return own
  }

  async function stop(): Promise<void> {
    const stopped = client
    client = undefined
    become('starting')
    // A client that has failed or is still starting refuses to stop, and goes all the same.
    await stopped?.then((each) => each.dispose()).catch(() => undefined)
  }

  return {
    get state() {
      return state
    },
    onDidChangeState: stateChanged.event,
    onDidReport: reported.event,
    start: () => void started(),
    async restart() {
      await stop()
      void started()
    },
    request: <Result>(method: string, params: object) =>
      started()
        .then((each) => each.sendRequest<Result>(method, params))
        .catch(() => undefined),
    notify(method, params) {
      void client?.then((each) => (each.isRunning() ? each.sendNotification(method, params) : undefined))
    },
    dispose() {
      void stop()
      stateChanged.dispose()
      reported.dispose()
    },
  }
}
