/** `ogi-report mcp` as a process, asked by the client of the protocol's own SDK and by recorded requests of older clients. */
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import fc from 'fast-check'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allChecks } from '../../server/src/collection'
import { addressesOf, form2021 } from '../../server/src/form'
import { document as pdf, say } from '../formats/pdf/build'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { report } from '../support/report'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

const faulty = reportText({ resultsTotal: '0', partialNatural: '２' })
const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
const word = renderWps(values!, {}, 3).bytes

const cwd = folderWith({
  'a.txt': faulty,
  'word.docx': word,
  'paper.pdf': pdf([{ draw: say('青禾县档案馆2023年政府信息公开工作年度报告', 60, 700) }]),
  'notes.txt': 'a list',
  'two.txt': reportText() + reportText(),
  'empty.txt': '',
  'folder/b.txt': reportText({ agency: '云泽市档案馆', receivedTotal: '7' }),
  'folder/c.txt': reportText({ agency: '安岭县档案馆' }),
  'folder/d.wps': 'not read',
  'nothing/e.txt': 'a list',
  'years/2022.txt': report({ year: 2022, received: 9, carried: 3 }),
  'years/2023.txt': report({ year: 2023, received: 9, brought: 5 }),
  'years/2023 copy.txt': report({ year: 2023, received: 9, brought: 5 }),
  'years/2024.wps': 'not read',
})

interface Range {
  readonly start: { readonly line: number; readonly character: number }
}

interface Result {
  readonly version: number
  readonly reports: readonly {
    readonly path: string
    readonly isReport: boolean
    readonly why?: string
    readonly format: string
    readonly diagnostics: readonly {
      readonly code: string
      readonly severity: string
      readonly address: string | null
      readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly object[] }[]
    }[]
    readonly cells: Readonly<Record<string, { readonly decimal: string; readonly range: Range }>>
  }[]
  readonly summary: Readonly<Record<string, unknown>>
  readonly omitted: number
  readonly explanation: string
}

/** A server in a folder, and a client that speaks to it. */
function started(...args: readonly string[]) {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...args],
    cwd,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'en_US.UTF-8' },
  })
  const ask = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given })
  return {
    client,
    begin: () => client.connect(transport),
    answer: async (name: string, given: Record<string, unknown>) => {
      const { content, structuredContent, isError } = await ask(name, given)
      const [first, ...more] = content.map((part) => (part.type === 'text' ? part.text : ''))
      expect(isError, first).toBeFalsy()
      expect(JSON.parse(first ?? '')).toEqual(structuredContent)
      return { result: structuredContent as Result, remarks: more.join('\n') }
    },
    refusal: async (name: string, given: Record<string, unknown>) => {
      const { content, structuredContent, isError } = await ask(name, given)
      expect([isError, structuredContent]).toEqual([true, undefined])
      return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
    },
  }
}

const server = started()
beforeAll(() => server.begin())
afterAll(() => server.client.close())
const { answer, refusal } = server

async function printed(...args: readonly string[]): Promise<Result> {
  return JSON.parse((await ogiReport(args, { cwd })).stdout) as Result
}

test('four tools are offered, all of which only read and say where their answers go', async () => {
  const { tools } = await server.client.listTools()
  expect(tools.map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {})])).toEqual([
    ['check_report', ['path', 'text', 'language', 'limit']],
    ['extract_figures', ['path', 'text', 'language', 'limit', 'addresses']],
    ['explain_finding', ['path', 'text', 'language', 'limit', 'code', 'address']],
    ['list_fixes', ['path', 'text', 'language', 'limit', 'code', 'address']],
  ])
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
    expect(description).toContain('goes to the assistant')
  }
})

