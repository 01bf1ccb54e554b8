/** `extract`: every value of a report with its place, as JSON, a report a line, and as a table. */
import { expect, test } from 'vitest'
import { addressesOf, form2019, form2021 } from '../../server/src/form'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

interface Cell {
  readonly value: number | null
  readonly decimal: string | null
  readonly unit: string | null
  readonly raw: string | null
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null
  readonly state: string
  readonly finding?: string
}
interface Output {
  readonly version: number
  readonly reports: readonly { readonly path: string; readonly cells: Readonly<Record<string, Cell>> }[]
}

async function extract(text: string): Promise<Output['reports'][number]> {
  const { code, stdout } = await ogiReport(['extract', '-'], { stdin: text })
  expect(code).toBe(0)
  const { version, reports } = JSON.parse(stdout) as Output
  expect(version).toBe(1)
  return reports[0]!
}

test('every address of the edition is there, in its order', async () => {
  const { cells, ...head } = await extract(reportText())
  expect(head).toEqual({
    path: '-',
    isReport: true,
    edition: '2021',
    year: 2023,
    agency: '青禾县档案馆',
    format: 'text',
  })
  expect(Object.keys(cells)).toEqual(addressesOf(form2021))
  expect(addressesOf(form2019)).not.toEqual(addressesOf(form2021))
  expect(Object.values(cells).every((cell) => cell.value !== null)).toBe(true)
})

test('a value has its number, its exact decimal, its writing and its place', async () => {
  const text = reportText({ partialNatural: '２', resultsTotal: '' }).replace(
    '行政事业性收费\t0',
    '行政事业性收费\t27.940万元',
  )
  const { cells } = await extract(text)
  const line = (label: string): number => text.split('\n').findIndex((l) => l.includes(label))
  expect(cells['requests.partial.natural']).toMatchObject({ value: 2, decimal: '2', unit: null, raw: '２' })
  expect(cells['requests.total.natural']).toEqual({
    value: 4,
    decimal: '4',
    unit: null,
    raw: '4',
    range: {
      start: { line: line('（七）总计'), character: 8 },
      end: { line: line('（七）总计'), character: 9 },
    },
    state: 'read',
  })
  expect(cells['charges.amount'] ?? cells['disclosure.charges.amount']).toMatchObject({
    value: 27.94,
    unit: '万元',
    raw: '27.940万元',
  })
})

test('a blank has its place and no value, what is not there has neither', async () => {
  const text = reportText({ partialNatural: '' }).replace(/^行政强制.*\n/m, '')
  const { cells } = await extract(text)
  expect(cells['requests.partial.natural']).toMatchObject({ value: null, decimal: null, unit: null, raw: '' })
  const { range } = cells['requests.partial.natural']!
  expect(range).toMatchObject({ start: { line: text.split('\n').findIndex((l) => l.includes('（二）部分公开')) } })
  expect(cells['disclosure.coercion.decisions']).toEqual({
    value: null,
    decimal: null,
    unit: null,
    raw: null,
    range: null,
    state: 'unread',
  })
})

test('a cell has its state, and the check that blames it', async () => {
  const text = reportText({ partialNatural: '/', resultsTotal: '0' })
    .replace('行政处罚\t0', '行政处罚\t约五件')
    .replace('行政强制\t0', '行政强制\t')
  const { cells } = await extract(text)
  const states = (name: string) => [cells[name]!.state, cells[name]!.finding]
  expect(states('requests.granted.natural')).toEqual(['read', undefined])
  expect(states('requests.total.total')).toEqual(['read', 'sum/cell'])
  expect(states('requests.partial.natural')).toEqual(['mark', 'cell/mark'])
  expect(states('disclosure.penalties.decisions')).toEqual(['text', 'cell/number'])
  expect(states('disclosure.coercion.decisions')).toEqual(['blank', 'cell/blank'])
})

