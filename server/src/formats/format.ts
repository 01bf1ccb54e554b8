/**
 * What a document format is: bytes in; a text out, with the place of every stretch of it in the document's own terms; and
 * edits of that text back into bytes, or a refusal. Nothing here knows reports, files or a platform.
 */

/** Half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An edit against the text as it was read. Several edits of one document do not overlap. */
export interface TextEdit {
  readonly span: Span
  readonly newText: string
}

/** Bytes of a document's file: pictures make them many, text does not. What is larger is `tooLarge`. */
export const largestDocument = 100 * 1024 * 1024

export type FormatKey = 'text' | 'word' | 'pdf'

/** Where a person finds a stretch of the text. Every number counts from 1; `table` over the whole document. */
export interface DocumentPlace {
  readonly page?: number
  readonly table?: number
  readonly row?: number
  /** In the table's own columns, those that merged cells cover counted. */
  readonly column?: number
  /** Of paragraphs outside tables. */
  readonly paragraph?: number
}

/** A document as it was opened: immutable. After a write the new bytes are opened again. */
export interface OpenDocument {
  readonly format: FormatKey
  /** What a person sees, in lines; of a table each row is a line with a tab between its columns. */
  readonly text: string
  /** What the text does not have though a person sees it, each once: `picture` and the like. Nothing where all was read. */
  readonly omitted: readonly Omission[]
  /** Undefined where the format has no places but the text's own lines. */
  place(span: Span): DocumentPlace | undefined
  /**
   * Why edits cannot be written, one for each that cannot; empty where all can. Quick: asked at every keystroke. Absent,
   * like `write`, for a format that is only read. Never throws.
   */
  refusals?(edits: readonly TextEdit[]): readonly Refusal[]
  /** The document with the edits, all of them or none. Never throws. */
  write?(edits: readonly TextEdit[]): Uint8Array | Refusal
}

/** What may stand in a document that is not read as text. */
export type Omission = 'picture' | 'embedded'

/** Why an edit cannot be written back; `span` is the part of the text it concerns. */
export interface Refusal {
  readonly refused: RefusalReason
  readonly span: Span
}

export type RefusalReason =
  /** It reaches over several cells that are no whole row, or would put a tab into one. */
  | 'acrossCells'
  /** It reaches over several paragraphs that are no whole ones, or over a line break inside a cell. */
  | 'acrossParagraphs'
  /** It stands in a change that is tracked, or the document tracks changes. */
  | 'trackedChange'
  /** An automatic number, a field, a picture's or a symbol's place: nobody has typed it there. */
  | 'generatedText'
  /** A table inside a cell. */
  | 'nestedTable'
  /** A text box that is stored twice, for older programs and for newer ones. */
  | 'textBox'
  /** A list, date or check box, or content that another part of the document fills. */
  | 'contentControl'
  /** The document or this part of it is locked. */
  | 'protected'
  /** The signature would no longer hold. */
  | 'signed'
  /** A whole new table, or rows where no row like them stands. */
  | 'newTable'
  /** A row that does not have the cells of its neighbours, or one whose cells reach into other rows. */
  | 'rowShape'
  /** A paragraph that holds more than words: a bookmark, a section's end, a picture. */
  | 'anchored'
  /** Characters that the format, or the encoding of the file, cannot hold. */
  | 'character'
  /** The document is in a form that is read and not written. */
  | 'form'
  /** Written so, it would not read as the edit means. */
  | 'unfaithful'
  /** Edits that overlap, or lie outside the text. */
  | 'overlapping'

/** What was not opened and why. `detail` names the encoding, format or part in its own term: `Big5`, `.doc`, `word/document.xml`. */
export interface NotRead {
  readonly why: 'tooLarge' | 'tooCostly' | 'encoding' | 'picture' | 'format' | 'protected' | 'damaged'
  readonly detail?: string
}

/** Opens the bytes of one format. Never rejects: what goes wrong is told by `why`. */
export type Open = (bytes: Uint8Array) => Promise<OpenDocument | NotRead>

/** @param document or why there is none */
export function isOpen(document: OpenDocument | { readonly why: string }): document is OpenDocument {
  return 'text' in document
}

export function isRefusal(written: Uint8Array | Refusal): written is Refusal {
  return 'refused' in written
}
