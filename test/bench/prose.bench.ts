/**
 * What the prose costs beside the tables, in one run: reading rows and binding them, judging their sums; the running
 * text as passages, the figures in it, the cells they speak of and what contradicts them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { disputesIn } from '../../server/src/core/checks/prose/contradictions'
import { sumsOf } from '../../server/src/core/checks/sums'
import { proseOf } from '../../server/src/core/prose'
import { read } from '../../server/src/core/reading'
import { medians, table } from './measure'

const folders = ['../shared/seeds', 'examples'].map((f) => path.join(process.cwd(), f)).filter((f) => existsSync(f))
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
    .map((file, i) => ({ name: `${path.basename(folder)} ${i}`, text: readFileSync(path.join(folder, file), 'utf8') })),
)

console.log('One report: microseconds (median); prose is passages, figures and comparison\n')
const ratios: number[] = []
const rows = texts.map(({ name, text }) => {
  const reading = read(text)
  // What is worked out is kept by the reading; a copy begins anew.
  const [tables, sums, passages, figures, whole] = medians([
    { name: 'tables', run: () => read(text) },
    { name: 'sums', run: () => sumsOf({ ...reading }) },
    { name: 'passages', run: () => proseOf({ ...reading }).passages },
    { name: 'figures', run: () => proseOf({ ...reading }).mentions },
    { name: 'whole', run: () => disputesIn({ ...reading }) },
  ]) as [number, number, number, number, number]
  const prose = whole - sums
  ratios.push(prose / (tables + sums))
  return [name, tables, sums, passages, figures - passages, prose, prose / (tables + sums)]
})
console.log(table(['report', 'reading', 'sums', 'passages', 'figures', 'prose', 'prose / tables'], rows))
console.log(
  `\nProse adds ${(Math.max(...ratios) * 100).toFixed(0)} % at most to the time that reading and the sums of the tables take.`,
)
