/** What is lost from a report can be written again with completion, in every notation, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { completions, plainText, type CompletionItem } from '../../server/src/features/completion'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { cutRow, cutTable, type Cut } from './cuts'
import { leastOf, runsEach } from './runs'

const named = layouts.map((layout) => [layout.name, layout] as const)
/** Where rows are set apart by blanks or broken anywhere, blank cells would be lost: only the label is offered there. */
const loose = new Set(['aligned', 'hard-wrapped', 'markdown out of a pdf'])
const runs = runsEach(layouts.length * 4)

/** The text with an empty line where something was cut out, and the offset of that line. */
function opened(whole: string, { text }: Cut): { readonly text: string; readonly offset: number } {
  let offset = 0
  while (offset < text.length && whole[offset] === text[offset]) offset++
  const isBegin = (i: number) => (text.includes('<table') ? text[i - 1] === '>' : /[\n\r]/.test(text[i - 1]!))
  while (offset > 0 && !isBegin(offset)) offset--
  const rest = /^[^\n\r]*/.exec(text.slice(offset))![0]
  if (/[\n\r]/.test(text[offset - 1] ?? '') && rest === '') return { text, offset }
  return { text: `${text.slice(0, offset)}\n\n${text.slice(offset)}`, offset: offset + 1 }
}

function accepted(text: string, item: CompletionItem): string {
  return text.slice(0, item.span.start) + plainText(item) + text.slice(item.span.end)
}

/** Values that were not lost are what they were; lost ones are there, blank or true. */
function expectWritten(
  text: string,
  truth: ReadonlyMap<Address, string>,
  lost: ReadonlySet<Address>,
  among?: Set<string>,
) {
  const { facts } = analyse(text)
  for (const [address, decimal] of truth) {
    const value = facts.get(address)?.value
    if (lost.has(address) && value?.kind === 'blank') continue
    if (among && !among.has(address)) continue
    expect([address, value?.kind === 'number' ? value.decimal : value]).toEqual([address, decimal])
  }
}

describe('a lost row is offered where it was, and fits', () => {
  test.each(named)('%s', (name, layout) => {
    const rate = { missing: 0, whole: 0 }
    fc.assert(
      fc.property(anyValues, anySeed, fc.nat(), (values, seed, n) => {
        const report = renderReport(values, layout, {}, seed)
        const cut = cutRow(report, values.edition, n)
        if (!cut) return
        const place = opened(report.text, cut)
        const before = analyse(place.text)
        const missing = before.findings.filter((f) => f.code === 'row/missing')
        if (before.unchecked || missing.length === 0) return
        const [item] = completions(before, place.offset, 'zh', true)
        rate.missing++
        if (item?.subject.kind !== 'row') return
        const { row } = item.subject
        expect([...cut.lost].every((address) => address.startsWith(`${row}.`))).toBe(true)
        if (!/[\t|<\n\u3000]/.test(plainText(item))) return
        rate.whole++
        const after = accepted(place.text, item)
        expectWritten(after, report.expected, cut.lost, new Set([...before.facts.keys(), ...cut.lost]))
        expect(analyse(after).findings.filter((f) => f.code === 'row/missing')).toEqual([])
      }),
      runs,
    )
    if (!loose.has(name)) expect(rate.whole).toBeGreaterThanOrEqual(leastOf(rate.missing, 0.5))
  })
})

describe('a lost table is offered under its heading, and fits', () => {
  test.each(named)('%s', (_, layout) => {
    const rate = { asked: 0, offered: 0 }
    fc.assert(
      fc.property(anyValues, anySeed, fc.constantFrom(1, 2, 3), (values, seed, n) => {
        const report = renderReport(values, layout, {}, seed)
        const cut = cutTable(report, analyse(report.text), n)
        const place = opened(report.text, cut)
        const before = analyse(place.text)
        const item = completions(before, place.offset, 'zh', true).find((i) => i.subject.kind === 'table')
        rate.asked++
        if (!item) return
        rate.offered++
        const after = accepted(place.text, item)
        expectWritten(after, report.expected, cut.lost, new Set([...before.facts.keys(), ...cut.lost]))
      }),
      runs,
    )
    expect(rate.offered).toBe(rate.asked)
  })
})
