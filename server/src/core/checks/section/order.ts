/** A section stands out of the statutory order. Only those are named whose move would set the order right. */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import { han } from '../../../form/provisions'
import type { Section } from '../../model'
import { defineCheck } from '../check'
import { outOfOrder } from '../../order'

export const sectionOrder = defineCheck<{ number: number; title: string }>({
  code: 'section/order',
  severity: 'warning',
  *find(reading) {
    const { sections } = reading
    for (const i of outOfOrder(sections.map((s) => s.form.number))) {
      const section = sections[i]!
      const { form, heading } = section
      yield {
        span: heading.span,
        args: { number: form.number, title: form.title.text },
        fixes: () => move(reading, section),
      }
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

function move(reading: Analysis, section: Section): Proposal[] {
  const change: Change = { kind: 'moveSection', section: reading.sections.indexOf(section) }
  const { number } = section.form
  const title = { zh: `把这一部分移到第${han(number)}部分的位置`, en: `Move it to its place as section ${number}` }
  return [{ title, change, safe: false, preferred: true }]
}
