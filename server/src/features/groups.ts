/** The labels of groups, 三、本年度办理结果 or （三）不予公开: they have no values of their own, only the rows under them. */
import type { Report } from '../core/analysis'
import type { Span } from '../core/model'
import { normalise } from '../core/text/normalise'
import type { BlockForm, GroupForm } from '../form/types'
import { touches } from './spans'

export interface FoundGroup {
  readonly span: Span
  readonly block: BlockForm
  readonly group: GroupForm
}

/** Undefined where the label is broken over several cells. */
export function groupAt(report: Report, offset: number): FoundGroup | undefined {
  const table = report.tables.find((t) => touches(t.span, offset))
  if (!table) return undefined
  const cells = report.rows.filter((r) => touches(r.span, offset)).flatMap((r) => r.cells)
  const cell = cells.find((c) => c.text !== '' && touches(c.span, offset))
  const name = cell && normalise(cell.text)
  if (!name) return undefined
  for (const block of table.form.blocks)
    for (const group of block.groups) {
      const { text, customary = [], tolerated = [] } = group.label
      if ([text, ...customary, ...tolerated].some((t) => normalise(t) === name))
        return { span: cell.span, block, group }
    }
  return undefined
}
