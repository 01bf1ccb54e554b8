/**
 * The same report in another dress is the same report: values, year, agency, findings with the words they stand on, and
 * what each fix makes of the text.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edit, type Report, type Span, analyse, applyEdits } from '../../server/src/core'
import { see } from '../../server/src/core/source/seen'
import { fold } from '../../server/src/core/text/normalise'
import { anySeed, anyValues, singleDamages } from '../generator/arbitraries'
import { dressed, dresses, suits, type Dressed } from '../generator/dress'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { offered, type Offered } from '../offers'
import { runsEach } from './runs'

const damages = fc.constantFrom({}, {}, ...Object.values(singleDamages))
const runs = runsEach(dresses.length)

/** Figures, dates and headings that are wrong, so that there is something to find. */
const wrong: readonly (readonly [RegExp, string])[] = [
  [/(\d)(?=\D+总计)/, '7'],
  [/12月31日/, '12月21日'],
  [/(20\d\d)年1月1日/, '2017年1月1日'],
  [/总体情况/, '整体情况'],
  [/信息公开条例》/, '信息条例》'],
  [/收到政府信息公开申请\d/, '收到政府信息公开申请8'],
]

function tampered(text: string, seed: number): string {
  const [pattern, as] = wrong[seed % (wrong.length + 2)] ?? [/$^/, '']
  const place = new RegExp(`(?:${pattern.source})`)
  return text.replace(place, as)
}

const folded = (text: string | undefined) => text && fold(text)
const values = ({ facts }: Report) =>
  Object.fromEntries(
    [...facts].map(([address, { value }]) => [address, value.kind === 'number' ? value.decimal : value.kind]),
  )
/** What a reader sees of a text: what stands on blank lines and how lines end is nothing of it. */
const looks = (text: string) =>
  see(text)
    .text.normalize('NFKC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/^ $/gmu, '')

const place = (span: Span, { begins, ends }: Dressed): Span | 'point' =>
  span.end > span.start ? { start: begins[span.start]!, end: ends[span.end - 1]! } : 'point'

function samePlace(plain: Span, dressedSpan: Span, dress: Dressed): void {
  const due = place(plain, dress)
  if (due !== 'point') {
    expect(dressedSpan).toEqual(due)
    return
  }
  expect(dressedSpan.end).toBe(dressedSpan.start)
  expect(dressedSpan.start).toBeGreaterThanOrEqual(plain.start > 0 ? dress.ends[plain.start - 1]! : 0)
  expect(dressedSpan.start).toBeLessThanOrEqual(dress.begins[plain.start]!)
}

/** No character but those that the fix names in the plain text, and nothing that stands unseen between them. */
function samePlaces(plain: readonly Edit[], other: readonly Edit[], dress: Dressed): void {
  const named = new Set(plain.flatMap(({ span }) => range(span)))
  const touched = [...dress.begins.keys()].filter((i) => {
    const [start, end] = [dress.begins[i]!, dress.ends[i] ?? dress.begins[i]!]
    return other.some(({ span }) => span.start < end && start < span.end)
  })
  for (const i of touched) expect(named.has(i), `character ${i}`).toBe(true)
}

function range({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

function same(plain: Offered, other: Offered, text: string, dress: Dressed): void {
  expect([other.code, other.severity, other.address, fold(other.message.zh)]).toEqual([
    plain.code,
    plain.severity,
    plain.address,
    fold(plain.message.zh),
  ])
  samePlace(plain.span, other.span, dress)
  expect(other.fixes.map((f) => [fold(f.title.zh), f.preferred, f.safe])).toEqual(
    plain.fixes.map((f) => [fold(f.title.zh), f.preferred, f.safe]),
  )
  plain.fixes.forEach((fix, i) => {
    const { edits } = other.fixes[i]!
    samePlaces(fix.edits, edits, dress)
    expect(looks(applyEdits(dress.text, edits))).toBe(looks(applyEdits(text, fix.edits)))
  })
}

describe('a report in another dress is the same report', () => {
  test.each(dresses.map((dress) => [dress.name, dress] as const))('%s', (_, dress) => {
    fc.assert(
      fc.property(anyValues, anySeed, fc.constantFrom(...layouts), damages, (drawn, seed, layout, damage) => {
        const text = tampered(renderReport(drawn, layout, damage, seed).text, seed)
        if (!suits(dress, text)) return
        const other = dressed(text, dress, seed)
        const [plain, report] = [analyse(text), analyse(other.text)]
        expect(report.unchecked).toBe(plain.unchecked)
        expect([report.year, report.edition, folded(report.agency)]).toEqual([
          plain.year,
          plain.edition,
          folded(plain.agency),
        ])
        expect(values(report)).toEqual(values(plain))
        const [findings, others] = [offered(plain), offered(report)]
        expect(others.map((f) => f.code)).toEqual(findings.map((f) => f.code))
        findings.forEach((finding, i) => same(finding, others[i]!, text, other))
      }),
      runs,
    )
  })
})
