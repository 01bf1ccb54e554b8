/** A heading is glued to the end of the paragraph or of the table's row before it, as happens when text is pasted from a page or a PDF. */
import { defineCheck } from '../check'

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
