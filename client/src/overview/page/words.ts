/** The page's own words, in the language of the overview. */
import type { Grid } from '../../../../server/src/lsp/messages'

export const filters = ['all', 'errors', 'warnings', 'absent', 'unread'] as const
export type Filter = (typeof filters)[number]

export interface Words {
  readonly title: string
  readonly search: string
  readonly filter: string
  readonly filters: Readonly<Record<Filter, string>>
  readonly exports: string
  readonly check: string
  readonly stopped: string
  readonly nothing: string
  readonly noMatch: string
  readonly shown: (rows: number, of: number) => string
  readonly help: string
  readonly unread: (files: number) => string
  readonly series: string
  readonly row: string
  readonly column: string
  readonly choose: string
  readonly noChart: string
  readonly leftOut: (drawn: number, rest: number) => string
}

export const wordsIn: Readonly<Record<Grid['language'], Words>> = {
  zh: {
    title: '各机关各年度的年报',
    search: '搜索机关或文件',
    filter: '筛选',
    filters: {
      all: '全部机关',
      errors: '有错误',
      warnings: '有警告',
      absent: '缺报告或有文件未读',
      unread: '有数未读出',
    },
    exports: '导出…',
    check: '重新检查',
    stopped: '检查中途停止，以下不完整。',
    nothing: '文件夹中没有读到年度报告。',
    noMatch: '没有符合条件的机关。',
    shown: (rows, of) => (rows === of ? '' : `显示 ${rows}/${of} 个机关`),
    help: '方向键移动，回车打开报告，空格选取机关作比较。',
    unread: (files) => `未读的文件（${files}）`,
    series: '各年度的数',
    row: '行',
    column: '列',
    choose: '选取机关（空格，或单击机关名称），查看并比较各年度的数。',
    noChart: '没有可以绘图的数。',
    leftOut: (drawn, rest) => `图中为前 ${drawn} 个机关，其余 ${rest} 个见表。`,
  },
  en: {
    title: 'Reports by agency and year',
    search: 'Search agencies or files',
    filter: 'Filter',
    filters: {
      all: 'All agencies',
      errors: 'With errors',
      warnings: 'With warnings',
      absent: 'Missing or not read',
      unread: 'With figures not read',
    },
    exports: 'Export…',
    check: 'Check again',
    stopped: 'Stopped before the end; this is not all.',
    nothing: 'No annual report was read in the folder.',
    noMatch: 'No agency is like that.',
    shown: (rows, of) => (rows === of ? '' : `${rows} of ${of} agencies shown`),
    help: 'Arrow keys move, Enter opens a report, Space chooses agencies to compare. ',
    unread: (files) => `Files not read (${files})`,
    series: 'A figure over the years',
    row: 'Row',
    column: 'Column',
    choose: 'Choose agencies (Space, or a click on the name) to follow and compare a figure over the years.',
    noChart: 'There is no figure to draw.',
    leftOut: (drawn, rest) =>
      `The chart shows the first ${drawn} agencies; the other ${rest} stand in the table alone.`,
  },
}
