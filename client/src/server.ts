/** The life of the language server: it starts with the first document that needs it and comes back after a restart. */
import { EventEmitter, type CancellationToken, type Event, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { overviewNotification, statusNotification, type StatusParams } from '../../server/src/lsp/messages'

/** A server that nobody has needed yet counts as starting: it will, with the first report. */
export type ServerState = 'starting' | 'running' | 'stopped'

/** There is no server to ask: it could not be started, or has gone for good. */
export class ServerUnavailable extends Error {}

export interface Server {
  readonly state: ServerState
  readonly onDidChangeState: Event<ServerState>
  readonly onDidReport: Event<StatusParams>
  /** The overview of the folder's reports is another. */
  readonly onDidChangeOverview: Event<void>
  /** Starts the server where it is not started yet; failures are shown by the client. */
  start(): void
  restart(): Promise<void>
  /** Ends the server for now; whatever needs it next starts it. */
  stop(): Promise<void>
  /**
   * Starts the server if need be.
   * @throws {ServerUnavailable} and whatever the server answers with when it fails
   */
  request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result>
  /** Goes nowhere while the server is not running. */
  notify(method: string, params: object): void
  dispose(): void
}

/** @param create loads the language client, by far the largest part of the extension, which most people never need */
export function controlServer(create: () => Promise<BaseLanguageClient>, log: LogOutputChannel): Server {
  const stateChanged = new EventEmitter<ServerState>()
  const reported = new EventEmitter<StatusParams>()
  const overviewChanged = new EventEmitter<void>()
  let client: Promise<BaseLanguageClient> | undefined
  let state: ServerState = 'starting'

  function become(next: ServerState): void {
    if (state === next) return
    log.info(`The language server is ${next}.`)
    stateChanged.fire((state = next))
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
      created.onNotification(overviewNotification, () => {
        overviewChanged.fire()
      })
      created.start().catch(() => {
        // The client has told the user and written to the output channel.
      })
      return created
    }))
    own.catch((error: unknown) => {
      log.error(`The language client could not be loaded: ${String(error)}`)
      if (client === own) become('stopped')
    })
    return own
  }

  async function stop(): Promise<void> {
    const stopped = client
    client = undefined
    become('starting')
    // A client that has failed or is still starting refuses to stop, and goes all the same.
    await stopped
      ?.then((each) => each.dispose())
      .catch((error: unknown) => {
        log.debug(`The language client refused to stop: ${String(error)}`)
      })
  }

  function start(): void {
    started().catch(() => {
      // It is in the log, and the state says so.
    })
  }

  return {
    get state() {
      return state
    },
    onDidChangeState: stateChanged.event,
    onDidReport: reported.event,
    onDidChangeOverview: overviewChanged.event,
    start,
    async restart() {
      await stop()
      start()
    },
    stop,
    async request<Result>(method: string, params: object, token?: CancellationToken) {
      const asked = await started().catch((error: unknown) => {
        throw new ServerUnavailable(String(error))
      })
      try {
        return await (token
          ? asked.sendRequest<Result>(method, params, token)
          : asked.sendRequest<Result>(method, params))
      } catch (error) {
        throw asked.isRunning() ? error : new ServerUnavailable(String(error))
      }
    },
    notify(method, params) {
      client
        ?.then((each) => (each.isRunning() ? each.sendNotification(method, params) : undefined))
        .catch((error: unknown) => {
          log.warn(`${method} was not sent: ${String(error)}`)
        })
    },
    dispose() {
      stop().catch(() => {
        // It never rejects.
      })
      stateChanged.dispose()
      reported.dispose()
      overviewChanged.dispose()
    },
  }
}