describe('check_report', () => {
  test('finds in files of every kind, and in a folder, what check finds', async () => {
    const paths = ['a.txt', 'word.docx', 'paper.pdf', 'notes.txt', 'two.txt', 'empty.txt']
    const expected = (await printed('check', '--format', 'json', ...paths)).reports
    expect(expected.map(({ path }) => path)).toEqual(paths)
    for (const [i, path] of paths.entries()) {
      const { result } = await answer('check_report', { path })
      expect(result).toMatchObject({ version: 1, reports: [expected[i]], omitted: 0 })
    }
    const { result } = await answer('check_report', { path: 'folder' })
    const { reports, summary } = await printed('check', '--format', 'json', 'folder')
    expect(result).toEqual({ version: 1, reports, summary, omitted: 0 })
  })

  test('holds the reports of a folder against each other, as check does', async () => {
    const { result, remarks } = await answer('check_report', { path: 'years' })
    const { reports, summary } = await printed('check', '--format', 'json', 'years')
    expect(result).toEqual({ version: 1, reports, summary, omitted: 0 })
    expect(summary).toMatchObject({
      warnings: 1,
      notRead: [{ path: 'years/2024.wps', why: 'format' }],
      copies: [{ path: 'years/2023.txt', of: 'years/2023 copy.txt' }],
    })
    expect(remarks).toContain('years/2024.wps')
    const [found] = result.reports.flatMap(({ diagnostics }) => diagnostics)
    expect(found).toMatchObject({
      code: 'series/brought-forward',
      related: [expect.objectContaining({ path: 'years/2022.txt' }), expect.anything()],
    })
    const one = await answer('check_report', { path: 'years', limit: 0 })
    expect([one.result.omitted, one.result.summary]).toEqual([1, summary])
  })

  test('of a text it finds the same as of its file', async () => {
    const { result } = await answer('check_report', { text: faulty })
    const { reports } = await printed('check', '--format', 'json', 'a.txt')
    expect(result.reports).toEqual([{ ...reports[0], path: '-' }])
  })

  test('lists the gravest first and says what is left out', async () => {
    const { result, remarks } = await answer('check_report', { path: 'a.txt', limit: 1 })
    const all = (await answer('check_report', { path: 'a.txt' })).result.reports[0]!.diagnostics
    expect(all.map(({ severity }) => severity)).toEqual(expect.arrayContaining(['error', 'hint']))
    expect(result.reports[0]?.diagnostics.map(({ severity }) => severity)).toEqual(['error'])
    expect(result.omitted).toBe(all.length - 1)
    expect(remarks).toContain(`${all.length - 1} left out: raise \`limit\``)
    const none = (await answer('check_report', { path: 'a.txt', limit: 0 })).result
    expect([none.reports[0]?.diagnostics, none.omitted]).toEqual([[], all.length])
    expect(none.summary).toEqual(result.summary)
  })

  test('names what was not read', async () => {
    const { result, remarks } = await answer('check_report', { path: 'folder' })
    expect(result.summary.notRead).toEqual([{ path: 'folder/d.wps', why: 'format' }])
    expect(remarks).toContain('folder/d.wps')
    expect((await answer('check_report', { path: 'nothing' })).remarks).toMatch(/no annual reports.*Name the file/)
    const { reports } = (await answer('check_report', { path: 'two.txt' })).result
    expect(reports[0]).toMatchObject({ isReport: false, why: 'severalReports' })
  })
})

describe('extract_figures', () => {
  test('gives the values that extract gives', async () => {
    const { result } = await answer('extract_figures', { path: 'word.docx', limit: 1000 })
    const { reports } = await printed('extract', 'word.docx')
    expect(result.reports).toEqual(reports)
    expect(Object.keys(result.reports[0]!.cells)).toEqual(addressesOf(form2021))
    expect([result.omitted, result.summary.of]).toEqual([0, 200])
  })

  test('gives 50 of 200 unless more are asked for', async () => {
    const { result, remarks } = await answer('extract_figures', { path: 'a.txt' })
    expect(Object.keys(result.reports[0]!.cells)).toEqual(addressesOf(form2021).slice(0, 50))
    expect(result.omitted).toBe(150)
    expect(remarks).toContain('150 left out')
  })

  test('gives the addresses asked for, and those within them', async () => {
    const addresses = ['review.reconsideration', 'requests.total.total']
    const { result } = await answer('extract_figures', { path: 'a.txt', addresses })
    const cells = Object.entries(result.reports[0]!.cells)
    expect(cells.map(([address]) => address)).toEqual([
      'requests.total.total',
      ...['upheld', 'corrected', 'other', 'pending', 'total'].map((each) => `review.reconsideration.${each}`),
    ])
    expect(result.omitted).toBe(0)
  })

  test('one limit holds for all reports of a folder, and those without room are counted', async () => {
    const { result, remarks } = await answer('extract_figures', { path: 'folder', limit: 200 })
    expect(result.reports.map(({ path }) => path)).toEqual(['folder/b.txt'])
    expect([result.omitted, result.summary.reports]).toEqual([200, 2])
    expect(remarks).toContain('200 left out, 1 report not listed')
  })
})

