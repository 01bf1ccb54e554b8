/** Why a file is not among the reports, in a few words for a field of a table. */
import type { Text, Unchecked } from '../core'
import type { NotRead } from '../formats'

/** `unreadable`: the system does not hand it out, or whoever read it was stopped. */
export type WhyNotRead = Exclude<Unchecked, 'notReport'> | NotRead['why'] | 'unreadable'

export const reasons: Readonly<Record<WhyNotRead | 'notReport', Text>> = {
  notReport: { zh: '不是年度报告', en: 'no annual report' },
  severalReports: { zh: '文件中有几份报告', en: 'several reports in one file' },
  formUnknown: { zh: '2018 年或更早，格式未收录', en: 'on 2018 or earlier, form not known' },
  tooLarge: { zh: '太大', en: 'too large' },
  tooCostly: { zh: '检查代价过高', en: 'too costly' },
  encoding: { zh: '编码无法识别', en: 'encoding' },
  picture: { zh: '是图片', en: 'pictures' },
  format: { zh: '文件格式不能读取', en: 'file format' },
  protected: { zh: '有保护', en: 'protected' },
  damaged: { zh: '文件损坏', en: 'damaged' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
}
