/** What a finding is known by from one run to the next, though lines have moved and other findings have come or gone. */
import type { Finding } from '../../core'
import { createHash } from 'node:crypto'

/**
 * By its code and the address of its value; without an address by the words of its place and the beginning of the line
 * that it starts in. Several that are alike are counted in the order in which they are asked for.
 */
export function fingerprints(text: string): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ code, address, span }) => {
    const key = [code, address ?? words(text.slice(lineStart(text, span.start), span.end))].join('\n')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32)
  }
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Blanks do not count, and no more than is needed to tell places apart: a page may be one line of megabytes. */
function words(text: string): string {
  return text.slice(-2000).replace(/\s+/g, '').slice(-200)
}
