/** The words of the generated pages that are the same for every check, in both languages. */
import type { Severity, Text } from '../../server/src/core'

export const severities: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
}

/** What the codes before the slash are about. */
export const families: Readonly<Record<string, Text>> = {
  section: { zh: '六个部分', en: 'the six sections' },
  table: { zh: '三张表', en: 'the three tables' },
  row: { zh: '表格的行', en: 'rows of the tables' },
  cell: { zh: '表格中的数', en: 'figures in the tables' },
  sum: { zh: '勾稽关系', en: 'sums' },
  prose: { zh: '正文与表格', en: 'text and tables' },
  report: { zh: '标题、年度、统计期限、依据', en: 'title, year, period, basis' },
  series: { zh: '与上年报告', en: 'against last year’s report' },
  unit: { zh: '同一年度的多份报告', en: 'several reports on one year' },
  plausible: { zh: '是否合理', en: 'plausibility' },
}

export const words = {
  self: { zh: '中文', en: 'English' },
  severity: { zh: '级别', en: 'Severity' },
  why: { zh: '为什么检查', en: 'Why it is checked' },
  example: { zh: '例子', en: 'Example' },
  wrong: { zh: '有问题的写法', en: 'Wrong' },
  says: { zh: '提示信息', en: 'What it says' },
  code: { zh: '代码', en: 'Code' },
  finds: { zh: '检查什么', en: 'What it finds' },
  related: { zh: '相关位置', en: 'Related places' },
  fixes: { zh: '快速修复', en: 'Quick fixes' },
  noFix: { zh: '没有快速修复，请手工改正', en: 'None; mend it by hand' },
  preferred: { zh: '首选', en: 'Preferred' },
  safe: { zh: '首选，不改变内容，可在保存时自动改正', en: 'Preferred, changes no content and may run on save' },
  right: { zh: '正确的写法', en: 'Right' },
  remedy: { zh: '怎样改正', en: 'How to mend it' },
  off: { zh: '怎样关闭', en: 'How to switch it off' },
  inEditor: {
    zh: '在 VS Code 的设置（settings.json）中，把 off 换成 error、warning、information 或 hint 就是改级别：',
    en: 'In the settings of VS Code (settings.json); error, warning, information or hint in the place of off sets another severity:',
  },
  inFile: {
    zh: '或者写在文件夹里的 .ogi-report.json 中，它优先于编辑器的设置，命令行也遵守：',
    en: 'Or in the folder’s .ogi-report.json, which goes before the editor’s settings and holds for the command line as well:',
  },
  one: {
    zh: '只放过已经核实的一处，写明理由：',
    en: 'To accept a single finding that has been looked at, with the reason:',
  },
  file: { zh: '2024年政府信息公开工作年度报告.txt', en: '2024年政府信息公开工作年度报告.txt' },
  reason: { zh: '已核实……', en: 'looked at …' },
  all: { zh: '全部检查', en: 'All checks' },
} satisfies Record<string, Text>
