/** A small report of an invented agency, section by section, to be written in one way or another. */
import { read } from '../../../server/src/core/reading'
import type { SectionKey } from '../../../server/src/form/types'

export const keys: readonly SectionKey[] = ['overview', 'disclosure', 'requests', 'review', 'problems', 'other']

export const titles: Readonly<Record<SectionKey, string>> = {
  overview: '总体情况',
  disclosure: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  review: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

export const bodies: Readonly<Record<SectionKey, string>> = {
  overview: '我局把公开融入日常工作，全年更新栏目四十余次，办事指南逐项核对。',
  disclosure: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t2\t1\t9',
  requests: '申请人情况\n自然人\t总计\n一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
  review: '行政复议\t行政诉讼\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
  problems: '主要不足是解读形式单一，下一步将增加图文解读。',
  other: '本年度没有收取信息处理费。',
}

export const title = '青岚县水务局2023年政府信息公开工作年度报告'
export const preface = '现将我局2023年政府信息公开工作情况报告如下。'
export const han = (key: SectionKey): string => '一二三四五六'.charAt(keys.indexOf(key))

export interface Parts {
  readonly title?: string
  readonly preface?: string
  readonly heading?: (key: SectionKey) => string
  readonly body?: Partial<Record<SectionKey, string>>
}

export function report(parts: Parts = {}): string {
  const heading = parts.heading ?? ((key) => `${han(key)}、${titles[key]}`)
  const sections = keys.map((key) => `${heading(key)}\n${parts.body?.[key] ?? bodies[key]}\n`)
  return [parts.title ?? title, parts.preface ?? preface, ...sections].join('\n')
}

/** `key: the heading as it stands` for each section, in the order of the text. */
export function sectionsOf(text: string): string[] {
  return read(text).sections.map(({ form, heading }) => {
    const written = text.slice(heading.span.start, heading.span.end)
    return `${form.key}: ${written}`
  })
}
