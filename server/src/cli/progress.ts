/** How far a run has come, on a terminal: one line of standard error that is written over and leaves nothing behind. */
import { isatty } from 'node:tty'

export interface Progress {
  /** Another file is done. */
  step(): void
  /** Takes the line away. */
  end(): void
}

/** A person sees a change every so many milliseconds. */
const every = 100
/** Fewer files are done before anybody looks. */
const fewest = 20

/** Silent where nobody looks. */
export function progressOf(files: number): Progress {
  if (files < fewest || !isatty(2)) return { step: () => undefined, end: () => undefined }
  let [done, last, shown] = [0, Date.now(), false]
  return {
    step() {
      done++
      if (Date.now() - last < every) return
      last = Date.now()
      shown = true
      process.stderr.write(`\r${done}/${files}\u001B[K\r`)
    },
    end() {
      if (shown) process.stderr.write('\r\u001B[K')
    },
  }
}
