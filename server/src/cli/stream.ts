/**
 * `--stream`: a line in, a line out, in order and at once, for as long as somebody asks. Other programs keep such a process
 * and hand it reports by the hundred thousand; no line of theirs can end it. Each is worked on in one of a few processes
 * that have so much time and memory for it (`limited.ts`); a line that they do not survive is answered with an error.
 *
 * In: `{ "id", "path" }` or `{ "id", "text" }`. Out: `{ "id", … }` with the keys of one element of `reports`, or
 * `{ "id", "error" }`; the id is null where a line is not understood.
 */
import { inLanguage, languageOf, largest, type Language, type Text } from '../core'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { configurations } from './configurations'
import type { Examined } from './examine'
import { failureOf } from './failure'
import { notRegular } from './files'
import { limited, type Limited } from './limited'
import type { Input } from './inputs'
import { linesOf } from './lines'
import { printerTo } from './printer'
import { locale, type Task } from './run'
import { tell } from './tell'

/** Bytes. The largest text takes less, in Chinese written as escapes (`\\u516c`) too. Longer lines are not kept. */
const longestLine = 3 * largest

/** Lines that each process may be ahead of what is printed: a slow one must not make the others wait at once. */
const ahead = 8
/** Bytes of lines that are not answered yet, from which on none is read. */
const mostHeld = 32 * 1024 * 1024

interface Request {
  readonly id: unknown
  readonly input: Input
  readonly bytes?: Uint8Array
}

interface Refused {
  readonly id: unknown
  readonly refused: Text
}

/** The exit code: 0 where every line was answered, whatever the answers are. */
export async function streaming(task: Task, jobs: number): Promise<number> {
  const printer = printerTo(process.stdout)
  const { language: asked } = task.command
  // What is wrong with the configuration is told before its language is known.
  let language = asked ?? languageOf(locale())
  const say = (path: string, text: Text): void => {
    tell(path, text, language)
  }
  const governing = configurations({
    tell: say,
    failed: (path, { text }) => {
      say(path, text)
    },
  })
  language = asked ?? governing().configuration.language ?? language
  const setup = { command: task.command, look: { language, colours: false, columns: 100 } }
  const processes = pool(Array.from({ length: jobs }, () => limited(setup, { crowded: true })))

  const answerTo = async (line: Buffer | undefined): Promise<string> => {
    const request = line === undefined ? { id: null, refused: tooLong } : requestIn(line)
    if ('refused' in request) return error(request.id, request.refused, language)
    const examined = await processes.examine(request.input, request.bytes)
    if (examined.readable) governing(request.input.file) // tells what is wrong with it, once
    return examined.listed
      ? `{"id":${JSON.stringify(request.id)},${examined.listed.output.slice(1)}`
      : error(request.id, reasonOf(examined), language)
  }

  /** Never rejects: whatever goes wrong with a line, the next one is answered. */
  const answer = (line: Buffer | undefined): Promise<string> =>
    answerTo(line).catch((reason: unknown) => error(null, failureOf(reason).text, language))

  const open: Promise<void>[] = []
  let last = Promise.resolve()
  let held = 0
  try {
    for await (const line of linesOf(process.stdin, longestLine)) {
      const bytes = line?.length ?? 0
      held += bytes
      const answered = answer(line)
      last = last.then(async () => {
        await printer.print(await answered)
        held -= bytes
      })
      open.push(last)
      while (open.length > ahead * jobs || (held > mostHeld && open.length > 0)) await open.shift()
      if (printer.closed) break
    }
    await last
  } finally {
    processes.end()
  }
  if (printer.error) throw printer.error
  return 0
}

function error(id: unknown, text: Text, language: Language): string {
  return `${JSON.stringify({ id, error: inLanguage(text, language) })}\n`
}

/** Why nothing came of it: what was told of the file last. */
function reasonOf({ notes }: Examined): Text {
  return notes.at(-1)?.text ?? { zh: '未检查。', en: 'not checked.' }
}

const tooLong: Text = {
  zh: `这一行超过 ${longestLine / 2 ** 20} MB，未读取。`,
  en: `the line is longer than ${longestLine / 2 ** 20} MB; not read.`,
}
const notJson: Text = { zh: '这一行不是 UTF-8 编码的 JSON 对象。', en: 'the line is no JSON object in UTF-8.' }
const neither: Text = {
  zh: '这一行应有“path”（文件路径）或“text”（文本），二者取一。',
  en: 'the line must have either “path” (of a file) or “text”.',
}
const noFile: Text = { zh: '“path”不能是标准输入。', en: '“path” cannot be standard input.' }

/** What a line asks for, or why it is not understood; with the id where there is one. */
function requestIn(line: Buffer): Request | Refused {
  const asked = parsed(line)
  if (!asked) return { id: null, refused: notJson }
  const { id = null, path, text } = asked
  if (typeof text === 'string' && path === undefined)
    return { id, input: { path: '-', file: undefined, named: true, folders: [] }, bytes: Buffer.from(text) }
  if (typeof path !== 'string' || text !== undefined) return { id, refused: neither }
  if (path === '-') return { id, refused: noFile }
  if (mayNeverEnd(path)) return { id, refused: notRegular.text }
  return { id, input: { path, file: resolve(path), named: true, folders: [] } }
}

/** A pipe or a device: it is not the time of the processor that waiting for it takes. */
function mayNeverEnd(path: string): boolean {
  try {
    const stats = statSync(path)
    return !stats.isFile() && !stats.isDirectory()
  } catch {
    return false // why it cannot be read is told by whoever reads it
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parsed(line: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    if (!isFlat(line)) return undefined
    const value: unknown = JSON.parse(utf8.decode(line))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Bytes outside the strings of a line. */
const mostOutside = 64 * 1024
const [quote, backslash] = [0x22, 0x5c]

/**
 * Whether a line is a few values, however long its strings are: what is parsed takes memory by the number of its values,
 * many times that of their bytes.
 */
function isFlat(line: Buffer): boolean {
  let outside = 0
  let from = 0
  for (;;) {
    const begin = line.indexOf(quote, from)
    outside += (begin < 0 ? line.length : begin) - from
    if (outside > mostOutside) return false
    if (begin < 0) return true
    from = endOfString(line, begin + 1)
  }
}

/** Behind the quotation mark that ends the string. */
function endOfString(line: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = line.indexOf(quote, at)
    if (at < 0) return line.length
    let escapes = at
    while (escapes > from && line[escapes - 1] === backslash) escapes--
    if ((at - escapes) % 2 === 0) return at + 1
  }
}

/** Several processes, each working on one thing at a time; whichever is free takes the next. */
function pool(all: readonly Limited[]): Limited {
  const free = [...all]
  const waiting: ((one: Limited) => void)[] = []
  const release = (one: Limited): void => {
    const next = waiting.shift()
    if (next) next(one)
    else free.push(one)
  }
  return {
    async examine(input, bytes) {
      const one = free.pop() ?? (await new Promise<Limited>((resolve) => waiting.push(resolve)))
      try {
        return await one.examine(input, bytes)
      } finally {
        release(one)
      }
    },
    end() {
      for (const one of all) one.end()
    },
  }
}
