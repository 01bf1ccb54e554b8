/** The years that a report gives itself. Reads sentences; judges nothing. */
import type { Reading, Span } from '../../model'
import { spanOf } from '../../prose/flow'
import { introduction, prose } from './prose'

export interface Named {
  readonly year: number
  /** Of the four digits. */
  readonly span: Span
}

/** A year, not a date: 2023年1月31日前公布…. */
const itself = /(20\d\d)年(?!\d)度?的?[^。;!?,，《》\s()]{0,24}?信息公开(?:工作)?的?(?:年度报告|年度工作报告|年报)/g
const ofAnother = /^[^。;,，]{0,25}(?:通知|要求|格式|编制|工作安排|印发|报送|数据|显示|指出|反映|提出|问题)/

/** 对照2022年…年度报告, 与2022年…年度报告相比: a look back. */
const lookingBack = /(?:对照|比照|参照|针对|落实|较|与)[^。;!?,，、]{0,12}$/

/** 现公布我局2022年政府信息公开工作年度报告: the years that the report gives itself above its first section. */
export function selfReferences(reading: Reading): Named[] {
  const above = introduction(reading)
  return above.flatMap((passage) =>
    [...passage.text.matchAll(itself)].flatMap((match) => {
      const end = match.index + match[0].length
      const span = spanOf(passage, match.index, match.index + 4)
      const inTitle = reading.title && span.start < reading.title.span.end && span.end > reading.title.span.start
      const before = passage.text.slice(Math.max(0, match.index - 16), match.index)
      if (inTitle || lookingBack.test(before) || ofAnother.test(passage.text.slice(end))) return []
      return [{ year: Number(match[1]), span }]
    }),
  )
}

/** The year with which section one opens (`2022年，我局…`): it may confirm, but proves nothing by itself. */
export function openingYear(reading: Reading): number | undefined {
  const first = reading.sections.find((s) => s.form.key === 'overview')
  const begun = first && prose(reading, { ...first.body, end: Math.min(first.body.end, first.body.start + 300) })[0]
  const match = begun && /^(20\d\d)年/.exec(begun.text)
  return match ? Number(match[1]) : undefined
}
