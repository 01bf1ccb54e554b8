/**
 * Words for people, of which only what is seen is left. Messages, titles, hovers and the preview quote the text of a
 * report, which may hold anything: marks that turn the reading direction or are not seen at all are left out, control
 * characters are shown as pictures of themselves. What an edit writes and what names a place stay as they are. The one
 * place where this is done.
 */

/** The properties, in the protocol and in our own messages, that hold words for people. */
const words: ReadonlySet<string> = new Set([
  ...['message', 'title', 'value', 'label', 'tooltip', 'name', 'detail', 'documentation', 'containerName'],
  ...['description', 'reason', 'text', 'note', 'sentence', 'reading', 'agency', 'before'],
])

const unseen = /\p{Cf}/gu
const control = /(?![\t\n\r])\p{Cc}/gu
const torn = /\p{Cs}/gu
const lineBreaks = /[\p{Zl}\p{Zp}]/gu
const any = /(?![\t\n\r])[\p{Cf}\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** A copy in which words hold nothing but what is seen; the very same where there is nothing to change. */
export function visible<T>(answer: T): T {
  return cleaned(answer, false) as T
}

function cleaned(value: unknown, isWords: boolean): unknown {
  if (typeof value === 'string') return isWords && any.test(value) ? plain(value) : value
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? list(value, isWords) : properties(value as Record<string, unknown>)
}

function list(items: readonly unknown[], isWords: boolean): readonly unknown[] {
  // Tokens are some ten thousand numbers.
  if (typeof items[0] === 'number') return items
  const copy = items.map((item) => cleaned(item, isWords))
  return copy.some((item, i) => item !== items[i]) ? copy : items
}

function properties(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const changed = Object.entries(value).flatMap(([key, held]) => {
    const after = cleaned(held, words.has(key))
    return after === held ? [] : [[key, after] as const]
  })
  return changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value
}

function plain(text: string): string {
  return text.replace(unseen, '').replace(lineBreaks, '\n').replace(torn, '\uFFFD').replace(control, pictureOf)
}

/** U+0007 as ␇; those above 0x7F have no pictures. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
}
