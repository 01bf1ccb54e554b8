/** What is pasted, as rows of cells: a spreadsheet and a table of a page both put their text between tabs and line ends. */

/** Undefined for what is one cell. */
export function blockIn(text: string): string[][] | undefined {
  const rows = text
    .replace(/(?:\r\n?|\n)$/, '')
    .split(/\r\n?|\n/)
    .map((row) => row.split('\t').map(unquoted))
  return rows.length > 1 || rows[0]!.length > 1 ? rows : undefined
}

/** A spreadsheet puts a cell in quotes that holds a quote or a line end. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
