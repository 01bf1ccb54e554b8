/**
 * Many files on several cores: each thread examines every n-th file, and what comes of them is given in the order of the
 * files. Which thread was faster shows nowhere.
 */
import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'
import type { CheckCommand, ExtractCommand } from './arguments'
import type { Examined } from './examine'
import type { Look } from './formats/format'
import type { Input } from './inputs'

/** What a thread must know to do its part. */
export interface Setup<C = CheckCommand | ExtractCommand> {
  readonly command: C
  readonly look: Look
  /** Whether there are several files, whose reports are looked at together. */
  readonly several?: boolean
}

/** To start a thread takes as long as to check this many files. */
const worthwhile = 100

/** More add nothing: one thread prints for all. */
const most = 8

/** A thread may be this many files ahead of what is printed: a slow reader must not make results pile up in memory. */
const ahead = 32

/** Less than 2: none. */
export function threadsFor(files: number): number {
  return Math.min(availableParallelism(), most, Math.floor(files / worthwhile))
}

/** Built, the program is one file, which serves as a thread where it is started as one. */
export async function* inThreads(
  inputs: readonly Input[],
  setup: Setup<unknown>,
  threads: number,
): AsyncGenerator<Examined> {
  const lanes = Array.from({ length: threads }, () => lane(setup))
  try {
    const pending: Promise<Examined>[] = []
    for (const [i, input] of inputs.entries()) {
      pending.push(lanes[i % threads]!.examine(input))
      if (pending.length > ahead * threads) yield await pending.shift()!
    }
    for (const last of pending) yield await last
  } finally {
    await Promise.all(lanes.map((each) => each.end()))
  }
}

interface Lane {
  examine(input: Input): Promise<Examined>
  end(): Promise<unknown>
}

interface Question {
  readonly input: Input
  readonly resolve: (examined: Examined) => void
}

/**
 * Asks a thread, which answers in order. If it dies, of the memory that a file takes, that file is left to where there
 * are limits, and a new thread takes up the others.
 */
function lane(setup: Setup<unknown>): Lane {
  const open: Question[] = []
  let worker = start()

  function start(): Worker {
    const started = new Worker(__filename, { workerData: setup })
    started.on('message', (examined: Examined) => open.shift()?.resolve(examined))
    started.on('error', () => {
      open.shift()?.resolve({ notes: [], readable: false, large: {} })
      worker = start()
      for (const { input } of open) worker.postMessage(input)
    })
    return started
  }

  return {
    examine: (input) =>
      new Promise((resolve) => {
        open.push({ input, resolve })
        worker.postMessage(input)
      }),
    end: () => worker.terminate(),
  }
}

/** The other end, in a thread. */
export function serve(examine: (input: Input) => Promise<Examined>): void {
  let turn = Promise.resolve()
  parentPort?.on('message', (input: Input) => {
    turn = turn.then(async () => parentPort?.postMessage(await examine(input)))
  })
}
