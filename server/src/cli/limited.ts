/**
 * Large texts, one after the other in a process of their own that is given so much time and memory for each. A thread
 * would not do: where one runs out of memory in the middle of a long call, the whole program dies with it.
 *
 * What a person asked for is never left half done: before a file is written the process asks, and from then on its time
 * is no matter.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { Failure } from './failure'
import { notRead, type Examined, type Manner } from './examine'
import type { Input } from './inputs'
import type { Setup } from './threads'

const seconds = 10
const megabytes = 1024

/** First argument of the process; nobody types it. */
export const limitedArgument = '--within-limits'

const tooCostly = new Failure(
  {
    zh: `检查需要超过 ${seconds} 秒或 1 GB 内存，未检查。`,
    en: `takes more than ${seconds} seconds or 1 GB of memory; not checked.`,
  },
  'tooCostly',
)

type Question =
  | { readonly kind: 'setup'; readonly setup: Setup }
  | { readonly kind: 'examine'; readonly input: Input; readonly bytes?: Uint8Array }
  | { readonly kind: 'write' }

type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'mayWrite' }
  | { readonly kind: 'examined'; readonly examined: Examined }

export interface Limited {
  /** One at a time. Never throws. */
  examine(input: Input, bytes?: Uint8Array): Promise<Examined>
  end(): void
}

/** The process is started when it is first needed, and anew after it had to be stopped. */
export function limited(setup: Setup): Limited {
  let child: ChildProcess | undefined

  const start = (): ChildProcess => {
    const execArgv = [...process.execArgv, `--max-old-space-size=${megabytes}`]
    const options = { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] } as const
    const started = fork(__filename, [limitedArgument], { ...options, stdio: [...options.stdio] })
    send(started, { kind: 'setup', setup })
    return started
  }

  const stop = (): void => {
    child?.removeAllListeners()
    child?.on('error', () => undefined).kill('SIGKILL')
    child = undefined
  }

  return {
    examine: (input, bytes) =>
      new Promise((resolve) => {
        const at = (child ??= start())
        let deadline: NodeJS.Timeout | undefined
        const done = (examined: Examined): void => {
          clearTimeout(deadline)
          at.removeAllListeners()
          resolve(examined)
        }
        const failed = (): void => {
          done(notRead(input, tooCostly))
          stop()
        }
        at.on('message', (answer: Answer) => {
          if (answer.kind === 'ready') deadline = setTimeout(failed, seconds * 1000)
          else if (answer.kind === 'mayWrite') {
            clearTimeout(deadline)
            send(at, { kind: 'write' })
          } else done(answer.examined)
        })
        at.on('exit', failed)
        at.on('error', failed)
        send(at, { kind: 'examine', input, ...(bytes && { bytes }) })
      }),
    end: stop,
  }
}

function send(to: ChildProcess, question: Question): void {
  to.send(question, () => undefined) // a process that is gone is told by its `exit`
}

/** The other end: `mannerOf` makes of the setup what a file is worked on with. It ends when the program that started it does. */
export function serveWithinLimits(
  mannerOf: (setup: Setup) => Manner,
  examine: (input: Input, manner: Manner, given?: Uint8Array) => Promise<Examined>,
): void {
  let manner: Manner | undefined
  let allowed = (): void => undefined
  const answer = (message: Answer): void => void process.send?.(message)
  const mayWrite = (): Promise<void> =>
    new Promise((resolve) => {
      allowed = resolve
      answer({ kind: 'mayWrite' })
    })
  const work = async (input: Input, bytes?: Uint8Array): Promise<void> => {
    if (manner) answer({ kind: 'examined', examined: await examine(input, manner, bytes) })
  }
  process.on('disconnect', () => process.exit())
  process.on('message', (question: Question) => {
    if (question.kind === 'setup') manner = { ...mannerOf(question.setup), limits: { mayWrite } }
    else if (question.kind === 'write') allowed()
    else process.send?.({ kind: 'ready' } satisfies Answer, () => void work(question.input, question.bytes))
  })
}
