/** What a person has typed into a cell: the figure that is written for it, or why there is none. */
import { faultIn, faultWords, parseValue, type Text } from '../../core'
import type { ValueKind } from '../../form/types'

export type Typed = { readonly figure: string } | { readonly fault: Text }

/** `１，２３４` → 1234. Nothing typed is an empty figure. An amount keeps its unit: `25.1 万元` → 25.1万元. */
export function typed(text: string, kind: ValueKind): Typed {
  const said = text.normalize('NFKC').trim()
  if (said === '') return { figure: '' }
  const value = parseValue(said)
  const fault = value.kind === 'mark' ? 'text' : faultIn(value, kind)
  if (fault) return { fault: faultOf(text.trim(), fault) }
  return { figure: value.kind === 'number' ? value.decimal + (value.unit ?? '') : '' }
}

function faultOf(text: string, fault: keyof typeof faultWords): Text {
  const { zh, en } = faultWords[fault]
  return { zh: `“${text}”${fault === 'remark' ? '：' : ''}${zh}`, en: `“${text}” ${en}` }
}
