/** What is pasted, as rows of cells: a table as it is marked up, else what stands between tabs and line ends. */
import { tableIn } from './pastedTable'

/** Undefined for what is one cell. */
export function blockIn(text: string, html = ''): string[][] | undefined {
  const rows = tableIn(html) ?? rowsOf(text)
  return rows.length > 1 || rows[0]!.length > 1 ? rows : undefined
}

function rowsOf(text: string): string[][] {
  return text
    .replace(/(?:\r\n?|\n)$/, '')
    .split(/\r\n?|\n/)
    .map((row) => row.split('\t').map(unquoted))
}

/** A spreadsheet puts a cell in quotes that holds a quote or a line end. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
