/** Opens Word documents and compares what the engine reads from them with what was written. */
import { type Report, analyse } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import { isOpen, isRefusal, type OpenDocument, type TextEdit } from '../../server/src/formats/format'
import { openWord } from '../../server/src/formats/word'

export async function opened(bytes: Uint8Array): Promise<OpenDocument> {
  const document = await openWord(bytes)
  if (!isOpen(document)) throw new Error(`not read: ${JSON.stringify(document)}`)
  return document
}

/** The document with the edits; throws where they are refused. */
export function write(document: OpenDocument, edits: readonly TextEdit[]): Uint8Array {
  const bytes = document.write!(edits)
  if (isRefusal(bytes)) throw new Error(`refused: ${bytes.refused}`)
  return bytes
}

/** Every value at its address, none wrong and none unread; throws an error that a person can act on. */
export function readAll(text: string, expected: ReadonlyMap<Address, string>): Report {
  const report = analyse(text)
  if (report.unchecked) throw new Error(`not checked: ${report.unchecked}\n${text.slice(0, 2000)}`)
  const wrong: string[] = []
  for (const [address, decimal] of expected) {
    const value = report.facts.get(address)?.value
    const read = value?.kind === 'number' ? value.decimal : value?.kind
    if (read !== decimal) wrong.push(`${address}: ${read ?? 'unread'}, not ${decimal}`)
  }
  if (wrong.length > 0)
    throw new Error(`${wrong.length} value(s) differ:\n${wrong.slice(0, 12).join('\n')}\n${shown(text)}`)
  return report
}

function shown(text: string): string {
  return process.env.SHOW_TEXT ? text : '(set SHOW_TEXT=1 to see the text)'
}
