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
export interface Setup {
  readonly command: CheckCommand | ExtractCommand
  readonly look: Look
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
export async function* inThreads(inputs: readonly Input[], setup: Setup, threads: number): AsyncGenerator<Examined> {
  const workers = Array.from({ length: threads }, () => new Worker(__filename, { workerData: setup }))
  try {
    const lanes = workers.map(lane)
    const pending: Promise<Examined>[] = []
    for (const [i, input] of inputs.entries()) {
      pending.push(lanes[i % threads]!(input))
      if (pending.length > ahead * threads) yield await pending.shift()!
    }
    for (const last of pending) yield await last
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

interface Question {
  readonly resolve: (examined: Examined) => void
  readonly reject: (error: unknown) => void
}

/** Asks a thread, which answers in order. A thread that dies fails all its questions. */
function lane(worker: Worker): (input: Input) => Promise<Examined> {
  const open: Question[] = []
  worker.on('message', (examined: Examined) => open.shift()?.resolve(examined))
  worker.on('error', (error: unknown) => open.splice(0).forEach(({ reject }) => reject(error)))
  return (input) => {
    const answer = new Promise<Examined>((resolve, reject) => open.push({ resolve, reject }))
    answer.catch(() => undefined) // it is looked at in its turn
    worker.postMessage(input)
    return answer
  }
}

/** The other end, in a thread. */
export function serve(examine: (input: Input) => Promise<Examined>): void {
  let turn = Promise.resolve()
  parentPort?.on('message', (input: Input) => {
    turn = turn.then(async () => parentPort?.postMessage(await examine(input)))
  })
}
