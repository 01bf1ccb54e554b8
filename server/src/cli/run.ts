/**
 * What `check` and `extract` have in common: each file is read, worked on and printed before the next one; a failure is
 * named on standard error, and the others go on.
 */
import { once } from 'node:events'
import { isatty } from 'node:tty'
import { isColorSupported } from 'picocolors'
import { languageOf, type Language } from '../core/language'
import type { Severity, Text } from '../core/model'
import { configurations, type Governing } from './configurations'
import { decode, type Decoded } from './encoding'
import { Failure, failureOf } from './failure'
import { readContent, tooLarge, type Content } from './files'
import { printable } from './formats/excerpt'
import type { Format, Item, Summary } from './formats/format'
import { expand, type Input } from './inputs'

export interface Source extends Content, Decoded {
  readonly input: Input
  readonly governing: Governing
}

/** Lines on standard error. */
export interface Voice {
  readonly tell: (path: string, text: Text) => void
  /** The run then ends with exit code 2. */
  readonly failed: (path: string, failure: Failure) => void
}

export interface Outcome {
  readonly summary: Summary
  readonly failures: number
}

const unknownEncoding = new Failure({
  zh: '无法识别文件的编码（不是 UTF-8、GB18030，也不是带 BOM 的 UTF-16），未检查。',
  en: 'in no known encoding (UTF-8, GB18030, UTF-16 with a byte order mark); not checked.',
})
const severalReports: Text = {
  zh: '文件中有几份年度报告，请分开存放；未检查。',
  en: 'holds several annual reports; keep each in a file of its own. Not checked.',
}
const noReports: Text = { zh: '文件夹中没有年度报告。', en: 'no annual reports in this folder.' }

/** Prints to standard output (1) or standard error (2). `work` may throw a {@link Failure}: the file is not listed then. */
export async function run(
  { paths, language: asked }: { readonly paths: readonly string[]; readonly language?: Language },
  descriptor: 1 | 2,
  format: Format,
  work: (source: Source, voice: Voice) => Item,
): Promise<Outcome> {
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

  const read = async (input: Input): Promise<Item> => {
    const content = await readContent(input.file)
    const decoded = decode(content.bytes)
    if (!decoded) throw unknownEncoding
    const item = work({ ...content, ...decoded, input, governing: governing(input.file) }, { tell, failed })
    if (item.report.unchecked === 'too-large') throw tooLarge
    return item
  }

  const stream = descriptor === 1 ? process.stdout : process.stderr
  const terminal = isatty(descriptor)
  const columns = terminal ? Math.max(40, stream.columns) : 100
  const formatter = format({ language, colours: terminal && isColorSupported, columns })
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  const empty = new Set(inputs.folders)
  let [listed, reports] = [0, 0]
  // A reader that is slower than the checks must not make the output pile up in memory.
  const print = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain')
  }

  await print(formatter.begin)
  for (const input of inputs.files) {
    try {
      const item = await read(input)
      const { unchecked } = item.report
      if (unchecked === 'several-reports') tell(input.path, severalReports)
      if (unchecked === 'not-a-report' && !input.named) continue
      await print(formatter.item(item, listed++))
      for (const folder of input.folders) empty.delete(folder)
      for (const { severity } of item.findings) findings[severity]++
      if (!unchecked) reports++
    } catch (error) {
      failed(input.path, failureOf(error))
    }
  }
  for (const folder of empty) tell(folder, noReports)
  const summary = { reports, findings, failures }
  await print(formatter.end(summary))
  return { summary, failures }
}

/** As POSIX orders the variables; where none is set (Windows), the system's own. */
export function locale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): string {
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale
}
