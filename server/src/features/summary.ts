/** What stands in the way of a summary, in words for people. */
import type { Summary } from '../collection'
import type { Text } from '../core'

/** @param files that may be reports of units and were not read */
export function inTheWay({ missing, unsettled, unread }: Summary, files: number): Text[] {
  return [
    ...missing.map((name) => ({ zh: `缺少${name}的报告。`, en: `no report of ${name}.` })),
    ...unsettled.map((name) => ({
      zh: `${name}有几份不同的报告，或年度不能确定，须先处理。`,
      en: `${name} has several different reports, or one of an uncertain year; settle that first.`,
    })),
    ...unread.map(({ unit, count }) => {
      const name = unit.agency ?? unit.path
      return {
        zh: `${name}（${unit.path}）有 ${count} 格没有读出数。`,
        en: `no number was read in ${count} ${count === 1 ? 'cell' : 'cells'} of ${name} (${unit.path}).`,
      }
    }),
    ...(files === 0
      ? []
      : [{ zh: `有 ${files} 个文件没有读出。`, en: `${files} ${files === 1 ? 'file was' : 'files were'} not read.` }]),
  ]
}

/** What is contradicted nobody can add up; all else a person may leave out. */
export function mayGoOn({ units, unsettled }: Summary): boolean {
  return units.length > 0 && unsettled.length === 0
}
