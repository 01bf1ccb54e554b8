/**
 * One of the six sections has no heading. 《条例》第五十条 lists what an annual report must hold, the notice that fixes
 * the form gives it six headings. Each missing one is a finding: each is inserted at a place of its own.
 */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import { han } from '../../../form/provisions'
import type { SectionForm } from '../../../form/types'
import type { Section, Span } from '../../model'
import { defineCheck } from '../check'
import { tablePlace } from '../table/place'

export const sectionMissing = defineCheck<{ number: number; title: string }>({
  code: 'section/missing',
  severity: 'error',
  *find(reading) {
    for (const form of reading.form.sections) {
      if (reading.sections.some((s) => s.form.key === form.key)) continue
      yield {
        span: placeOf(reading, form),
        args: { number: form.number, title: form.title.text },
        fixes: () => insertion(reading, form),
      }
    }
  },
  message: {
    zh: ({ number, title }) => `缺少第${han(number)}部分“${title}”。`,
    en: ({ number, title }) => `Section ${number}, “${title}”, is missing.`,
  },
  why: {
    zh: '年度报告由六个部分组成（《条例》第五十条和年度报告格式），没有内容的部分也要保留标题并写明“无”。',
    en: 'The annual report has six sections (Regulations, art. 50, and the statutory form); a section without content keeps its heading and says so.',
  },
})

function insertion(reading: Analysis, form: SectionForm): Proposal[] {
  const change: Change = { kind: 'insertSection', section: form.key, edition: reading.decisions.edition.due }
  const title = { zh: `补上“${form.title.text}”`, en: `Insert “${form.title.text}”` }
  return [{ title, change, safe: false, preferred: true }]
}

/** Where it belongs: at its table where that is there, at the heading that should follow, else at the last one. */
function placeOf(reading: Analysis, { key, number }: SectionForm): Span {
  const table = reading.tables.find((t) => t.form.section === key)
  if (table) return tablePlace(reading, table)
  const inOrder = reading.sections.toSorted((a, b) => a.form.number - b.form.number)
  const next: Section | undefined = inOrder.find((s) => s.form.number > number) ?? inOrder.at(-1)
  return next?.heading.span ?? reading.title?.span ?? { start: 0, end: 0 }
}
