/** A heading is glued to the end of the paragraph or of the table's row before it, as happens when text is pasted from a page or a PDF. */
import type { Analysis } from '../../analysis'
import type { Proposal } from '../../change'
import { defineCheck } from '../check'
import { hasLostItsLines } from '../table/place'

export const sectionGlued = defineCheck<{ title: string }>({
  code: 'section/glued',
  severity: 'warning',
  *find(reading) {
    for (const [nth, { form, heading }] of reading.sections.entries()) {
      if (!heading.glued) continue
      yield {
        span: heading.span,
        args: { title: form.title.text },
        fixes: () => [
          {
            title: { zh: '另起一行', en: 'Start a new line' },
            change: { kind: 'breakOff', section: nth },
            safe: false,
            preferred: true,
          },
          ...inLines(reading),
        ],
      }
    }
  },
  message: {
    zh: ({ title }) => `标题“${title}”与前面的内容连在一起，应另起一行。`,
    en: ({ title }) => `The heading “${title}” is glued to what stands before it; it needs a line of its own.`,
  },
  why: {
    zh: '标题不独占一行，读者和程序都找不到这一部分。',
    en: 'A heading that has no line of its own is found neither by readers nor by programs.',
  },
})

/** The whole text, where tables have lost their line ends as well. */
function inLines(reading: Analysis): Proposal[] {
  const lost = reading.tables.filter((table) => hasLostItsLines(reading, table))
  if (lost.length === 0) return []
  const sections = [...reading.sections.keys()].filter((nth) => reading.sections[nth]!.heading.glued)
  const count = lost.reduce((sum, { rows }) => sum + rows.length, 0)
  const names = lost.map(({ form }) => form.name)
  const title = {
    zh: `全文分行：${sections.length} 个标题各起一行，${names.map(({ zh }) => zh).join('、')}的 ${count} 行各占一行，格子隔开，文字和数字不变`,
    en: `Break the text into lines: ${sections.length} headings and ${count} rows of ${names.map(({ en }) => en).join(', ')} get lines of their own; words and figures stay as they are`,
  }
  const tables = lost.map((table) => reading.tables.indexOf(table))
  return [{ title, change: { kind: 'breakLines', sections, tables }, safe: false, preferred: false, wide: true }]
}