describe('explain_finding', () => {
  test.each(allChecks.map(({ code }) => code))('says what %s looks for', async (code) => {
    const { result } = await answer('explain_finding', { code, language: 'zh' })
    expect(result).toMatchObject({ code, omitted: 0 })
    expect(result.explanation).toMatch(/\p{sc=Han}/u)
  })

  test('says of a cell what it holds, which sums it is part of, and what is wrong with it', async () => {
    const address = 'requests.total.total'
    const { result } = await answer('explain_finding', { text: faulty, address })
    expect(result.explanation).toMatch(/（七）总计[\s\S]*4 \+ 1 = 5[\s\S]*would have to be 5/)
    const [report] = result.reports
    expect(report?.cells[address]).toMatchObject({ decimal: '0' })
    expect(report?.diagnostics.map(({ code }) => code)).toEqual(['sum/cell'])
  })
})

describe('list_fixes', () => {
  test('lists the findings that can be mended, with the edits', async () => {
    const { result } = await answer('list_fixes', { path: 'a.txt' })
    const { reports } = await printed('check', '--format', 'json', 'a.txt')
    const mendable = reports[0]!.diagnostics.filter(({ fixes }) => fixes.length > 0)
    expect(mendable.length).toBeGreaterThan(1)
    expect(result.reports[0]?.diagnostics).toEqual(mendable)
  })

  test.each([
    [{ code: 'cell' }, ['cell/style']],
    [{ code: 'sum/' }, ['sum/cell']],
    [{ address: 'requests.total' }, ['sum/cell']],
    [{ code: 'cell/style', address: 'requests.total' }, []],
  ])('of %j only', async (narrower, codes) => {
    const { result } = await answer('list_fixes', { path: 'a.txt', ...narrower })
    expect(result.reports[0]?.diagnostics.map(({ code }) => code)).toEqual(codes)
  })
})

