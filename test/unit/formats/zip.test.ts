/** Packages: read by their directory, written back around one entry, refused where they contradict themselves. */
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../server/src/formats/bytes'
import { openZip, readEntry, replaceEntry } from '../../../server/src/formats'
import type { Package } from '../../../server/src/formats/zip'

const encode = (text: string) => new TextEncoder().encode(text)
const content = { 'a.xml': encode('<a/>'.repeat(500)), 'b/c.xml': encode('<c/>'), 'd.bin': new Uint8Array(3000) }
const mtime = new Date('2024-01-12T08:00:00')
const whole = zipSync({ ...content, 'd.bin': [content['d.bin'], { level: 0 }] }, { mtime, comment: '一个包' })

function opened(bytes: Uint8Array): Package {
  const zip = openZip(bytes)
  if (typeof zip === 'string') throw new Error(zip)
  return zip
}

/** The same bytes with some changed. */
function changed(bytes: Uint8Array, change: (view: DataView, zip: Package) => void): Uint8Array {
  const copy = bytes.slice()
  change(viewOf(copy), opened(bytes))
  return copy
}

test('every entry is read', () => {
  const zip = opened(whole)
  expect(zip.entries.map(({ name }) => name)).toEqual(Object.keys(content))
  for (const entry of zip.entries)
    expect(readEntry(zip, entry, 10_000)).toEqual(content[entry.name as keyof typeof content])
})

test('what was read stays as it was, be it a Buffer of Node', () => {
  const bytes = Buffer.from(whole)
  const zip = opened(bytes)
  replaceEntry(zip, zip.entries[0]!, encode('something else'))
  expect(new Uint8Array(bytes)).toEqual(whole)
})

describe.each(Object.keys(content))('%s replaced', (name) => {
  const zip = opened(whole)
  const entry = zip.entries.find((each) => each.name === name)!
  const written = replaceEntry(zip, entry, encode('something else, and longer: ' + '四'.repeat(900)))

  test('other programs read it, and the rest as before', () => {
    const read = unzipSync(written)
    expect(new TextDecoder().decode(read[name])).toContain('something else')
    for (const other of Object.keys(content))
      if (other !== name) expect(read[other]).toEqual(content[other as keyof typeof content])
  })

  test('every other record is the same bytes, in the same order, and the comment stays', () => {
    const again = opened(written)
    expect(again.entries.map((each) => each.name)).toEqual(zip.entries.map((each) => each.name))
    for (const [i, other] of zip.entries.entries()) {
      if (other === entry) continue
      const same = again.entries[i]!
      expect(written.slice(same.local, same.end)).toEqual(whole.slice(other.local, other.end))
    }
    expect(written.slice(again.directory.end + 20)).toEqual(whole.slice(zip.directory.end + 20))
  })

  test('its name, time and attributes stay', () => {
    const same = opened(written).entries.find((each) => each.name === name)!
    const header = (bytes: Uint8Array, at: number) => bytes.slice(at + 4, at + 14)
    expect(header(written, same.local)).toEqual(header(whole, entry.local))
  })
})

test('the bytes that were read stay as they are, those of a Buffer too', () => {
  const bytes = Buffer.from(whole)
  const every = (zip: Package) => zip.entries.map((entry) => replaceEntry(zip, entry, encode('<other/>')))
  const written = every(opened(bytes))
  expect(bytes).toEqual(Buffer.from(whole))
  expect(written).toEqual(every(opened(whole)))
})

