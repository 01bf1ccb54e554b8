/** What is said of a text that was read and is not checked. Words only. */
import type { Text, Unchecked } from '../core'

/** The English goes on with what was not done. */
const reasons: Readonly<Record<Unchecked, Text>> = {
  notReport: { zh: '不是政府信息公开工作年度报告', en: 'not an annual OGI report; not' },
  severalReports: {
    zh: '文件中有几份年度报告，请分开存放',
    en: 'holds several annual reports; keep each in a file of its own. Not',
  },
  formUnknown: {
    zh: '是2018年或更早年度的报告，当时的格式未收录',
    en: 'a report on 2018 or earlier, whose form is not known; not',
  },
  tooLarge: { zh: '文件超过 20 MB（按 UTF-8 编码计）', en: 'larger than 20 MB in UTF-8; not' },
  tooCostly: {
    zh: '文件由两百多万个碎片（行、格、数、分句）组成，检查代价过高',
    en: 'made of more than two million pieces (lines, cells, figures, clauses), too costly to read; not',
  },
}

const left = {
  unchecked: { zh: '未检查', en: 'checked' },
  unexported: { zh: '未导出', en: 'exported' },
} satisfies Record<string, Text>

export function reasonFor(why: Unchecked, what: keyof typeof left): Text {
  return { zh: `${reasons[why].zh}；${left[what].zh}。`, en: `${reasons[why].en} ${left[what].en}.` }
}
