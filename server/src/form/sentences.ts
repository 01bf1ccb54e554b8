/** Sentences that a report is expected to hold. `____` is a blank for a person to fill: no figure is ever invented. */

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
