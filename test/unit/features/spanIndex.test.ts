import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spanIndex } from '../../../server/src/features/spanIndex'
import { meets } from '../../../server/src/features/spans'

const anySpan = fc
  .tuple(fc.nat(60), fc.oneof(fc.constant(0), fc.nat(5), fc.nat(60)))
  .map(([start, length]) => ({ start, end: start + length }))

it('gives what a look at every span would give, in the order of the list', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 40 }), anySpan, (spans, asked) => {
      const numbers = [...spans.keys()]
      const index = spanIndex(numbers, (i) => spans[i]!)
      expect(index(asked)).toEqual(numbers.filter((i) => meets(spans[i]!, asked)))
    }),
    { numRuns: 2000 },
  )
})
