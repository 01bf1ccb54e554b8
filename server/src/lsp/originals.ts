/**
 * The documents (Word, PDF) whose texts are edited under the scheme of documents: opened from their bytes, and written back.
 * Kept is what each was when its text was handed out: edits are measured from there, and a file that says something else
 * by the time they are saved is left alone.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { isOpen, isRefusal, openDocument, type NotRead, type OpenDocument, type Refusal } from '../formats'
import { openPdf } from '../formats/pdf/open'
import { departureOf, editsOf, type Departure } from './departure'
import type { OpenDocuments } from './documents'
import type { Hindrance, Host } from './platform'
import type { Session } from './session'
import { originalOf } from './uris'

/** A document as its text was handed out. */
export interface Original {
  readonly document: OpenDocument
  /** Names this opening among all of the server's life. */
  readonly serial: number
  /** What its text in the editor has become; worked out once for each version. */
  beside(text: TextDocument): Departure
}

function originalFor(document: OpenDocument, serial: number): Original {
  let last: { readonly text: TextDocument; readonly version: number; readonly departure: Departure } | undefined
  return {
    document,
    serial,
    beside(text) {
      if (last?.text !== text || last.version !== text.version)
        last = { text, version: text.version, departure: departureOf(document, text) }
      return last.departure
    },
  }
}

/** Why nothing was written; of what is refused the places are those of `document`. */
export type Unwritten =
  | Hindrance
  | { readonly why: 'onlyRead' }
  | { readonly why: 'notRead'; readonly notRead: NotRead }
  | { readonly why: 'refused'; readonly document: OpenDocument; readonly refusals: readonly Refusal[] }

export function isUnwritten(written: { readonly bytes?: Uint8Array } | Unwritten): written is Unwritten {
  return 'why' in written
}

export interface Originals {
  /** @param bytes of a file that the server cannot read itself; rejects where it can and the file cannot be read */
  open(uri: string, bytes?: Uint8Array): Promise<OpenDocument | NotRead>
  /** A document for its findings alone; nothing of it is kept. Arguments and failures as those of `open`. */
  look(uri: string, bytes?: Uint8Array): Promise<OpenDocument | NotRead>
  /** The new bytes where the old ones were given, else the file is written; all of the edits or none. */
  write(uri: string, text: string, bytes?: Uint8Array): Promise<{ readonly bytes?: Uint8Array } | Unwritten>
  /** What the text at a URI was read from; undefined for a text that is itself the file. */
  of(uri: string): Promise<Original | undefined>
}

/** Documents that are remembered without being open in an editor. */
const most = 8

export function originals(session: Session, documents: OpenDocuments, host: Host): Originals {
  const known = new Map<string, Promise<Original | undefined>>()
  const shown = new Set<string>()
  let serial = 0

  documents.onOpen((uri) => {
    const original = originalOf(uri)
    if (original !== undefined) shown.add(original)
  })
  documents.onClose((uri) => shown.delete(originalOf(uri) ?? ''))

  function keep(uri: string, document: OpenDocument): void {
    known.delete(uri)
    known.set(uri, Promise.resolve(originalFor(document, serial++)))
    const idle = [...known.keys()].filter((each) => !shown.has(each))
    for (const each of idle.slice(0, -most)) known.delete(each)
  }

  function openBytes(uri: string, bytes: Uint8Array): Promise<OpenDocument | NotRead> {
    const folder = typeof session.options.program === 'string' ? session.options.program : undefined
    const pdf = host.pdf?.(folder)
    return openDocument(bytes, uri, pdf && { pdf: (each) => openPdf(each, pdf) })
  }

  async function bytesOf(uri: string): Promise<Uint8Array | NotRead> {
    if (!host.disk || !uri.startsWith('file:')) throw new Error(`${uri} cannot be read without its bytes.`)
    return host.disk.read(uri)
  }

  async function look(uri: string, given?: Uint8Array): Promise<OpenDocument | NotRead> {
    const bytes = given ?? (await bytesOf(uri))
    return 'why' in bytes ? bytes : openBytes(uri, bytes)
  }

  async function open(uri: string, given?: Uint8Array): Promise<OpenDocument | NotRead> {
    const opened = await look(uri, given)
    if (isOpen(opened)) keep(uri, opened)
    else known.delete(uri)
    return opened
  }

  /** After a restart of the server a text may be open whose document it has never seen. */
  async function openAgain(uri: string): Promise<Original | undefined> {
    try {
      const bytes = await bytesOf(uri)
      const opened = 'why' in bytes ? bytes : await openBytes(uri, bytes)
      return isOpen(opened) ? originalFor(opened, serial++) : undefined
    } catch {
      return undefined
    }
  }

  return {
    open,
    look,
    async write(uri, text, given) {
      const before = given ?? (await bytesOf(uri))
      if ('why' in before) return { why: 'notRead', notRead: before }
      const now = await openBytes(uri, before)
      if (!isOpen(now)) return { why: 'notRead', notRead: now }
      const handedOut = await known.get(uri)
      if (handedOut && handedOut.document.text !== now.text) return { why: 'changed' }
      if (!now.write) return { why: 'onlyRead' }
      const edits = editsOf(now, text)
      if (edits.length === 0) return {}
      const written = now.write(edits)
      if (isRefusal(written)) {
        const refusals = now.refusals?.(edits) ?? []
        return { why: 'refused', document: now, refusals: refusals.length > 0 ? refusals : [written] }
      }
      const hindrance = given ? undefined : await host.disk?.replace(uri, written, before)
      if (hindrance) return hindrance
      const after = await openBytes(uri, written)
      if (isOpen(after)) keep(uri, after)
      return given ? { bytes: written } : {}
    },
    of(uri) {
      const original = originalOf(uri)
      if (original === undefined) return Promise.resolve(undefined)
      const opened = known.get(original)
      if (opened) return opened
      const again = openAgain(original)
      known.set(original, again)
      return again
    },
  }
}
