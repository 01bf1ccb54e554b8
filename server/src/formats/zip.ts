/**
 * A package (ZIP) as a list of its entries, one of them read at a time, and written back with some entries' content
 * replaced: everything else is the same bytes, in the same order. The central directory says what there is; whatever
 * contradicts it is refused, because another program might then read another document than this one did.
 * Knows no document format. Source: PKWARE APPNOTE 6.3.
 */
import { deflateSync, Inflate } from 'fflate'
import { crc32, joinBytes, viewOf } from './bytes'

export interface Entry {
  /** With `/` between folders, as stored. */
  readonly name: string
  /** Size of the content as the central directory declares it, in bytes. */
  readonly size: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  /** Where its local record begins and the bytes of its content. */
  readonly local: number
  readonly data: number
  /** Behind its content and, where it has one, its data descriptor. */
  readonly end: number
  /** Its record in the central directory. */
  readonly central: { readonly start: number; readonly end: number }
  readonly wide: boolean
}

export interface Package {
  readonly bytes: Uint8Array
  /** In the order of the central directory. */
  readonly entries: readonly Entry[]
  readonly directory: { readonly start: number; readonly end: number }
  /** 64-bit fields are in use; then it is read and not written. */
  readonly wide: boolean
}

/** `damaged`: it contradicts itself or ends too early; `names`: two entries of one name, or a name that leaves the package. */
export type ZipProblem = 'damaged' | 'names' | 'encrypted' | 'severalDisks' | 'method' | 'tooManyEntries' | 'tooLarge'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DESCRIPTOR = 0x08074b50
/** The extra field that holds 64-bit values. */
const WIDE_FIELD = 0x0001
const STORED = 0
const DEFLATED = 8
/** Encrypted, patched, strongly encrypted, directory masked. */
const REFUSED_FLAGS = 0x0001 | 0x0020 | 0x0040 | 0x2000
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
const HAS_DESCRIPTOR = 0x0008
const IS_UTF8 = 0x0800
/** Of real documents the largest have some thousands of pictures. */
const MOST_ENTRIES = 20_000
/** Compressed bytes given to the inflater at a time: they give a thousand times as many at most. */
const STEP = 32_768

class Problem extends Error {
  constructor(readonly kind: ZipProblem) {
    super(kind)
  }
}

/** Runs what throws a Problem and gives its kind instead. */
function told<T>(run: () => T): T | ZipProblem {
  try {
    return run()
  } catch (error) {
    // Reading a field behind the last byte is a RangeError of the view.
    if (error instanceof RangeError) return 'damaged'
    if (error instanceof Problem) return error.kind
    throw error
  }
}

export function openZip(bytes: Uint8Array): Package | ZipProblem {
  return told(() => {
    const view = viewOf(bytes)
    const directory = directoryOf(view)
    const { start, end, count } = directory
    if (count > MOST_ENTRIES) throw new Problem('tooManyEntries')
    const entries: Entry[] = []
    let at = start
    for (let i = 0; i < count; i++) {
      const entry = entryAt(view, at)
      entries.push(entry)
      at = entry.central.end
    }
    // What follows inside the directory may only be its signature, which nothing writes; entries that were not counted are a contradiction.
    if (at !== end) throw new Problem('damaged')
    assertApart(entries, start)
    assertNames(entries)
    return { bytes, entries, directory: { start, end }, wide: directory.wide || entries.some((e) => e.wide) }
  })
}

/** The content of an entry, of `limit` bytes at most; what gives other bytes than declared is damaged. */
export function readEntry({ bytes }: Package, entry: Entry, limit: number): Uint8Array | ZipProblem {
  return told(() => {
    if (entry.size > limit) throw new Problem('tooLarge')
    const packed = bytes.subarray(entry.data, entry.data + entry.packedSize)
    const content = entry.method === STORED ? packed : inflate(packed, entry.size)
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Problem('damaged')
    return content
  })
}

