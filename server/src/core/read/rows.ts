/** Text in, rows out: the one place that knows which notations there are. Nothing after it asks how a row was written. */
import type { Row } from '../model'
import { isHtml } from '../source/page'
import { htmlRows } from './html'
import { plainRows } from './plain'

/** Every row of the text, prose lines included, in order. */
export function readRows(text: string): Row[] {
  return isHtml(text) ? htmlRows(text) : plainRows(text, { start: 0, end: text.length })
}
