/** Each rule on what a phrase leaves unsaid decides its own example. */
import { describe, expect, it, vi } from 'vitest'
import { rules } from '../../../server/src/core/prose/ellipsis'
import { mentionsOf } from './notation'

describe('what a phrase leaves unsaid', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const [sentence, number, things] = rule.example
    const decided = vi.spyOn(rule, 'things')
    const counted = mentionsOf(sentence, { section: 'requests' }).find(
      ({ span }) => sentence.slice(span.start, span.end) === number,
    )
    expect(counted?.things).toEqual(things)
    expect(decided.mock.results.map(({ value }): unknown => value)).toContainEqual(things)
    decided.mockRestore()
  })
})
