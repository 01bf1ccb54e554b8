/** `/`, `—` or `无` stands for a number. Widely done, most of all by organs without rules of their own; still no figure. */
import { defineCheck } from '../check'
import { advice, foundGap, type GapArgs } from './found'
import { gapsOf } from './gaps'

export const cellMark = defineCheck<GapArgs>({
  code: 'cell/mark',
  severity: 'information',
  *find(reading) {
    for (const gap of gapsOf(reading, 'mark')) yield foundGap(reading, gap)
  },
  message: {
    zh: (args) =>
      `${args.name.zh}${args.whole ? '全部' : args.cells > 1 ? `有 ${args.cells} 格` : ''}填“${args.marks.join('”“')}”${advice(args).zh}`,
    en: (args) =>
      `${args.name.en}: ${args.whole ? 'all cells hold' : args.cells > 1 ? `${args.cells} cells hold` : 'holds'} “${args.marks.join('”, “')}”${advice(args).en}`,
  },
  why: {
    zh: '表格只填数字，没有发生的填 0；符号使含该格的合计无法核对。',
    en: 'The tables hold numbers; what did not occur is entered as 0. With a mark none of the cell’s sums can be checked.',
  },
})
