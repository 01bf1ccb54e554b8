/** The summary of the job: how much was read, what was found in each report, the gravest findings. Markdown. */
import { byWeight } from './annotations'
import type { Checked, Severity } from './types'

type Language = 'zh' | 'en'

const words = {
  title: { zh: '政府信息公开年报检查', en: 'Annual reports on open government information' },
  report: { zh: '报告', en: 'Report' },
  agency: { zh: '单位', en: 'Agency' },
  year: { zh: '年度', en: 'Year' },
  read: { zh: '读出的数', en: 'Figures read' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  others: { zh: '其他', en: 'Others' },
  findings: { zh: '最严重的问题', en: 'The gravest findings' },
  notRead: { zh: '没有检查的文件', en: 'Files that were not checked' },
  clean: { zh: '未发现问题。', en: 'No findings.' },
  none: { zh: '没有年度报告。', en: 'No annual reports.' },
} as const

/** Rows and findings of more would make a page that nobody reads, and GitHub takes one megabyte. */
const most = 100

export function summaryOf(checked: Checked, language: Language): string {
  const say = (word: keyof typeof words): string => words[word][language]
  const { reports, summary } = checked
  const real = reports.filter(({ isReport }) => isReport)
  const count = (severity: Severity, { diagnostics }: (typeof real)[number]): number =>
    diagnostics.filter((found) => found.severity === severity).length
  const head = [say('report'), say('agency'), say('year'), say('read'), say('errors'), say('warnings'), say('others')]
  const rows = real
    .slice(0, most)
    .map((report) => [
      report.path,
      report.agency ?? '',
      report.year ?? '',
      `${report.read}/${report.of}`,
      count('error', report),
      count('warning', report),
      count('information', report) + count('hint', report),
    ])
  const found = byWeight(checked)
  const gravest = found.slice(0, most)
  const lines = [
    `## ${say('title')}`,
    '',
    ...(real.length === 0 ? [say('none')] : table(head, rows)),
    ...left(real.length - most),
    '',
    ...(gravest.length === 0 && real.length > 0 ? [complete(summary) ? say('clean') : unread(summary, language)] : []),
    ...(gravest.length > 0 ? [`### ${say('findings')}`, ''] : []),
    ...gravest.map(
      ([{ path }, { code, message, place }]) => `- \`${code}\` ${cell(path)} · ${cell(place)}: ${cell(message)}`,
    ),
    ...left(found.length - most),
    '',
    ...(summary.notRead.length > 0 ? [`### ${say('notRead')}`, ''] : []),
    ...summary.notRead.slice(0, most).map(({ path, why }) => `- ${cell(path)}: ${why}`),
    ...left(summary.notRead.length - most),
  ]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function complete({ read, of, notRead }: Checked['summary']): boolean {
  return read === of && notRead.length === 0
}

function unread({ read, of }: Checked['summary'], language: Language): string {
  return { zh: `未发现问题；读出 ${read}/${of} 个数。`, en: `No findings; ${read} of ${of} figures read.` }[language]
}

function left(count: number): string[] {
  return count > 0 ? ['', `… ${count}`] : []
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((each) => cell(String(each))).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

/** What a report says is shown, not obeyed. */
function cell(text: string): string {
  if (text === '---') return text
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#|~!&@$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
