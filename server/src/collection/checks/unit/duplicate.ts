/** Two reports of one agency on one year that do not say the same: which of them counts, nobody can know. */
import { nameOf, type Address } from '../../../core'
import { yearOfMember } from '../../collection'
import { cellAt, figureAt } from '../../digest'
import { differences } from '../../same'
import { defineAcross } from '../check'

interface Args {
  readonly agency: string
  readonly year: number
  readonly path: string
  readonly address: Address
  readonly here: string
  readonly there: string
  readonly count: number
}

export const unitDuplicate = defineAcross<Args>({
  code: 'unit/duplicate',
  severity: 'information',
  *find(member, collection) {
    const { digest } = member
    const [first] = yearOfMember(collection, member)?.distinct ?? []
    if (!first || first === member || yearOfMember(collection, member)?.copies.has(member)) return
    const addresses = differences(digest, first.digest)
    const [address] = addresses
    if (address === undefined) return
    const [here, there] = [figureAt(digest, address)!, figureAt(first.digest, address)!]
    const name = nameOf(address)
    const { path } = first.digest
    const { agency = '', year } = digest
    yield {
      span: here.span,
      address,
      args: { agency, year: year!, path, address, here: here.decimal, there: there.decimal, count: addresses.length },
      related: [
        {
          path,
          address,
          span: cellAt(first.digest, address)!,
          text: { zh: `那里${name.zh}为 ${there.decimal}。`, en: `there ${name.en} is ${there.decimal}.` },
        },
      ],
    }
  },
  message: {
    zh: ({ agency, year, path, address, here, there, count }) =>
      `${agency} ${year} 年度的报告另有一份（${path}），有 ${count} 个数不同：${nameOf(address).zh}这里填 ${here}，那里填 ${there}。含它们的汇总不核对。`,
    en: ({ agency, year, path, address, here, there, count }) =>
      `There is another report of ${agency} on ${year} (${path}); ${count} ${count === 1 ? 'figure differs' : 'figures differ'}: ${nameOf(address).en} is ${here} here and ${there} there. Sums with them are not checked.`,
  },
  why: {
    zh: '同一机关同一年度只有一份报告。数字相同的几份文件（如 Word 和 PDF）算一份；数字不同的要先确定以哪一份为准。',
    en: 'An organ has one report for a year. Files with the same figures (Word and PDF) count as one; of those that differ it must be settled which is meant.',
  },
})
