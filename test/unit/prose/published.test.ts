/** Published sentences, where they are there: what their figures speak of, and every contradiction with their own tables. */
import { expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import { compare } from '../../../server/src/core/prose/compare'
import { mentions } from '../../../server/src/core/prose/mentions'
import { scopeOf } from '../../../server/src/core/prose/setting'
import type { ProseSpan } from '../../../server/src/core/prose/types'
import type { Reading } from '../../../server/src/core/model'
import { describeShared, readShared } from '../../real/shared'
import { readings } from './notation'

/** File, report's year, and some of its figures. */
const sentences: readonly (readonly [file: string, year: number, figures: readonly string[]])[] = [
  ['corpus-excerpt-035', 2023, ['184 → N1 | N1+N2', '1 → N2', '182 → R', '3 → C', '62 → reconsideration.total']],
  ['corpus-excerpt-041', 2022, ['13 →', '4 → ~rules.repealed']],
  ['corpus-excerpt-047', 2024, ['未收到政府信息公开申请 → N1', '1 → ~reconsideration.total']],
  [
    'corpus-excerpt-065',
    2021,
    ['317 → N1', '3 → N2', '184 → granted | granted+partial', '57 → unavailable.*', '13 → C'],
  ],
  ['corpus-excerpt-071', 2022, ['464 → N1 | N1+N2', '3 → N2', '441 → R', '26 → C']],
  ['corpus-excerpt-079', 2022, ['1261 → N1 | N1+N2 | R', '74 → N2', '1181 → R', '80 → C']],
  ['corpus-excerpt-113', 2022, ['105 →', '122 → N1 | N1+N2', '11 → N2', '126 → R', '7 → ~C', '120 →']],
  ['corpus-excerpt-123', 2022, ['267 →', '263 →', '81 →']],
  ['corpus-excerpt-139', 2022, ['17 → N1 | N1+N2', '4 → notProcessed.duplicate']],
  ['corpus-excerpt-147', 2024, ['0 →']],
  ['corpus-excerpt-149', 2024, ['28 →', '0 →', '12 →', '5 →']],
]

/** Each judged true by reading. */
const contradictions: readonly (readonly [file: string, found: readonly string[]])[] = [
  ['seed-000', []],
  ['seed-001', []],
  ['seed-002', []],
  ['seed-003', []],
  ['seed-004', []],
  ['corpus-full-010', ['claim 所有申请均已按要求办理完成']],
  ['corpus-full-012', []],
  ['corpus-full-014', []],
  ['corpus-full-015', []],
  ['corpus-excerpt-005', ['figure 2']],
  ['corpus-excerpt-013', []],
  ['corpus-excerpt-023', []],
  ['corpus-excerpt-025', []],
]

describeShared('published sentences', () => {
  test.each(sentences)('%s', (file, year, figures) => {
    expect(readings(readShared(file), { year })).toEqual(expect.arrayContaining([...figures]))
  })

  test.each(contradictions)('%s contradicts its tables just there', (file, expected) => {
    const reading = read(readShared(file))
    const scope = scopeOf(reading.agency)
    const context = reading.year === undefined ? {} : { year: reading.year }
    const found = compare(
      mentions(reading.text, proseOf(reading), context),
      (address) => {
        const value = reading.facts.get(address)?.value
        return value?.kind === 'number' ? value.decimal : undefined
      },
      { edition: reading.edition, ...(scope && { scope }) },
    )
    const words = found.map((c) => reading.text.slice(c.mention.span.start, c.mention.span.end).replace(/\s/g, ''))
    expect(found.map((c, i) => `${c.kind} ${words[i]!}`)).toEqual(expected)
  })
})

/** The bodies of the sections without tables, headings and embedded texts. */
function proseOf({ sections, tables, embedded }: Reading): ProseSpan[] {
  const holes = [...tables.map((t) => t.span), ...embedded].sort((a, b) => a.start - b.start)
  return sections.flatMap(({ body, form }) => {
    const spans: ProseSpan[] = []
    let { start } = body
    for (const hole of holes.filter((h) => h.end > body.start && h.start < body.end)) {
      if (hole.start > start) spans.push({ start, end: hole.start, section: form.key })
      start = Math.max(start, hole.end)
    }
    return start < body.end ? [...spans, { start, end: body.end, section: form.key }] : spans
  })
}
