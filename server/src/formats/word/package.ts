/**
 * The parts of a Word package: where the main document stands, what numbers and styles it, and what forbids to write it.
 * Source: ECMA-376 part 2 (packages), part 1, 11 (parts of WordprocessingML) and 17.15 (settings).
 */
import type { NotRead, RefusalReason } from '../format'
import { openZip, readEntry, type Entry, type Package, type ZipProblem } from '../zip'
import { isOn } from './styles'
import { child, childrenNamed, parseXml, type Element } from './xml'

export interface Parts {
  readonly zip: Package
  readonly document: Part
  readonly numbering: Element | undefined
  readonly styles: Element | undefined
  /** Why nothing of it may be written. */
  readonly locked: RefusalReason | undefined
}

export interface Part {
  readonly entry: Entry
  readonly xml: string
  readonly isUtf8: boolean
  readonly root: Element
}

/** Bytes of a part. The main document of a form of three pages has a quarter of a million. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024
const LARGEST_PART = 16 * 1024 * 1024
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export function openParts(bytes: Uint8Array): Parts | NotRead {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return problemOf(zip)
  const main = mainPart(zip)
  if (!main) return { why: 'damaged', detail: 'word/document.xml' }
  const document = readPart(zip, main, LARGEST_DOCUMENT)
  if ('why' in document) return document
  if (document.root.name !== 'w:document') return { why: 'format', detail: document.root.written }
  const related = relationsOf(zip, main.name)
  const part = (type: string): Element | undefined | NotRead => {
    const entry = related.get(type)?.[0]
    if (!entry) return undefined
    const read = readPart(zip, entry, LARGEST_PART)
    return 'why' in read ? read : read.root
  }
  const [numbering, styles, settings] = ['numbering', 'styles', 'settings'].map(part)
  for (const each of [numbering, styles, settings]) if (each && 'why' in each) return each
  const locked = lockOf(zip, document, settings as Element | undefined)
  return { zip, document, numbering: numbering as Element | undefined, styles: styles as Element | undefined, locked }
}

function problemOf(problem: ZipProblem): NotRead {
  if (problem === 'encrypted') return { why: 'protected' }
  if (problem === 'tooManyEntries') return { why: 'tooCostly', detail: problem }
  if (problem === 'tooLarge') return { why: 'tooLarge' }
  return { why: 'damaged', detail: problem }
}

function readPart(zip: Package, entry: Entry, limit: number): Part | NotRead {
  const content = readEntry(zip, entry, limit)
  if (typeof content === 'string') return { ...problemOf(content), detail: entry.name }
  const encoding = encodingOf(content)
  const xml = decoded(content, encoding)
  if (xml === undefined) return { why: 'damaged', detail: entry.name }
  const root = parseXml(xml)
  if (typeof root === 'string') return { why: root === 'tooCostly' ? 'tooCostly' : 'damaged', detail: entry.name }
  return { entry, xml, isUtf8: encoding === 'utf-8', root }
}

/** Every program writes its parts in UTF-8; UTF-16, which the standard allows as well, is known by its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By the package's own relationships, else at the place where every program puts it. */
function mainPart(zip: Package): Entry | undefined {
  return relationsOf(zip, '').get('officeDocument')?.[0] ?? entryNamed(zip, 'word/document.xml')
}

export function entryNamed(zip: Package, name: string): Entry | undefined {
  const folded = name.toLowerCase()
  return zip.entries.find((entry) => entry.name.toLowerCase() === folded)
}

/** The parts that a part refers to, by the last word of the relationship's type. */
function relationsOf(zip: Package, name: string): Map<string, Entry[]> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const found = new Map<string, Entry[]>()
  const entry = entryNamed(zip, `${folder}_rels/${name.slice(folder.length)}.rels`)
  const part = entry && readPart(zip, entry, LARGEST_PART)
  if (!part || 'why' in part) return found
  for (const { attributes } of childrenNamed(part.root, 'rel:Relationship')) {
    const target = attributes.Target
    if (target === undefined || attributes.TargetMode === 'External') continue
    const type = (attributes.Type ?? '').split('/').at(-1)!
    const resolved = entryNamed(zip, resolve(folder, target))
    if (resolved) found.set(type, [...(found.get(type) ?? []), resolved])
  }
  return found
}

function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function lockOf(zip: Package, { xml, isUtf8 }: Part, settings: Element | undefined): RefusalReason | undefined {
  if (zip.entries.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'))) return 'signed'
  const protection = child(settings, 'w:documentProtection')
  const enforced = protection?.attributes['w:enforcement']
  const protects = enforced !== undefined && isOn(enforced) && protection?.attributes['w:edit'] !== 'none'
  if (protects) return 'protected'
  // Without a password it only recommends.
  const write = Object.keys(child(settings, 'w:writeProtection')?.attributes ?? {})
  if (write.some((name) => /hash|crypt/i.test(name))) return 'protected'
  const tracking = child(settings, 'w:trackRevisions')
  if (tracking && isOn(tracking.attributes['w:val'])) return 'trackedChange'
  const isTransitional = xml.includes(TRANSITIONAL) && !xml.includes(STRICT)
  return zip.wide || !isTransitional || !isUtf8 ? 'form' : undefined
}
