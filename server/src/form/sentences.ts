/**
 * Sentences that a report is expected to hold, and the names of the notices it cites. `____` is a blank for a person to
 * fill: no figure is ever invented.
 */
import type { Edition } from './types'

/** 统计期限: the calendar year of the report, or a blank for it. */
export function periodRange(year: number | string): string {
  return `${year}年1月1日起至${year}年12月31日止`
}

export function periodSentence(year: number | string): string {
  return `本报告中所列数据的统计期限自${periodRange(year)}。`
}

/** 国办函〔2020〕109号《政府信息公开信息处理费管理办法》: the report gives notices issued, total billed, total collected. */
export const processingFeeSentence =
  '依据《政府信息公开信息处理费管理办法》，本年度发出收费通知____件，收费通知总金额____元，实际收取总金额____元。'

/** The notice that fixes an edition's form, as reports cite it. */
export interface Notice {
  readonly name: string
  /** The parts of its number. */
  readonly year: string
  readonly number: string
  /** What a text says it is on that does not give its whole name: 2021年格式通知. */
  readonly subject: string
}

export const notices: Readonly<Record<Edition, Notice>> = {
  '2019': {
    name: '关于政府信息公开工作年度报告有关事项的通知',
    year: '2019',
    number: '60',
    subject: '有关事项',
  },
  '2021': {
    name: '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    year: '2021',
    number: '30',
    subject: '格式',
  },
}
