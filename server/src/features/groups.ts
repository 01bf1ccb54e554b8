/** The labels of groups, 三、本年度办理结果 or （三）不予公开: they have no values of their own, only the rows under them. */
import { hull, type FoundGroup, type Report, type Span } from '../core'
import { touches } from './spans'

/** Where the group's label stands, from its first cell to its last. */
export function placeOfGroup({ cells }: FoundGroup): Span {
  return hull(cells.map(({ span }) => span))
}

export function groupAt(report: Report, offset: number): FoundGroup | undefined {
  const groups = report.tables.flatMap((table) => table.groups)
  return groups.find(({ cells }) => cells.some(({ span }) => touches(span, offset)))
}
