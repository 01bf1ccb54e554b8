/**
 * Title and self-references name different years, as happens when last year's report is the template. Two witnesses
 * against one decide; on a tie the years are shown and nothing is set. A period of another year than the confirmed one
 * is left to `report/period`.
 */
import type { Analysis } from '../../analysis'
import type { YearWitness } from '../../model'
import { capital } from '../../names'
import { witnessNames } from '../../decisions/witnesses'
import { changeOf, defineCheck, fix, replace, type Found } from '../check'

interface Args {
  readonly witness: YearWitness
  /** The confirmed year, or what another witness says. */
  readonly year: number
  readonly other: YearWitness | undefined
}

export const reportYear = defineCheck<Args>({
  code: 'report/year',
  severity: 'warning',
  *find(reading): Generator<Found<Args>> {
    const { witnesses, value: confirmed, certain } = reading.decisions.year
    if (!certain || confirmed === undefined) {
      const [first] = witnesses
      const other = first && witnesses.findLast((w) => w.year !== first.year)
      if (first && other)
        yield {
          span: other.span,
          args: { witness: other, year: first.year, other: first },
          related: [
            {
              span: first.span,
              text: { zh: `${witnessNames[first.kind].zh}写 ${first.year} 年`, en: `${first.year} here` },
            },
          ],
        }
      return
    }
    for (const witness of witnesses) {
      if (witness.year === confirmed || witness.kind === 'period' || witness.kind === 'text') continue
      const naming = changeOf(String(witness.year), String(confirmed))
      yield {
        span: witness.span,
        args: { witness, year: confirmed, other: undefined },
        // Where tags stand between the digits, only a person can say which of them go.
        fixes: () =>
          isWhole(reading, witness) ? [fix(naming, replace(witness.span, String(confirmed)), { preferred: true })] : [],
      }
    }
  },
  message: {
    zh: ({ witness, year, other }) =>
      other
        ? `${witnessNames[other.kind].zh}写 ${year} 年，${witnessNames[witness.kind].zh}写 ${witness.year} 年，请核对。`
        : `${witnessNames[witness.kind].zh}写 ${witness.year} 年，本报告年度为 ${year} 年。`,
    en: ({ witness, year, other }) =>
      other
        ? `${capital(witnessNames[other.kind].en)} says ${year}, ${witnessNames[witness.kind].en} says ${witness.year}.`
        : `${capital(witnessNames[witness.kind].en)} says ${witness.year}; this is the report on ${year}.`,
  },
  why: {
    zh: '一份报告只有一个年度；年份不一致多为沿用上年报告所致。',
    en: 'A report is on one year; differing years mostly come from last year’s report used as a template.',
  },
})

function isWhole({ text }: Analysis, { span, year }: YearWitness): boolean {
  return text.slice(span.start, span.end) === String(year)
}
