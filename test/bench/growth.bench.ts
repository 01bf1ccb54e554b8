/** How the time of an analysis grows with the length of the text, and what each notation costs. */
import { analyse } from '../../server/src/core'
import { floor, fastest, warmUp } from './measure'
import { median, publish, table, written } from './result'
import { generated, longer, reports } from './texts'
import { floodText, type Flood } from '../generator/floods'
import { layouts } from '../generator/layouts'

const texts = [...generated(layouts.length)]
warmUp(
  analyse,
  texts.map(({ text }) => text),
)
const notations = texts.map(({ name, text }) => {
  const [least, whole] = fastest(
    [
      { name: 'floor', run: () => floor(text) },
      { name: 'analysis', run: () => analyse(text) },
    ],
    { rounds: 25 },
  ) as [number, number]
  return [name, whole / least, whole / text.length] as const
})
const typical = median(notations.map(([, , perCharacter]) => perCharacter))

const lengths = [1, 10, 100, 1000] as const
const kinds = [
  { name: 'one report with a long text', made: longer },
  { name: 'reports one after another', made: (text: string, n: number) => `${text}\n`.repeat(n) },
] as const

const [subject] = reports()
const grown = kinds.map(({ name, made }) => {
  const perCharacter = lengths.map((n) => {
    const text = made(subject!.text, n)
    const [time] = fastest([{ name, run: () => analyse(text) }], { rounds: n > 10 ? 5 : 30 })
    return time! / text.length
  })
  return { name, ratios: perCharacter.map((time) => time / perCharacter[0]!) }
})
const worst = Math.max(...grown.map(({ ratios }) => ratios.at(-1)!))

/** Pieces that some reader looks ahead or back from, each over and over. */
const pieces: readonly (readonly [piece: string, joint: string, place: Flood['place']])[] = [
  ['"', '\n', 'before'],
  ['规章\t1\t2\t3', '\n', 'table'],
  ['1 ', '', 'table'],
  ['| 0 ', '', 'table'],
  ['<td>', '', 'table'],
  ['一、总体情况', '\n', 'after'],
  ['江源快报\n第12期', '\n', 'prose'],
  ['一', '', 'prose'],
  ['（', '', 'prose'],
  ['其中自然人1件', '，', 'prose'],
  ['收到申请2件，均已办结', '，', 'prose'],
  ['收到申请9件，占19%', '，', 'prose'],
  ['发出收费通知1件收取5元', '', 'after'],
  ['2022年度政府信息公开报告', '', 'before'],
]
const size = 40_000
const flooded = pieces.map(([piece, joint, place]) => {
  const [once, more] = [size, 8 * size].map((length) => {
    const text = floodText({ piece, joint, place }, length, subject!.text)
    const [time] = fastest([{ name: piece, run: () => analyse(text) }], { rounds: 5 })
    return time! / text.length
  }) as [number, number]
  const shown = `\`${(piece + joint).replaceAll('\t', '⇥').replaceAll('\n', '⏎').replaceAll('|', '¦')}\``
  return [shown, place, more / once] as const
})
const steepest = Math.max(...flooded.map(([, , ratio]) => ratio))

publish({
  aims: [
    {
      aim: 'Time for each character at 1,000 times the length within 1.5 of that at 1',
      reached: written(worst),
      met: worst <= 1.5,
    },
    {
      aim: 'Floods of one piece: time for each character at 8 times the length within 1.5 of that at 1',
      reached: written(steepest),
      met: steepest <= 1.5,
    },
  ],
  body: [
    '## Notations',
    '',
    'Analysis of a generated report in each notation, in times of the floor on the same text, and for each character in times of the median of all notations.',
    table(
      ['notation', 'times the floor', 'time for each character'],
      notations.map(([name, ratio, perCharacter]) => [name, ratio, perCharacter / typical]),
    ),
    '## Length',
    '',
    `Time for each character, in times of that for a single report (${subject!.name}). Of reports one after another, one message is given and nothing is checked; they are read all the same.`,
    table(
      ['text', ...lengths.map((n) => `${n}×`)],
      grown.map(({ name, ratios }) => [name, ...ratios]),
    ),
    '## Floods',
    '',
    `One piece of a report over and over (⇥ a tab, ⏎ a line break, ¦ a bar), ${size.toLocaleString('en')} characters of it and eight times as many, before the report, in its first section, in a table, or behind it: time for each character at the greater length in times of that at the smaller one. Work by the square would take 8.`,
    table(['piece', 'place', '8×'], flooded),
  ].join('\n'),
})
