/**
 * Nothing stands under a heading. `无。` says something, except in sections one and five, where the law asks for
 * content (《条例》第五十条). Sections with a table are left to `table/missing`: absence is reported once.
 */
import type { SectionKey } from '../../../form/types'
import { defineCheck } from '../check'
import { bodyText, lineEnd } from '../../places'

const mustSay: readonly SectionKey[] = ['overview', 'problems']
const nothing = /^[（(]?(?:暂?无|没有)[）)]?[。.．；;]?$/

export const sectionEmpty = defineCheck<{ title: string; written: string }>({
  code: 'section/empty',
  severity: 'warning',
  *find(reading) {
    for (const [i, section] of reading.sections.entries()) {
      const { form, heading } = section
      if (form.table) continue
      // In one line with the next heading it has its text below that one: what is wrong is the line.
      const next = reading.sections[i + 1]
      if (next?.heading.glued && next.heading.span.start <= lineEnd(reading.text, heading.span.end)) continue
      const written = bodyText(reading, section).trim()
      if (written !== '' && !(mustSay.includes(form.key) && nothing.test(written))) continue
      yield { span: heading.span, args: { title: form.title.text, written } }
    }
  },
  message: {
    zh: ({ title, written }) => (written ? `“${title}”只写了“${written}”，没有内容。` : `“${title}”下面没有内容。`),
    en: ({ title, written }) => (written ? `“${title}” says only “${written}”.` : `Nothing stands under “${title}”.`),
  },
  why: {
    zh: '《条例》第五十条要求年度报告写明工作情况、存在的主要问题和改进情况；确无其他事项的，第六部分写“无”。',
    en: 'Regulations, art. 50, asks for the work done, the main problems and the improvements; a sixth section without matter says “无”.',
  },
})
