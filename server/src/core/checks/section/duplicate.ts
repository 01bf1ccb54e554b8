/** A section's heading stands twice. Which of the two is meant nobody but the drafter knows, so nothing is offered. */
import { defineCheck } from '../check'

export const sectionDuplicate = defineCheck<{ title: string }>({
  code: 'section/duplicate',
  severity: 'warning',
  *find({ sections, repeatedHeadings }) {
    for (const { form, heading } of repeatedHeadings) {
      const first = sections.find((s) => s.form.key === form.key)
      yield {
        span: heading.span,
        args: { title: form.title.text },
        related: first ? [{ span: first.heading.span, text: { zh: '第一次出现', en: 'first here' } }] : [],
      }
    }
  },
  message: {
    zh: ({ title }) => `“${title}”的标题重复出现。`,
    en: ({ title }) => `The heading “${title}” stands twice.`,
  },
  why: {
    zh: '每个部分只有一个标题；重复多为复制粘贴所致，其中一个部分的内容可能放错了地方。',
    en: 'Each section has one heading; a second one mostly comes from copying, and content may be in the wrong place.',
  },
})
