/** What the platform under the server can do and a connection cannot. Knows no protocol. */
import type { Docx } from '../export'
import type { NotRead } from '../formats'
import type { ReadPdf } from '../formats/pdf/open'

export interface Host {
  /** The content of the folder's configuration file; null where there is none; rejects where one is there that cannot be read. */
  readConfiguration?(folderUri: string): Promise<string | null>
  /** Another whenever the folder's configuration file is written or removed; costs far less than reading; never rejects. */
  configurationStamp?(folderUri: string): Promise<string | null>
  /** Absent where the client reads and writes documents. */
  readonly disk?: Disk
  /** What reads PDFs. @param folder the URI that the client names for the program's files */
  pdf?(folder: string | undefined): ReadPdf
  /** What writes Word documents, loaded where one is exported. @param folder as above */
  docx?(folder: string | undefined): Promise<Docx>
  /** The language around the server, for a client that does not name its own. */
  readonly locale?: string
}

export interface Disk {
  /** Rejects where the file cannot be read. */
  read(uri: string): Promise<Uint8Array | NotRead>
  /** Puts new bytes in the place of those that were read, as one step, or says why not; never rejects. */
  replace(uri: string, bytes: Uint8Array, before: Uint8Array): Promise<Hindrance | undefined>
}

/** Why a file was left as it is; `open`: a word processor has it. */
export type Hindrance =
  { readonly why: 'changed' | 'open' | 'readOnly' } | { readonly why: 'failed'; readonly detail: string }
