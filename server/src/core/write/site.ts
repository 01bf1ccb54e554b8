/** What is written into: an analysed text, with the elements of its HTML and where they stand. */
import type { Analysis } from '../analysis'
import { elementsIn, type Element } from './elements'

export interface Site extends Analysis {
  /** In the order of their opening tags; none where the text is no HTML. */
  readonly elements: readonly Element[]
}

export function siteOf(analysis: Analysis): Site {
  const isHtml = analysis.rows.some(({ notation }) => notation === 'html')
  return { ...analysis, elements: isHtml ? elementsIn(analysis.text) : [] }
}