test('what the configuration switches off or accepts blames no cell', async () => {
  const ignore = [{ file: 'b.txt', code: 'sum/cell', reason: '已核实' }]
  const cwd = folderWith({
    'a.txt': reportText({ partialNatural: '/' }),
    'b.txt': reportText({ resultsTotal: '0' }),
    'c.txt': reportText({ resultsTotal: '0' }),
    '.ogi-report.json': JSON.stringify({ checks: { 'cell/mark': 'off' }, ignore }),
  })
  const { stdout } = await ogiReport(['extract', '.'], { cwd })
  const { reports } = JSON.parse(stdout) as Output
  const blamed = reports.map(({ path, cells }) => [path, Object.values(cells).filter((c) => c.finding).length])
  expect(blamed).toEqual([
    ['a.txt', 0],
    ['b.txt', 0],
    ['c.txt', 1],
  ])
})

test('ndjson has the elements of `reports`, one a line', async () => {
  const cwd = folderWith({ 'a.txt': reportText({ partialNatural: '' }), 'b.txt': 'a letter' })
  const [json, ndjson] = await Promise.all(
    ['json', 'ndjson'].map((format) => ogiReport(['extract', '--format', format, 'a.txt', 'b.txt'], { cwd })),
  )
  const lines = ndjson!.stdout.split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual((JSON.parse(json!.stdout) as Output).reports)
})

test('what is no report has no values; folders skip it', async () => {
  const cwd = folderWith({ 'a.txt': 'a letter', 'b.txt': reportText() })
  const named = await ogiReport(['extract', 'a.txt'], { cwd })
  expect([named.code, JSON.parse(named.stdout)]).toEqual([
    0,
    {
      version: 1,
      reports: [
        {
          path: 'a.txt',
          isReport: false,
          why: 'notReport',
          edition: null,
          year: null,
          agency: null,
          format: 'text',
          cells: {},
        },
      ],
    },
  ])
  const { reports } = JSON.parse((await ogiReport(['extract', '.'], { cwd })).stdout) as Output
  expect(reports.map((r) => r.path)).toEqual(['b.txt'])
})

test('what cannot be read is named, and the exit code is 2', async () => {
  const cwd = folderWith({ 'b.txt': reportText() })
  const { code, stdout, stderr } = await ogiReport(['extract', 'a.txt', 'b.txt'], { cwd })
  expect([code, stderr]).toEqual([2, 'a.txt: no such file or folder.\n'])
  expect((JSON.parse(stdout) as Output).reports).toHaveLength(1)
})

test('findings are no matter here', async () => {
  expect((await ogiReport(['extract', '-'], { stdin: reportText({ resultsTotal: '0' }) })).code).toBe(0)
})

test('csv has a line for each value, with quotes where they are needed', async () => {
  const cwd = folderWith({ 'a,"b".txt': reportText({ partialNatural: '' }), 'c.txt': 'a letter' })
  const { code, stdout } = await ogiReport(['extract', '--format', 'csv', 'a,"b".txt', 'c.txt'], { cwd })
  const [head, ...lines] = stdout.trimEnd().split('\n')
  expect(code).toBe(0)
  expect(head).toBe('path,edition,year,agency,address,decimal,unit,raw,line,character,state,finding')
  expect(lines).toHaveLength(addressesOf(form2021).length)
  expect(lines[0]).toBe('"a,""b"".txt",2021,2023,青禾县档案馆,disclosure.rules.made,0,,0,12,3,read,')
  const row = lines.find((l) => l.includes('requests.partial.natural'))
  expect(row).toMatch(/,requests\.partial\.natural,,,,\d+,\d+,blank,cell\/blank$/)
})

/** The fields of a CSV, read as RFC 4180 says. */
function fields(csv: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    records.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\n') records.push([])
  }
  return records.slice(0, -1)
}

