/**
 * A numbered part that the form does not have: 六、2024年工作思路 before 七、其他需要报告的事项. Nothing forbids it, and what stands in
 * it may have its place in one of the six; that is for the drafter to say. The ordinals of the six are right as they count it.
 */
import { defineCheck } from '../check'

export const sectionAdded = defineCheck<{ written: string }>({
  code: 'section/added',
  severity: 'information',
  *find({ addedParts }) {
    for (const { span, ordinal, title } of addedParts) yield { span, args: { written: ordinal.text + title.text } }
  },
  message: {
    zh: ({ written }) => `“${written}”不是年度报告格式规定的部分，格式只有六个部分。`,
    en: ({ written }) => `“${written}” is no part of the statutory form, which has six.`,
  },
  why: {
    zh: '年度报告格式只有六个部分；增加的内容可以写进“总体情况”“存在的主要问题及改进情况”或“其他需要报告的事项”。',
    en: 'The statutory form has six sections; what else there is to say has its place in the first, fifth or sixth of them.',
  },
})
