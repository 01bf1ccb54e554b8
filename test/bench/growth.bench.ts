/** How the time of an analysis grows with the length of the text, and what each notation costs. */
import { analyse } from '../../server/src/core/analyse'
import { floor, fastest, warmUp } from './measure'
import { median, publish, table, written } from './result'
import { generated, longer, reports } from './texts'
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

publish({
  aims: [
    {
      aim: 'Time for each character at 1,000 times the length within 1.5 of that at 1',
      reached: written(worst),
      met: worst <= 1.5,
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
  ].join('\n'),
})
