/**
 * An empty cell among numbers. What did not occur is entered as 0 (年度报告格式); a blank may as well be a figure that
 * was forgotten, so 0 is only ever offered.
 */
import { defineCheck } from '../check'
import { tablePlace } from '../table/place'
import { advice, foundGap, type GapArgs } from './found'
import { gapsOf, isUnfilled } from './gaps'

export const cellBlank = defineCheck<GapArgs>({
  code: 'cell/blank',
  severity: 'warning',
  *find(reading) {
    for (const table of reading.tables) {
      if (isUnfilled(reading, table) && table.rows.length > 1)
        yield {
          span: tablePlace(reading, table),
          args: { name: table.form.name, cells: table.rows.length, whole: true, determined: [], marks: [] },
        }
    }
    for (const gap of gapsOf(reading, 'blank')) yield foundGap(reading, gap)
  },
  message: {
    zh: (args) =>
      `${args.name.zh}${args.whole ? '全部' : args.cells > 1 ? `有 ${args.cells} 格` : ''}空白${advice(args).zh}`,
    en: (args) =>
      `${args.name.en}: ${args.whole ? 'all cells are blank' : args.cells > 1 ? `${args.cells} cells are blank` : 'blank'}${advice(args).en}`,
  },
  why: {
    zh: '没有发生的填 0，不留空白；空白的格使含该格的合计无法核对。',
    en: 'What did not occur is entered as 0. With a blank cell none of its sums can be checked.',
  },
})
