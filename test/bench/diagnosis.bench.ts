/** How long the diagnosis of one table takes, from nothing wrong to past explaining. */
import { Bench } from 'tinybench'
import { diagnose, type Values } from '../../server/src/core/diagnosis'
import { publish, table } from './result'
import { consistent, edition2021 as form, mistaken, random, range, withChanges } from '../unit/diagnosis/table'

const variants = 200

/** Tables with so many wrong and so many blank cells, the same in each run. */
function tables(wrong: number, blank: number): readonly Values[] {
  const numbers = random(20 + wrong)
  return range(variants).map(() => {
    const truth = consistent(form, numbers)
    const cells = new Set<number>()
    while (cells.size < wrong + blank) cells.add(numbers(form.cells - 15))
    const change = (cell: number, i: number) => [cell, i < wrong ? mistaken(truth[cell]!, numbers) : undefined] as const
    return withChanges(truth, [...cells].map(change))
  })
}

const inputs: readonly { readonly name: string; readonly tables: readonly Values[] }[] = [
  { name: 'diagnosis: nothing wrong', tables: tables(0, 0) },
  ...[1, 2, 3, 5, 8, 12, 20].map((n) => ({ name: `diagnosis: ${n} wrong cells`, tables: tables(n, 0) })),
  { name: 'diagnosis: 1 blank cell', tables: tables(0, 1) },
  { name: 'diagnosis: 1 wrong and 3 blank cells', tables: tables(1, 3) },
  { name: 'diagnosis: 20 wrong and 10 blank cells', tables: tables(20, 10) },
  { name: 'diagnosis: no figure at all', tables: [range(form.cells).map(() => undefined)] },
]

/** Adds a task for each kind of table; the tables of a kind take turns. */
function addDiagnosis(bench: Bench): Bench {
  for (const { name, tables } of inputs) {
    let turn = 0
    bench.add(name, () => diagnose(form, tables[turn++ % tables.length]!))
  }
  return bench
}

const bench = addDiagnosis(new Bench({ time: 300 }))
bench.runSync()
const measured = bench.tasks.map(({ name, result }) => {
  if (!('latency' in result)) throw new Error(`${name} was not measured`)
  return { name: name.replace('diagnosis: ', ''), ...result.latency }
})
const least = measured[0]!.p50

publish({
  aims: [],
  body: [
    '## Diagnosis',
    '',
    `Which cells explain the sums that fail: ${variants} tables of each kind, in times of a table with nothing wrong (median and 99th percentile).`,
    table(
      ['table', 'median', 'p99'],
      measured.map(({ name, p50, p99 }) => [name, p50 / least, p99 / least]),
    ),
  ].join('\n'),
})
