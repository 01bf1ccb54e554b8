/** `extract`: every value of a report with its place, as JSON and as a table. */
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
  })
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
  expect(head).toBe('path,edition,year,agency,address,decimal,unit,raw,line,character')
  expect(lines).toHaveLength(addressesOf(form2021).length)
  expect(lines[0]).toBe('"a,""b"".txt",2021,2023,青禾县档案馆,disclosure.rules.made,0,,0,12,3')
  const row = lines.find((l) => l.includes('requests.partial.natural'))
  expect(row).toMatch(/,requests\.partial\.natural,,,,\d+,\d+$/)
})
