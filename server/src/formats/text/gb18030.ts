/**
 * GB18030 written by the platform's own reader turned round: each code is read once, so that what was read is written back
 * in the same bytes. Source: GB 18030-2022; the codes' order as in the WHATWG Encoding Standard, 10.
 */

/** By code unit the code's bytes as one number; 0 where the Basic Multilingual Plane's character has none. */
let codes: Float64Array | undefined

/** Four-byte codes of the Basic Multilingual Plane, from 0x81308130. */
const FOUR_BYTE_CODES = 39_420
/** The code of U+10000, counted from 0x81308130: beyond the Plane codes and characters go side by side. */
const SUPPLEMENTARY = 189_000

/** The bytes; undefined where a character (a lone surrogate) has none. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  codes ??= readAll()
  const bytes = new Uint8Array(text.length * 4)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!
    let code = point < 0x80 ? point : point > 0xffff ? fourBytes(SUPPLEMENTARY + point - 0x10000) : codes[point]!
    if (code === 0 && point !== 0) return undefined
    if (point > 0xffff) i++
    const width = code > 0xffff ? 4 : code > 0xff ? 2 : 1
    for (let at = width - 1; at >= 0; at--) {
      bytes[length + at] = code % 256
      code = Math.floor(code / 256)
    }
    length += width
  }
  return bytes.subarray(0, length)
}

function fourBytes(index: number): number {
  const [a, b, c, d] = [
    Math.floor(index / 12_600),
    Math.floor(index / 1260) % 10,
    Math.floor(index / 10) % 126,
    index % 10,
  ]
  return (0x81 + a) * 0x1000000 + (0x30 + b) * 0x10000 + (0x81 + c) * 0x100 + 0x30 + d
}

/** Of two codes for one character the shorter one, of those the first: U+3000 is A1A1, not A3A0. */
function readAll(): Float64Array {
  const found = new Float64Array(0x10000)
  const four = Array.from({ length: FOUR_BYTE_CODES }, (_, index) => fourBytes(index))
  const two: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) two.push(lead * 256 + trail)
  for (const list of [two, four]) {
    const characters = read(list)
    list.forEach((code, i) => {
      const character = characters[i]!
      if (character.length === 1 && character !== '\uFFFD') found[character.charCodeAt(0)] ||= code
    })
  }
  // It also stands for whatever is no code, so that reading cannot tell its own.
  found[0xfffd] = 0x8431a437
  return found
}

/** What each code says; a line feed between two of them ends whatever is no code. */
function read(list: readonly number[]): string[] {
  const width = list[0]! > 0xffff ? 4 : 2
  const bytes = new Uint8Array(list.length * (width + 1))
  list.forEach((code, i) => {
    let rest = code
    for (let at = width - 1; at >= 0; at--) {
      bytes[i * (width + 1) + at] = rest % 256
      rest = Math.floor(rest / 256)
    }
    bytes[i * (width + 1) + width] = 0x0a
  })
  return new TextDecoder('gb18030').decode(bytes).split('\n')
}
