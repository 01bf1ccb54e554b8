/**
 * What is no repetition though many reports say it in the same words: how the law, official documents and the plan of a report
 * are named, and that nothing of a kind has happened. Data; each with its reason.
 */

interface Custom {
  readonly pattern: RegExp
  readonly why: string
}

/** Parts of sentences. What stands before and behind one is compared by itself. */
export const formulas: readonly Custom[] = [
  { pattern: /《[^《》]{1,80}》/g, why: 'titles of laws and documents are quoted as they are' },
  { pattern: /\([^()]{0,20}[〔[]\d{4}[〕\]]\d+号\)/g, why: 'so are their numbers' },
  {
    pattern: /以习近平新时代中国特色社会主义思想为(?:指导|指引)|(?:学习|贯彻|落实|践行){0,4}党的[^,;。]{0,24}精神/g,
    why: 'how a report of the work begins is laid down',
  },
  {
    pattern: /以公开为常态,?不公开为例外|决策、?执行、?管理、?服务、?和?结果公开/g,
    why: 'the principles of openness are quoted in the words of the instructions',
  },
  {
    pattern: /(?:政府信息公开)?(?:指南|目录|年度报告|制度|工作机构)[^,;。]{0,6}(?:编制|公布|更新)/g,
    why: 'what the Regulations ask of every organ each year (arts. 12, 49, 50)',
  },
]

/** Whole sentences. */
export const lawfulSentences: readonly Custom[] = [
  {
    pattern: /(?:[未无零]|没有|不存在)[^,;]{0,4}(?:收到|接到|发生|产生|出现|受理|涉及|收取|制发|制定|存在|被|因)/,
    why: 'that nothing has happened is said in the same words every year',
  },
  {
    pattern: /根据.{0,60}(?:要求|规定).{0,20}(?:编制|形成)|(?:统计|报告)期限|本报告由.{0,80}组成/,
    why: 'why the report is made and what it consists of is laid down',
  },
]
