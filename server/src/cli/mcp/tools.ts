/** The tools that an assistant is offered: names, words and arguments. Data only; names and arguments are a contract. */
import type { Text } from '../../core'

export type ToolName = 'check_report' | 'extract_figures' | 'explain_finding' | 'list_fixes'

export type Parameter = 'path' | 'text' | 'language' | 'limit' | 'addresses' | 'code' | 'address'

export interface Tool {
  readonly name: ToolName
  readonly title: Text
  /** For the assistant: what it gets, and when to ask for it. */
  readonly description: Text
  readonly parameters: readonly Parameter[]
  /** What stands in the answer beside `version` and `omitted`. */
  readonly result: readonly Result[]
}

export type Result = 'reports' | 'summary' | 'code' | 'severity' | 'explanation'

/** Findings or cells in an answer, where the assistant does not say how many. */
export const usualLimit = 50
export const largestLimit = 10_000

const leaves: Text = {
  zh: '只读，不改任何文件。返回的内容会交给助手，助手可能把它发送到本机以外。',
  en: 'Reads only; changes no file. What it returns goes to the assistant, which may send it off this machine.',
}

function told(zh: string, en: string): Text {
  return { zh: zh + leaves.zh, en: `${en} ${leaves.en}` }
}

export const tools: readonly Tool[] = [
  {
    name: 'check_report',
    title: { zh: '检查政府信息公开年报', en: 'Check an annual OGI report' },
    description: told(
      '检查政府信息公开工作年度报告（文件、文件夹或文本），列出问题：合计不符、正文与表格不一致、缺少章节或行、日期有误等，每个问题带位置、涉及的数和修正；给出文件夹时几份报告还互相核对（上年结转、汇总与各单位之和、文字重复等）。先列最严重的，summary 是全部数目，omitted 是没有列出的条数。',
      'Checks a Chinese annual report on open government information (政府信息公开工作年度报告; a file, a folder or a text) and lists what is wrong: sums that do not add up, text that contradicts the tables, missing sections or rows, wrong dates; each finding with its place, the numbers and its fixes. The reports of a folder are also held against each other (what was brought forward, a summary against its units, words repeated from another report). The gravest come first, `summary` counts all, `omitted` says how many are left out.',
    ),
    parameters: ['path', 'text', 'language', 'limit'],
    result: ['reports', 'summary'],
  },
  {
    name: 'extract_figures',
    title: { zh: '取出年报表格中的数', en: 'Extract the figures of an OGI report' },
    description: told(
      '取出政府信息公开年报三张表中的数，按地址（如 requests.total.total）给出，decimal 是精确值，没有读出的为 null。全表约 200 格，可用 addresses 指定地址或其开头（如 review、requests.refused），或提高 limit。',
      'The figures in the three tables of an annual OGI report, by address (such as requests.total.total); `decimal` is exact, null was not read. A form has about 200 cells: name addresses or how they begin (`review`, `requests.refused`), or raise `limit`.',
    ),
    parameters: ['path', 'text', 'language', 'limit', 'addresses'],
    result: ['reports', 'summary'],
  },
  {
    name: 'explain_finding',
    title: { zh: '说明一个问题或一个数', en: 'Explain a finding or a figure' },
    description: told(
      '给出 code：这项检查查什么、为什么、怎样改。给出 path 或 text 以及 address：这一格读出的数、它参加的各条勾稽关系是否成立、依据，以及涉及这一格的问题。',
      'With `code`: what the check looks for, why, and how to mend it. With `path` or `text` and `address`: the value that was read there, each sum that it takes part in and whether it holds, the provision, and the findings on that cell.',
    ),
    parameters: ['path', 'text', 'language', 'limit', 'code', 'address'],
    result: ['reports', 'code', 'severity', 'explanation'],
  },
  {
    name: 'list_fixes',
    title: { zh: '列出可用的修正', en: 'List the fixes of an OGI report' },
    description: told(
      '列出政府信息公开年报中可以修正的问题和每个修正的改动（基于所读的文本，位置从 0 起，按 UTF-16 计）。safe 为 true 的不改变数字和文字，其余须由人对照台账核实。可用 code 或 address 缩小范围。',
      'The findings of an annual OGI report that can be mended, with the edits of each fix (against the text as read, positions zero-based in UTF-16). A fix with `safe` changes no number and no word; any other must be verified by a person against the records. `code` or `address` narrow the list.',
    ),
    parameters: ['path', 'text', 'language', 'limit', 'code', 'address'],
    result: ['reports', 'summary'],
  },
]

export type Schema = Readonly<Record<string, unknown>>

/** JSON Schema of each argument, without its description. */
export const parameters: Readonly<Record<Parameter, { readonly schema: Schema; readonly says: Text }>> = {
  path: {
    schema: { type: 'string', minLength: 1 },
    says: {
      zh: '报告的路径（.txt .md .html .docx .pdf 等），或文件夹、通配符。path 与 text 二选一。',
      en: 'The path of a report (.txt .md .html .docx .pdf …), of a folder, or a glob. Either `path` or `text`.',
    },
  },
  text: {
    schema: { type: 'string' },
    says: { zh: '报告的全文。path 与 text 二选一。', en: 'The whole text of a report. Either `path` or `text`.' },
  },
  language: {
    schema: { type: 'string', enum: ['zh', 'en'] },
    says: { zh: '说明文字的语言。', en: 'The language of messages.' },
  },
  limit: {
    schema: { type: 'integer', minimum: 0, maximum: largestLimit, default: usualLimit },
    says: {
      zh: `最多列出多少条问题或多少格（默认 ${usualLimit}）。`,
      en: `How many findings or cells are listed at most (default ${usualLimit}).`,
    },
  },
  addresses: {
    schema: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    says: {
      zh: '只要这些地址，或以此开头的地址，如 requests.total、review。',
      en: 'Only these addresses, or those that lie within them: requests.total, review.',
    },
  },
  code: {
    schema: { type: 'string', minLength: 1 },
    says: { zh: '检查的代码，如 sum/cell。', en: 'The code of a check, such as sum/cell.' },
  },
  address: {
    schema: { type: 'string', minLength: 1 },
    says: { zh: '一格的地址，如 requests.total.total。', en: 'The address of a cell, such as requests.total.total.' },
  },
}
