/**
 * How long the analysis of one report takes and where the time goes, beside the least that any checker must do and beside
 * two linters of text on the same reports.
 */
import { lintFor } from 'autocorrect-node'
import { lint } from 'markdownlint/sync'
import { analyse, checks, evaluate } from '../../server/src/core'
import { run } from '../../server/src/core/checks/check'
import { analysisOf } from '../../server/src/core/analysis'
import { disputesIn } from '../../server/src/core/disputes'
import { proseOf } from '../../server/src/core/prose'
import { sumsOf } from '../../server/src/core/sums'
import { readRows } from '../../server/src/core/read/rows'
import { read } from '../../server/src/core/reading'
import { floor, fastest, warmUp } from './measure'
import { median, publish, table, written } from './result'
import { reports, type Named } from './texts'

const stages = [
  'lines and rows',
  'sections, binding, facts',
  'identities',
  'diagnosis',
  'prose',
  'other checks',
] as const

/** Times the floor. */
interface Measured {
  readonly name: string
  readonly stages: readonly number[]
  readonly whole: number
  readonly autocorrect: number
  readonly markdownlint: number
}

function measure({ name, text }: Named): Measured {
  const reading = read(text)
  const analysis = analysisOf(reading)
  const [least, ...times] = fastest([
    { name: 'floor', run: () => floor(text) },
    { name: 'rows', run: () => readRows(text) },
    { name: 'read', run: () => read(text) },
    { name: 'identities', run: () => evaluate(reading) },
    { name: 'sums', run: () => sumsOf(reading) },
    { name: 'prose', run: () => disputesIn(reading, proseOf(reading), sumsOf(reading)) },
    { name: 'checks', run: () => run(checks, analysis) },
    { name: 'whole', run: () => analyse(text) },
    { name: 'autocorrect', run: () => lintFor(text, 'report.txt') },
    { name: 'markdownlint', run: () => lint({ strings: { report: text } }) },
  ]) as [number, ...number[]]
  const [rows, reads, identities, sums, prose, judges, whole, autocorrect, markdownlint] = times.map(
    (time) => time / least,
  ) as [number, number, number, number, number, number, number, number, number]
  const parts = [rows, reads - rows, identities, sums - identities, prose - sums, judges]
  return { name, stages: parts.map((part) => Math.max(0, part)), whole, autocorrect, markdownlint }
}

const subjects = reports()
warmUp(
  analyse,
  subjects.map(({ text }) => text),
)
const measured = subjects.map(measure)
const all = (of: (m: Measured) => number): number => median(measured.map(of))
const [floors, faster] = [all((m) => m.whole), all((m) => m.autocorrect / m.whole)]
const whole = measured.reduce((sum, m) => sum + m.stages.reduce((a, b) => a + b), 0)

publish({
  aims: [
    { aim: 'Analysis of a report at most 10 times the floor', reached: `${written(floors)} times`, met: floors <= 10 },
    {
      aim: 'Analysis at least 5 times faster than autocorrect-node',
      reached: `${written(faster)} times`,
      met: faster >= 5,
    },
  ],
  body: [
    '## One report',
    '',
    'Time of one analysis in times of the floor. The floor is the least that any checker must do: split the text into lines and match every number once. autocorrect-node and markdownlint lint the same text with their own rules; the last two columns are how many times as long as the analysis they take.',
    table(
      [
        'report',
        'analysis',
        'autocorrect-node',
        'markdownlint',
        'autocorrect-node / analysis',
        'markdownlint / analysis',
      ],
      measured.map((m) => [
        m.name,
        m.whole,
        m.autocorrect,
        m.markdownlint,
        m.autocorrect / m.whole,
        m.markdownlint / m.whole,
      ]),
    ),
    'Where the time goes, all these reports together:',
    table(
      ['stage', 'share', 'times the floor (median)'],
      stages.map((stage, i) => [
        stage,
        `${((measured.reduce((sum, m) => sum + m.stages[i]!, 0) / whole) * 100).toFixed(0)} %`,
        all((m) => m.stages[i]!),
      ]),
    ),
  ].join('\n'),
})