test('an entry with a data descriptor gets its sizes into its header', () => {
  // The first record with bit 3 set, its sizes zero and behind its content.
  const zip = opened(whole)
  const [first] = zip.entries
  const descriptor = new Uint8Array(16)
  const told = viewOf(descriptor)
  told.setUint32(0, 0x08074b50, true)
  told.setUint32(4, first!.crc, true)
  told.setUint32(8, first!.packedSize, true)
  told.setUint32(12, first!.size, true)
  const bytes = new Uint8Array([...whole.slice(0, first!.end), ...descriptor, ...whole.slice(first!.end)])
  const view = viewOf(bytes)
  view.setUint16(first!.local + 6, 8, true)
  for (const at of [14, 18, 22]) view.setUint32(first!.local + at, 0, true)
  const directory = zip.directory.start + 16
  view.setUint16(directory + 8, 8, true)
  for (const { central, local } of zip.entries.slice(1)) view.setUint32(central.start + 16 + 42, local + 16, true)
  view.setUint32(zip.directory.end + 16 + 16, directory, true)
  const streamed = opened(bytes)
  expect(streamed.entries[0]!.end).toBe(first!.end + 16)
  for (const entry of streamed.entries) {
    const written = unzipSync(replaceEntry(streamed, entry, encode('neu')))
    expect(written[entry.name]).toEqual(encode('neu'))
  }
})

describe('refused', () => {
  const end = (zip: Package) => zip.directory.end
  const cases: Record<string, [string, (view: DataView, zip: Package) => void]> = {
    'an encrypted entry': ['encrypted', (view, { entries: [a] }) => view.setUint16(a!.central.start + 8, 1, true)],
    'a hidden directory': ['encrypted', (view, { entries: [a] }) => view.setUint16(a!.central.start + 8, 0x2000, true)],
    'another way of packing': ['damaged', (view, { entries: [a] }) => view.setUint16(a!.central.start + 10, 12, true)],
    'several disks': ['severalDisks', (view, zip) => view.setUint16(end(zip) + 4, 1, true)],
    'an entry on another disk': [
      'severalDisks',
      (view, { entries: [a] }) => view.setUint16(a!.central.start + 34, 1, true),
    ],
    '64-bit fields without their record': ['damaged', (view, zip) => view.setUint32(end(zip) + 16, 0xffffffff, true)],
    'a 64-bit size without its field': [
      'damaged',
      (view, { entries: [a] }) => view.setUint32(a!.central.start + 24, 0xffffffff, true),
    ],
    'fewer entries than stand there': [
      'damaged',
      (view, zip) => {
        view.setUint16(end(zip) + 8, 2, true)
        view.setUint16(end(zip) + 10, 2, true)
      },
    ],
    'two records that share bytes': [
      'damaged',
      (view, { entries: [a, b] }) => view.setUint32(b!.central.start + 42, a!.local, true),
    ],
    'a record with another name than the directory says': [
      'damaged',
      (view, { entries: [a] }) => view.setUint8(a!.local + 30, 120),
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [problem, change]) => {
    expect(openZip(changed(whole, change))).toBe(problem)
  })

  test.each([['a.xml', 'A.XML'], ['../a.xml'], ['b/../../a'], ['/a.xml'], ['C:/a'], ['b\\a.xml'], ['a\0.xml']])(
    'names: %j',
    (...names) => {
      expect(openZip(zipSync(Object.fromEntries(names.map((name) => [name, encode('x')]))))).toBe('names')
    },
  )

  test.each([0, 1, 21, 40, 100, 200, whole.length - 30, whole.length - 1])('the first %i bytes', (length) => {
    expect(openZip(whole.slice(0, length))).toBe('damaged')
  })
})

describe('content', () => {
  const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) })

  test('larger than allowed is not inflated', () => {
    const zip = opened(bomb)
    expect(readEntry(zip, zip.entries[0]!, 1_000_000)).toBe('tooLarge')
  })

  test('that gives more than it declares ends there', () => {
    const lying = changed(bomb, (view, { entries: [a] }) => view.setUint32(a!.central.start + 24, 1000, true))
    const zip = opened(lying)
    expect(readEntry(zip, zip.entries[0]!, 1_000_000)).toBe('damaged')
  })

  test('with a wrong checksum is damaged', () => {
    const wrong = changed(whole, (view, { entries: [a] }) => view.setUint32(a!.central.start + 16, 7, true))
    const zip = opened(wrong)
    expect(readEntry(zip, zip.entries[0]!, 10_000)).toBe('damaged')
  })
})
