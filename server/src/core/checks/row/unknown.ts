/** A labelled row of numbers that the form does not have. Some organs add rows of their own; sums do not count them. */
import { defineCheck } from '../check'

export const rowUnknown = defineCheck<{ label: string; form: { zh: string; en: string } }>({
  code: 'row/unknown',
  severity: 'information',
  *find({ tables, form }) {
    for (const table of tables)
      for (const { label, span } of table.unknown)
        yield { span: label.spans[0] ?? span, args: { label: label.text, form: form.name } }
  },
  message: {
    zh: ({ label, form }) => `“${label}”不是${form.zh}规定的项目，没有核对。`,
    en: ({ label, form }) => `“${label}” is not a row of ${form.en}; it was not checked.`,
  },
  why: {
    zh: '各行由年度报告格式规定，自行增加的行不能并入统计；也可能是标签写错，使这一行没有被认出。',
    en: 'The statutory form fixes the rows; a row of one’s own cannot be added up. Or its label is too damaged to be recognised.',
  },
})
