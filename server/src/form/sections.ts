/** The six sections (条例第五十条), as the forms of 2019 and 2021 name them. */
import type { Form, SectionForm, SectionKey } from './types'

export const sixSections: readonly SectionForm[] = [
  {
    key: 'overview',
    number: 1,
    title: {
      text: '总体情况',
      customary: ['工作总体情况', '政府信息公开工作总体情况', '政府信息公开总体情况'],
      tolerated: [
        '工作基本情况',
        '基本情况',
        '工作总体推进情况',
        '总体工作情况',
        '总体落实情况',
        '概述',
        '工作概述',
        '政府信息公开工作基本情况概述',
        '概况',
        '工作概况',
      ],
    },
  },
  {
    key: 'disclosure',
    number: 2,
    table: 'disclosure',
    title: {
      text: '主动公开政府信息情况',
      customary: [
        '主动公开政府信息的情况',
        '行政机关主动公开政府信息情况',
        '行政机关主动公开政府信息的情况',
        '本年度主动公开政府信息情况',
        '本年主动公开政府信息情况',
      ],
      tolerated: [
        '主动公开情况',
        '主动公开政务信息情况',
        '主动公开信息情况',
        '政府信息主动公开情况',
        '主动公开工作情况',
        '主动公开政府信息情况统计表',
      ],
    },
  },
  {
    key: 'requests',
    number: 3,
    table: 'requests',
    title: {
      text: '收到和处理政府信息公开申请情况',
      customary: [
        '收到和处理政府信息公开申请的情况',
        '行政机关收到和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请的情况',
        '本年度收到和处理政府信息公开申请情况',
      ],
      tolerated: [
        '依申请公开政府信息情况',
        '依申请公开情况',
        '依申请公开政府信息的情况',
        '依申请政府信息公开情况',
        '政府信息公开申请情况',
        '收到和处理申请情况',
        '政府信息依申请公开情况',
        '收到和处理政府信息公开申请情况统计表',
      ],
    },
  },
  {
    key: 'review',
    number: 4,
    table: 'review',
    title: {
      text: '政府信息公开行政复议、行政诉讼情况',
      customary: [
        '政府信息公开行政复议行政诉讼的情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议与行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议或提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议及提起行政诉讼情况',
        '政府信息公开工作被申请行政复议、提起行政诉讼情况',
      ],
      tolerated: [
        '行政复议、行政诉讼情况',
        '行政复议和行政诉讼情况',
        '行政复议及行政诉讼情况',
        '申请行政复议、提起行政诉讼情况',
        '申请行政复议和提起行政诉讼情况',
        '政府信息公开行政复议、行政诉讼情况统计表',
        '政府信息公开类行政复议行政诉讼和申诉举报情况',
        '政府信息公开复议、诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼',
      ],
    },
  },
  {
    key: 'problems',
    number: 5,
    title: {
      text: '存在的主要问题及改进情况',
      customary: [
        '政府信息公开工作存在的主要问题及改进措施',
        '存在的主要问题与改进情况',
        '工作中存在的主要问题及改进措施',
        '存在主要问题和改进情况',
        '存在主要问题及改进情况',
        '存在的主要问题及改进措施',
        '存在的主要问题和改进措施',
        '存在的问题及改进情况',
        '存在问题及改进情况',
        '政府信息公开工作存在的主要问题及改进情况',
        '存在的主要问题和改进情况',
        '政府信息公开工作存在的主要问题和改进情况',
        '工作中存在的主要问题及改进情况',
      ],
      tolerated: [
        '存在的问题及改进措施',
        '存在问题及改进措施',
        '存在的问题和改进措施',
        '存在的主要问题及下一步改进措施',
        '存在的主要问题',
        '存在的主要问题及改进方向',
        '存在的主要问题及改进思路',
        '存在的不足及改进情况',
      ],
    },
  },
  {
    key: 'other',
    number: 6,
    title: {
      text: '其他需要报告的事项',
      customary: ['其它需要报告事项', '其他需要报告事项', '其它需要报告的事项'],
      tolerated: [
        '其他事项',
        '其它事项',
        '需要报告的其他事项',
        '其他需要说明的事项',
        '其他需报告的事项',
        '其他需要报告的情况',
      ],
    },
  },
]

/** What a heading of the section speaks of, in normal form, where its wording is none of those above. */
export const subjects: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体|概述|概况|基本情况|总述/,
  disclosure: /主动公开/,
  requests: /申请/,
  review: /复议|诉讼/,
  problems: /问题|不足|困难|短板|改进|薄弱/,
  other: /其[他它].*(?:事项|情况|事宜|说明|报告)|(?:需要?|应当?)(?:报告|说明)/,
}

/** Under the ordinal of the sixth section, what may be other matters: plans for the next year are a part added to the form. */
export const otherMatters =
  /^(?!.*(?:思路|打算|计划|安排|展望|部署|目标|措施|重点工作|亮点|经验|考核|评议|责任追究)).*$/

/**
 * The sections with the wordings of all the forms, for a text whose form is not known yet: the last form's are the
 * statutory ones, and what another form has in their place is customary.
 */
export function sectionsOfAll(forms: readonly Form[]): readonly SectionForm[] {
  const all = forms.toReversed().flatMap((form) => form.sections)
  const keys = [...new Set(all.map(({ key }) => key))]
  return keys.map((key) => worded(all.filter((s) => s.key === key))).sort((a, b) => a.number - b.number)
}

function worded(alike: readonly SectionForm[]): SectionForm {
  const [section] = alike
  if (alike.every((s) => s === section)) return section!
  const { text } = section!.title
  const accepted = new Set(alike.flatMap(({ title }) => [title.text, ...(title.customary ?? [])]))
  const tolerated = new Set(alike.flatMap(({ title }) => title.tolerated ?? []))
  const customary = [...accepted].filter((w) => w !== text)
  return { ...section!, title: { text, customary, tolerated: [...tolerated].filter((w) => !accepted.has(w)) } }
}
