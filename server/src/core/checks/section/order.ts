/** A section stands out of the statutory order. Only those are named whose move would set the order right. */
import { han } from '../../../form/provisions'
import { defineCheck } from '../check'
import { outOfOrder } from '../order'

export const sectionOrder = defineCheck<{ number: number; title: string }>({
  code: 'section/order',
  severity: 'warning',
  *find({ sections }) {
    for (const i of outOfOrder(sections.map((s) => s.form.number))) {
      const { form, heading } = sections[i]!
      yield { span: heading.span, args: { number: form.number, title: form.title.text } }
    }
  },
  message: {
    zh: ({ number, title }) => `“${title}”应为第${han(number)}部分，这里的位置不对。`,
    en: ({ number, title }) => `“${title}” is section ${number}; it stands out of order here.`,
  },
  why: {
    zh: '六个部分的顺序由年度报告格式规定，读者和统计系统按这个顺序查找。',
    en: 'The statutory form fixes the order of the six sections; readers and statistics rely on it.',
  },
})
