/** The life of the language server: it starts with the first document that needs it and comes back after a restart. */
import { EventEmitter, type Event } from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import { statusNotification, type StatusParams } from '../../server/src/lsp/messages'

export interface Server {
  /** A server that nobody has needed yet counts as starting: it will, with the first report. */
  readonly state: State
  readonly onDidChangeState: Event<State>
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

export function controlServer(create: () => BaseLanguageClient): Server {
  const stateChanged = new EventEmitter<State>()
  const reported = new EventEmitter<StatusParams>()
  let client: BaseLanguageClient | undefined

  function started(): BaseLanguageClient {
    if (client) return client
    const created = (client = create())
    created.onDidChangeState(({ newState }) => {
      if (client === created) stateChanged.fire(newState)
    })
    created.onNotification(statusNotification, (status: StatusParams) => {
      reported.fire(status)
    })
    created.start().catch(() => {
      // The client has told the user and written to the output channel.
    })
    return created
  }

  async function stop(): Promise<void> {
    const stopped = client
    client = undefined
    // A client that has failed or is still starting refuses to stop, and goes all the same.
    await stopped?.dispose().catch(() => undefined)
  }

  return {
    get state() {
      return client?.state ?? State.Starting
    },
    onDidChangeState: stateChanged.event,
    onDidReport: reported.event,
    start: () => void started(),
    async restart() {
      await stop()
      started()
    },
    request: (method, params) =>
      started()
        .sendRequest<never>(method, params)
        .catch(() => undefined),
    notify(method, params) {
      if (client?.isRunning()) void client.sendNotification(method, params)
    },
    dispose() {
      stateChanged.dispose()
      reported.dispose()
      void stop()
    },
  }
}