/** The package with the content of one entry replaced. All other records are copied as they stand, gaps between them too. */
export function replaceEntry(zip: Package, entry: Entry, content: Uint8Array): Uint8Array {
  if (zip.wide) throw new Error('a package with 64-bit fields is not written')
  const { bytes, directory } = zip
  const packed = entry.method === STORED ? content : deflateSync(content, { level: 6 })
  const fields = { method: entry.method, crc: crc32(content), packed: packed.length, size: content.length }
  const record = joinBytes([localHeader(bytes, entry, fields), packed])
  const growth = record.length - (entry.end - entry.local)

  // Copies: `slice` of a Node Buffer would be the same memory.
  const central = new Uint8Array(bytes.subarray(directory.start, directory.end))
  const view = viewOf(central)
  for (const other of zip.entries) {
    const at = other.central.start - directory.start
    if (other === entry) writeFields(view, at + 8, fields)
    if (other.local > entry.local) view.setUint32(at + 42, other.local + growth, true)
  }
  const tail = new Uint8Array(bytes.subarray(directory.end))
  viewOf(tail).setUint32(16, directory.start + growth, true)
  return joinBytes([bytes.subarray(0, entry.local), record, bytes.subarray(entry.end, directory.start), central, tail])
}

interface Fields {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Its own header; sizes and checksum stand in it, so that no descriptor follows and no 64-bit field is needed. */
function localHeader(bytes: Uint8Array, entry: Entry, fields: Fields): Uint8Array {
  const view = viewOf(bytes)
  const extra = entry.local + 30 + view.getUint16(entry.local + 26, true)
  const kept: Uint8Array[] = [new Uint8Array(bytes.subarray(entry.local, extra))]
  for (let at = extra; at < entry.data;) {
    const next = at + 4 <= entry.data ? at + 4 + view.getUint16(at + 2, true) : entry.data
    if (at + 4 > entry.data || view.getUint16(at, true) !== WIDE_FIELD)
      kept.push(bytes.subarray(at, Math.min(next, entry.data)))
    at = next
  }
  const header = joinBytes(kept)
  writeFields(viewOf(header), 6, fields)
  viewOf(header).setUint16(28, header.length - (extra - entry.local), true)
  return header
}

/** Flags, method, time, date, checksum and sizes stand in this order in both kinds of record. */
function writeFields(view: DataView, at: number, { crc, packed, size }: Fields): void {
  view.setUint16(at, view.getUint16(at, true) & ~HAS_DESCRIPTOR, true)
  view.setUint32(at + 8, crc, true)
  view.setUint32(at + 12, packed, true)
  view.setUint32(at + 16, size, true)
}

function directoryOf(view: DataView): { start: number; end: number; count: number; wide: boolean } {
  const at = endRecord(view)
  const u16 = (offset: number) => view.getUint16(at + offset, true)
  const u32 = (offset: number) => view.getUint32(at + offset, true)
  const isWide = u16(8) === 0xffff || u16(10) === 0xffff || u32(12) === 0xffffffff || u32(16) === 0xffffffff
  if (isWide) return wideDirectory(view, at)
  if (u16(4) !== 0 || u16(6) !== 0 || u16(8) !== u16(10)) throw new Problem('severalDisks')
  const [size, start] = [u32(12), u32(16)]
  const hasLocator = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64
  if (hasLocator) return wideDirectory(view, at)
  if (start + size !== at) throw new Problem('damaged')
  return { start, end: at, count: u16(10), wide: false }
}

/** The end record with a comment of just the length that the file still has. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at
  throw new Problem('damaged')
}

function wideDirectory(view: DataView, end: number): { start: number; end: number; count: number; wide: boolean } {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw new Problem('damaged')
  const at = big(view, locator + 8)
  if (view.getUint32(locator + 16, true) > 1 || view.getUint32(locator + 4, true) !== 0)
    throw new Problem('severalDisks')
  if (view.getUint32(at, true) !== END_64) throw new Problem('damaged')
  if (view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0) throw new Problem('severalDisks')
  const [count, total, size, start] = [24, 32, 40, 48].map((offset) => big(view, at + offset))
  if (count !== total || start! + size! !== at || at + 12 + big(view, at + 4) !== locator) throw new Problem('damaged')
  return { start: start!, end: at, count: count!, wide: true }
}

function entryAt(view: DataView, at: number): Entry {
  if (view.getUint32(at, true) !== CENTRAL) throw new Problem('damaged')
  const flags = view.getUint16(at + 8, true)
  if (flags & ENCRYPTED_FLAGS) throw new Problem('encrypted')
  if (flags & REFUSED_FLAGS) throw new Problem('method')
  const method = view.getUint16(at + 10, true)
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
  const extra = at + 46 + nameLength!
  const end = extra + extraLength! + commentLength!
  if (end > view.byteLength) throw new Problem('damaged')
  if (view.getUint16(at + 34, true) !== 0) throw new Problem('severalDisks')
  const next = wideFields(view, extra, extra + extraLength!)
  let wide = false
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true)
    if (value !== 0xffffffff) return value
    wide = true
    return next()
  }
  // In this order the 64-bit values stand in the extra field.
  const size = field(24)
  const packedSize = field(20)
  const local = field(42)
  const nameBytes = bytesOf(view, at + 46, nameLength!)
  const crc = view.getUint32(at + 16, true)
  const data = dataOf(view, local, nameBytes, method)
  const hasDescriptor = (view.getUint16(local + 6, true) & HAS_DESCRIPTOR) !== 0
  const behind = data + packedSize
  if (behind > view.byteLength) throw new Problem('damaged')
  return {
    name: nameOf(nameBytes, flags),
    size,
    method,
    crc,
    packedSize,
    local,
    data,
    end: hasDescriptor ? descriptorEnd(view, behind, crc, packedSize, size) : behind,
    central: { start: at, end },
    wide,
  }
}

/** The 64-bit values of an extra field, one at each call. */
function wideFields(view: DataView, from: number, to: number): () => number {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue
    let next = at + 4
    const end = next + view.getUint16(at + 2, true)
    return () => {
      if (next + 8 > Math.min(end, to)) throw new Problem('damaged')
      next += 8
      return big(view, next - 8)
    }
  }
  return () => {
    throw new Problem('damaged')
  }
}

