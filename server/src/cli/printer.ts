/**
 * Writes to standard output or standard error. A reader that has gone (`head`) or a full disk ends the printing and
 * nothing else: whoever prints goes on, and asks in the end whether anything was lost.
 */
import type { Writable } from 'node:stream'

export interface Printer {
  /** Resolves when the system has taken it: a slow reader makes the printer wait, not the memory grow. Never throws. */
  print(content: string | Uint8Array): Promise<void>
  /** Nobody reads any more. */
  readonly closed: boolean
  /** What went wrong, but for a reader that has gone: that is no fault. */
  readonly error: Error | undefined
}

export function printerTo(stream: Writable): Printer {
  let lost: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => (lost ??= error))
  return {
    async print(content) {
      if (lost || content.length === 0) return
      await new Promise<void>((done) => {
        stream.write(content, (error) => {
          if (error) lost ??= error
          done()
        })
      })
    },
    get closed() {
      return lost !== undefined
    },
    get error() {
      return lost?.code === 'EPIPE' ? undefined : lost
    },
  }
}
