import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLarger } from '../../../server/src/core/text/size'

const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), // halves of pairs among them
  fc.constantFrom('a', 'é', '一', '\u{20000}', '\uD800', '\uDC00'),
)

it('counts the bytes that a text takes in UTF-8', () => {
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('')
      const bytes = Buffer.byteLength(text)
      expect([isLarger(text, bytes - 1), isLarger(text, bytes), isLarger(text, bytes + 1)]).toEqual([
        true,
        false,
        false,
      ])
    }),
  )
})
