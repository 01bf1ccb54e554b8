/**
 * Lines that hold the headings of two sections and nothing else: `五、存在的主要问题及改进情况 六、其他需要报告的事项`. They are
 * looked at as two lines. More than two in a line are a list of them.
 */
import { sections } from '../../form'
import { subjects } from '../../form/sections'
import type { Cell, Row } from '../model'
import { normalise } from '../text/normalise'
import { lineOf, onlyCell, wordingOf } from './headings'
import { isRowLabel } from './numbered'
import { numberingOf, numberOf, shapeOf } from './shape'

export interface Apart {
  readonly rows: readonly Row[]
  /** Where rows begin that stand behind another in their line. */
  readonly behind: ReadonlySet<number>
}

/** No two headings are longer. */
const longest = 80
const sentence = /[。；！？;!?]/
const ordinal =
  /(?<=[^\d一二三四五六七八九十第（(])(?:[（(][一二三四五六][）)]|第[一二三四五六](?:部分|章)|[一二三四五六]\s?[、.．])/g

export function headingsApart(rows: readonly Row[]): Apart {
  const behind = new Set<number>()
  const apart = rows.flatMap((row) => {
    const cell = onlyCell(row)
    const at = cell && secondHeading(cell)
    if (!at) return [row]
    behind.add(at)
    return cut(row, cell, at)
  })
  return behind.size === 0 ? { rows, behind } : { rows: apart, behind }
}

/** Where it begins; undefined where the line is no two headings. */
function secondHeading(cell: Cell): number | undefined {
  const { text } = cell
  if (text.length > longest || text.length < 8) return undefined
  const [found, ...others] = text.matchAll(ordinal)
  if (!found || others.length > 0 || sentence.test(text)) return undefined
  const line = lineOf(cell)
  const [first, second] = [text.slice(0, found.index), text.slice(found.index)].map(sectionOf)
  const follow = first && second?.number === first.number + 1 && second.numbering === first.numbering
  return follow && line.exact ? line.at(found.index) : undefined
}

/** The section whose ordinal and whose words a line has. */
function sectionOf(line: string) {
  const { ordinal, title } = shapeOf(line)
  const number = numberOf(ordinal)
  const words = line.slice(title.start, title.end)
  const form = sections.find((s) => s.number === number)
  if (!form || number === undefined || words.length < 2 || isRowLabel(words)) return undefined
  const isIts = wordingOf(words)?.form === form || subjects[form.key].test(normalise(words))
  return isIts ? { number, numbering: numberingOf(ordinal) } : undefined
}

function cut(row: Row, cell: Cell, at: number): Row[] {
  const first = cell.text.slice(0, at - cell.span.start).trimEnd()
  const end = cell.span.start + first.length
  const before = { ...cell, text: first, span: { start: cell.span.start, end } }
  const behind = { ...cell, text: cell.text.slice(at - cell.span.start), span: { start: at, end: cell.span.end } }
  return [
    { ...row, span: { start: row.span.start, end }, cells: [before] },
    { ...row, span: { start: at, end: row.span.end }, cells: [behind] },
  ]
}
