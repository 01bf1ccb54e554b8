/**
 * Rows whose layout leaves several ways to tell their cells apart were read in the one way that the sums allow. These sums
 * were used for reading, and so they could not be checked.
 */
import type { Text } from '../../../form/types'
import { evaluate } from '../../identities'
import { rowName } from '../../names'
import { defineCheck } from '../check'
import { several } from './wording'

interface Args {
  readonly name: Text
  readonly rows: readonly string[]
  /** How many values were read so. */
  readonly values: number
  /** How many identities were used for them. */
  readonly sums: number
}

export const tableBySums = defineCheck<Args>({
  code: 'table/by-sums',
  severity: 'information',
  *find(reading) {
    const used = new Set(
      evaluate({ form: { identities: reading.sums.identities }, facts: reading.facts })
        .filter(({ state }) => state === 'used')
        .map(({ identity }) => identity),
    )
    for (const table of reading.tables) {
      const rows = table.rows.filter(({ facts }) => facts.some((fact) => fact?.bySums))
      const [first, ...others] = rows
      if (!first) continue
      const facts = rows.flatMap((row) => row.facts.flatMap((fact) => (fact?.bySums ? [fact] : [])))
      const addresses = new Set(facts.map(({ address }) => address))
      const sums = [...used].filter(({ left, right }) => [...left, ...right].some((address) => addresses.has(address)))
      const text = { zh: '这一行也按勾稽关系读出', en: 'this row was read by the sums too' }
      yield {
        span: first.span,
        args: {
          name: table.form.name,
          rows: rows.flatMap((row) => rowName(row.block, row.form) ?? []),
          values: facts.length,
          sums: sums.length,
        },
        related: others.map(({ span }) => ({ span, text })),
      }
    }
  },
  message: {
    zh: ({ name, rows, values, sums }) =>
      `${name.zh}${rows.length > 0 ? `中${several(rows).zh}` : ''}的格子从文字上分不清，${
        sums > 0
          ? `其中 ${values} 个数按勾稽关系读出；读数用到的 ${sums} 个勾稽关系不能再用来核对。`
          : `其中 ${values} 个数只有一种分法，已读出。`
      }`,
    en: ({ name, rows, values, sums }) => {
      const where = rows.length > 0 ? `${several(rows).en} of ${name.en}` : name.en
      const read = `${values} ${values === 1 ? 'value was' : 'values were'} read`
      return sums > 0
        ? `The print does not tell the cells of ${where} apart; ${read} by the sums. The ${sums === 1 ? 'sum' : `${sums} sums`} used for that could not be checked.`
        : `The print does not tell the cells of ${where} apart; ${read}, as there is only one way to cut them.`
    },
  },
  why: {
    zh: '数字连在一起或丢了格子时，只有一种分法能使全表的行、列、勾稽关系都成立，才按它读；被用来读数的关系必然成立，不说明数据正确。',
    en: 'Where figures have run together or a cell is lost, they are read only if exactly one way satisfies all rows, columns and balances of the table; sums that were used so hold in any case and prove nothing.',
  },
})
