/** The texts that are measured: generated reports of invented agencies, and published ones where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { analyse } from '../../server/src/core'
import { layouts } from '../generator/layouts'
import { randomOf } from '../generator/random'
import { renderReport, type GeneratedReport } from '../generator/report'
import { reportValues, type ReportValues } from '../generator/values'

export interface Named {
  readonly name: string
  readonly text: string
}

/** Reports with the same figures each time; one in five is on a year of the older form. */
export function values(count: number): readonly ReportValues[] {
  const older = Math.ceil(count / 5)
  const of = (edition: '2019' | '2021', numRuns: number) => fc.sample(reportValues(edition), { numRuns, seed: 1 })
  return [...of('2021', count - older), ...of('2019', older)]
}

/** Reports in all notations in turn. One in three has a wrong figure in a table. */
export function* generated(count: number): Generator<Named> {
  const figures = values(Math.min(count, 1000))
  for (let i = 0; i < count; i++) {
    const layout = layouts[i % layouts.length]!
    const report = renderReport(figures[i % figures.length]!, layout, {}, i)
    yield { name: layout.name, text: i % 3 === 0 ? withMistake(report, i) : report.text }
  }
}

/** One figure is another. */
export function withMistake({ text, places }: GeneratedReport, seed: number): string {
  const all = [...places.values()]
  const random = randomOf(seed)
  const place = all[random.below(all.length)]
  return place ? text.slice(0, place.start) + String(1 + random.below(400)) + text.slice(place.end) : text
}

/** Real reports, in a folder beside the project; none where it is not there. */
export function published(): readonly Named[] {
  const folder = path.join(process.cwd(), '../shared/seeds')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file, i) => ({ name: `published report ${i + 1}`, text: readFileSync(path.join(folder, file), 'utf8') }))
}

/** Whatever is at hand: published reports, and generated ones in the most frequent notations. */
export function reports(): readonly Named[] {
  const frequent = ['tab', 'line', 'pipe, span marks', 'gfm', 'html']
  const made = [...generated(layouts.length)].filter(({ name }) => frequent.includes(name))
  return [...published(), ...made.map(({ name, text }) => ({ name: `generated, ${name}`, text }))]
}

/**
 * One report, `times` as long: the running text of its first section is repeated, each copy with a title in every line
 * that no other has, so that no two paragraphs are the same.
 */
export function longer(text: string, times: number): string {
  const { body } = analyse(text).sections[0]!
  const prose = text.slice(body.start, body.end)
  const copies = Math.ceil((text.length * (times - 1)) / prose.length)
  const copy = (i: number) => prose.replace(/(?<=\n)(?=[^\s<])/g, `《${i}》`)
  return text.slice(0, body.end) + Array.from({ length: copies }, (_, i) => copy(i)).join('') + text.slice(body.end)
}
