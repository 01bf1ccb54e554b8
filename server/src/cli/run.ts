/**
 * What `check` and `extract` have in common: the files one after the other, or in threads where there are many, printed
 * in their order; what is not read is named on standard error, and the others go on.
 */
import { languageOf, type Language, type Severity, type Text } from '../core'
import { isatty } from 'node:tty'
import type { CheckCommand, ExtractCommand } from './arguments'
import { coloured } from './colours'
import { configurations } from './configurations'
import { acrossOf, type FoundAcross, type Kept } from './across'
import { examine, type Examined, type Manner, type Work } from './examine'
import type { Failure, Voice } from './failure'
import type { Format, Look, Summary } from './formats/format'
import { expand, type Input } from './inputs'
import { limited } from './limited'
import { outputTo, standardOutput, type Output } from './output'
import { printerTo } from './printer'
import { progressOf } from './progress'
import { tally } from './tally'
import { tell } from './tell'
import { inThreads, threadsFor, type Setup } from './threads'

/** A command as work on one file. */
export interface Task<C = CheckCommand | ExtractCommand> {
  readonly command: C
  readonly format: Format
  readonly work: Work
  /** It changes files, so that one must be done before the next is begun: two paths may lead to the same file. */
  readonly writes: boolean
  /** What becomes of the files matters though nobody reads what is printed: they are mended, or the exit code tells of them. */
  readonly goesOn: boolean
  /** Present where several reports are looked at together: what they show, of which this is shown. */
  readonly across?: { readonly severities: readonly Severity[]; readonly evenOne?: true }
  /** Makes something else of what is printed than text. */
  readonly through?: (output: Output) => Output
}

export interface Outcome {
  readonly summary: Summary
  readonly failures: number
  /** What it was told in. */
  readonly language: Language
  /** All that was read, or was to be. */
  readonly files: readonly Input[]
  /** Where several reports are looked at together. */
  readonly across?: FoundAcross
}

const noReports: Text = { zh: '文件夹中没有年度报告。', en: 'no annual reports in this folder.' }
const nothingRead: Text = { zh: '文件夹中的文件都没有读出。', en: 'none of the files in this folder could be read.' }

/** Prints to standard output (1) or standard error (2). */
export async function run(task: Task, descriptor: 1 | 2): Promise<Outcome> {
  const { paths, language: asked } = task.command
  let language = asked ?? languageOf(locale())
  let failures = 0
  const say = (path: string, text: Text): void => {
    tell(path, text, language)
  }
  const failed = (path: string, failure: Failure): void => {
    failures++
    say(path, failure.text)
  }

  const inputs = expand(paths)
  const governing = configurations({ tell: say, failed })
  language = asked ?? governing(inputs.files[0]?.file).configuration.language ?? language
  const counted = tally(inputs)
  for (const { path, failure } of inputs.failures) failed(path, failure)

  const file = 'output' in task.command ? task.command.output : undefined
  const written =
    file === undefined
      ? standardOutput()
      : outputTo(
          file,
          inputs.files.map((input) => input.file),
        )
  const output = task.through?.(written) ?? written
  const printer = descriptor === 1 ? output : printerTo(process.stderr)
  const look = lookAt(descriptor, language)
  const formatter = task.format(look)
  const several = task.across ? (task.across.evenOne ?? inputs.files.length > 1) : false
  const here: Manner = { work: task.work, format: formatter, governing, several }
  let separator = ''
  const print = async (written: string): Promise<void> => {
    if (written === '') return
    await printer.print(separator + written)
    separator = formatter.separator
  }
  const kept: Kept[] = []
  const progress = progressOf(several ? inputs.files.length : 0)

  await printer.print(formatter.begin)
  for await (const [input, examined] of examineAll(inputs.files, task, look, here)) {
    const { notes, readable, listed, passed } = examined
    if (readable) governing(input.file) // tells what is wrong with the configuration, if no file before it has
    for (const { path, text, failure } of notes) {
      if (failure) failures++
      say(path, text)
    }
    if (passed) await output.print(passed)
    counted.add(input, examined)
    if (listed && several) kept.push({ input, listed })
    else if (listed) await print(listed.output)
    progress.step()
    if (printer.closed && !task.goesOn) break
  }
  progress.end()
  let across: FoundAcross | undefined
  if (several) {
    across = acrossOf(kept, { governing, ...task.across, tell: say, failed })
    counted.addAcross(across)
    const items = kept.map(({ input, listed: { output, digest } }) => {
      const shown = across?.shown.get(input.path)
      const { agency, year } = digest ?? {}
      const written = shown && formatter.across ? formatter.across(output, shown) : output
      return { output: written, ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) }
    })
    for (const written of formatter.arrange?.(items) ?? items.map(({ output }) => output)) await print(written)
  }
  for (const folder of counted.withoutReports()) say(folder, noReports)
  for (const folder of counted.unread()) {
    failures++
    say(folder, nothingRead)
  }
  const summary = counted.summary(failures)
  await printer.print(formatter.end(summary))
  await output.done()
  return { summary, failures, language, files: inputs.files, ...(across && { across }) }
}

function lookAt(descriptor: 1 | 2, language: Look['language']): Look {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  const terminal = isatty(descriptor)
  return { language, colours: coloured(terminal), columns: terminal ? Math.max(40, stream.columns) : 100 }
}

/** Each file with what comes of it, in order. */
export async function* examineAll<C>(
  inputs: readonly Input[],
  { command, writes }: Task<C>,
  look: Look,
  here: Manner,
): AsyncGenerator<readonly [Input, Examined]> {
  const setup: Setup<C> = { command, look, ...(here.several !== undefined && { several: here.several }) }
  const threads = threadsFor(inputs.length)
  const alone = threads < 2 || writes || inputs.some(({ file }) => file === undefined)
  const costly = limited(setup)
  try {
    let i = 0
    for await (const examined of alone ? inTurn(inputs, here) : inThreads(inputs, setup, threads)) {
      const input = inputs[i++]!
      yield [input, examined.large ? await costly.examine(input, examined.large.bytes) : examined]
    }
  } finally {
    costly.end()
  }
}

async function* inTurn(inputs: readonly Input[], here: Manner): AsyncGenerator<Examined> {
  for (const input of inputs) yield await examine(input, here)
}

/** What a thread or a process works on files with. It is silent about configurations: the main thread tells of them. */
export function mannerOf({ work, format }: Pick<Task, 'work' | 'format'>, look: Look, several = false): Manner {
  const silent: Voice = { tell: () => undefined, failed: () => undefined }
  return { work, format: format(look), governing: configurations(silent), several }
}

/** As POSIX orders the variables; where none is set (Windows), the system's own. */
export function locale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): string {
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale
}
