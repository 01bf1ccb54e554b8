/** Reports at fault of every kind that the generator makes: figures changed, cells odd, parts cut, texts mutated. Data only. */
import fc from 'fast-check'
import { analyse, applyEdits } from '../../server/src/core'
import { anySeed, anyValues, oneOddValue, someDamages } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport, type GeneratedReport } from '../generator/report'
import type { ReportValues } from '../generator/values'
import {
  cutHeading,
  cutHeads,
  cutRow,
  cutSection,
  cutTable,
  glueHeading,
  swapSections,
  type Cut,
} from '../properties/cuts'
import { mutated } from './mutations'

const layout = fc.constantFrom(...layouts)

const damaged = fc
  .tuple(anyValues, layout, someDamages, anySeed)
  .map(([values, layout, damages, seed]) => renderReport(values, layout, damages, seed).text)

const odd = fc
  .tuple(oneOddValue, layout, someDamages, anySeed)
  .map(([{ values }, layout, damages, seed]) => renderReport(values, layout, damages, seed).text)

/** Some cells hold another figure, or none. */
const miscounted = fc
  .tuple(
    damaged,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '0', '1', '7', '12', '305')), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) => {
    const cells = [...new Map([...analyse(text).facts.values()].map((f) => [f.cell.span.start, f.cell.span])).values()]
    if (cells.length === 0) return text
    const edits = new Map(changes.map(([n, newText]) => [n % cells.length, newText]))
    return applyEdits(
      text,
      [...edits].map(([n, newText]) => ({ span: cells[n]!, newText })),
    )
  })

type Cutter = (report: GeneratedReport, values: ReportValues, n: number) => Cut | undefined
const cutters: readonly Cutter[] = [
  (report, { edition }, n) => cutRow(report, edition, n),
  (report, { edition }, n) => cutHeads(report, edition, n),
  (report, _, n) => cutSection(report, analyse(report.text), n % 6),
  (report, _, n) => cutHeading(report, analyse(report.text), n % 6),
  (report, _, n) => cutTable(report, analyse(report.text), 1 + (n % 3)),
  (report, _, n) => swapSections(report, analyse(report.text), n % 5),
  (report, _, n) => glueHeading(report, analyse(report.text), n % 6),
]

const incomplete = fc
  .tuple(anyValues, layout, anySeed, fc.nat(), fc.constantFrom(...cutters))
  .map(([values, layout, seed, n, cut]) => {
    const report = renderReport(values, layout, {}, seed)
    return cut(report, values, n)?.text ?? report.text
  })

const otherYear = fc
  .tuple(anyValues, layout, anySeed)
  .map(
    ([values, layout, seed]) =>
      renderReport({ ...values, year: values.edition === '2019' ? 2022 : 2019 }, layout, {}, seed).text,
  )

/** @param examples whole reports beside the generated ones */
export function reports(examples: readonly string[]): Readonly<Record<string, fc.Arbitrary<string>>> {
  return { damaged, odd, miscounted, incomplete, 'in the form of another year': otherYear, mutated: mutated(examples) }
}
