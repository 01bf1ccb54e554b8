/** What of a page no reader sees: scripts, deletions, elements out of sight, marks of notes. Knows HTML, no report. */
import type { Span } from '../model'
import { hiding, struck, unseen } from './dress'
import { parseHtml } from './markup'

/** Without one of these nothing in a text is hidden. */
const hider = new RegExp(
  `<(?:${[...unseen].join('|')}|su[bp])\\b|\\shidden\\b|display\\s*:|visibility\\s*:|mso-hide|line-through`,
  'i',
)

/** A note's mark without blanks: `[1]`, `①`, `*`, `注2`. */
const note = /^[[(（［【〔]?[注*a-zA-Z]?(?:\d{1,3}|[*\u2460-\u2473])?[\])）］】〕]?$/u

/** In order, apart from one another. In a text that is no page only words are struck out: other elements are words there. */
export function hiddenSpans(text: string, page: boolean): Span[] {
  if (!hider.test(text)) return []
  const found: Span[] = []
  const out = page ? unseen : struck
  /** How many of the open elements are hidden, and where the outermost of those begins. */
  let depth = 0
  let start = 0
  const open: boolean[] = []
  let raised: { start: number; said: string } | undefined
  parseHtml(text, {
    onOpen(name, attributes, at) {
      const isHidden = out.has(name) || attributes.hidden !== undefined || hiding.test(attributes.style ?? '')
      open.push(isHidden)
      if (isHidden && depth++ === 0) start = at.start
      if ((name === 'sup' || name === 'sub') && depth === 0) raised = { start: at.start, said: '' }
    },
    onText(said) {
      if (raised) raised.said += said
    },
    onClose(name, implied, at) {
      const end = implied ? at.start : at.end
      if (open.pop() && --depth === 0) found.push({ start, end })
      if ((name === 'sup' || name === 'sub') && raised) {
        const said = raised.said.replace(/\s+/g, '')
        if (said !== '' && note.test(said)) found.push({ start: raised.start, end })
        raised = undefined
      }
    },
  })
  return found.filter(({ start, end }) => end > start)
}
