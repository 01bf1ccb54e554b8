/**
 * What the reports of the folders show together, by the file of the report that it stands on. Written by `across.ts`, read by
 * whoever tells of a text; keeps no text itself.
 */
import type { AcrossFinding, Collection } from '../collection'
import type { Finding, Report, Span } from '../core'
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver'
import type { SameWordsArgument } from './messages'
import { originalOf } from './uris'

export interface Found {
  /** As configured; its places stand in `related`, for they are in other reports. */
  readonly finding: Finding & Pick<AcrossFinding, 'section'>
  readonly related: readonly DiagnosticRelatedInformation[]
  /** Where it is about words: where they stand in both reports. */
  readonly sameWords?: SameWordsArgument
}

interface Judged {
  /** Another whenever something else is found. */
  readonly id: string
  readonly found: readonly Found[]
  /** As they stand in the text that was judged. */
  readonly diagnostics: readonly Diagnostic[]
  /** Of the text in the editor that was judged. */
  readonly version?: number
}

/** All reports that were judged together. */
interface Together {
  readonly collection: Collection
  /** How a file is called in it. */
  pathOf(file: string): string
}

export interface FoundAcross {
  /** Undefined as long as the reports of the folder are not wanted, or not yet read. */
  together: Together | undefined
  /** Nothing is known of a file on which nothing is found. */
  readonly all: Map<string, Judged>
  /** @param uri of the text of a report */
  idOn(uri: string): string
  /** The reports of the folder, and how the text of an editor is called among them. */
  beside(uri: string): { readonly collection: Collection; readonly path: string } | undefined
  /** On the text of an editor, each at its cell as it stands now. */
  on(uri: string, text: { readonly report: Report; readonly version: number }): readonly Found[]
}

export function foundAcross(): FoundAcross {
  const all = new Map<string, Judged>()
  const of = (uri: string): Judged | undefined => all.get(originalOf(uri) ?? uri)
  return {
    all,
    together: undefined,
    beside(uri) {
      const { together } = this
      return together && { collection: together.collection, path: together.pathOf(originalOf(uri) ?? uri) }
    },
    idOn: (uri) => of(uri)?.id ?? '',
    on(uri, { report, version }) {
      const judged = of(uri)
      return (judged?.found ?? []).flatMap((each): Found[] => {
        const span = standsNow(each, report)
        if (span) return [{ ...each, finding: { ...each.finding, span } }]
        // Where it stands by now nobody knows; it is judged again in a moment.
        return judged?.version === version ? [each] : []
      })
    },
  }
}

function standsNow({ finding: { address, section } }: Found, { facts, sections }: Report): Span | undefined {
  if (address !== undefined) return facts.get(address)?.cell.span
  return sections.find(({ form }) => form.key === section)?.heading.span
}
