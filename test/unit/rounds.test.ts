/** Applying edits, and fixing until nothing is left: rounds, order, fixes in each other's way, circles. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/core/edits'
import { fixUntilStable } from '../../server/src/core/rounds'
import type { Fixes, Wanted } from '../../server/src/core/fixes'
import type { Edit, Finding, Fix } from '../../server/src/core/model'
import type { Offered } from '../offers'

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText })

function finding(code: string, edits: readonly Edit[], kind: Partial<Fix> = {}): Offered {
  const text = { zh: code, en: code }
  return {
    code,
    nth: 0,
    severity: 'error',
    span: edits[0]?.span ?? { start: 0, end: 0 },
    message: text,
    related: [],
    fixes: [{ title: text, edits, safe: true, preferred: true, ...kind }],
  }
}

/** Every match of the pattern is a finding that replaces it. */
const rule =
  (code: string, pattern: RegExp, newText: string) =>
  (text: string): Offered[] =>
    [...text.matchAll(pattern)].map((m) => finding(code, [edit(m.index, m.index + m[0].length, newText)]))

const reader =
  (...rules: readonly ((text: string) => Offered[])[]) =>
  (text: string) => ({ text, findings: rules.flatMap((r) => r(text)) })

/** The findings made here carry their fixes. */
const carried = (_: unknown, findings: readonly Finding[], wanted: Wanted): Fixes =>
  new Map(findings.map((f) => [f, (f as Offered).fixes.filter(wanted)]))

const always = (): boolean => true

describe('applyEdits', () => {
  test('edits name offsets of the text as given, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, ''), edit(0, 1, 'AA'), edit(2, 2, '+')])).toBe('AAb+cdf')
  })

  test('insertions at one place keep their order', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b')
  })

  test.each([
    ['overlapping', [edit(0, 3, 'x'), edit(2, 4, 'y')]],
    ['outside the text', [edit(3, 9, 'x')]],
    ['backwards', [edit(3, 1, 'x')]],
  ])('%s edits are refused', (_, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError)
  })

  test('what no edit names stays as it was', () => {
    const places = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 12 }).map((all) => all.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), places, fc.string(), (text, cuts, newText) => {
        const inside = cuts.filter((c) => c <= text.length)
        const edits = inside.flatMap((c, i) => (i % 2 === 1 ? [edit(inside[i - 1]!, c, newText)] : []))
        const kept = inside.length < 2 ? text : keep(text, edits)
        expect(applyEdits(text, edits).length).toBe(kept.length + edits.length * newText.length)
        expect(
          applyEdits(
            text,
            edits.map((e) => ({ ...e, newText: '' })),
          ),
        ).toBe(kept)
      }),
    )
  })
})

function keep(text: string, edits: readonly Edit[]): string {
  return [...Array(text.length).keys()]
    .filter((i) => !edits.some(({ span }) => span.start <= i && i < span.end))
    .map((i) => text[i])
    .join('')
}

describe('fixUntilStable', () => {
  test('applies in one round what does not touch, and tells what it did', () => {
    const { reading, steps, settled } = fixUntilStable('a-a-b', reader(rule('x/a', /a/g, 'A')), carried, always)
    expect({ text: reading.text, settled }).toEqual({ text: 'A-A-b', settled: true })
    expect(steps.map((s) => [s.text, s.finding.span.start])).toEqual([
      ['a-a-b', 0],
      ['a-a-b', 2],
    ])
  })

  test('a fix in the way of another waits for the next round', () => {
    const { reading, steps } = fixUntilStable(
      'abc',
      reader(rule('x/ab', /ab/g, 'AB'), rule('x/bc', /[bB]c/g, 'ZZ')),
      carried,
      always,
    )
    expect(reading.text).toBe('AZZ')
    expect(steps.map((s) => s.text)).toEqual(['abc', 'ABc'])
  })

  test('insertions of two fixes at one place go in one after the other', () => {
    const insert = (code: string, at: string, newText: string) => (text: string) =>
      text.includes(newText) ? [] : [finding(code, [edit(text.indexOf(at), text.indexOf(at), newText)])]
    const { reading, steps } = fixUntilStable(
      'x|',
      reader(insert('x/1', '|', '1'), insert('x/2', '|', '2')),
      carried,
      always,
    )
    expect(reading.text).toBe('x12|')
    expect(new Set(steps.map((s) => s.text)).size).toBe(2)
  })

  test('sums come first and prose last', () => {
    const { steps } = fixUntilStable(
      'p o s p',
      reader(rule('prose/figure', /p/g, 'P'), rule('row/label', /o/g, 'O'), rule('sum/cell', /s/g, 'S')),
      carried,
      always,
    )
    expect(steps.map((s) => s.finding.code)).toEqual(['sum/cell', 'row/label', 'prose/figure', 'prose/figure'])
  })

  test('only preferred fixes that are accepted are applied', () => {
    const findings = (text: string): Offered[] => [
      ...(text.includes('a') ? [finding('x/a', [edit(0, 1, 'A')], { safe: false })] : []),
      ...(text.includes('b') ? [finding('x/b', [edit(1, 2, 'B')], { preferred: false })] : []),
      ...(text.includes('c') ? [finding('x/c', [edit(2, 3, 'C')])] : []),
    ]
    expect(fixUntilStable('abc', reader(findings), carried, (fix) => fix.safe).reading.text).toBe('abC')
    expect(fixUntilStable('abc', reader(findings), carried, always).reading.text).toBe('AbC')
  })

  test('fixes that lead in a circle change nothing, and nothing again', () => {
    const swing = reader(rule('x/a', /a/g, 'b'), rule('x/b', /b/g, 'a'))
    expect(fixUntilStable('a', swing, carried, always)).toMatchObject({
      reading: { text: 'a' },
      steps: [],
      settled: true,
    })
  })

  test('what leads into a circle is kept, the circle is not entered', () => {
    const swing = reader(rule('x/s', /s/g, 'a'), rule('x/a', /a/g, 'b'), rule('x/b', /b/g, 'a'))
    const once = fixUntilStable('s', swing, carried, always)
    expect(once.reading.text).toBe('a')
    expect(once.steps).toHaveLength(1)
    expect(fixUntilStable(once.reading.text, swing, carried, always).reading.text).toBe('a')
  })

  test('fixes without end leave the text alone and say so', () => {
    const grow = reader((text) => [finding('x/grow', [edit(text.length, text.length, '+')])])
    expect(fixUntilStable('a', grow, carried, always)).toMatchObject({
      reading: { text: 'a' },
      steps: [],
      settled: false,
    })
  })

  test('a fix that changes nothing, overlaps itself or leaves the text is passed over', () => {
    const findings = (): Offered[] => [
      finding('x/same', [edit(0, 1, 'a')]),
      finding('x/self', [edit(0, 2, 'x'), edit(1, 3, 'y')]),
      finding('x/out', [edit(2, 7, 'x')]),
    ]
    expect(fixUntilStable('abc', reader(findings), carried, always)).toMatchObject({
      reading: { text: 'abc' },
      steps: [],
    })
  })
})
