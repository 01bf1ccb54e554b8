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
import { analyse } from '../../server/src/core'
import { anySeed, anyValues, someDamages } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { randomOf, type Random } from '../generator/random'
import { renderReport } from '../generator/report'
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
  '{year}年，{self}新收政府信息公开申请{N}件，上年度结转{N2}件；全年办结{R}件；结转下一年度继续办理{C}件。',
  '本年度共收到政府信息公开申请{N}件（其中自然人{natural}件），上年结转{N2}件，截至年底办结{R}件。',
  '依申请公开方面，共受理政府信息公开申请{A}件，其中本年新收{N}件、上年结转{N2}件；结转下年度{C}件。',
  '收到政府信息公开申请{N}件，同比增长12%；办结{R}件，其中按时办结的占100%；结转下年{C}件。',
  '全年共办理政府信息公开申请{A}件，含上年结转{N2}件，办结{R}件，剩余{C}件结转下一年度。',
] as const

const results = [
  '其中，予以公开{granted}件，部分公开{partial}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{notProcessed}件，其他处理{other}件。',
  '已办结的申请中，同意公开答复{granted}件，部分公开答复{partial}件，不予公开答复{refused}件，无法提供的{unavailable}件。',
  '其中：予以公开{granted}件；部分公开{partial}件；不予公开{refused}件；无法提供{unavailable}件；不予处理{notProcessed}件；其他处理{other}件。',
  '按办理结果分，属于予以公开的{granted}件，属于部分公开的{partial}件，属于不予处理的{notProcessed}件。',
  '从办理结果看，部分公开{partial}件、不予公开{refused}件、本机关不掌握相关政府信息{notHeld}件、信访举报投诉类申请{petition}件。',
] as const

const cases = [
  '因政府信息公开被申请行政复议{reconsideration}件，被提起行政诉讼{litigation}件。',
  '全年发生政府信息公开行政复议{reconsideration}件、行政诉讼{litigation}件。',
  '因政府信息公开引起的行政复议案件{reconsideration}起、行政诉讼案件{litigation}起。',
  '{year}年涉及政府信息公开的行政复议{reconsideration}件，行政诉讼{litigation}件。',
] as const

const documents = [
  '全年制发行政规范性文件{made}件，均在专栏公开。',
  '制定出台规范性文件{made}份。',
  '新制定行政规范性文件{made}件，同步发布解读材料。',
] as const

/** Figures that no table holds. */
const around = [
  '政府网站发布信息312条，公众号推送文章88篇，回复网民留言17条。',
  '上年收到政府信息公开申请9999件。',
  '同比增加12.5%，比上年多收3件。',
  '举办培训2期，参训150人次。',
  '截至目前，历年累计收到政府信息公开申请5321件。',
  '办理人大代表建议6件、政协提案11件，办结率100%。',
  '全省各级行政机关共收到政府信息公开申请8888件，指导各部门答复疑难申请14件。',
  '上半年收到申请3333件，第三季度办结7777件。',
  '网上申请通道畅通，网民咨询9999件均已答复，办结咨询9998件。',
  '主动公开信息2541条，其中政策解读31条、工作动态1200余条。',
  '行政许可公示信息6543条，行政处罚公示信息4321条，随机抽查结果公示19条。',
  '因2019年以前的申请引发的行政复议7777件仍在审理。',
  '修订规范性文件77件，转发上级文件66件。',
  '所有到期申请均已办结，没有超期答复的情形，答复满意度提高3个百分点。',
  '共召开政务公开工作会议4次，对36家单位开展测评，发现问题52个，均已整改到位。',
  '应收取信息处理费的申请为0件。',
  '平均每件申请办理8个工作日，最长的20个工作日。',
  '一是及时发布。二是规范答复，一件一档，做到件件有着落、事事有回音。',
] as const

/** What may be said of some reports only. */
const denials: readonly (readonly [sentence: string, zero: readonly string[]])[] = [
  ['所有政府信息公开申请均已办结。', ['C']],
  ['本年度没有结转下年度继续办理的政府信息公开申请。', ['C']],
  ['全年未收到政府信息公开申请。', ['N', 'N2']],
  ['没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。', ['reconsideration', 'litigation']],
  ['本年度未制发行政规范性文件。', ['made']],
]

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
  const sayable = denials.filter(([, zero]) => zero.every((name) => stated(values, name) === 0))
  const denial = random.chance(0.5) ? sayable[random.below(Math.max(1, sayable.length))] : undefined
  const templates = [random.pick(intake), random.pick(results), random.pick(cases), random.pick(documents)]
  const paragraphs = [
    templates[0]! + templates[1]! + templates[2]!,
    templates[3]!,
    random.pick(around),
    random.pick(around),
    random.pick(around) + (denial?.[0] ?? ''),
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

/** The sentences in section one of a whole report, in any notation, damaged or not. */
describe('a whole report', () => {
  const runs = runsEach(2)
  const subject = /[（(]一[）)]\s*主[动動]公[开開]/
  const place = fc.record({
    values: anyValues,
    layout: fc.constantFrom(...layouts),
    damages: fc.oneof(fc.constant({}), someDamages),
    seed: anySeed,
  })
  type Where = typeof place extends fc.Arbitrary<infer T> ? T : never

  function render({ values, layout, damages, seed }: Where, changed?: { readonly index: number; readonly by: number }) {
    const { text } = renderReport(values, layout, damages, seed)
    const at = subject.exec(text)?.index ?? -1
    expect(at).toBeGreaterThan(0)
    const said = write(values, randomOf(seed), changed)
    const breaks = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
    const inserted = said.text.replaceAll('\n', breaks)
    return { report: analyse(text.slice(0, at) + inserted + text.slice(at)), said, at }
  }

  test('that is consistent has no finding on its sentences', () => {
    fc.assert(
      fc.property(place, (where) => {
        const { report } = render(where)
        const found = report.findings.filter((f) => /^(?:prose|plausible)\//.test(f.code))
        expect(found.map((f) => `${f.code} ${f.message.zh}`)).toEqual([])
      }),
      runs,
    )
  })

  test('with one figure changed has a finding on that figure in at least 95 of 100', () => {
    let found = 0
    let all = 0
    const missed = new Map<string, number>()
    fc.assert(
      fc.property(place, fc.nat(1000), fc.integer({ min: 1, max: 40 }), (where, nth, by) => {
        const { said } = render({ ...where, damages: {} })
        const index = nth % said.figures.length
        const { report, said: changed } = render({ ...where, damages: {} }, { index, by })
        const { name, value } = changed.figures[index]!
        const words = report.findings
          .filter((f) => f.code === 'prose/figure')
          .map((f) => report.text.slice(f.span.start, f.span.end).normalize('NFKC'))
        all++
        if (words.includes(String(value))) found++
        else missed.set(name, (missed.get(name) ?? 0) + 1)
      }),
      runs,
    )
    expect(found / all, `missed: ${JSON.stringify([...missed])}`).toBeGreaterThanOrEqual(0.95)
    if (process.env.RUNS)
      console.log(`one figure changed: ${found} of ${all} found, missed ${JSON.stringify([...missed])}`)
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
  expect(mentions(long, [{ start: 0, end: long.length }], { year: 2022 })).toHaveLength(40_000)
})
