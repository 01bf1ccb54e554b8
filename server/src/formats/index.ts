/**
 * Documents: `openDocument(bytes, name, readers)` gives a text with places and a way back (`format.ts`), or says why it was
 * not opened. What a document is, its content says; its name only where the content leaves that open. This file is the
 * folder's door; nothing outside imports what lies behind it. Pure: the host reads and writes files, and brings the reader
 * of PDF, which is loaded only when one is opened.
 *
 *   openDocument   bytes → OpenDocument | NotRead
 *   formatOf       bytes and name → which format, without opening it
 *   mayBeReport, isPassedOver       what a report file is, for those who walk folders
 *   editsBetween   an old text and a new one → edits by rows and cells, for saving
 *   notReadWords, refusalWords      reasons in the words of the user
 *   openZip, readEntry, replaceEntry   a package as such
 *   decode, encode, isFaithful, encodingWith   encoded text as such: configurations, names of files
 */
import type { FormatKey, NotRead, Open, OpenDocument } from './format'
import { standsAt } from './bytes'
import { openText } from './text'
import { openWord } from './word'
import { openZip } from './zip'

export * from './format'
export { editsBetween } from './compare'
export { decode, encode, encodingWith, isFaithful, type Decoded, type Encoding } from './text/encodings'
export { openZip, readEntry, replaceEntry } from './zip'
export { notReadWords, refusalWords } from './words'

export interface Readers {
  /** Loads and runs the reader of PDF; without it a PDF is `format`. */
  readonly pdf?: Open
  /** What a text that matters says: names the encoding of one that is written in another than the three that are read. */
  readonly words?: RegExp
}

/** Endings of encoded texts, with their dot, in small letters. */
export const textEndings: readonly string[] = ['.txt', '.tsv', '.md', '.html', '.htm', '.ogi']
/** Endings of files that are opened, with their dot, in small letters. */
const readable: readonly string[] = [...textEndings, '.docx', '.pdf']
/** Endings of documents that are not opened but named, with what to do: save them as .docx. */
const named: readonly string[] = ['.doc', '.wps', '.xls', '.xlsx', '.rtf', '.odt', '.ofd', '.et']

/** Of every file that may be a report. */
export const reportEndings: readonly string[] = [...readable, ...named]

/**
 * Whether a file of a folder is looked at as a report, by its name. Formats that are not read count as well: their reports
 * are to be named, not to be missed.
 */
export function mayBeReport(name: string): boolean {
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? ''
  return reportEndings.includes(ending) && !isPassedOver(name)
}

/** Files that programs leave beside a document while it is open: never a document. */
export function isPassedOver(name: string): boolean {
  return /^(?:~\$|\.~lock\..*#$|\.~)/.test(name.slice(name.lastIndexOf('/') + 1))
}

/** A format that is opened, or the ending that names one that is not. */
export type Recognised = FormatKey | { readonly named: string } | { readonly not: NotRead }

export async function openDocument(
  bytes: Uint8Array,
  name: string,
  readers: Readers = {},
): Promise<OpenDocument | NotRead> {
  const format = formatOf(bytes, name)
  if (typeof format === 'object') return 'not' in format ? format.not : { why: 'format', detail: format.named }
  if (format === 'word') return openWord(bytes)
  if (format === 'text') return openText(bytes, readers.words)
  return readers.pdf ? readers.pdf(bytes) : { why: 'format', detail: '.pdf' }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function formatOf(bytes: Uint8Array, name: string): Recognised {
  const ending = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? ''
  if (isPdf(bytes)) return 'pdf'
  if (standsAt(bytes, 0, [0x50, 0x4b]) && [3, 5].includes(bytes[2] ?? 0)) return packaged(bytes, ending)
  if (standsAt(bytes, 0, OLE)) return compound(bytes, ending)
  if (standsAt(bytes, 0, ascii('{\\rtf'))) return { named: '.rtf' }
  // Web sites hand out pages and texts under the endings of word processors.
  const isText =
    !bytes.subarray(0, 4096).includes(0) && (readable.includes(ending) || !named.includes(ending) || isPage(bytes))
  if (ending === '.docx' || ending === '.pdf')
    return isPage(bytes) ? 'text' : { not: { why: 'damaged', detail: ending } }
  return isText || !named.includes(ending) ? 'text' : { named: ending }
}

/** A PDF may have up to a thousand bytes before its mark. */
function isPdf(bytes: Uint8Array): boolean {
  const mark = ascii('%PDF-')
  for (let at = 0; at < Math.min(1024, bytes.length); at++) if (standsAt(bytes, at, mark)) return true
  return false
}

function isPage(bytes: Uint8Array): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<table|<div|<p\b)/i.test(latin(bytes.subarray(0, 512)))
}

/** What is packed tells what the package is. */
function packaged(bytes: Uint8Array, ending: string): Recognised {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return named.includes(ending) ? { named: ending } : 'word'
  const has = (prefix: string) => zip.entries.some((entry) => entry.name.toLowerCase().startsWith(prefix))
  if (has('ofd.xml')) return { named: '.ofd' }
  if (has('mimetype') && has('content.xml')) return { named: ['.ods', '.odp'].includes(ending) ? ending : '.odt' }
  if (has('xl/')) return { named: '.xlsx' }
  if (has('ppt/')) return { named: '.pptx' }
  return has('[content_types].xml') || ending === '.docx' ? 'word' : { named: ending === '' ? '.zip' : ending }
}

/** The old binary formats share one container; a document with a password is put into it whole. */
function compound(bytes: Uint8Array, ending: string): Recognised {
  // The directory begins in the sector that the header names; small documents have all of it near their beginning.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory =
    bytes.length < 512 ? 0 : (view.getUint32(48, true) + 1) * 2 ** Math.min(view.getUint16(30, true), 12)
  const parts = [bytes.subarray(0, 0x10000), bytes.subarray(directory, directory + 0x10000)]
  const names = parts.map(latin).join('').replaceAll('\0', '')
  if (names.includes('EncryptedPackage')) return { not: { why: 'protected' } }
  if (named.includes(ending)) return { named: ending }
  return { named: names.includes('Workbook') ? '.xls' : '.doc' }
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0))
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
