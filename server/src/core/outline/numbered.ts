/**
 * Lines that are numbered as the report's sections are, whatever their words: what stands at a section's place is that
 * section, and what the form does not know is a part added to it. Knows no judgement.
 */
import { forms } from '../../form'
import type { Numbering, Row } from '../model'
import { dated, undated } from '../text/dated'
import { normalise } from '../text/normalise'
import { lineOf, onlyCell, type Line } from './headings'
import { numberingOf, numberOf, shapeOf, type Shape } from './shape'

export interface Numbered {
  readonly row: number
  readonly line: Line
  readonly shape: Shape
  readonly number: number
}

/** No heading is longer. */
const longest = 40
const sentence = /[。；！？;!?]|，.*，/
/** A heading that is a line of a grid is found by its words alone: a grid's own rows are numbered too. */
const grids: readonly Row['notation'][] = ['tab', 'pipe', 'indented', 'barred', 'aligned']

/** The numbered lines in the numbering of the sections, in order. */
export function numberedLines(rows: readonly Row[], main: Numbering): Numbered[] {
  if (main === 'none') return []
  return rows.flatMap((row, i) => {
    const cell = onlyCell(row)
    if (!cell || cell.text.length > longest || (grids.includes(row.notation) && row.cells.length > 1)) return []
    const line = lineOf(cell)
    const shape = shapeOf(line.text)
    const number = numberOf(shape.ordinal)
    if (number === undefined || numberingOf(shape.ordinal) !== main) return []
    const words = line.text.slice(shape.title.start, shape.title.end)
    if (words.length < 2 || sentence.test(words) || /[\d，、]$/.test(words) || isRowLabel(words)) return []
    return [{ row: i, line, shape, number }]
  })
}

/** The labels of table three's rows are numbered 一、 to 四、 as the sections are; they break over lines and lose their ends. */
const labels = [
  ...new Set(
    Object.values(forms).flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows, groups }) =>
          [...rows, ...groups].flatMap(({ ordinal, label }) =>
            label && /^[一二三四]、/.test(ordinal) ? [label.text, ...(label.customary ?? [])] : [],
          ),
        ),
      ),
    ),
  ),
].flatMap((label) => [...new Set([label, dated(label)])].map(normalise))

export function isRowLabel(words: string): boolean {
  const said = normalise(undated(words))
  return said === '' || labels.some((label) => label.startsWith(said) || said.startsWith(label))
}
