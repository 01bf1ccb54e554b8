/** What the extension and the page of a preview tell each other. The page knows places by number and line, not by position. */
import type { PreviewResult } from '../../../server/src/lsp/messages'

export type Shown = Omit<PreviewResult, 'version' | 'places' | 'unchecked'>

export type ToPage =
  /** `lines`: the first line of each place, from 0. */
  | { readonly kind: 'show'; readonly preview: Shown; readonly lines: readonly number[] }
  /** Nothing to show, and why. */
  | { readonly kind: 'notice'; readonly text: string }
  /** The numbers of the places around the cursor, the smallest first. */
  | { readonly kind: 'select'; readonly at: readonly number[] }
  /** The first visible line of the editor. */
  | { readonly kind: 'scroll'; readonly line: number }

export type FromPage =
  | { readonly kind: 'ready' }
  /** A report has been drawn. */
  | { readonly kind: 'shown' }
  /** The number of the place that a person wants to see in the text. */
  | { readonly kind: 'reveal'; readonly at: number }
  /** The line that stands at the top of the page. */
  | { readonly kind: 'scrolled'; readonly line: number }
