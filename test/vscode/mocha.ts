/** What both extension hosts share: runs mocha and keeps its results as plain data that can leave the host. */
import type { Runner, Test } from 'mocha'

export interface TestResult {
  readonly title: string
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly milliseconds: number
  /** Message and stack of a failure. */
  readonly error?: string
}

export interface Results {
  readonly tests: readonly TestResult[]
  /** The test that is running; where results end with one, the run was cut short. */
  readonly running?: string
}

/** Generous: it bounds what hangs, and is longer than what a test waits for, which says more. What is waited for is an event, and it usually comes within milliseconds. */
export const options = { ui: 'bdd', reporter: 'base', timeout: 120_000, slow: 2000 } as const

/** Calls `changed` with all results so far whenever a test begins or ends. */
export function collect(runner: Runner, changed: (results: Results) => void): void {
  const tests: TestResult[] = []
  const end = (state: TestResult['state']) => (test: Test, error?: Error) => {
    const place = error && {
      error: error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`,
    }
    tests.push({ title: test.fullTitle(), state, milliseconds: test.duration ?? 0, ...place })
    changed({ tests })
  }
  runner.on('test', (test) => changed({ tests, running: test.fullTitle() }))
  runner.on('pass', end('passed'))
  runner.on('fail', end('failed'))
  runner.on('pending', end('skipped'))
}
