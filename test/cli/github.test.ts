/** `check --format github`: one workflow command a finding, escaped as the runner unescapes it. */
import { expect, test } from 'vitest'
import { checkGithub } from '../../server/src/cli/formats/github'
import { analyse, noFixes } from '../../server/src/core'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** As the runner reads a line of the log. */
function command(line: string): Command {
  const [, name, properties, message] = /^::(\w+) ([^:]*)::(.*)$/.exec(line)!
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const entries = properties!.split(',').map((property): [string, string] => {
    const [, key, value] = /^(\w+)=(.*)$/.exec(property)!
    return [key!, plain(value!.replaceAll('%3A', ':').replaceAll('%2C', ','))]
  })
  return { name: name!, properties: Object.fromEntries(entries), message: plain(message!) }
}

async function commands(args: readonly string[], cwd: string, stdin?: string): Promise<Command[]> {
  const { stdout } = await ogiReport(['check', '--format', 'github', '--lang', 'zh', ...args], {
    cwd,
    ...(stdin !== undefined && { stdin }),
  })
  return stdout.split('\n').filter(Boolean).map(command)
}

test('a finding is an annotation on its characters', async () => {
  const cwd = folderWith({ 'a.txt': wrong })
  const { code, stdout } = await ogiReport(['check', '--format', 'github', '--lang', 'zh', 'a.txt'], { cwd })
  const line = (words: string) => wrong.split('\n').findIndex((l) => l.includes(words)) + 1
  const [style, sum, ...more] = stdout.trimEnd().split('\n')
  expect([code, more]).toEqual([1, []])
  const total = line('（七）总计')
  expect(sum).toMatch(
    new RegExp(
      `^::error file=a\\.txt,line=${total},endLine=${total},col=21,endColumn=21,title=sum/cell::.*填 0，应为 5`,
    ),
  )
  expect(style).toMatch(new RegExp(`^::notice file=a\\.txt,line=${line('（二）部分公开')},.*,title=cell/style::`))
})

test('names and quoted text arrive as they are, and no line of a report is a command', async () => {
  const name = '甲/100%,年报: 终::稿.txt'
  const cwd = folderWith({ [name]: reportText({ partialNatural: '\u001B[2J::error::5%0A' }) })
  const found = await commands(['甲'], cwd)
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map(({ properties }) => properties.file))).toEqual(new Set([name]))
  expect(found.some(({ message }) => message.includes('::error::5%0A'))).toBe(true)
  expect(found.some(({ message }) => message.includes('\u001B'))).toBe(false)
})

test('a place of several lines has no columns', () => {
  const report = analyse('甲\r\n乙\n丙')
  const message = { zh: '两行', en: 'two lines' }
  const finding = {
    code: 'a/b',
    nth: 0,
    severity: 'warning',
    span: { start: 0, end: 4 },
    message,
    related: [],
  } as const
  const formatter = checkGithub({ language: 'zh', colours: false, columns: 80 })
  const text = { path: 'a.txt', format: 'text', page: () => undefined, omitted: [] } as const
  expect(formatter.item({ ...text, report, findings: [finding], ask: noFixes, ignored: [], hidden: 0 })).toBe(
    '::warning file=a.txt,line=1,endLine=2,title=a/b::两行\n',
  )
})

test('a place to insert at has one column', async () => {
  const cwd = folderWith({ 'a.txt': reportText({ partialNatural: '' }) })
  const [blank] = await commands(['a.txt'], cwd)
  expect([blank?.name, blank?.properties.title]).toEqual(['warning', 'cell/blank'])
  expect(blank?.properties.endColumn).toBe(blank?.properties.col)
})

test('standard input has no file, a file elsewhere its whole path, and nothing found is nothing said', async () => {
  const cwd = folderWith({ 'a.txt': wrong, 'b/': '', 'c.txt': reportText() })
  expect((await commands(['-'], cwd, wrong)).map(({ properties }) => properties.file)).toEqual([undefined, undefined])
  expect((await commands(['../a.txt'], `${cwd}/b`))[0]?.properties.file).toBe(`${cwd}/a.txt`)
  expect(await commands(['c.txt'], cwd)).toEqual([])
})

test('what is ignored is not annotated', async () => {
  const ignore = [{ file: 'a.txt', code: 'sum/cell', reason: '已核实' }]
  const cwd = folderWith({ '.ogi-report.json': JSON.stringify({ ignore }), 'a.txt': wrong })
  expect((await commands(['a.txt'], cwd)).map(({ properties }) => properties.title)).toEqual(['cell/style'])
})
