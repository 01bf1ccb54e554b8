/**
 * What `check` and `extract` have in common: the files one after the other, or in threads where there are many, printed
 * in their order; a failure is named on standard error, and the others go on.
 */
import { once } from 'node:events'
import { isatty } from 'node:tty'
import { isColorSupported } from 'picocolors'
import { languageOf } from '../core/language'
import type { Severity, Text } from '../core/model'
import type { CheckCommand, ExtractCommand } from './arguments'
import { configurations, type Governing } from './configurations'
import { examine, type Examined, type Voice, type Work } from './examine'
import type { Failure } from './failure'
import { printable } from './formats/excerpt'
import type { Format, Formatter, Look, Summary } from './formats/format'
import { expand, type Input } from './inputs'
import { inThreads, threadsFor } from './threads'

/** A command as work on one file. */
export interface Task {
  readonly command: CheckCommand | ExtractCommand
  readonly format: Format
  readonly work: Work
  /** It changes files, so that one must be done before the next is begun: two paths may lead to the same file. */
  readonly writes: boolean
}

export interface Outcome {
  readonly summary: Summary
  readonly failures: number
}

const severalReports: Text = {
  zh: '文件中有几份年度报告，请分开存放；未检查。',
  en: 'holds several annual reports; keep each in a file of its own. Not checked.',
}
const noReports: Text = { zh: '文件夹中没有年度报告。', en: 'no annual reports in this folder.' }

/** Prints to standard output (1) or standard error (2). */
export async function run(task: Task, descriptor: 1 | 2): Promise<Outcome> {
  const { paths, language: asked } = task.command
  let language = asked ?? languageOf(locale())
  let failures = 0
  const tell = (path: string, text: Text): void =>
    void process.stderr.write(`${printable(path)}: ${printable(text[language])}\n`)
  const failed = (path: string, failure: Failure): void => {
    failures++
    tell(path, failure.text)
  }

  const inputs = expand(paths)
  const governing = configurations({ tell, failed })
  language = asked ?? governing(inputs.files[0]?.file).configuration.language ?? language
  for (const { path, failure } of inputs.failures) failed(path, failure)

  const stream = descriptor === 1 ? process.stdout : process.stderr
  const terminal = isatty(descriptor)
  const columns = terminal ? Math.max(40, stream.columns) : 100
  const look: Look = { language, colours: terminal && isColorSupported, columns }
  const formatter = task.format(look)
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  const empty = new Set(inputs.folders)
  let [reports, separator] = [0, '']
  // A reader that is slower than the checks must not make the output pile up in memory.
  const print = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain')
  }

  await print(formatter.begin)
  for await (const [input, { notes, readable, listed }] of examined(inputs.files, task, look, formatter, governing)) {
    if (readable) governing(input.file) // tells what is wrong with the configuration, if no file before it has
    for (const { path, text, failure } of notes) {
      if (failure) failures++
      tell(path, text)
    }
    if (!listed) continue
    const { output, unchecked, counts } = listed
    if (unchecked === 'severalReports') tell(input.path, severalReports)
    if (unchecked === 'notReport' && !input.named) continue
    if (output !== '') {
      await print(separator + output)
      separator = formatter.separator
    }
    for (const folder of input.folders) empty.delete(folder)
    for (const severity of Object.keys(counts) as Severity[]) findings[severity] += counts[severity]
    if (!unchecked) reports++
  }
  for (const folder of empty) tell(folder, noReports)
  const summary = { reports, findings, failures }
  await print(formatter.end(summary))
  return { summary, failures }
}

/** Each file with what comes of it, in order. */
async function* examined(
  inputs: readonly Input[],
  { command, work, writes }: Task,
  look: Look,
  formatter: Formatter,
  governing: (file?: string) => Governing,
): AsyncGenerator<readonly [Input, Examined]> {
  const threads = threadsFor(inputs.length)
  const alone = threads < 2 || writes || inputs.some(({ file }) => file === undefined)
  if (alone) for (const input of inputs) yield [input, await examine(input, work, formatter, governing)]
  else {
    let i = 0
    for await (const each of inThreads(inputs, { command, look }, threads)) yield [inputs[i++]!, each]
  }
}

/** What a thread does with a file. It is silent about configurations: the main thread tells of them. */
export function examiner({ work, format }: Task, look: Look): (input: Input) => Promise<Examined> {
  const silent: Voice = { tell: () => undefined, failed: () => undefined }
  const [formatter, governing] = [format(look), configurations(silent)]
  return (input) => examine(input, work, formatter, governing)
}

/** As POSIX orders the variables; where none is set (Windows), the system's own. */
export function locale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): string {
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale
}
