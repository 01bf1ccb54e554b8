/**
 * One piece over and over: what is read beside it stays as it is, and eight times as much takes some eight times the work.
 * Work is the processor time of this process, at its best of a few runs; the bound lies halfway between work that grows
 * as the size does and work that grows as its square.
 */
import { describe, expect, test } from 'vitest'
import { ignoreActions, quickFixes } from '../../server/src/features/codeActions'
import { analyse } from '../../server/src/core/analyse'
import { applyEdits, withoutTouching } from '../../server/src/core/edits'
import type { Ask } from '../../server/src/core/fixes'
import type { Finding, Fix } from '../../server/src/core/model'
import { hasMorePieces } from '../../server/src/core/text/size'
import { nextMatch } from '../../server/src/core/text/next'
import { reportText } from '../cli/report'
import { everyNth, whole } from '../properties/runs'
import { floodJoints, floodPieces, floodPlaces, floodText, type Flood } from '../generator/floods'

const report = reportText({ agency: '青禾县人民政府' })

/** In µs. Both kinds together, for how they are told apart is guessed from the clock's ticks. */
function work(run: () => unknown, times = 1): number {
  const began = process.cpuUsage()
  for (let i = 0; i < times; i++) run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / times
}

/** The power of the size by which the work grows: 1 where it grows as the size does, 2 where as its square. */
function growth(run: (size: number) => unknown, size: number, times = 8): number {
  const best = (n: number, often: number) => Math.min(...[0, 1, 2].map(() => work(() => run(n), often)))
  const little = work(() => run(size))
  const often = Math.ceil(50_000 / Math.max(little, 1000)) // until it can be measured
  return Math.log(best(times * size, 1) / best(size, often)) / Math.log(times)
}

const linear = 1.5

