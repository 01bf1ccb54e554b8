/** How extracted reports are written: text before, for, between and after them, and what becomes of that text. */
import type { Extracted } from '../extracted'
import type { Output } from '../output'

export interface Writing {
  readonly begin: string
  /** Knows nothing of the reports before it: they may be written elsewhere at the same time. */
  readonly record: (report: Extracted) => string
  readonly separator: string
  readonly end: string
  /** Of a format that is no text: takes each record and puts what comes of all of them into the output. */
  readonly through?: (output: Output) => Output
}

/** A report a line, which whoever gathers them reads again. */
export const asLines: Writing = {
  begin: '',
  record: (report) => `${JSON.stringify(report)}\n`,
  separator: '',
  end: '',
}

/** An output that gathers reports instead of printing them. */
export function gathering(
  output: Output,
  add: (report: Extracted) => Promise<void> | void,
  finish: () => Promise<void>,
): Output {
  return {
    async print(content) {
      if (content.length > 0 && !output.closed) await add(JSON.parse(content.toString()) as Extracted)
    },
    get closed() {
      return output.closed
    },
    get error() {
      return output.error
    },
    async done() {
      await finish()
      await output.done()
    },
  }
}
