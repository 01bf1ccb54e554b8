/** A summary's trace as a sheet. */
import { sharesOf, type Summary } from '../collection'
import { nameOf } from '../core'
import type { Sheet } from './workbook'

/** A row for each unit's share of each sum. */
export function sharesSheet(summary: Summary, year: number): Sheet {
  const decimal = (text: string | undefined) => (text === undefined ? undefined : { decimal: text })
  return {
    name: '汇总明细',
    heads: [['地址', '表格中的数', '单位', '文件', '单位的数', '合计']],
    widths: [36, 48, 28, 40, 12, 12],
    rows: sharesOf(summary, year).map(({ address, unit, share, sum }) => [
      ...[address, nameOf(address).zh, unit.agency ?? '', unit.path],
      ...[decimal(share), sum?.endsWith('元') ? sum : decimal(sum)],
    ]),
  }
}
