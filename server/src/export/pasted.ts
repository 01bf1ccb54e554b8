/**
 * The statutory tables of a report as word processors paste them: merged cells and borders, figures in the middle, no
 * caption; and as text, for programs that take nothing else.
 */
import type { Report } from '../core'
import type { Cell, Table } from '../features/preview/model'
import { contentOf } from './content'
import { escaped } from './html'

export interface WordTable {
  /** 表三 */
  readonly name: string
  /** A table element with merged cells, and nothing that runs. */
  readonly html: string
  /** A line for each row, a tab between the columns of the grid, columns that a merged cell covers empty. */
  readonly text: string
  /** Rows and columns of the cells that were not read and are empty. */
  readonly unread: readonly string[]
}

/** Those that the report has, in the order of the text. @param report one that is checked */
export function wordTables(report: Report): WordTable[] {
  const statutory = new Set(report.form.tables.map(({ name }) => name.zh))
  return contentOf(report).parts.flatMap((part) => {
    if (part.kind !== 'table' || !statutory.has(part.table.name)) return []
    const { table } = part
    const unread = table.rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'unread'))
    return [{ name: table.name, html: html(table), text: text(table), unread: unread.map(({ name }) => name ?? '') }]
  })
}

function html({ rows }: Table): string {
  const cells = ({ kind, text: said, colspan, rowspan }: Cell) => {
    const align = kind === 'label' ? 'left' : 'center'
    const look = `border:0.5pt solid #000;padding:2pt 4pt;text-align:${align};vertical-align:middle;font-family:宋体;font-size:10.5pt`
    return `<td colspan="${colspan}" rowspan="${rowspan}" style="${look}">${escaped(said)}</td>`
  }
  const lines = rows.map((row) => `<tr>${row.cells.map(cells).join('')}</tr>`)
  return `<table style="border-collapse:collapse"><tbody>${lines.join('')}</tbody></table>`
}

function text({ rows }: Table): string {
  /** Of each column, in how many rows from here on a cell from above covers it. */
  const covered: number[] = []
  const lines = rows.map(({ cells }) => {
    const line: string[] = []
    const passCovered = () => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length]!--
        line.push('')
      }
    }
    for (const { text: said, colspan, rowspan } of cells) {
      passCovered()
      for (let i = 0; i < colspan; i++) {
        covered[line.length] = rowspan - 1
        line.push(i === 0 ? said.replace(/\s+/g, ' ') : '')
      }
    }
    passCovered()
    return line.join('\t')
  })
  return `${lines.join('\n')}\n`
}
