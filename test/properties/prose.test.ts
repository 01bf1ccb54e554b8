/**
 * Text written from the values of a report contradicts nothing; with one figure changed, that figure is found. The text
 * is lines of running prose in varied templates, wrapped at random, with Chinese or full-width digits now and then.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../server/src/core/prose/compare'
import { mentions } from '../../server/src/core/prose/mentions'
import { scopeOf } from '../../server/src/core/prose/setting'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues } from '../generator/arbitraries'
import { randomOf, type Random } from '../generator/random'
import type { ReportValues } from '../generator/values'
import { runsEach } from './runs'

/** Short names of the sums that a template states. */
const sums: Readonly<Record<string, readonly string[]>> = {
  N: ['requests.received.total'],
  N2: ['requests.broughtForward.total'],
  A: ['requests.received.total', 'requests.broughtForward.total'],
  R: ['requests.total.total'],
  C: ['requests.carriedForward.total'],
  natural: ['requests.received.natural'],
  granted: ['requests.granted.total'],
  partial: ['requests.partial.total'],
  refused: ['requests.refused.'],
  unavailable: ['requests.unavailable.'],
  notProcessed: ['requests.notProcessed.'],
  other: ['requests.otherHandling.'],
  notHeld: ['requests.unavailable.notHeld.total'],
  petition: ['requests.notProcessed.petition.total'],
  reconsideration: ['review.reconsideration.total'],
  litigation: ['review.litigation.direct.total', 'review.litigation.afterReconsideration.total'],
  made: ['disclosure.normativeDocuments.made'],
}

const intake = [
  '{year}年，{self}共收到政府信息公开申请{N}件，上年结转{N2}件，办结{R}件，结转下年度继续办理{C}件。',
  '全年新收政府信息公开申请{N}件，其中自然人申请{natural}件。全年共办结{R}件，转下一年度办理{C}件。',
  '{year}年全年共受理依申请公开事项{A}件（含上年度结转{N2}件），答复{R}件，剩余{C}件结转下年度办理。',
  '规范依申请公开办理流程，全年收到依申请公开{N}件，上年度结转政府信息公开申请{N2}件，均按规定办理，年内共答复{R}件。',
] as const

const results = [
  '其中，予以公开{granted}件，部分公开{partial}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{notProcessed}件，其他处理{other}件。',
  '已办结的申请中，同意公开答复{granted}件，部分公开答复{partial}件，不予公开答复{refused}件，无法提供的{unavailable}件。',
  '从办理结果看，部分公开{partial}件、不予公开{refused}件、本机关不掌握相关政府信息{notHeld}件、信访举报投诉类申请{petition}件。',
] as const

const cases = [
  '因政府信息公开被申请行政复议{reconsideration}件，被提起行政诉讼{litigation}件。',
  '全年发生政府信息公开行政复议{reconsideration}件、行政诉讼{litigation}件。',
] as const

const documents = ['全年制发行政规范性文件{made}件，均在专栏公开。', '制定出台规范性文件{made}份。'] as const

/** Figures that no table holds. */
const around = [
  '政府网站发布信息312条，公众号推送文章88篇，回复网民留言17条。',
  '上年收到政府信息公开申请9999件。',
  '同比增加12.5%，比上年多收3件。',
  '举办培训2期，参训150人次。',
  '截至目前，历年累计收到政府信息公开申请5321件。',
  '办理人大代表建议6件、政协提案11件，办结率100%。',
] as const

interface Stated {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly name: string
}

interface Written {
  readonly text: string
  readonly figures: readonly Stated[]
}

