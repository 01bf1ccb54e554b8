/** Generated reports that balance are read whole, at their right places, and nothing is found in them, in the notations that came first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { anySeed, anyValues, singleDamages } from '../generator/arbitraries'
import { noFindings, readAll } from '../generator/compare'
import { indented, line, tab } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { runsEach } from './runs'

const notations = [tab, line, indented]
const damages = Object.entries(singleDamages)
const runs = runsEach(notations.length * (damages.length + 1) + 3)

describe.each(notations)('$name', (layout) => {
  test('undamaged: every value, no error, no warning', () => {
    fc.assert(
      fc.property(anyValues, anySeed, (values, seed) => {
        noFindings(readAll(renderReport(values, layout, {}, seed)), ['error', 'warning'])
      }),
      { numRuns: runs.numRuns * 4 },
    )
  })

  test.each(damages)('%s: every value, no error, no warning', (_, damage) => {
    fc.assert(
      fc.property(anyValues, anySeed, (values, seed) => {
        noFindings(readAll(renderReport(values, layout, damage, seed)), ['error', 'warning'])
      }),
      runs,
    )
  })
})

test('a report in tab rows, word for word as the form has it, has no finding at all', () => {
  fc.assert(
    fc.property(anyValues, anySeed, (values, seed) => {
      noFindings(readAll(renderReport(values, tab, {}, seed)), ['error', 'warning', 'information', 'hint'])
    }),
    { numRuns: runs.numRuns * 4 },
  )
})

/** Pieces of reports, so that random text comes near to one. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\t',
    '\n',
    '\r\n',
    '|',
    ' | ',
    '|---|',
    '<table>',
    '<tr><td',
    '</td>',
    '&nbsp;',
    '&#x',
    '  ',
    '\u00A0',
    '\uFEFF',
  ),
  fc.constantFrom(
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    '第二十条第（一）项',
    '规章',
    '（七）总计',
    '自然人',
    '0',
    '减 22',
    '- 3 -',
  ),
)

test('analyse never throws, and every span lies inside the text', () => {
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    // A whole report with a part cut out or something put in.
    fc.tuple(anyValues, anySeed, fc.nat(), fc.nat(200), pieces).map(([values, seed, at, length, piece]) => {
      const whole = renderReport(values, notations[seed % notations.length] ?? tab, {}, seed).text
      const from = at % whole.length
      return whole.slice(0, from) + piece + whole.slice(from + length)
    }),
  )
  fc.assert(
    fc.property(text, (input) => {
      const report = analyse(input)
      expect(report.text).toBe(input)
      for (const { start, end } of spansOf(report)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(input.length)
      }
    }),
    { numRuns: runs.numRuns * 8 },
  )
})

/** Every `{ start, end }` anywhere in the report; the form has none. */
function* spansOf(value: unknown, seen = new Set<object>()): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    yield { start: value.start, end: value.end }
  const inner = value instanceof Map ? value.values() : Object.values(value)
  for (const part of inner) yield* spansOf(part, seen)
}
