/** The reports of the folders as those see them who make something of all of them. */
import type { OpenDocument } from '../formats'
import type { Across } from './across'
import type { Unread } from './closed'
import type { UnreadFile } from './messages'

export interface FolderReports {
  /**
   * Reads what is not read yet, and judges the reports together.
   * @returns false where it was stopped before the end
   */
  read(): Promise<boolean>
  /** The same, and what nobody watches is read again. */
  readAgain(): Promise<boolean>
  readonly across: Across
  /** What a file says now. Never rejects. */
  open(file: string): Promise<OpenDocument | Unread>
  /** Files that may be reports and were not read. */
  notRead(): readonly UnreadFile[]
}
