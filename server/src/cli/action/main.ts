/**
 * Entry of the action for GitHub, as `action/index.js` holds it: runs the command line over the repository, puts the
 * gravest findings beside their lines, and writes the summary of the job. Knows no report, only what `check` prints.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotations, shown } from './annotations'
import { summaryOf } from './summary'
import type { Checked, Severity } from './types'

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

interface Inputs {
  readonly paths: readonly string[]
  /** Findings below this are neither shown nor counted. */
  readonly severity: Severity
  /** From which severity on the step fails. */
  readonly failOn: 'error' | 'warning' | 'never'
  readonly sarif: string
  readonly language: 'zh' | 'en'
  /** What to run instead of the package of this version. */
  readonly command: string
}

function input(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

function oneOf<T extends string>(name: string, allowed: readonly T[], usual: T): T {
  const value = input(name)
  const found = value === '' ? usual : allowed.find((each) => each === value)
  if (found === undefined) throw new Error(`${name}: ${value}; ${allowed.join(', ')}`)
  return found
}

function inputs(): Inputs {
  const paths = input('paths')
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
  return {
    paths: paths.length > 0 ? paths : ['.'],
    severity: oneOf('severity', severities, 'information'),
    failOn: oneOf('fail-on', ['error', 'warning', 'never'], 'error'),
    sarif: input('sarif'),
    language: oneOf('language', ['zh', 'en'], 'zh'),
    command: input('command'),
  }
}

/** The package of the version that this action lies beside; its name has no blank and no quotation mark. */
function usualCommand(): string {
  const { name, version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as Record<
    string,
    string
  >
  return `npx --yes ${name}@${version}`
}

interface Printed {
  readonly text: string
  /** Something that was named could not be read. */
  readonly failed: boolean
}

/** What `check` prints in a format. Throws where it has no result. */
function check(format: string, { paths, severity, language, command }: Inputs): Printed {
  const [program, ...before] = (command === '' ? usualCommand() : command).split(' ')
  const args = [...before, 'check', '--format', format, '--severity', severity, '--lang', language, '--', ...paths]
  // Windows starts `npx` by its shell only.
  const options = { encoding: 'utf8', maxBuffer: 1 << 30, shell: process.platform === 'win32' } as const
  const { error, status, stdout, stderr } = spawnSync(program!, args, options)
  process.stderr.write(stderr)
  if (error) throw error
  if (stdout === '') throw new Error(`${program} ended with exit code ${status}.`)
  return { text: stdout, failed: status !== 0 && status !== 1 }
}

function append(variable: string, text: string): void {
  const file = process.env[variable]
  if (file) appendFileSync(file, text)
}

function run(): void {
  const asked = inputs()
  const { text, failed } = check('json', asked)
  const checked = JSON.parse(text) as Checked
  if (asked.sarif !== '') writeFileSync(asked.sarif, check('sarif', asked).text)
  process.stdout.write(annotations(checked).slice(0, shown).join(''))
  append('GITHUB_STEP_SUMMARY', summaryOf(checked, asked.language))
  const { errors, warnings, reports, notRead } = checked.summary
  const outputs = { errors, warnings, reports, 'not-read': notRead.length, sarif: asked.sarif }
  append(
    'GITHUB_OUTPUT',
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  const failing = { error: errors, warning: errors + warnings, never: 0 }[asked.failOn]
  if (failing > 0 || failed) process.exitCode = 1
}

try {
  run()
} catch (error) {
  process.stdout.write(`::error::${String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ')}\n`)
  process.exitCode = 1
}