function write(
  values: ReportValues,
  random: Random,
  changed?: { readonly index: number; readonly by: number },
): Written {
  const templates = [random.pick(intake), random.pick(results), random.pick(cases), random.pick(documents)]
  const paragraphs = [
    templates[0]! + templates[1]! + templates[2]!,
    templates[3]!,
    random.pick(around),
    random.pick(around),
  ]
  const wraps = random.chance(0.3) ? 20 + random.below(20) : Infinity
  const style = random.pick(['plain', 'plain', 'spaced', 'full'])
  const figures: Stated[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    let line = text.length
    for (const piece of paragraph.split(/(\{\w+\}|.)/u).filter(Boolean)) {
      if (text.length - line >= wraps && !/[，。、；）]/.test(piece)) {
        text += '\n'
        line = text.length
      }
      const name = /^\{(\w+)\}$/.exec(piece)?.[1]
      if (!name) text += piece
      else if (name === 'year') text += String(values.year)
      else if (name === 'self') text += values.agency.self
      else {
        const value = stated(values, name) + (figures.length === changed?.index ? changed.by : 0)
        const digits =
          style === 'full' ? String(value).replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)]!) : String(value)
        if (style === 'spaced') text += ' '
        figures.push({ start: text.length, end: text.length + digits.length, value, name })
        text += digits + (style === 'spaced' ? ' ' : '')
      }
    }
    text += '\n\n'
  }
  return { text, figures }
}

function stated(values: ReportValues, name: string): number {
  let sum = 0
  for (const key of sums[name]!) {
    for (const [address, decimal] of values.decimals) {
      if (address === key || (key.endsWith('.') && address.startsWith(key) && address.endsWith('.total')))
        sum += Number(decimal)
    }
  }
  return sum
}

function contradictions({ text }: Written, values: ReportValues) {
  const found = mentions(text, [{ start: 0, end: text.length }], { year: values.year })
  const scope = scopeOf(values.agency.name)
  const lookup = (address: Address) => values.decimals.get(address)
  return compare(found, lookup, { edition: values.edition, ...(scope && { scope }) })
}

/** 均按规定办理 is no claim and 制发 is the year's: every template is consistent with the values it was written from. */
describe('text written from the values', () => {
  const runs = runsEach(2)

  test('contradicts nothing', () => {
    fc.assert(
      fc.property(anyValues, anySeed, (values, seed) => {
        const written = write(values, randomOf(seed))
        expect(
          contradictions(written, values).map((c) => [
            c.kind,
            written.text.slice(c.mention.clause.start, c.mention.clause.end),
          ]),
        ).toEqual([])
      }),
      runs,
    )
  })

  test('with one figure changed, is found out at that figure in at least 95 of 100', () => {
    let found = 0
    let all = 0
    const missed = new Map<string, number>()
    fc.assert(
      fc.property(anyValues, anySeed, fc.nat(1000), fc.integer({ min: 1, max: 40 }), (values, seed, nth, by) => {
        const { figures } = write(values, randomOf(seed))
        const index = nth % figures.length
        const written = write(values, randomOf(seed), { index, by })
        const place = written.figures[index]!
        const spans = contradictions(written, values).map((c) => c.mention.span)
        all++
        if (spans.some((s) => s.start === place.start && s.end === place.end)) found++
        else missed.set(place.name, (missed.get(place.name) ?? 0) + 1)
        // A changed figure never casts suspicion on another one.
        expect(spans.filter((s) => s.start !== place.start && !claims(written, s))).toEqual([])
      }),
      runs,
    )
    expect(found / all, `missed: ${JSON.stringify([...missed])}`).toBeGreaterThanOrEqual(0.95)
  })
})

/** Whether a span is words, not one of the figures written. */
function claims({ figures }: Written, span: { readonly start: number }): boolean {
  return !figures.some((f) => f.start === span.start)
}

test('any text is read without an error, linear in its length', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...Array.from('收到政府信息公开申请件12，。（）其中未均 \n<>&;占%年月')),
        maxLength: 400,
      }),
      (text) => {
        for (const mention of mentions(text, [{ start: 0, end: text.length }], { year: 2022 })) {
          expect(mention.span.start).toBeGreaterThanOrEqual(0)
          expect(mention.span.end).toBeLessThanOrEqual(text.length)
          expect(mention.span.start).toBeLessThan(mention.span.end)
        }
      },
    ),
    runsEach(2),
  )
  const long = '全年收到政府信息公开申请12件，其中予以公开3件，'.repeat(20_000)
  const start = performance.now()
  expect(mentions(long, [{ start: 0, end: long.length }], { year: 2022 })).toHaveLength(40_000)
  expect(performance.now() - start).toBeLessThan(10_000)
})
