/**
 * `ogi-report extract --from ndjson`: what many processes have written line by line, joined in another format. Reads no
 * report, only what was read of them.
 */
import { languageOf, type Text } from '../core'
import { createReadStream } from 'node:fs'
import type { ExtractCommand } from './arguments'
import type { Extracted } from './extracted'
import { writingOf } from './extract'
import { failureOf } from './failure'
import { expand, type Input } from './inputs'
import { linesOf } from './lines'
import { outputTo, standardOutput } from './output'
import { locale } from './run'
import { tell } from './tell'
import { forSystem } from '../disk/paths'

/** Bytes of a line; that of a report with all its cells has a tenth of a megabyte. */
const longest = 64 * 1024 * 1024

/** The exit code: 2 where a file cannot be read or a line is none of ours; lines that tell of an error are counted. */
export async function joining(command: ExtractCommand): Promise<number> {
  const language = command.language ?? languageOf(locale())
  const inputs = expand(command.paths, (name) => /\.(?:ndjson|jsonl)$/i.test(name))
  let failures = 0
  const failed = (path: string, text: Text): void => {
    failures++
    tell(path, text, language)
  }
  for (const { path, failure } of inputs.failures) failed(path, failure.text)
  for (const folder of inputs.folders)
    if (!inputs.files.some(({ folders }) => folders.includes(folder))) failed(folder, noLines)
  const { begin, record, separator, end, through } = writingOf(command)
  const written =
    command.output === undefined
      ? standardOutput()
      : outputTo(
          command.output,
          inputs.files.map(({ file }) => file),
        )
  const output = through?.(written) ?? written
  let between = ''

  await output.print(begin)
  for (const input of inputs.files) {
    let number = 0
    let errors = 0
    let foreign = 0
    try {
      for await (const line of linesOf(bytesOf(input), longest)) {
        number++
        const read = line && lineOf(line)
        // A file of something else holds nothing but such lines: the first is shown, the others are counted.
        if (!read) {
          if (foreign++ === 0) failed(`${input.path}:${number}`, notOurs)
        } else if ('error' in read) errors++
        else {
          const text = record(read)
          if (text !== '') await output.print(between + text)
          if (text !== '') between = separator
        }
        if (output.closed) break
      }
    } catch (error) {
      failed(input.path, failureOf(error).text)
    }
    if (foreign > 1) tell(input.path, alsoForeign(foreign - 1), language)
    if (errors > 0) tell(input.path, withErrors(errors), language)
  }
  await output.print(end)
  await output.done()
  return failures > 0 ? 2 : 0
}

const notOurs: Text = {
  zh: '这一行不是 extract --format ndjson 或 --stream 写出的，略过。',
  en: 'the line was not written by extract --format ndjson or --stream; left out.',
}

function alsoForeign(lines: number): Text {
  return {
    zh: `另有 ${lines} 行也不是，略过。`,
    en: `${lines} more such ${lines === 1 ? 'line' : 'lines'} left out.`,
  }
}

const noLines: Text = {
  zh: '文件夹中没有 .ndjson 或 .jsonl 文件。',
  en: 'no .ndjson or .jsonl file in this folder.',
}

function withErrors(lines: number): Text {
  return {
    zh: `有 ${lines} 行是错误（“error”），没有数据。`,
    en: `${lines} ${lines === 1 ? 'line tells' : 'lines tell'} of an error and has no values.`,
  }
}

function bytesOf({ file }: Input): AsyncIterable<Buffer> {
  return file === undefined ? process.stdin : createReadStream(forSystem(file))
}

/** A line as `extract` wrote it, as far as the formats rely on it; undefined for any other. */
function lineOf(line: Buffer): Extracted | { readonly error: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line.toString())
    if (!isObject(value)) return undefined
    if ('error' in value) return { error: value.error }
    const { path, isReport, cells } = value
    const isOurs = typeof path === 'string' && typeof isReport === 'boolean' && isObject(cells)
    return isOurs && Object.values(cells).every(isCell) ? (value as unknown as Extracted) : undefined
  } catch {
    return undefined
  }
}

const decimal = /^-?\d+(?:\.\d+)?$/

function isCell(cell: unknown): boolean {
  if (!isObject(cell) || typeof cell.state !== 'string') return false
  return cell.decimal === null || (typeof cell.decimal === 'string' && decimal.test(cell.decimal))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
