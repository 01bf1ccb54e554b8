/**
 * Bytes to text and back: strict UTF-8, else GB18030; what begins with a byte order mark is in that encoding or in none.
 * The mark is kept aside: it is no character of the text.
 */
import iconv from 'iconv-lite'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/** Undefined where the bytes are in none of the encodings. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const mark = marks.find((m) => m.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return strict(bytes.subarray(mark.bytes.length), mark.encoding, true)
  return strict(bytes, 'utf-8', false) ?? (isDamagedUtf8(bytes) ? undefined : strict(bytes, 'gb18030', false))
}

/** The bytes of a text in the encoding, and with the mark, of what it was decoded from. */
export function encode(text: string, { encoding, bom }: Omit<Decoded, 'text'>): Buffer {
  const mark = bom ? marks.find((m) => m.encoding === encoding)!.bytes : []
  return Buffer.concat([Buffer.from(mark), iconv.encode(text, encoding)])
}

/** Whether the text can be written back: the unchanged text gives the same bytes again. */
export function isFaithful(bytes: Uint8Array, decoded: Decoded): boolean {
  return encode(decoded.text, decoded).equals(bytes)
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
