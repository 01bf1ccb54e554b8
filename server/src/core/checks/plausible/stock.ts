/** In force at the year's end cannot be less than what the year made and did not repeal; judged where the form asks for all three. */
import type { ColumnRole } from '../../../form/types'
import { countOf } from '../../identities'
import { defineCheck } from '../check'

interface Args {
  readonly name: string
  readonly made: bigint
  readonly repealed: bigint
  readonly inForce: bigint
}

export const plausibleStock = defineCheck<Args>({
  code: 'plausible/stock',
  severity: 'information',
  *find({ tables }) {
    for (const { block, facts } of tables.flatMap((t) => t.rows)) {
      const factOf = (role: ColumnRole) => facts[block.columns.findIndex((c) => c.role === role)]
      const stock = factOf('inForce')
      const [made, repealed, inForce] = [factOf('made'), factOf('repealed'), stock].map((f) => countOf(f?.value))
      if (!stock || made === undefined || repealed === undefined || inForce === undefined) continue
      if (inForce >= made - repealed) continue
      const name = stock.row.form.label?.text ?? ''
      yield { span: stock.cell.span, address: stock.address, args: { name, made, repealed, inForce } }
    }
  },
  message: {
    zh: ({ name, made, repealed, inForce }) =>
      `“${name}”现行有效 ${inForce} 件，少于本年制发 ${made} 件减本年废止 ${repealed} 件。`,
    en: ({ name, made, repealed, inForce }) =>
      `“${name}”: ${inForce} in force, fewer than ${made} made less ${repealed} repealed.`,
  },
  why: {
    zh: '现行有效件数是年末存量，本年制发而未废止的都在其中。',
    en: 'The number in force is the stock at the year’s end; what was made and not repealed is part of it.',
  },
})
