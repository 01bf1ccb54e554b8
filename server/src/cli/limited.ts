/**
 * Large texts, one after the other in a process of their own that has so much time and memory for each. A thread would
 * not do: where one runs out of memory in the middle of a long call, the whole program dies with it.
 *
 * Time is that of the processor, so that a file is not given up because the machine is busy with other things. A thread
 * beside the work watches it, and ends the process; from the moment on that a file may be written it looks away, so that
 * what a person asked for is never left half done.
 *
 * What ended the process it says itself, on its standard error, where the engine too says that memory has run out. Whatever
 * else ends it is an error of this program or of the machine, and is told as one.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
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
    zh: `检查需要超过 ${seconds} 秒的处理器时间或 1 GB 内存，未检查。`,
    en: `takes more than ${seconds} seconds of the processor or 1 GB of memory; not checked.`,
  },
  'tooCostly',
)

function crashed(how: string): Failure {
  return new Failure({
    zh: `检查它的进程意外中止（${how}），未检查。`,
    en: `the process that checked it ended unexpectedly (${how}); not checked.`,
  })
}

/** What the process says last where it has had its time. */
const outOfTime = 'ogi-report: out of time'
/** What the engine says last where it may have no more memory. */
const outOfMemory = /out of memory|allocation failed/i
/** Characters of what it says that are kept: its last words count. */
const lastWords = 20_000

type Question<C> =
  | { readonly kind: 'setup'; readonly setup: Setup<C> }
  | { readonly kind: 'examine'; readonly input: Input; readonly bytes?: Uint8Array }

export interface Limited {
  /** One at a time. Never throws. */
  examine(input: Input, bytes?: Uint8Array): Promise<Examined>
  end(): void
}

/**
 * The process is started when it is first needed, and anew after it had to be stopped.
 * @param crowded as many processes as cores are at work: the threads with which an engine helps itself would only take
 * the cores from each other, a sixth of the time of all
 */
export function limited(setup: Setup<unknown>, { crowded = false } = {}): Limited {
  let child: ChildProcess | undefined

  const start = (): ChildProcess => {
    const execArgv = [
      ...process.execArgv,
      `--max-old-space-size=${megabytes}`,
      ...(crowded ? ['--single-threaded'] : []),
    ]
    const options = { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] } as const
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
        const done = (examined: Examined): void => {
          at.removeAllListeners()
          at.stderr?.removeListener('data', hear)
          resolve(examined)
        }
        let said = ''
        const hear = (words: Buffer): void => void (said = (said + words.toString()).slice(-lastWords))
        // Not by `exit`: what it said may still be on its way then.
        const ended = (code: number | null, signal: string | null): void => {
          const isLimit = said.includes(outOfTime) || outOfMemory.test(said)
          failed(isLimit ? notRead(input, tooCostly) : unexpected(signal ?? `exit code ${code}`))
        }
        const unexpected = (how: string): Examined => notRead({ ...input, named: true }, crashed(how))
        const failed = (examined: Examined): void => {
          done(examined)
          stop()
        }
        at.on('message', done)
        at.on('close', ended)
        at.on('error', ({ message }) => {
          failed(unexpected(message))
        })
        at.stderr?.on('data', hear)
        send(at, { kind: 'examine', input, ...(bytes && { bytes }) })
      }),
    end: stop,
  }
}

function send(to: ChildProcess, question: Question<unknown>): void {
  to.send(question, () => undefined) // a process that is gone is told by its `close`
}

/** The other end: `mannerOf` makes of the setup what a file is worked on with. It ends when the program that started it does. */
export function serveWithinLimits<C>(
  mannerOf: (setup: Setup<C>) => Manner,
  examine: (input: Input, manner: Manner, given?: Uint8Array) => Promise<Examined>,
): void {
  const allowance = watched()
  let manner: Manner | undefined
  process.on('disconnect', () => process.exit())
  process.on('message', (question: Question<C>) => {
    if (question.kind === 'setup') manner = { ...mannerOf(question.setup), limits: { mayWrite: allowance.lift } }
    else if (manner) {
      allowance.set()
      void examine(question.input, manner, question.bytes).then((examined) => {
        allowance.lift()
        process.send?.(examined)
      })
    }
  })
}

interface Allowance {
  /** From now on so much time and no more. */
  readonly set: () => void
  readonly lift: () => void
}

/** The data of the thread that watches: the time of the processor, in microseconds, at which the process is to end. */
export interface Watch {
  readonly end: Float64Array
}

function watched(): Allowance {
  const end = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)).fill(Infinity)
  new Worker(__filename, { workerData: { end } satisfies Watch }).unref()
  return {
    set: () => void (end[0] = spent() + seconds * 1e6),
    lift: () => void (end[0] = Infinity),
  }
}

/** The thread that watches. */
export function watch({ end }: Watch): void {
  setInterval(() => {
    if (spent() <= end[0]!) return
    writeSync(2, outOfTime)
    process.kill(process.pid, 'SIGKILL')
  }, 100)
}

function spent(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
