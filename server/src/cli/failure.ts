/** What goes wrong with a file and is told to the person in front of the terminal; never a stack trace. */
import type { Text } from '../core'
import type { WhyNotRead } from '../export/reasons'
import { failureWords } from '../features/failures'

/** Why the content of a file is unknown to a run, as its output names it. `unreadable`: the system does not hand it out, or the process that checked it died. */
export type NotRead = WhyNotRead

export class Failure extends Error {
  constructor(
    readonly text: Text,
    readonly why: NotRead = 'unreadable',
  ) {
    super(text.en)
  }
}

/** Lines on standard error. */
export interface Voice {
  readonly tell: (path: string, text: Text) => void
  /** The run then ends with exit code 2. */
  readonly failed: (path: string, failure: Failure) => void
}

/** Runs `body`; an error of the file system becomes a failure that says what could not be done. */
export function attempt<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    throw failureOf(error)
  }
}

/** Any error as a failure. */
export function failureOf(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure(failureWords(error))
}
