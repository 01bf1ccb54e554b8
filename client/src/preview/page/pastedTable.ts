/**
 * The tables of what is pasted from a page, from Word or from a spreadsheet, as rows of cells over the whole grid.
 */
export interface PastedCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
}

/** Undefined where there is no table. A table within a table is its cell's text. */
export function tableIn(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined
  // eslint-disable-next-line no-restricted-properties -- its document is never shown: nothing in it runs or is fetched
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll('script, style, template')) element.remove()
  // The ends of lines and paragraphs part what stands before and behind them: two figures are not one.
  for (const element of page.querySelectorAll('br')) element.replaceWith(' ')
  for (const element of page.querySelectorAll('p, div, li, td, th')) {
    element.before(' ')
    element.after(' ')
  }
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const rows = tables.flatMap((table) => [...table.rows].filter(isSeen).map((row) => [...row.cells].map(cellOf)))
  return rows.length > 0 ? laidOut(rows) : undefined
}

function cellOf(cell: HTMLTableCellElement): PastedCell {
  const text = isSeen(cell) ? cell.textContent.replace(/\s+/g, ' ').trim() : ''
  return { text, colspan: cell.colSpan, rowspan: cell.rowSpan }
}

/** Spreadsheets end their tables with a row that nobody sees. */
function isSeen(element: HTMLElement): boolean {
  return !element.hidden && !/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
}

/**
 * Merged cells in every place that they cover: words stand there again, so that each row of a group begins with its label;
 * a figure stands once.
 */
export function laidOut(rows: readonly (readonly PastedCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const { text, colspan, rowspan } of cells) {
      while (grid[y]![x] !== undefined) x++
      const again = /\p{L}/u.test(text) ? text : ''
      const last = rowspan === 0 ? grid.length : Math.min(grid.length, y + rowspan)
      for (let row = y; row < last; row++)
        for (let column = x; column < x + colspan; column++)
          grid[row]![column] = row === y && column === x ? text : again
      x += colspan
    }
  })
  return grid.map((row) => Array.from(row, (text: string | undefined) => text ?? ''))
}
