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

/** Encodings that are not read, and are named where a report is written in one. */
const others: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'Big5', label: 'big5-hkscs' },
  { name: 'Shift_JIS', label: 'shift_jis' },
  { name: 'EUC-JP', label: 'euc-jp' },
  { name: 'EUC-KR', label: 'cp949' },
  { name: 'UTF-32 LE', label: 'utf-32le' },
  { name: 'UTF-32 BE', label: 'utf-32be' },
  { name: 'UTF-16 LE (no BOM)', label: 'utf-16le' },
  { name: 'UTF-16 BE (no BOM)', label: 'utf-16be' },
]

/** What every report says early on, in the characters that are the same in all these encodings. */
export const spoken = /政府(?:信息|資訊)公/

/** So many bytes are looked at: a report says its name in its title and its preface, a web page behind its menus. */
const sample = 256 * 1024

/**
 * The name of the encoding in which the bytes speak of open government information; undefined where they do in none of
 * these. Most texts in Big5 pass for GB18030, as nonsense, so that nothing but their words can tell.
 */
export function encodingIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, sample))
  return others.find(({ label }) => spoken.test(iconv.decode(start, label)))?.name
}
