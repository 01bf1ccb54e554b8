/** Text out of a PDF without its columns: sentences cut at the line's end, page footers between; and the Markdown that converters make of it. */
import type { PrintedCell, PrintedRow } from '../printed'
import { chunks, plain, type Layout, type Part } from './layout'

const LINE = 36

function split(row: PrintedRow): { labels: PrintedCell[]; values: PrintedCell[] } {
  return { labels: row.filter((c) => c.kind !== 'value'), values: row.filter((c) => c.kind === 'value') }
}

/** Groups on lines of their own, long labels over lines, the numbers behind the label. */
const wrappedRows = plain('', (table) =>
  table.rows.flatMap((row) => {
    const { labels, values } = split(row)
    const numbers = values.map((c) => c.text).join(' ')
    if (labels.length === 0) return [numbers]
    if (values.length === 0) return [labels.map((c) => c.text).join(' ')]
    const groups = labels.filter((c) => c.kind === 'group').map((c) => c.text)
    const label = chunks(
      labels
        .filter((c) => c.kind === 'label')
        .map((c) => c.text)
        .join(' '),
      16,
    )
    return [...groups, ...label.slice(0, -1), `${label.at(-1) ?? ''} ${numbers}`]
  }),
)

/** Sentences broken at the line's end, a page number after every thirty lines. */
export const hardWrapped: Layout = {
  name: 'hard-wrapped',
  write(parts, context) {
    const text = wrappedRows.write(parts.map(broken), context)
    const lines = text.replaceAll(/\n{2,}/gu, '\n').split('\n')
    let inTable = false
    return lines
      .flatMap((line, i) => {
        inTable = /\uE000/u.test(line)
        const footer = i > 0 && i % 30 === 0 && !inTable ? [line, `— ${i / 30} —`] : [line]
        return footer
      })
      .join('\n')
  },
}

function broken(part: Part): Part {
  return part.kind === 'paragraph' ? { ...part, text: folded(`　　${part.text}`) } : part
}

/** As typesetters break: never inside a number, no line begins with a comma or full stop. */
function folded(text: string): string {
  const lines: string[] = []
  let rest = text
  while (rest.length > LINE) {
    let at = LINE
    while (at > LINE - 8 && (/\d$/u.test(rest.slice(0, at)) || /^[，。；：、）」》\d]/u.test(rest.slice(at)))) at--
    lines.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...lines, rest].join('\n')
}

/** Rows with long labels lose them to lines of prose above; each run of rows is a table of its own with a delimiter row. */
export const brokenMarkdown: Layout = plain('markdown out of a pdf', (table, { random }) => {
  const lines: string[] = []
  let open = false
  for (const row of table.rows) {
    const { labels, values } = split(row)
    const groups = labels.filter((c) => c.kind !== 'label').map((c) => c.text)
    const label = labels
      .filter((c) => c.kind === 'label')
      .map((c) => c.text)
      .join('')
    const isLong = label.length > 12
    const cells = [...(isLong ? [] : [...groups, ...(label ? [label] : [])]), ...values.map((c) => c.text)]
    if (values.length === 0) {
      lines.push(...groups)
      open = false
    } else {
      if (isLong) lines.push('', ...groups, ...chunks(label, 11))
      lines.push(`| ${cells.join(' | ')} |${random.chance(0.3) ? ' |' : ''}`)
      if (!open || isLong) lines.push(`|${'---|'.repeat(cells.length)}`)
      open = !isLong
    }
  }
  return lines
})