const floods: readonly (readonly [name: string, flood: Flood])[] = [
  ['lines that hold only a quote', { piece: '"', joint: '\n', place: 'before' }],
  ['quotes among the rows of a table', { piece: '"\n"', joint: '\n', place: 'table' }],
  ['fees without commas', { piece: '发出收费通知1件收取5元', joint: '', place: 'after' }],
  ['parts of one figure', { piece: '其中自然人1件', joint: '，', place: 'prose' }],
  ['sums of channels', { piece: '网上申请5件，合计7件', joint: '，', place: 'prose' }],
  ['cases that were all upheld', { piece: '行政复议2件，均获维持', joint: '，', place: 'prose' }],
  ['requests that were all closed', { piece: '收到申请2件，均已办结', joint: '，', place: 'prose' }],
  ['shares', { piece: '1件占1%', joint: '', place: 'prose' }],
  ['intake, sentence by sentence', { piece: '新收3件，上年结转1件。', joint: '', place: 'prose' }],
  ['a Chinese numeral', { piece: '一', joint: '', place: 'prose' }],
  ['a number', { piece: '9', joint: '', place: 'prose' }],
  ['powers of ten', { piece: '万', joint: '', place: 'prose' }],
  ['tags without an end', { piece: '<b', joint: ' ', place: 'prose' }],
  ['years that the report gives itself', { piece: '2022年度政府信息公开报告', joint: '', place: 'before' }],
  ['heads and rows of the same build', { piece: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t\t2', joint: '\n', place: 'table' }],
  ['other documents with headings', { piece: '江源快报\n第12期\n一、总体情况', joint: '\n', place: 'prose' }],
] // prettier-ignore

// Dear: `npm test` takes one in four.
test.each(everyNth(floods, 4))('%s', { timeout: 240_000 }, (_, flood) => {
  expect(growth((size) => analyse(floodText(flood, size, report)), 3_000)).toBeLessThan(linear)
})

describe('what stands beside a flood is read', () => {
  const all = floodPieces()
  // A few of them, ever the same ones, each in another place.
  const few = whole ? 60 : 30
  const some = Array.from({ length: few }, (_, i): Flood => ({
    piece: all[Math.floor((i * all.length) / few)]!,
    joint: floodJoints[i % floodJoints.length]!,
    place: floodPlaces[Math.floor(i / floodJoints.length) % floodPlaces.length]!,
  }))

  test('pieces are of every notation, each once', () => {
    expect(new Set(all).size).toBe(all.length)
    for (const piece of ['"', '|', '\t', '<td>', '</td>', '&nbsp;', '（一）', '、', '万', '规章', '0', '\u3000'])
      expect(all).toContain(piece)
    expect(all.length).toBeGreaterThan(1000)
  })

  test.each(some.map((flood) => [JSON.stringify(flood), flood] as const))('%s', { timeout: 120_000 }, (_, flood) => {
    const { unchecked, findings, facts } = analyse(floodText(flood, 20_000, report))
    expect(findings.filter(({ code }) => code === 'internal')).toEqual([])
    if (flood.place === 'alone') return
    if (flood.place === 'after' && unchecked === undefined)
      expect(facts.get('requests.received.natural')?.value).toMatchObject({ decimal: '4' })
  })
})

describe('of a long sentence', () => {
  const mentions = (prose: string) => {
    const text = report.replace('馆里把公开工作排进全年日程', prose)
    return analyse(text).prose.mentions.filter(({ section }) => section === 'overview')
  }

  test('every figure is read, and the parts keep their whole', () => {
    const parts = mentions(`收到申请500件，其中${'自然人1件，'.repeat(500)}`).filter((m) => m.kind === 'figure')
    expect(parts).toHaveLength(501)
    expect(parts.slice(1).every((m) => m.whole === parts[0])).toBe(true)
  })

  test('a share is that of the figure before it, with what limits it', () => {
    const shares = mentions('收到申请10件，自然人5件占50%，同比占25%').filter((m) => m.kind === 'share')
    expect(shares.map((m) => [m.value, m.of.value, m.qualified])).toEqual([
      ['50', '5', false],
      ['25', '5', true],
    ])
  })

  test('a run of digits that is no number counts nothing, and what follows it is read', () => {
    const read = mentions(`编号${'7'.repeat(5000)}，${'一'.repeat(5000)}，收到申请10件`)
    expect(read.flatMap((m) => (m.kind === 'figure' ? [m.value] : []))).toEqual(['10'])
  })
})

describe('fixes of a whole text', () => {
  const edits = (i: number): Fix['edits'] => [{ span: { start: 3 * i, end: 3 * i + 1 }, newText: 'b' }]
  const fixOf = (i: number): Fix => ({ title: { zh: '', en: '' }, edits: edits(i), safe: true, preferred: true })

  test('those that touch are left out, whatever the order', () => {
    const at = (start: number, end: number): Fix => ({ ...fixOf(0), edits: [{ span: { start, end }, newText: '' }] })
    const fixes = [at(10, 12), at(4, 6), at(12, 13), at(0, 3), at(7, 9), at(6, 6), at(20, 20), at(20, 21), at(14, 30)]
    expect(withoutTouching(fixes, (fix) => fix)).toEqual([at(10, 12), at(4, 6), at(0, 3), at(7, 9), at(20, 20)])
  })

  test('are put together in one pass', { timeout: 120_000 }, () => {
    const put = (all: readonly Fix[]) =>
      applyEdits(
        'a'.repeat(3 * all.length),
        withoutTouching(all, (fix) => fix).flatMap((fix) => fix.edits),
      )
    const fixes = (n: number) => [...Array(n).keys()].map(fixOf)
    expect(put(fixes(3))).toBe('baabaabaa')
    const given = new Map([1_500, 384_000].map((n) => [n, fixes(n)]))
    expect(growth((n) => put(given.get(n)!), 1_500, 256)).toBeLessThan(linear)
  })

  test('the light bulb over all of it', { timeout: 120_000 }, () => {
    const findings = (n: number) =>
      [...Array(n).keys()].map((i): Finding => {
        const [edit] = edits(i)
        const message = { zh: '', en: '' }
        return { code: 'cell/style', nth: i, severity: 'warning', span: edit!.span, message, related: [] }
      })
    const bulb = (n: number) => {
      const all = findings(n)
      const whole = { start: 0, end: 3 * n }
      const ask: Ask = (asked) => new Map(asked.map((f) => [f, [fixOf(f.nth)]]))
      return [
        quickFixes(analyse(''), all, ask, whole, 'zh').length,
        ignoreActions(all, whole, 'zh').map((a) => a.findings.length),
      ]
    }
    expect(bulb(10)).toEqual([11, [10]])
    expect(growth(bulb, 750, 64)).toBeLessThan(linear)
  })
})

describe('a text of too many pieces', () => {
  test.each(['1 1 1 ', '1\n', '1\t', '| ', '，', '<td>', '一件', '申  '])('%j over and over is not read', (piece) => {
    const text = `${report}\n${piece.repeat(2_200_000)}`
    expect(analyse(text).unchecked).toBe('tooCostly')
  })

  test('prose as long is', () => {
    const text = `${report}\n${'本馆全年开放阅览场所并安排专人值守接待来访群众咨询。'.repeat(200_000)}`
    expect(analyse(text).unchecked).toBeUndefined()
  })

  test.each([' ', '\n ', '1', '十', '甲'])('megabytes of %j do not end the reading', (filling) => {
    const text = report + filling.repeat(Math.floor((19 * 1024 * 1024) / Buffer.byteLength(filling)))
    expect(() => hasMorePieces(text, 2 * 1024 * 1024)).not.toThrow()
  })

  test('pieces are counted up to the bound', () => {
    const counts = (text: string) => [3, 4].map((than) => hasMorePieces(text, than))
    expect(counts('甲1乙23，\n')).toEqual([true, false])
    expect(counts('<td class="a,b|c 1">1</td>丙\t')).toEqual([true, false])
    expect(counts('甲乙丙丁戊己庚辛')).toEqual([false, false])
    expect(counts('a <b 1 2 3 4')).toEqual([true, false])
  })
})

test('the next match is found for places asked in order', () => {
  const next = nextMatch('a-bb--c', /-+/)
  expect([0, 1, 2, 2, 4, 5, 6, 6].map(next)).toEqual([1, 1, 4, 4, 4, 5, undefined, undefined])
})
