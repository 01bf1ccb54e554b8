/** An entry of `ignore` put into the text of a configuration file, whose comments and layout stay. Knows no editor. */
import { applyEdits, createScanner, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import type { Edit, Node, ParseError } from 'jsonc-parser'

export interface IgnoreEntry {
  readonly file: string
  readonly code: string
  readonly address?: string
  readonly reason: string
}

/** The new text; undefined where the text is no configuration: nothing is mended by guessing. */
export function withEntry(text: string, { file, code, address, reason }: IgnoreEntry): string | undefined {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const list = root && findNodeAtLocation(root, ['ignore'])
  const usable = (!root || root.type === 'object') && (!list || list.type === 'array')
  if (errors.length > 0 || !usable) return undefined
  const entry = { file, code, ...(address !== undefined && { address }), reason }
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  const last = list?.children?.at(-1)
  if (list && last) return applyEdits(text, append(text, list, last, entry, indent))
  const formattingOptions = { insertSpaces: !indent.includes('\t'), tabSize: indent.length, eol: eolOf(text) }
  const path = ['ignore', ...(list ? [-1] : [])]
  const value = list ? entry : [entry]
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: list !== undefined }))
}

/** After the last entry and the remark beside it, written as that entry is: on one line or on several. */
function append(text: string, list: Node, last: Node, entry: IgnoreEntry, indent: string): Edit[] {
  const from = last.offset + last.length
  const { comma, end } = trailing(text.slice(from, list.offset + list.length - 1))
  const lineStart = Math.max(text.lastIndexOf('\n', last.offset - 1), text.lastIndexOf('\r', last.offset - 1)) + 1
  const ownLine = lineStart > list.offset
  const remark = text.slice(from, from + end).includes('//')
  const margin = /^[ \t]*/.exec(text.slice(lineStart))![0]
  const start = ownLine || remark ? eolOf(text) + margin : ' '
  const severalLines = /[\r\n]/.test(text.slice(last.offset, from))
  const written = severalLines
    ? JSON.stringify(entry, null, indent).replaceAll('\n', eolOf(text) + margin)
    : `{ ${JSON.stringify(entry, null, 1).slice(1, -1).replaceAll('\n', '').trim()} }`
  const added = { offset: from + end, length: 0, content: `${start}${written}${comma ? ',' : ''}` }
  return comma ? [added] : [{ offset: from, length: 0, content: ',' }, added]
}

/** What stands between the last entry and the bracket: is there a comma, and where does the last comma or remark end? */
function trailing(between: string): { comma: boolean; end: number } {
  const scanner = createScanner(between)
  let [comma, end] = [false, 0]
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const [start, length] = [scanner.getTokenOffset(), scanner.getTokenLength()]
    const token = between.slice(start, start + length)
    comma ||= token === ','
    if (token.trim() !== '') end = start + length
  }
  return { comma, end }
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
