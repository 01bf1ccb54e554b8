/** Text out of a PDF without its columns: sentences cut at the line's end, page footers between; and the Markdown that converters make of it. */
import type { PrintedCell, PrintedRow } from '../printed'
import type { Random } from '../random'
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
    return lines.flatMap((line, i) => (i > 0 && i % 30 === 0 ? [line, `— ${i / 30} —`] : [line])).join('\n')
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

/** Rows with long labels lose them to lines of prose; each run of rows is a table of its own with a delimiter row. */
function markdown(
  name: string,
  placeLabel: (lines: readonly string[], random: Random) => readonly [string[], string[]],
) {
  return plain(name, (table, { random }, title) => {
    const lines: string[] = [`## ${title}`]
    let open = false
    for (const row of table.rows) {
      const { labels, values } = split(row)
      const groups = labels.filter((c) => c.kind !== 'label').map((c) => c.text)
      const label = labels
        .filter((c) => c.kind === 'label')
        .map((c) => c.text)
        .join('')
      if (values.length === 0) {
        lines.push(...groups)
        open = false
        continue
      }
      // A new page repeats the table's name.
      if (table.key === 'requests' && random.chance(0.08)) {
        lines.push('', `— ${random.below(9) + 1} —`, `## ${title}`)
        open = false
      }
      const isLong = label.length > 12
      const cells = [...(isLong ? [] : [...groups, ...(label ? [label] : [])]), ...values.map((c) => c.text)]
      const numbers = [`| ${cells.join(' | ')} |${random.chance(0.3) ? ' |' : ''}`]
      if (!open || isLong) numbers.push(`|${'---|'.repeat(cells.length)}`)
      if (isLong) {
        const [above, below] = placeLabel([...groups, ...chunks(label, 11)], random)
        lines.push('', ...above, ...numbers, ...below)
      } else lines.push(...numbers)
      open = !isLong
    }
    return lines
  })
}

/** The lost labels stand above their numbers. */
export const brokenMarkdown: Layout = markdown('markdown out of a pdf', (lines) => [[...lines], []])

/** The lost labels stand above, below or around their numbers: nobody can tell for sure whose they are. */
export const scrambledMarkdown: Layout = markdown('markdown out of a pdf, labels astray', (lines, random) => {
  const at = random.pick([0, lines.length, lines.length >> 1])
  return [lines.slice(0, at), lines.slice(at)]
})
