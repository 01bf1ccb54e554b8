/** The page's own words, in the language of the findings: what is no message of the server. */
import type { HandOver, Shown } from '../messages'

export interface Words {
  readonly severities: Readonly<Record<Shown['findings'][number]['severity'], string>>
  /** Of a row that the form does not have. */
  readonly foreign: string
  /** Name of a table that is the agency's own. */
  readonly ownTable: string
  /** What the bar above the form is called. */
  readonly bar: string
  readonly saved: string
  readonly unsaved: string
  /** Undefined where there is nothing to go to. */
  readonly found: (errors: number, warnings: number, others: number) => string | undefined
  readonly proposals: (cells: number) => string
  /** Of a figure that the sums determine. */
  readonly proposal: (figure: string) => string
  /** Ways to hand the report over. */
  readonly handOver: Readonly<Record<HandOver, string>>
  /** Over a list of changes, and on the button that makes them. */
  readonly looked: (cells: number) => string
  readonly agree: (cells: number) => string
  readonly cancel: string
  readonly blank: string
  /** A figure was not entered: which, where, and why. */
  readonly refused: (text: string, name: string, reason: string) => string
}

export const wordsIn: Readonly<Record<Shown['language'], Words>> = {
  zh: {
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    foreign: '法定格式中此处没有这一行。',
    ownTable: '自行编制的表格',
    bar: '填表',
    saved: '已保存',
    unsaved: '未保存',
    found: (errors, warnings, others) => {
      const parts = [errors > 0 && `错误 ${errors}`, warnings > 0 && `警告 ${warnings}`, others > 0 && `信息 ${others}`]
      const said = parts.filter(Boolean).join('，')
      return said === '' ? undefined : `${said}：下一处（F8）`
    },
    proposals: (cells) => `按勾稽关系填 ${cells} 格`,
    proposal: (figure) => `按勾稽关系应为 ${figure}，按 Tab 填入`,
    handOver: {
      copyWordTable: '复制为 Word 表格',
      copyCorrections: '复制更正清单',
      exportWord: '导出 Word',
      exportHtml: '导出网页',
    },
    looked: (cells) => (cells > 0 ? `将改动 ${cells} 格` : '没有可填的格'),
    agree: (cells) => `填入 ${cells} 格`,
    cancel: '取消',
    blank: '空白',
    refused: (text, name, reason) => `没有填入“${text}”${name && `（${name}）`}：${reason}。`,
  },
  en: {
    severities: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
    foreign: 'The form does not have this row here.',
    ownTable: 'A table of the agency’s own',
    bar: 'Fill in the form',
    saved: 'Saved',
    unsaved: 'Not saved',
    found: (errors, warnings, others) => {
      const some = (n: number, one: string) => n > 0 && `${n} ${one}${n === 1 ? '' : 's'}`
      const parts = [some(errors, 'error'), some(warnings, 'warning'), some(others, 'remark')]
      const said = parts.filter(Boolean).join(', ')
      return said === '' ? undefined : `${said}: next (F8)`
    },
    proposals: (cells) => `Enter what the sums say in ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
    proposal: (figure) => `By the sums it should be ${figure}; Tab enters it`,
    handOver: {
      copyWordTable: 'Copy as Word table',
      copyCorrections: 'Copy corrections',
      exportWord: 'Export Word',
      exportHtml: 'Export HTML',
    },
    looked: (cells) =>
      cells > 0 ? `${cells} ${cells === 1 ? 'cell changes' : 'cells change'}` : 'No cell can be filled in',
    agree: (cells) => `Enter ${cells} ${cells === 1 ? 'figure' : 'figures'}`,
    cancel: 'Cancel',
    blank: 'blank',
    refused: (text, name, reason) => `“${text}” is not entered${name && ` (${name})`}: ${reason}.`,
  },
}
