/** What the extension and the page of the overview tell each other. The page knows reports and files by their numbers. */
import type { FiguresResult, Grid, SeriesResult } from '../../../server/src/lsp/messages'

export interface Shown {
  readonly grid: Grid
  /** The paths of the reports, for whoever searches. */
  readonly reports: readonly string[]
  readonly notRead: readonly { readonly path: string; readonly why: string }[]
  readonly stopped: boolean
  readonly figures: FiguresResult['figures']
}

export type ToPage =
  { readonly kind: 'show'; readonly overview: Shown } | { readonly kind: 'series'; readonly series: SeriesResult }

export type FromPage =
  | { readonly kind: 'ready' }
  /** A report at its gravest finding, or a file that was not read. */
  | { readonly kind: 'open'; readonly report: number }
  | { readonly kind: 'openFile'; readonly file: number }
  /** The figure of a row and a year of the series that the page was told last. */
  | { readonly kind: 'figure'; readonly row: number; readonly year: number }
  | { readonly kind: 'follow'; readonly address: string; readonly agencies: readonly string[] }
  | { readonly kind: 'export'; readonly address?: string }
  | { readonly kind: 'check' }
