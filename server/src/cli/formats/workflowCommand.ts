/** A workflow command of GitHub Actions: a line of the log that becomes a remark beside a line of a pull request. */
import type { Severity } from '../../core'
import { printable } from './printable'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

/** Ends with a line break. What a property says in more than words is left to the caller: lines count from 1. */
export function workflowCommand(
  severity: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escaped(message)}\n`
}

/** What is quoted from a report must neither end the command nor steer a terminal. */
function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
