/** Every notation in which reports are published. */
import { aligned } from './aligned'
import { barIndented, barMixed, barOpens, barOwnLine, barredPlain, barredSpans } from './barred'
import { htmlFonts, htmlNested, htmlOneLine, htmlPlain, htmlSite } from './html'
import type { Layout } from './layout'
import { indented, line } from './line'
import { brokenMarkdown, hardWrapped, scrambledMarkdown } from './pdf'
import { gfm, pipeBare, pipeLeading, pipeMerged, pipePadded, pipeSpans, pipeTrailing } from './pipe'
import { tab, tabQuoted } from './tab'

export const layouts: readonly [Layout, ...Layout[]] = [
  tab,
  tabQuoted,
  line,
  indented,
  pipeSpans,
  pipeTrailing,
  pipeLeading,
  pipeBare,
  pipeMerged,
  gfm,
  pipePadded,
  barredSpans,
  barredPlain,
  barOpens,
  barOwnLine,
  barMixed,
  barIndented,
  htmlPlain,
  htmlNested,
  htmlOneLine,
  htmlSite,
  htmlFonts,
  aligned,
  hardWrapped,
  brokenMarkdown,
]

export { aligned, brokenMarkdown, hardWrapped, htmlPlain, line, indented, scrambledMarkdown, tab }
export type { Layout }
