/** Where findings stand: in texts by line and character, in documents as whoever opens them finds it. */
import type { Span, Text } from '../../core'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Address } from '../../form/types'
import { pageAt, sectionAt, type Digest } from '../../collection'
import { cellInWords, headingInWords, whereabouts } from '../../features/whereabouts'
import type { Item } from './format'

export interface Placed {
  readonly span: Span
  readonly address?: Address
}

/** For people, of any format: 第 3 页，表三第 8 行“（一）予以公开”自然人. */
export function placesIn({ report, page }: Pick<Item, 'report' | 'page'>): (placed: Placed) => Text {
  const where = whereabouts(report)
  return (placed) => {
    return onPage(page(placed.span), where(placed))
  }
}

function onPage(number: number | undefined, place: Text): Text {
  if (number === undefined) return place
  return { zh: `第 ${number} 页，${place.zh}`, en: `page ${number}, ${place.en}` }
}

/** The same of a report that is not at hand any more; what is about no cell and no section is about the whole of it. */
export function placeInDigest(digest: Digest, { address, span }: Partial<Placed>): Text {
  const section = span && sectionAt(digest, span)
  if (address === undefined) return section ? headingInWords(section) : { zh: '全文', en: 'the whole text' }
  return onPage(pageAt(digest, address), cellInWords(address))
}

/** Lines of a document's text are no lines of the document: a place in it is told in words, not with numbers of lines. */
export function hasLines({ format }: Pick<Item, 'format'>): boolean {
  return format === 'text'
}

/** `12:34`, both from 1. */
export function lineAndCharacter(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset)
  return `${line + 1}:${character + 1}`
}
