/** The page's own words, in the language of the findings: what is no message of the server. */
import type { Shown } from '../messages'

interface Words {
  readonly severities: Readonly<Record<Shown['findings'][number]['severity'], string>>
  /** Of a row that the form does not have. */
  readonly foreign: string
  /** Name of a table that is the agency's own. */
  readonly ownTable: string
}

export const wordsIn: Readonly<Record<Shown['language'], Words>> = {
  zh: {
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    foreign: '法定格式中此处没有这一行。',
    ownTable: '自行编制的表格',
  },
  en: {
    severities: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
    foreign: 'The form does not have this row here.',
    ownTable: 'A table of the agency’s own',
  },
}
