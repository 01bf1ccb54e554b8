/**
 * A heading is worded otherwise than the form has it. Customary wordings (the long names of 《条例》第五十条 and lawful
 * variants) are accepted in silence; everything else is recognised and said.
 */
import { subjects } from '../../../form/sections'
import { defineCheck, fix, replace } from '../check'

const silent: readonly string[] = ['statutory', 'customary']

export const sectionTitle = defineCheck<{ written: string; title: string }>({
  code: 'section/title',
  severity: 'information',
  *find({ form: due, sections, text }) {
    for (const { form, heading } of sections) {
      // Known by its place alone, its words may be meant.
      const known =
        heading.title.match !== 'position' || heading.title.text === '' || subjects[form.key].test(heading.title.text)
      // 五、存在的主要问题和其他需要报告的事项: what it says of a section that has no heading of its own is not thrown away.
      const alone = !due.sections.some(
        (s) =>
          s.key !== form.key &&
          !sections.some((own) => own.form.key === s.key) &&
          subjects[s.key].test(heading.title.text),
      )
      const { span, match } = heading.title
      if (silent.includes(match)) continue
      const title = (due.sections.find((s) => s.key === form.key) ?? form).title.text
      const exact = text.slice(span.start, span.end) === heading.title.text
      yield {
        span: span.start === span.end ? heading.span : span,
        args: { written: heading.title.text, title },
        fixes: () =>
          exact
            ? [
                fix({ title: { zh: `改为“${title}”`, en: `Change to “${title}”` } }, replace(span, title), {
                  preferred: known && alone,
                }),
              ]
            : [],
      }
    }
  },
  message: {
    zh: ({ written, title }) => (written ? `标题“${written}”应为“${title}”。` : `标题缺少名称，应为“${title}”。`),
    en: ({ written, title }) =>
      written ? `The heading “${written}” should read “${title}”.` : `The heading lacks its name, “${title}”.`,
  },
  why: {
    zh: '六个部分的名称由年度报告格式规定。',
    en: 'The statutory form fixes the names of the six sections.',
  },
})
