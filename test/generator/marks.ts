/**
 * Values travel through the layouts between private-use characters that say which value they are; at the end the marks
 * are taken out and the place of every value in the finished text is known. They have no width.
 */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const FIRST = 0xe100

export function markValue(index: number, text: string): string {
  return OPEN + String.fromCharCode(FIRST + index) + text + CLOSE
}

export function isMark(char: string): boolean {
  return char >= '\uE000' && char <= '\uE8FF'
}

/** Half-open range of UTF-16 offsets. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** The text without marks, and where each value stands in it. */
export function takeMarks(marked: string): { text: string; places: Map<number, Place> } {
  const places = new Map<number, Place>()
  let text = ''
  let open: { index: number; start: number } | undefined
  for (let i = 0; i < marked.length; i++) {
    const char = marked.charAt(i)
    if (char === OPEN) {
      open = { index: marked.charCodeAt(i + 1) - FIRST, start: text.length }
      i++
    } else if (char === CLOSE) {
      if (open) places.set(open.index, { start: open.start, end: text.length })
      open = undefined
    } else text += char
  }
  return { text, places }
}

/** Ranges of characters that take two columns on a screen: Chinese, its punctuation, full-width forms, curved quotes. */
const wide: readonly (readonly [number, number])[] = [
  [0x2018, 0x201d],
  [0x2e80, 0xa4cf],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
]

/** Columns on a screen: Chinese characters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isMark(text.charAt(i))) width += wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1
  }
  return width
}