/** Where the content begins behind the local header, which must name the same entry. */
function dataOf(view: DataView, local: number, name: Uint8Array, method: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw new Problem('damaged')
  const nameLength = view.getUint16(local + 26, true)
  const own = bytesOf(view, local + 30, nameLength)
  const isSame = own.length === name.length && own.every((byte, i) => byte === name[i])
  if (!isSame || view.getUint16(local + 8, true) !== method) throw new Problem('damaged')
  return local + 30 + nameLength + view.getUint16(local + 28, true)
}

/** A data descriptor is written with a signature or without, its sizes in 4 bytes or in 8. */
function descriptorEnd(view: DataView, at: number, crc: number, packedSize: number, size: number): number {
  for (const start of view.getUint32(at, true) === DESCRIPTOR ? [at + 4, at] : [at]) {
    if (view.getUint32(start, true) !== crc) continue
    if (view.getUint32(start + 4, true) === packedSize && view.getUint32(start + 8, true) === size) return start + 12
    if (big(view, start + 4) === packedSize && big(view, start + 12) === size) return start + 20
  }
  throw new Problem('damaged')
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size)
  const got = { length: 0, all: false }
  const inflater = new Inflate((chunk, final) => {
    if (got.length + chunk.length > size) throw new Problem('damaged')
    content.set(chunk, got.length)
    got.length += chunk.length
    got.all = final
  })
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch {
    throw new Problem('damaged')
  }
  if (!got.all) throw new Problem('damaged')
  return content.subarray(0, got.length)
}

/** Records that share bytes could be read in two ways; a record in the directory is none. */
function assertApart(entries: readonly Entry[], directory: number): void {
  let free = 0
  for (const { local, end } of entries.toSorted((a, b) => a.local - b.local)) {
    if (local < free || end > directory) throw new Problem('damaged')
    free = end
  }
}

/** Two entries of one name could be read in two ways (a document's part names mind no case). */
function assertNames(entries: readonly Entry[]): void {
  const names = new Set<string>()
  for (const { name, method, packedSize, size } of entries) {
    if (method !== STORED && method !== DEFLATED) throw new Problem('method')
    if (method === STORED && packedSize !== size) throw new Problem('damaged')
    const folded = name.toLowerCase()
    const leaves = /^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.?(?:\/|$)/.test(folded)
    if (leaves || names.has(folded)) throw new Problem('names')
    names.add(folded)
  }
}

/** In UTF-8 where the entry says so; else in some old encoding, of which the ASCII part is what matters. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return new TextDecoder(flags & IS_UTF8 ? 'utf-8' : 'latin1', { ignoreBOM: true }).decode(bytes)
}

function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new Problem('damaged')
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

function big(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Problem('damaged')
  return Number(value)
}
