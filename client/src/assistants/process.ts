/** The process that answers the tools: `dist/mcp.js`, run by the editor's own program from the first question on. */
import { CancellationError, type CancellationToken, type LogOutputChannel } from 'vscode'
import type { ChildProcess } from 'node:child_process'
import { toolsArgument, type ToolRequest, type ToolResponse } from '../../../server/src/cli/mcp/messages'

export interface Answering {
  /** Rejects with why there is no answer, and what to do. */
  ask(tool: string, given: object, token: CancellationToken): Promise<readonly string[]>
  dispose(): void
}

interface Waiting {
  readonly resolve: (texts: readonly string[]) => void
  readonly reject: (error: Error) => void
}

/** @param program the path of `dist/mcp.js` */
export function answering(program: string, log: LogOutputChannel): Answering {
  const open = new Map<number, Waiting>()
  let questions = 0
  let child: Promise<ChildProcess> | undefined

  function started(): Promise<ChildProcess> {
    const own = (child ??= start())
    return own
  }

  async function start(): Promise<ChildProcess> {
    const { fork } = await import('node:child_process')
    const own = fork(program, [toolsArgument], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    own.stderr?.on('data', (words: Buffer) => {
      log.warn(words.toString().trim())
    })
    own.on('message', ({ id, texts, isError }: ToolResponse) => {
      const waiting = open.get(id)
      open.delete(id)
      if (isError) waiting?.reject(new Error(texts.join('\n')))
      else waiting?.resolve(texts)
    })
    own.on('error', end)
    own.on('exit', (code, signal) => {
      end(new Error(`The process that answers assistants ended (${signal ?? code}).`))
    })
    return own
  }

  function end(error: Error): void {
    child = undefined
    for (const { reject } of open.values()) reject(error)
    open.clear()
  }

  return {
    async ask(tool, given, token) {
      const own = await started()
      const id = ++questions
      const send = (request: ToolRequest): void => void own.send(request, () => undefined) // its end is told by `exit`
      const cancelled = token.onCancellationRequested(() => {
        send({ cancelled: id })
        open.get(id)?.reject(new CancellationError())
        open.delete(id)
      })
      try {
        return await new Promise<readonly string[]>((resolve, reject) => {
          open.set(id, { resolve, reject })
          send({ id, tool, given })
        })
      } finally {
        cancelled.dispose()
      }
    },
    dispose() {
      child?.then(
        (own) => own.kill(),
        () => undefined,
      )
    },
  }
}
