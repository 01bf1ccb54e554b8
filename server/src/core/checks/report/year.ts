/**
 * Title and self-references name different years, as happens when last year's report is the template. Two witnesses
 * against one decide; on a tie the years are shown and nothing is set. A period of another year than the confirmed one
 * is left to `report/period`. A year before the first form beside a table of that form is in error as well.
 */
import { firstFormYear } from '../../../form'
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
  /** All agree on a year that none of the forms was for, of which the report has a table. */
  readonly before?: boolean
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
    const [first] = witnesses
    if (first && confirmed < firstFormYear)
      yield { span: first.span, args: { witness: first, year: confirmed, other: undefined, before: true } }
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
    zh: ({ witness, year, other, before }) =>
      before
        ? `${witnessNames[witness.kind].zh}写 ${year} 年，表格却是 ${firstFormYear} 年度起才使用的格式，请核对年度。`
        : other
          ? `${witnessNames[other.kind].zh}写 ${year} 年，${witnessNames[witness.kind].zh}写 ${witness.year} 年，请核对。`
          : `${witnessNames[witness.kind].zh}写 ${witness.year} 年，本报告年度为 ${year} 年。`,
    en: ({ witness, year, other, before }) =>
      before
        ? `${capital(witnessNames[witness.kind].en)} says ${year}; the tables are in a form for reports on ${firstFormYear} and later.`
        : other
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
