/** The reports of the folders as those see them who make something of all of them. */
import type { NotRead, OpenDocument } from '../formats'
import type { Across } from './across'
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
  /** What a file says now. */
  open(file: string): Promise<OpenDocument | NotRead>
  /** Files that may be reports and were not read. */
  notRead(): readonly UnreadFile[]
}
