/** `summarise`: the sums as a report, each unit's share of them, and what stops it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { report } from '../support/report'
import { folderWith, ogiReport } from './program'

const unit = (agency: string, received: number, amount: string, more = {}) =>
  report({ agency, year: 2023, received, cells: { 'disclosure.charges.amount': amount, ...more } })
const files = {
  'u/1.txt': unit('江源县财政局', 2, '0.1'),
  'u/2.txt': unit('江源县教育局', 3, '0.20'),
  'u/3.txt': report({ agency: '江源县教育局', year: 2022, received: 50 }),
  'u/4.txt': unit('江源县人民政府', 90, '7'),
}
const args = ['summarise', '--lang', 'zh', '--agency', '江源县人民政府', '--year', '2023']

test('the sums of the year, the agency’s own report left out, with a trace', async () => {
  const cwd = folderWith(files)
  const run = await ogiReport([...args, '--trace', 'trace.csv', '--output', 'all.txt', 'u'], { cwd })
  expect([run.code, run.stdout, run.stderr]).toEqual([0, '', '江源县人民政府: 已汇总 2 个单位，请核对后补写正文。\n'])
  const read = analyse(readFileSync(join(cwd, 'all.txt'), 'utf8'))
  expect([read.agency, read.year]).toEqual(['江源县人民政府', 2023])
  const decimal = (address: string) => {
    const value = read.facts.get(address)?.value
    return value?.kind === 'number' ? value.decimal : value?.kind
  }
  expect(['requests.received.total', 'requests.granted.natural', 'disclosure.charges.amount'].map(decimal)).toEqual([
    ...['5', '5', '0.3'],
  ])
  const trace = readFileSync(join(cwd, 'trace.csv'), 'utf8').split('\n')
  expect(trace).toHaveLength(1 + 200 * 2 + 1)
  expect(trace).toContain('requests.received.total,“一、本年新收政府信息公开申请数量”的“总计”,江源县教育局,u/2.txt,3,5')
})

test('a figure that was not read stops it, unless a person goes on: then its sum is blank', async () => {
  const cwd = folderWith({ ...files, 'u/1.txt': unit('江源县财政局', 2, '/') })
  const stopped = await ogiReport([...args, '--output', 'all.txt', 'u'], { cwd })
  expect([stopped.code, existsSync(join(cwd, 'all.txt'))]).toEqual([2, false])
  expect(stopped.stderr).toContain('江源县财政局（u/1.txt）有 1 格没有读出数。')
  const { code, stdout } = await ogiReport([...args, '--allow-missing', 'u'], { cwd })
  const read = analyse(stdout)
  expect([code, read.facts.get('disclosure.charges.amount')?.value.kind]).toEqual([0, 'blank'])
  expect(read.facts.get('requests.received.total')?.value).toMatchObject({ decimal: '5' })
})

test('the output’s ending decides the form: what Word opens is a Word document', async () => {
  const cwd = folderWith(files)
  const figures = async (path: string) => {
    const { stdout } = await ogiReport(['extract', '--format', 'ndjson', path], { cwd })
    const { format, agency, cells } = JSON.parse(stdout) as {
      readonly format: string
      readonly agency: string
      readonly cells: Readonly<Record<string, { readonly decimal: string | null }>>
    }
    return { format, agency, decimals: Object.values(cells).map(({ decimal }) => decimal) }
  }
  for (const name of ['all.txt', 'all.docx', 'all.HTM'])
    expect(await ogiReport([...args, '--output', name, 'u'], { cwd })).toMatchObject({ code: 0, stdout: '' })
  const { decimals } = await figures('all.txt')
  expect(decimals).toContain('0.3')
  expect(await figures('all.docx')).toEqual({ format: 'word', agency: '江源县人民政府', decimals })
  expect(await figures('all.HTM')).toEqual({ format: 'text', agency: '江源县人民政府', decimals })
  expect(readFileSync(join(cwd, 'all.HTM'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
})

test('a unit that the configuration names and that has no report is named', async () => {
  const agencies = ['江源县财政局', '江源县教育局', '江源县司法局'].map((name) => ({
    name,
    superior: '江源县人民政府',
  }))
  const cwd = folderWith({ ...files, '.ogi-report.json': JSON.stringify({ agencies }) })
  const { code, stdout, stderr } = await ogiReport([...args, 'u'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('缺少江源县司法局的报告。')
})

test('reports that contradict each other stop it, whatever a person says', async () => {
  const cwd = folderWith({ ...files, 'u/5.txt': unit('江源县财政局', 4, '0.1') })
  const { code, stdout } = await ogiReport([...args, '--allow-missing', 'u'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
})

test.each([
  [['--year', '2023', 'u'], '缺少 --agency'],
  [['--agency', '甲', 'u'], '缺少 --year'],
  [['--agency', '甲', '--year', '23', 'u'], '--year 不能是“23”，应为 2019 年及以后的年度。'],
  [['--agency', '甲', '--year', '2023', '--trace', 'a.doc', 'u'], '看不出格式，请用 .csv、.xlsx。'],
  [['--agency', '甲', '--year', '2023', '--output', 'a.pdf', 'u'], '看不出格式，请用 .txt、.docx、.html。'],
])('wrong usage: %j', async (own, message) => {
  const { code, stderr } = await ogiReport(['summarise', '--lang', 'zh', ...own], { cwd: folderWith(files) })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
