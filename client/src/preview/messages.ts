/**
 * What the extension and the page of the form tell each other. The page knows places by number and line, and cells by their
 * addresses; it holds no figures but those that are being typed and on their way into the text.
 */
import type { ChangedCell, FormChange, PreviewResult, RefusedCell } from '../../../server/src/lsp/messages'

export type Shown = Omit<PreviewResult, 'version' | 'places' | 'unchecked'>

export type ToPage =
  /** `lines`: the first line of each place, from 0. `made`: the number of the last change of the page that is in it. */
  | { readonly kind: 'show'; readonly preview: Shown; readonly lines: readonly number[]; readonly made: number }
  /** Nothing to show, and why. */
  | { readonly kind: 'notice'; readonly text: string }
  /** The keyboard goes to the first cell that is blank. */
  | { readonly kind: 'fillIn' }
  /** Whether there is something to be saved. */
  | { readonly kind: 'state'; readonly isDirty: boolean }
  /** What of a change was not made. */
  | { readonly kind: 'refused'; readonly asked: FormChange['kind']; readonly cells: readonly RefusedCell[] }
  /** What a change would do. */
  | {
      readonly kind: 'look'
      readonly change: FormChange
      readonly cells: readonly ChangedCell[]
      readonly refused: readonly RefusedCell[]
    }
  /** The numbers of the places around the cursor, the smallest first; `leads`: the page goes there. */
  | { readonly kind: 'select'; readonly at: readonly number[]; readonly leads: boolean }
  /** The first visible line of the editor. */
  | { readonly kind: 'scroll'; readonly line: number }

export type FromPage =
  | { readonly kind: 'ready' }
  /** A report has been drawn. */
  | { readonly kind: 'shown' }
  /** What a person has done; the page counts its changes from 1. */
  | { readonly kind: 'change'; readonly change: FormChange; readonly number: number }
  /** What a person may want to do, to be looked at first. */
  | { readonly kind: 'look'; readonly change: FormChange }
  /** A command of the editor, once all changes are made. `at`: the number of the place that it is about. */
  | { readonly kind: 'command'; readonly command: EditorCommand; readonly at?: number }
  /** The number of the place that a person wants to see in the text, and whether the keyboard goes there. */
  | { readonly kind: 'reveal'; readonly at: number; readonly stays?: true }
  /** The line that stands at the top of the page. */
  | { readonly kind: 'scrolled'; readonly line: number }

export type EditorCommand = 'undo' | 'redo' | 'save' | HandOver

export type HandOver = 'copyWordTable' | 'copyCorrections' | 'exportWord' | 'exportHtml'
