/** Arguments, languages, exit codes of wrong usage: what needs no report. */
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { languageIn, parseArguments, WrongUsage } from '../../server/src/cli/arguments'
import { everyNth } from '../properties/runs'
import { folderWith, ogiReport } from './program'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

test.each([['--help'], ['-h'], ['check', '--help'], ['extract', '-h'], ['lsp', '--help'], ['mcp', '--help']])(
  '%s %s prints the usage',
  async (...args) => {
    const { code, stdout, stderr } = await ogiReport(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage:\n/)
  },
)

test.each(['--version', '-V'])('%s prints the version', async (arg) => {
  expect(await ogiReport([arg])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
})

describe('wrong usage is told with the usage on standard error', () => {
  const wrong: readonly (readonly [args: readonly string[], reason: RegExp])[] = [
    [[], /a command is missing/],
    [['inspect', 'a.txt'], /no command “inspect”/],
    [['check'], /a file or folder is missing/],
    [['extract'], /a file or folder is missing/],
    [['check', '--format', 'xml', 'a.txt'], /--format cannot be “xml”; choose from: text, json/],
    [
      ['extract', '--format', 'text', 'a.txt'],
      /--format cannot be “text”; choose from: json, ndjson, csv, xlsx, parquet/,
    ],
    [['check', '--severity', 'fatal', 'a.txt'], /--severity cannot be “fatal”/],
    [['check', '--lang', 'fr', 'a.txt'], /--lang cannot be “fr”/],
    [['check', '--unsafe', 'a.txt'], /--unsafe needs --fix/],
    [['check', '--colour', 'a.txt'], /^there is no option “--colour”\.$/m],
    [['check', '--format'], /^“--format” needs a value\.$/m],
    [['check', '--fix=all', 'a.txt'], /^“--fix” takes no value\.$/m],
    [['check', '--lang', 'zh', '-x', 'a.txt'], /^没有“-x”这个选项。$/m],
    [['extract', '--fix', 'a.txt'], /--fix/],
    [['extract', '--wide', 'a.txt'], /--wide goes with the format csv or xlsx or parquet only/],
    [
      ['extract', '--labels', 'zh', '--format', 'ndjson', 'a.txt'],
      /--labels goes with the format csv or xlsx or parquet only/,
    ],
    [['extract', '--labels', 'fr', '--format', 'csv', 'a.txt'], /--labels cannot be “fr”/],
    [['extract', '--bom', 'a.txt'], /--bom goes with the format csv only/],
    [
      ['extract', '--output', 'a.xyz', 'a.txt'],
      /the ending of “a\.xyz” names no format: use \.json, \.ndjson, \.csv, \.xlsx, \.parquet/,
    ],
    [
      ['extract', '--format', 'json', '--output', 'a.csv', 'b.txt'],
      /--format json and the ending of “a\.csv” disagree/,
    ],
    [['extract', '--stream', 'a.txt'], /--stream reads lines from standard input/],
    [['check', '--stream', '--fix'], /--fix does not go with --stream/],
    [['extract', '--stream', '--format', 'csv'], /--format does not go with --stream/],
    [['check', '--jobs', '2', 'a.txt'], /--jobs needs --stream/],
    [['check', '--stream', '--jobs', '0'], /--jobs must be a whole number from 1 to 16/],
    [['export', 'a.txt'], /needs --format docx or html/],
    [['export', '--output', 'a', 'a.txt'], /the ending of “a” names no format: use \.docx, \.html/],
    [['overview', '--output', 'a.doc', 'b.txt'], /use \.txt, \.json, \.csv, \.xlsx, \.html, or add --format/],
    [['text', '--output', 'a.docx', 'b.docx'], /the ending of “a\.docx” names no format: use \.txt\./],
    [['lsp'], /lsp needs --stdio/],
    [['mcp', 'a.txt'], /mcp takes no path/],
    [['mcp', '--fix'], /no option “--fix”/],
  ]

  test.each(wrong)('%j is refused', (args, reason) => {
    let refused: unknown
    try {
      parseArguments(args)
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(WrongUsage)
    expect((refused as WrongUsage).text[languageIn(args) ?? 'en']).toMatch(reason)
  })

  // Each a process of its own.
  test.each(everyNth(wrong, 8))('%j, in a terminal', async (args, reason) => {
    const { code, stdout, stderr } = await ogiReport(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(reason)
    expect(stderr).toMatch(/^(?:Usage:|用法)/m)
    // On a terminal of 24 lines the reason is still to be seen.
    expect(stderr.split('\n').length).toBeLessThan(24)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('the language', () => {
  const usage = async (args: string[], env: Record<string, string>) =>
    (await ogiReport([...args, '--help'], { env })).stdout.startsWith('用法') ? 'zh' : 'en'

  test.each<[env: Record<string, string>, expected: string]>([
    [{ LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_TW' }, 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'de_DE.UTF-8' }, 'en'],
  ])('of %j is %s', async (env, expected) => {
    expect(await usage([], env)).toBe(expected)
  })

  test('--lang decides over the locale', async () => {
    expect(await usage(['--lang', 'zh'], { LC_ALL: 'en_US' })).toBe('zh')
    expect(await usage(['check', '--lang=en'], { LC_ALL: 'zh_CN' })).toBe('en')
  })

  test('wrong usage is told in it too', async () => {
    expect((await ogiReport(['check', '--lang', 'zh'])).stderr).toMatch(/^缺少文件或文件夹。/)
  })

  test('the configuration decides over the locale, --lang over both', async () => {
    const cwd = folderWith({ '.ogi-report.json': '{ "language": "zh" }', 'a.txt': 'x' })
    expect((await ogiReport(['check', 'a.txt'], { cwd })).stdout).toContain('不是政府信息公开工作年度报告')
    expect((await ogiReport(['check', '--lang', 'en', 'a.txt'], { cwd })).stdout).toContain('not an annual OGI report')
  })
})

test('a path that begins with a dash comes after --', async () => {
  const cwd = folderWith({ '-a.txt': 'x' })
  expect(await ogiReport(['check', '--', '-a.txt'], { cwd })).toMatchObject({ code: 0, stderr: '' })
})
