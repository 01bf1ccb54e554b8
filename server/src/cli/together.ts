/** All reports of the paths as a collection, for commands that look at them together and print nothing of each. */
import type { Language, Severity } from '../core'
import type { FoundAcross } from './across'
import type { CheckCommand } from './arguments'
import { checking } from './check'
import { run, type Outcome } from './run'

interface Together extends Outcome {
  readonly across: FoundAcross
}

/** @param severity lighter findings are left out */
export async function readTogether(
  paths: readonly string[],
  language: Language | undefined,
  severity: Severity,
): Promise<Together> {
  const command: CheckCommand = {
    name: 'check',
    format: 'none',
    fixing: 'none',
    severity,
    paths,
    ...(language && { language }),
  }
  const task = checking(command)
  const outcome = await run({ ...task, across: { severities: task.across?.severities ?? [], evenOne: true } }, 2)
  return { ...outcome, across: outcome.across! }
}