describe('what cannot be answered says what to do', () => {
  test.each<[tool: string, given: Record<string, unknown>, words: RegExp]>([
    ['check_report', {}, /either `path`.*or `text`/],
    ['check_report', { path: 'a.txt', text: 'x' }, /exactly one of them/],
    ['check_report', { path: 'missing.txt' }, /no such file.*absolute path of a file that exists/],
    ['check_report', { path: '*.missing' }, /matches no file.*absolute path/],
    ['check_report', { path: '-' }, /no such file/],
    ['check_report', { path: '' }, /path must be a string that is not empty/],
    ['check_report', { path: 'folder/d.wps' }, /docx/],
    ['check_report', { path: 'a.txt', limit: -1 }, /limit must be a whole number from 0/],
    ['check_report', { path: 'a.txt', limit: '5' }, /limit must be/],
    ['check_report', { path: 'a.txt', language: 'fr' }, /language must be zh or en/],
    ['check_report', { path: 'a.txt', fix: true }, /no argument “fix”; choose from: path, text/],
    ['check_report', { text: 5 }, /text must be a string/],
    ['extract_figures', { path: 'a.txt', addresses: [] }, /addresses must be a list/],
    ['extract_figures', { path: 'a.txt', addresses: ['requests.all'] }, /no address “requests\.all”.*such as/],
    ['explain_finding', {}, /`code` alone/],
    ['explain_finding', { path: 'a.txt' }, /together with `address`/],
    ['explain_finding', { code: 'sum/cell', path: 'a.txt' }, /`code` alone/],
    ['explain_finding', { code: 'sum' }, /no check “sum”; choose from: section\/missing/],
    ['explain_finding', { path: 'a.txt', address: 'requests.total' }, /no address/],
    ['explain_finding', { path: 'a.txt', address: 'procurement.items' }, /no address/],
    ['explain_finding', { path: 'a.txt', address: 'disclosure.procurement.items' }, /form of 2021.*extract_figures/],
    ['explain_finding', { path: 'folder', address: 'requests.total.total' }, /one report, not a folder/],
    ['explain_finding', { path: 'notes.txt', address: 'requests.total.total' }, /not an annual OGI report/],
    ['list_fixes', { path: 'a.txt', code: 'summe' }, /no check “summe”/],
  ])('%s %j', async (tool, given, words) => {
    expect(await refusal(tool, given)).toMatch(words)
  })

  test.skipIf(process.platform === 'win32')('a device is not read', async () => {
    expect(await refusal('check_report', { path: '/dev/zero' })).toMatch(/not a regular file/)
    expect(await refusal('check_report', { path: '/dev/stdin' })).toMatch(/not a regular file/)
  })

  test('in the language that the assistant names, or the server was started in', async () => {
    expect(await refusal('check_report', { path: 'missing.txt', language: 'zh' })).toMatch(/没有这个文件.*绝对路径/)
    const chinese = started('--lang', 'zh')
    await chinese.begin()
    expect(await chinese.refusal('check_report', {})).toMatch(/二者只能有一个/)
    expect((await chinese.client.listTools()).tools[0]?.description).toContain('交给助手')
    await chinese.client.close()
  })
})

test('a text so large that it needs limits is checked within them', async () => {
  const large = reportText({ resultsTotal: '0', other: ' \n'.repeat(1_100_000) })
  const { result } = await answer('check_report', { text: large })
  expect(result.reports[0]?.diagnostics.map(({ code }) => code)).toContain('sum/cell')
})

test('no tool has touched a file', async () => {
  const before = snapshot()
  for (const path of ['a.txt', 'word.docx', 'folder']) {
    await answer('check_report', { path })
    await answer('list_fixes', { path })
    await answer('extract_figures', { path })
  }
  expect(snapshot()).toEqual(before)
})

function snapshot(): readonly unknown[] {
  const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort()
  return files.map((name) => {
    const stats = statSync(join(cwd, name))
    return [name, stats.mtimeMs, stats.isFile() && readFileSync(join(cwd, name)).toString('base64')]
  })
}

describe('recorded requests, a line each', () => {
  const recorded = (name: string): string => readFileSync(join(import.meta.dirname, 'mcp', name), 'utf8')

  /** As a client wrote them; the server ends when its input does. */
  async function replayed(name: string) {
    const { code, stdout, stderr } = await ogiReport(['mcp'], { cwd, stdin: recorded(name) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.trim().split('\n')
    return new Map(
      lines.map((line) => {
        const { id, ...rest } = JSON.parse(line) as { id: number; result?: Record<string, unknown>; error?: object }
        return [id, rest]
      }),
    )
  }

  test.each(['2024-11-05.jsonl', '2025-06-18.jsonl', '2026-07-28.jsonl'])('of %s are answered', async (name) => {
    const answers = await replayed(name)
    expect([...answers.keys()].sort()).toEqual([1, 2, 3, 4])
    expect((answers.get(2)?.result as { tools: unknown[] }).tools).toHaveLength(4)
    const { structuredContent } = answers.get(3)?.result as { structuredContent: Result }
    expect(structuredContent.reports[0]?.diagnostics.map(({ code }) => code)).toContain('sum/cell')
    expect(answers.get(4)?.result).toMatchObject({ isError: true })
  })
})

test('the program for editors is the same server', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const args = [join(dirname(program), 'mcp.js')]
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd }))
  expect((await client.listTools()).tools).toHaveLength(4)
  await client.close()
})
