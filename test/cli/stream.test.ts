/** `--stream`: every line is answered once, in order and at once, whatever the lines before it did. */
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, test } from 'vitest'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

interface Answer {
  readonly id: unknown
  readonly error?: string
  readonly path?: string
  readonly isReport?: boolean
  readonly cells?: object
  readonly diagnostics?: readonly { readonly code: string }[]
}

const line = (value: unknown): string => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`

async function stream(command: string, lines: readonly unknown[], cwd = folderWith({})): Promise<Answer[]> {
  const { code, stdout, stderr } = await ogiReport([command, '--stream', '--jobs', '2'], {
    cwd,
    stdin: lines.map(line).join(''),
  })
  expect([code, stderr]).toEqual([0, ''])
  const answers = stdout.split('\n')
  expect(answers.pop()).toBe('')
  return answers.map((answer) => JSON.parse(answer) as Answer)
}

const sound = reportText()
const wrong = reportText({ resultsTotal: '0' })

describe.each(['check', 'extract'])('%s', (command) => {
  test('answers with the keys of an element of `reports`, and the id', async () => {
    const cwd = folderWith({ 'a.txt': wrong, 'b.txt': 'a letter' })
    const answers = await stream(
      command,
      ['a.txt', 'b.txt'].map((path, id) => ({ id, path })),
      cwd,
    )
    const { stdout } = await ogiReport([command, '--format', 'json', 'a.txt', 'b.txt'], { cwd })
    const { reports } = JSON.parse(stdout) as { reports: Answer[] }
    expect(answers).toEqual(reports.map((report, id) => ({ ...report, id })))
    expect(Object.keys(answers[0]!).slice(0, 2)).toEqual(['id', 'path'])
    const [fromText] = await stream(command, [{ id: 'x', text: wrong }], cwd)
    expect(fromText).toEqual({ ...reports[0], id: 'x', path: '-' })
  })
})

test('an answer for each line, in order, however long one takes and whatever it is', async () => {
  const cwd = folderWith({ 'a.txt': sound, 'folder/': '' })
  const hostile: [line: unknown, id: unknown, error: RegExp][] = [
    ['not JSON', null, /no JSON object/],
    ['', null, /no JSON object/],
    ['[1]', null, /no JSON object/],
    ['null', null, /no JSON object/],
    ['"\\', null, /no JSON object/],
    ['['.repeat(3_000_000), null, /no JSON object/],
    [`{"id":1,"text":"a","more":[${'{},'.repeat(1_000_000)}0]}`, null, /no JSON object/],
    [{ id: 7 }, 7, /either “path”/],
    [{ id: 8, text: 5 }, 8, /either “path”/],
    [{ id: 9, path: 'a.txt', text: '' }, 9, /either “path”/],
    [{ id: [10], path: 'none.txt' }, [10], /no such file/],
    [{ id: { of: 11 }, path: 'folder' }, { of: 11 }, /a folder, not a file/],
    [{ id: 12, path: '-' }, 12, /standard input/],
    [{ id: 13, path: '/dev/zero' }, 13, /not a regular file/],
    [{ id: 14, path: 'a\0b' }, 14, /not a valid path/],
    [{ id: 15, text: '%PDF-1.4' }, 15, /./],
    [`{"id":${'['.repeat(20_000)}${']'.repeat(20_000)},"text":"a"}`, null, /./],
  ]
  const lines = hostile.flatMap(([bad], i) => [bad, { id: `sound ${i}`, text: sound }])
  const answers = await stream('extract', lines, cwd)
  expect(answers).toHaveLength(lines.length)
  hostile.forEach(([, id, error], i) => {
    if (i < hostile.length - 1) expect(answers[2 * i]!.id).toEqual(id)
    expect(Object.keys(answers[2 * i]!), String(id)).toEqual(['id', 'error'])
    expect(answers[2 * i]!.error).toMatch(error)
    expect(answers[2 * i + 1]).toMatchObject({ id: `sound ${i}`, isReport: true })
  })
})

test('bytes that are no UTF-8, blanks and CRLF around a line, a last line without an end', async () => {
  const lines = Buffer.concat([
    Buffer.from('\r\n {"id":1,"text":"x"} \r\n'),
    Buffer.of(0x22, 0xff, 0x22, 0x0a),
    Buffer.from('{"text":"x"}'),
  ])
  const { stdout } = await ogiReport(['extract', '--stream'], { stdin: lines })
  expect(stdout.trimEnd().split('\n')).toHaveLength(4)
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((answer) => JSON.parse(answer) as Answer)
  expect(answers.map(({ id }) => id)).toEqual([null, 1, null, null])
  expect(answers.map(({ error }) => error !== undefined)).toEqual([true, false, true, false])
})

test('what is wrong with the configuration of the working folder is told, and every line answered', async () => {
  const cwd = folderWith({ '.ogi-report.json': '{ "language": "zh", "checks": { "sum": "loud" } }' })
  const { stdout, stderr } = await ogiReport(['check', '--stream', '--jobs', '1'], { cwd, stdin: line({ id: 1 }) })
  expect(stderr).toBe(`${cwd}/.ogi-report.json:1:40: Must be one of: error, warning, information, hint, off.\n`)
  expect(JSON.parse(stdout)).toEqual({ id: 1, error: expect.stringContaining('二者取一') as string })
})

test('configuration and severity hold as they do for files', async () => {
  const cwd = folderWith({
    'a.txt': wrong,
    '.ogi-report.json': JSON.stringify({ ignore: [{ file: 'a.txt', code: 'sum/cell', reason: '已核实' }] }),
  })
  const [ofFile, ofText] = await stream(
    'check',
    [
      { id: 1, path: 'a.txt' },
      { id: 2, text: wrong },
    ],
    cwd,
  )
  expect([ofFile, ofText].map((answer) => answer!.diagnostics!.map(({ code }) => code))).toEqual([[], ['sum/cell']])
})

describe('a process that is kept', () => {
  let kept: ChildProcessWithoutNullStreams
  const ask = () => {
    kept = spawn(process.execPath, [program, 'extract', '--stream', '--jobs', '1', '--lang', 'en'])
    const answers = createInterface({ input: kept.stdout })[Symbol.asyncIterator]()
    return async (value: unknown): Promise<Answer> => {
      kept.stdin.write(line(value))
      return JSON.parse((await answers.next()).value as string) as Answer
    }
  }
  afterEach(() => kept.kill())

  test('answers each line before the next one comes', async () => {
    const answerTo = ask()
    for (let id = 0; id < 3; id++) expect(await answerTo({ id, text: sound })).toMatchObject({ id, isReport: true })
  })

  test.skipIf(process.platform === 'win32')('outlives the death of the one that works for it', async () => {
    const answerTo = ask()
    expect(await answerTo({ id: 1, text: sound })).toMatchObject({ id: 1, isReport: true })
    const [worker] = execFileSync('pgrep', ['-P', String(kept.pid)])
      .toString()
      .trim()
      .split('\n')
    process.kill(Number(worker), 'SIGSTOP')
    const answer = answerTo({ id: 2, text: sound })
    process.kill(Number(worker), 'SIGKILL')
    expect(await answer).toEqual({ id: 2, error: expect.stringMatching(/ended unexpectedly \(SIGKILL\)/) as string })
    expect(await answerTo({ id: 3, text: sound })).toMatchObject({ id: 3, isReport: true })
  })
})

test('a reader that has gone ends the stream', () => {
  const cwd = folderWith({})
  mkdirSync(join(cwd, 'in'))
  writeFileSync(join(cwd, 'in/lines'), Array.from({ length: 2000 }, (_, id) => line({ id, text: sound })).join(''))
  const script = `"$0" "$1" extract --stream < in/lines | head -n 1`
  const stdout = execFileSync('sh', ['-c', script, process.execPath, program], { cwd, encoding: 'utf8' })
  expect(JSON.parse(stdout)).toMatchObject({ id: 0 })
})
