/** Cells that have run together: `规章000`. Where one ends and the next begins cannot be told, so nothing of them is read. */
import type { FusedRow, Row } from '../model'
import { normalise } from '../text/normalise'
import type { Vocabulary } from './vocabulary'

const digitsBehind = /^(.*?[^\d\s])(\d+)$/

export function fusedRow(row: Row, { exact }: Vocabulary): FusedRow | undefined {
  const cells = row.cells.filter((c) => c.text !== '')
  const match = cells.length === 1 ? digitsBehind.exec(cells[0]!.text) : null
  const target = match && exact.get(normalise(match[1]!))?.find((t) => t.kind === 'row')
  return target?.kind === 'row' ? { span: cells[0]!.span, form: target.row } : undefined
}
