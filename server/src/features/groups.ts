/** The labels of groups, 三、本年度办理结果 or （三）不予公开: they have no values of their own, only the rows under them. */
import type { Report } from '../core/analysis'
import type { FoundGroup, Span } from '../core/model'
import { hull } from '../core/places'
import { touches } from './spans'

/** Where the group's label stands, from its first cell to its last. */
export function placeOfGroup({ cells }: FoundGroup): Span {
  return hull(cells.map(({ span }) => span))
}

export function groupAt(report: Report, offset: number): FoundGroup | undefined {
  const groups = report.tables.flatMap((table) => table.groups)
  return groups.find(({ cells }) => cells.some(({ span }) => touches(span, offset)))
}
