/** The nodes of a configuration's JSON as its readers ask for them, and what is wrong with one. */
import type { Span, Text } from '../core'
import type { Node } from 'jsonc-parser'
import type { Problem } from './configuration'

interface Property {
  readonly key: string
  readonly value: Node
  /** Where the key stands. */
  readonly place: Span
}

/** Anything but an object is a problem and has no properties. */
export function properties(node: Node, problems: Problem[]): Property[] {
  if (node.type !== 'object') {
    problems.push(misshapen(node, { zh: '此处应为 { … }。', en: 'An object { … } is expected here.' }))
    return []
  }
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: key.value as string, value, place: spanOf(key) }] : [],
  )
}

export function misshapen(node: Node, message: Text): Problem {
  return { code: 'configuration/shape', severity: 'error', span: spanOf(node), message }
}

export function unknownProperty(key: string, span: Span): Problem {
  const message = { zh: `没有名为“${key}”的设置。`, en: `There is no setting named “${key}”.` }
  return { code: 'configuration/shape', severity: 'error', span, message }
}

export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length }
}
