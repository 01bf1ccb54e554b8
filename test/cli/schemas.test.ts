/** What the command line prints as JSON is what its schema says; the schema knows no key that is never printed. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

type Schema = Readonly<Record<string, unknown>> & { readonly $defs: Readonly<Record<string, { properties: object }>> }
const file = path.join(import.meta.dirname, '../../server/schema/output.v1.schema.json')
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addSchema(schema, 'output')

const seen = new Set<string>()

/** The value is one of these; its keys, however deep, are remembered. */
function is(name: string, value: unknown): void {
  const validate = ajv.getSchema(`output#/$defs/${name}`)!
  void validate(value)
  expect(validate.errors?.slice(0, 3) ?? []).toEqual([])
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return
    for (const [key, inner] of Object.entries(each)) {
      if (!Array.isArray(each)) seen.add(key)
      walk(inner)
    }
  }
  walk(value)
}
const lines = (stdout: string): unknown[] => stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown) // prettier-ignore

const good = reportText()
const files = {
  'good.txt': good,
  'copy.txt': good,
  'later.txt': reportText({ year: 2024, receivedTotal: '7' }),
  'glued.txt': good.replace('规章\t0\t0\t0', '规章\t000'),
  'marked.txt': good.replace('行政许可\t0', '行政许可\t/').replace('行政强制\t0', '行政强制\t'),
  'none.txt': '值班安排\n',
  'several.txt': good + good.replaceAll('青禾县档案馆', '青禾县统计局'),
  'broken.docx': 'PK\u0003\u0004',
  'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
}
const requests = [
  { id: 1, text: good },
  { id: { of: 'mine' }, text: files['later.txt'] },
  { id: 'no', text: '值班安排' },
  { id: null },
  { id: 'gone', path: '没有.txt' },
]
const stdin = [...requests.map((request) => JSON.stringify(request)), 'no JSON'].join('\n')

test.each(['check', 'extract'])('%s: files, some of which cannot be read', async (command) => {
  const cwd = folderWith(files)
  const { stdout } = await ogiReport([command, '--format', 'json', '.', 'none.txt'], { cwd })
  const output = JSON.parse(stdout) as { reports: readonly unknown[] }
  expect(output.reports.length).toBeGreaterThan(4)
  is(command, output)
})

test('an overview, with the figures of a cell', async () => {
  const figure = ['--figure', 'requests.total.total']
  const { stdout } = await ogiReport(['overview', '--format', 'json', ...figure, '.'], { cwd: folderWith(files) })
  is('overview', JSON.parse(stdout))
})

test('a line of ndjson', async () => {
  const { stdout } = await ogiReport(['extract', '--format', 'ndjson', '.'], { cwd: folderWith(files) })
  for (const line of lines(stdout)) is('extractedReport', line)
})

test.each(['check', 'extract'])('a line of %s --stream', async (command) => {
  const { stdout } = await ogiReport([command, '--stream', '--jobs', '1'], { stdin })
  const answers = lines(stdout)
  expect(answers).toHaveLength(requests.length + 1)
  for (const answer of answers) is(typeof answer === 'object' && 'error' in answer! ? 'errorLine' : `${command}Line`, answer)
}) // prettier-ignore

test('what the schema names has been seen', () => {
  const named = Object.values(schema.$defs).flatMap(({ properties }) => Object.keys(properties))
  expect(named.length).toBeGreaterThan(40)
  // A picture or an attachment in a document; test/cli/documents.test.ts prints it.
  expect([...new Set(named)].filter((key) => !seen.has(key))).toEqual(['omitted'])
})

test('what is another thing is not taken for one of ours', () => {
  const validate = ajv.getSchema('output#/$defs/extract')!
  const cell = { value: 1, decimal: '1', unit: null, raw: '1', range: null, state: 'guessed' }
  const head = { path: 'a', isReport: true, edition: '2021', year: 2023, agency: null, format: 'text' }
  expect(validate({ version: 1, reports: [{ ...head, cells: { 'disclosure.rules.made': cell } }] })).toBe(false)
  expect(validate({ version: 2, reports: [] })).toBe(false)
  expect(readdirSync(path.dirname(file)).length).toBe(2)
})
