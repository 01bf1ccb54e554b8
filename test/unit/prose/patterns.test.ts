/** Every pattern reads its own examples and no counter-example, and no other pattern reads them unless that is said. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { passages } from '../../../server/src/core/prose/flow'
import { match, readBy } from '../../../server/src/core/prose/match'
import { mentionsOf } from '../../../server/src/core/prose/mentions'
import {
  countPatterns,
  denialPatterns,
  everyPatterns,
  sentencePatterns,
  sharePatterns,
} from '../../../server/src/core/prose/patterns'
import type { Example } from '../../../server/src/core/prose/patterns/pattern'
import { saidIn } from '../../../server/src/core/prose/said'
import type { SectionKey } from '../../../server/src/form/types'

const patterns = [...countPatterns, ...sharePatterns, ...denialPatterns, ...everyPatterns, ...sentencePatterns]

interface Read {
  readonly name: string
  readonly reads: Readonly<Record<string, string>>
  readonly cells?: readonly string[]
}

/** All that a sentence of a report on 2022 is understood to say. */
function readings(text: string, section?: SectionKey): Read[] {
  const said = passages(text, [{ start: 0, end: text.length, ...(section && { section }) }])
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end)
  const sentences = sentencePatterns.flatMap((pattern) =>
    saidIn(said, pattern).map(({ slots }) => ({
      name: pattern.name,
      reads: Object.fromEntries(Object.entries(slots).map(([slot, span]) => [slot, words(span!)])),
    })),
  )
  const mentions = mentionsOf(said, { year: 2022 }).mentions.flatMap((mention): Read[] => {
    const name = readBy(mention)
    if (name === undefined) return []
    const cells = match(mention, '2021', { kind: 'organ' }).map(({ addresses }) => addresses.join(' + '))
    if (mention.kind === 'share') return mention.qualified ? [] : [{ name, reads: { words: words(mention.span) } }]
    if (cells.length === 0) return []
    return [{ name, reads: { [mention.kind === 'figure' ? 'count' : 'words']: words(mention.span) }, cells }]
  })
  return [...mentions, ...sentences]
}

it('lists the pattern of each file, by the name of the file', () => {
  const folder = new URL('../../../server/src/core/prose/patterns/', import.meta.url)
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  // What a pattern is, what several ask, and the list.
  const others = ['pattern', 'which', 'index']
  expect(patterns.map(({ name }) => name).sort()).toEqual(files.filter((file) => !others.includes(file)).sort())
})

const sentences = patterns.flatMap((p): { text: string; section?: SectionKey }[] => [
  ...p.examples,
  ...p.not.map(whole),
])

it('counts each number in one pattern at most', () => {
  for (const { text, section } of sentences) {
    const said = passages(text, [{ start: 0, end: text.length, ...(section && { section }) }])
    for (const mention of mentionsOf(said, { year: 2022 }).mentions) {
      if (mention.kind !== 'figure') continue
      const counting = countPatterns.filter(
        ({ things, counts }) => things.includes(mention.things[0]!) && counts(mention),
      )
      expect([text, counting.slice(1).map((p) => p.name)]).toEqual([text, []])
    }
  }
})

it('says each thing once and means each cell once, however often a sentence repeats itself', () => {
  for (const { text, section } of sentences) {
    const often = `${text.replace(/。$/, '')}，`.repeat(30)
    const said = passages(often, [{ start: 0, end: often.length, ...(section && { section }) }])
    for (const mention of mentionsOf(said, { year: 2022 }).mentions) {
      const cells = match(mention, '2021', { kind: 'organ' }).map(({ addresses }) => addresses.join(' + '))
      expect([text, mention.things]).toEqual([text, [...new Set(mention.things)]])
      expect([text, cells]).toEqual([text, [...new Set(cells)]])
    }
  }
})

describe.each(patterns.map((pattern) => [pattern.name, pattern] as const))('%s', (name, pattern) => {
  const examples: readonly Example[] = pattern.examples

  it('tells what it is', () => {
    expect(examples.length).toBeGreaterThan(0)
    expect(pattern.not.length).toBeGreaterThan(0)
    const slots = examples.flatMap(({ reads }) => Object.keys(reads))
    expect(new Set(slots)).toEqual(new Set(Object.keys(pattern.slots)))
  })

  it.each(examples)('reads $text', ({ text, section, reads, cells, also = [] }) => {
    const found = readings(text, section)
    expect(found).toContainEqual({ name, reads, ...(cells && { cells }) })
    expect(new Set(found.map((read) => read.name))).toEqual(new Set([name, ...also]))
  })

  it.each(pattern.not.map(whole))('does not read $text', ({ text, section, also = [] }) => {
    expect(new Set(readings(text, section).map((read) => read.name))).toEqual(new Set(also))
  })
})

function whole(counter: (typeof patterns)[number]['not'][number]) {
  return typeof counter === 'string' ? { text: counter } : counter
}
