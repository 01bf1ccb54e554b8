/**
 * Cells that have run together (`规章000`), or stand between commas as in no report that is published (`规章,0,"1,200",0`).
 * Where one ends and the next begins cannot be told, so nothing of them is read.
 */
import type { FusedRow } from '../model'
import { normalise } from '../text/normalise'
import type { Line } from './tokens'
import type { Vocabulary } from './vocabulary'

/** So few characters that it does not matter how often a pattern is tried. */
const longest = 60
// eslint-disable-next-line regexp/no-super-linear-move -- of at most `longest` characters
const values = /(?:\d+|(?:"?[,，]"?[\d.]*)+"?)$/

export function fusedRow({ tokens }: Line, { exact }: Vocabulary): FusedRow | undefined {
  const [token, ...others] = tokens.filter((t) => t.cell.text !== '')
  if (!token || others.length > 0 || token.norm === '' || token.cell.text.length > longest) return undefined
  const label = token.cell.text.replace(values, '')
  if (label.length === token.cell.text.length || /\s$/.test(label)) return undefined
  const target = exact.get(normalise(label))?.find((t) => t.kind === 'row')
  return target?.kind === 'row' ? { span: token.cell.span, form: target.row } : undefined
}
