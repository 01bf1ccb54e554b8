/**
 * How long the analysis of a report takes, as a ratio to the floor measured in the same run, by stage, by notation and by
 * length. Published reports are measured where they are at hand, the examples always.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { analyse } from '../../server/src/core/analyse'
import { checks } from '../../server/src/core/checks'
import { run } from '../../server/src/core/checks/check'
import { read } from '../../server/src/core/reading'
import { readRows } from '../../server/src/core/read/rows'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { reportValues } from '../generator/values'
import { floor, medians, table } from './measure'

const root = process.cwd()

function texts(): { name: string; text: string }[] {
  const folders = [path.join(root, '../shared/seeds'), path.join(root, 'examples')].filter((folder) =>
    existsSync(folder),
  )
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
      .map((file, i) => ({
        name: `${path.basename(folder)} ${i}`,
        text: readFileSync(path.join(folder, file), 'utf8'),
      })),
  )
}

console.log('One report: microseconds (median) and ratio to the floor\n')
const ratios: number[] = []
const rows = texts().map(({ name, text }) => {
  const reading = read(text)
  const [least, cut, reads, judges, whole] = medians([
    { name: 'floor', run: () => floor(text) },
    { name: 'rows', run: () => readRows(text) },
    { name: 'read', run: () => read(text) },
    { name: 'checks', run: () => run(checks, reading) },
    { name: 'analyse', run: () => analyse(text) },
  ]) as [number, number, number, number, number]
  ratios.push(whole / least)
  return [name, least, cut, reads, judges, whole, whole / least]
})
console.log(table(['report', 'floor', 'rows', 'reading', 'checks', 'analysis', 'ratio'], rows))
console.log(
  `\nAnalysis of one report: ${ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!.toFixed(1)} times the floor (median).`,
)

console.log('\nBy notation and length: microseconds per 1,000 characters at 1×, 10×, 100×\n')
const [values] = fc.sample(reportValues('2021'), { numRuns: 1, seed: 1 })
console.log(
  table(
    ['notation', 'floor', '1×', '10×', '100×', '100× / 1×'],
    layouts.map((layout) => {
      const { text } = renderReport(values!, layout, {}, 1)
      const per = (n: number) => (times: number) => (times / (text.length * n)) * 1000
      // A long report, not many reports: its first section is that many times as long, and so is its table.
      const long = (n: number) =>
        text.replace(
          /(?<=\n)(?=二、)/,
          text
            .slice(text.indexOf('二、'))
            .replace(/[一二三四五六]、/g, '')
            .repeat(n - 1),
        )
      const [least, one] = medians(
        [
          { name: 'floor', run: () => floor(text) },
          { name: '1', run: () => read(text) },
        ],
        { rounds: 15 },
      ) as [number, number]
      const [ten, hundred] = [10, 100].map((n) => {
        const longer = long(n)
        return (medians([{ name: `${n}`, run: () => read(longer) }], { rounds: 5 })[0]! / longer.length) * 1000
      }) as [number, number]
      return [layout.name, per(1)(least), per(1)(one), ten, hundred, hundred / per(1)(one)]
    }),
  ),
)

console.log('\nBundles\n')
const bundles = ['client.js', 'server.js', 'cli.js', 'client.browser.js'].map((file) => path.join(root, 'dist', file))
console.log(
  table(
    ['file', 'KB'],
    bundles.filter((f) => existsSync(f)).map((f) => [path.basename(f), Math.round(statSync(f).size / 1024)]),
  ),
)
