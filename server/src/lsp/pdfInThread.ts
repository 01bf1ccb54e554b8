/**
 * Has PDFs read in a thread of Node. It is started with the first one and stays, for it has then loaded the reader; it does
 * not keep the program alive. Where it dies, out of memory, what it was asked for is too costly, and the next file has a
 * new one.
 */
import { Worker } from 'node:worker_threads'
import type { ReadPdf } from '../formats/pdf/open'

export interface Question {
  readonly serial: number
  readonly bytes: Uint8Array
}

type Read = Awaited<ReturnType<ReadPdf>>

export interface Answer {
  readonly serial: number
  readonly read: Read
}

/** Of the thread alone. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

/** @param script where `dist/pdfThread.js` lies; asked for when the first PDF is read */
export function inThread(script: () => string): ReadPdf {
  let thread: Worker | undefined
  let serial = 0
  const asked = new Map<number, (read: Read) => void>()

  function start(): Worker {
    const started = new Worker(script(), { resourceLimits })
    started.unref()
    started.on('message', ({ serial: of, read }: Answer) => {
      asked.get(of)?.(read)
      asked.delete(of)
    })
    started.on('error', () => undefined) // told by `exit`
    started.on('exit', () => {
      if (thread !== started) return
      thread = undefined
      for (const answer of asked.values()) answer({ why: 'tooCostly' })
      asked.clear()
    })
    return started
  }

  return (bytes) =>
    new Promise((resolve) => {
      asked.set(++serial, resolve)
      thread ??= start()
      thread.postMessage({ serial, bytes } satisfies Question)
    })
}
