/**
 * Bytes to text and back: strict UTF-8, else GB18030; what begins with a byte order mark is in that encoding or in none.
 * The mark is kept aside: it is no character of the text. Needs nothing but the platform's readers.
 */
import { equalBytes, joinBytes, standsAt } from '../bytes'
import { encodeGb18030 } from './gb18030'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
}

const marks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
}

/** Undefined where the bytes are in none of the encodings. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = (Object.keys(marks) as Encoding[]).find((encoding) => standsAt(bytes, 0, marks[encoding]))
  if (marked) return strict(bytes.subarray(marks[marked].length), marked, true)
  return strict(bytes, 'utf-8', false) ?? (isDamagedUtf8(bytes) ? undefined : strict(bytes, 'gb18030', false))
}

/** In the encoding, and with the mark, of what a text was decoded from; undefined where that cannot hold it. */
export function encode(text: string, { encoding, bom }: Omit<Decoded, 'text'>): Uint8Array | undefined {
  const bytes = writers[encoding](text)
  return bytes && (bom ? joinBytes([Uint8Array.from(marks[encoding]), bytes]) : bytes)
}

/** Whether the text can be written back: the unchanged text gives the same bytes again. */
export function isFaithful(bytes: Uint8Array, decoded: Decoded): boolean {
  const again = encode(decoded.text, decoded)
  return again !== undefined && equalBytes(again, bytes)
}

const writers: Readonly<Record<Encoding, (text: string) => Uint8Array | undefined>> = {
  'utf-8': (text) => (/\p{Surrogate}/u.test(text) ? undefined : new TextEncoder().encode(text)),
  'utf-16le': (text) => units(text, true),
  'utf-16be': (text) => units(text, false),
  gb18030: encodeGb18030,
}

function units(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

function strict(bytes: Uint8Array, encoding: Encoding, bom: boolean): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, bom }
  } catch {
    return undefined
  }
}

/**
 * Chinese in UTF-8 with a few broken bytes often passes for GB18030, as nonsense. In true GB18030 most characters are no
 * UTF-8 at all.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  return whole > 10 * broken
}

/** So many bytes are looked at: a text says what it is in its title, a web page behind its menus. */
const SAMPLE = 256 * 1024

type Reader = (bytes: Uint8Array) => string

const platform =
  (label: string): Reader =>
  (bytes) =>
    new TextDecoder(label).decode(bytes)

/** Encodings that are not read, but named. */
const others: readonly (readonly [string, Reader])[] = [
  ['UTF-32 LE', (bytes) => wide(bytes, true)],
  ['UTF-32 BE', (bytes) => wide(bytes, false)],
  ['UTF-16 LE (no BOM)', platform('utf-16le')],
  ['UTF-16 BE (no BOM)', platform('utf-16be')],
  ['Big5', platform('big5')],
  ['Shift_JIS', platform('shift_jis')],
  ['EUC-JP', platform('euc-jp')],
  ['EUC-KR', platform('euc-kr')],
]

/**
 * The name of the encoding in which the bytes hold the words; undefined where they do in none of these. Most texts in Big5
 * pass for GB18030, as nonsense, so that nothing but words can tell.
 */
export function encodingWith(words: RegExp, bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, SAMPLE)
  return others.find(([, read]) => words.test(read(start)))?.[0]
}

function wide(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian)
    if (point > 0x10ffff) return ''
    text += String.fromCodePoint(point)
  }
  return text
}