test('csv: text that a spreadsheet would run stands behind an apostrophe, a number never', async () => {
  const cells = ['=1+1', '+cmd', '-', '@SUM(A1)', '-3', '+3', '3.50']
  const report = (cell: string) => reportText().replace('行政处罚\t0', `行政处罚\t${cell}`)
  const files = cells.map((cell, i) => [`${i}.txt`, report(cell)] as const)
  const cwd = folderWith(Object.fromEntries([...files, ['=a.txt', reportText()]]))
  const { stdout } = await ogiReport(['extract', '--format', 'csv', '.'], { cwd })
  const rows = fields(stdout).filter((row) => row[4] === 'disclosure.penalties.decisions')
  expect(rows.map((row) => [row[5], row[7]])).toEqual([
    ['', "'=1+1"],
    ['', "'+cmd"],
    ['', "'-"],
    ['', "'@SUM(A1)"],
    ['-3', '-3'],
    ['3', '+3'],
    ['3.5', '3.50'],
    ['0', '0'],
  ])
  expect(rows.at(-1)![0]).toBe("'=a.txt")
  const json = await ogiReport(['extract', '--format', 'ndjson', '0.txt'], { cwd })
  expect(json.stdout).toContain('"raw":"=1+1"') // nothing but CSV is changed
})

test('csv --wide: a row a report, a column an address, a unit beside an amount', async () => {
  const amount = reportText().replace('行政事业性收费\t0', '行政事业性收费\t251000元')
  const cwd = folderWith({ 'a.txt': amount, 'b.txt': reportText({ partialNatural: '' }), 'c.txt': 'a letter' })
  const { stdout } = await ogiReport(['extract', '--format', 'csv', '--wide', 'a.txt', 'b.txt', 'c.txt'], { cwd })
  const [head, ...rows] = fields(stdout)
  const value = (row: number, name: string) => rows[row]![head!.indexOf(name)]
  expect(rows.map((row) => row[0])).toEqual(['a.txt', 'b.txt'])
  const of2021 = addressesOf(form2021)
  expect(head!.slice(6).filter((name) => of2021.includes(name))).toEqual(of2021)
  expect(addressesOf(form2019).filter((address) => !head!.includes(address))).toEqual([])
  expect([value(0, 'disclosure.charges.amount'), value(0, 'disclosure.charges.amount.unit')]).toEqual(['251000', '元'])
  expect([value(0, 'read'), value(1, 'read'), value(1, 'of')]).toEqual(['200', '199', '200'])
  expect([value(1, 'requests.partial.natural'), value(1, 'requests.total.natural')]).toEqual(['', '4'])
})

test.each([
  ['zh', '三、收到和处理政府信息公开申请情况', '（三）1.属于国家秘密', '自然人', '《条例》第十四条'],
  ['en', '3 requests received and handled', 'refused: state secret', 'natural persons', 'Regulations, art. 14'],
])('csv --labels %s: what an address means, beside it', async (language, ...meaning) => {
  const args = ['extract', '--format', 'csv', '--labels', language, '-']
  const [head, ...rows] = fields((await ogiReport(args, { stdin: reportText() })).stdout)
  expect(head!.slice(4, 9)).toEqual(['address', 'section', 'row', 'column', 'provision'])
  expect(rows.find((row) => row[4] === 'requests.refused.stateSecret.natural')!.slice(5, 9)).toEqual(meaning)
  expect(rows.filter((row) => row.slice(5, 9).includes(''))).toEqual([])
})

test('csv --bom begins with a byte order mark', async () => {
  const { bytes } = await ogiReport(['extract', '--format', 'csv', '--bom', '-'], { stdin: reportText() })
  expect(bytes.subarray(0, 7).toString('latin1')).toBe('\xef\xbb\xbfpath')
})

test('a value that only the sums place says so', async () => {
  const { cells } = await extract(reportText().replace(/^规章\t0\t0\t0$/m, '规章000'))
  expect(cells['disclosure.rules.made']).toMatchObject({ value: 0, state: 'sums' })
  const { cells: without } = await extract(reportText().replace(/^规章\t0\t0\t0$/m, '规章1200'))
  expect(without['disclosure.rules.made']).toMatchObject({ value: null, state: 'unread' })
})
