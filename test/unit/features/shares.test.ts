/** The hover over a cell of a summary: what each unit gives to it, what is not among them, and no such words elsewhere. */
import { describe, expect, it } from 'vitest'
import { collect, noRoster, unitSharesAt, type Roster } from '../../../server/src/collection'
import { analyse, type Language } from '../../../server/src/core'
import { hover } from '../../../server/src/features/hover'
import { digest, type Texts } from '../../support/folder'
import { report } from '../../support/report'

const address = 'requests.received.total'
const government = '江源县'
const offices = ['财政局', '教育局', '司法局', '林业局', '水务局', '商务局', '民政局', '审计局', '体育局', '统计局']
const of = (office: string, received: number) => report({ agency: `江源县${office}`, year: 2022, received })

const span = { start: 0, end: 0 }
const sumOf = (own: readonly string[]): Roster => {
  const units = own.map((office) => ({ kind: 'agency' as const, name: `江源县${office}`, span }))
  return { ...noRoster, summaries: [{ report: government, units, complete: true, span }] }
}
const declared = sumOf(offices.slice(0, 3))

/** The units part of the hover over the summary's cell. */
function unitsOver(texts: Texts, roster: Roster = noRoster, language: Language = 'zh') {
  const collection = collect(Object.entries(texts).map(([path, text]) => ({ digest: digest(path, text), roster })))
  const summary = analyse(texts['summary.txt']!)
  const { start } = summary.facts.get(address)!.cell.span
  return hover(summary, start, language, (each) => unitSharesAt(collection, 'summary.txt', each))!.shares
}

const summary = (received: number) => report({ agency: government, year: 2022, received })
const three = { 'a.txt': of('财政局', 4), 'b.txt': of('教育局', 12), 'c.txt': of('司法局', 0) }

describe('a summary that is declared one', () => {
  it('has each unit with its figure, the greatest first', () => {
    expect(unitsOver({ ...three, 'summary.txt': summary(16) }, declared)).toEqual({
      head: '3 个单位合计 16，与本格相符：',
      items: ['江源县教育局：12', '江源县财政局：4', '另有 1 个单位，都是 0'],
    })
    expect(unitsOver({ ...three, 'summary.txt': summary(16) }, declared, 'en')).toEqual({
      head: 'Sum of 3 units: 16, as here:',
      items: ['江源县教育局: 12', '江源县财政局: 4', '1 more unit, all 0'],
    })
  })

  it('says how far it is off', () => {
    expect(unitsOver({ ...three, 'summary.txt': summary(17) }, declared)!.head).toBe('3 个单位合计 16，本格多 1：')
    expect(unitsOver({ ...three, 'summary.txt': summary(11) }, declared, 'en')!.head).toBe(
      'Sum of 3 units: 16; this cell has 5 too few:',
    )
  })

  it('is not compared where a unit is missing, unread or said twice, and each is named', () => {
    const { 'c.txt': third, ...two } = three
    const unread = report({ agency: '江源县司法局', year: 2022, cells: { [address]: '多' } })
    expect(unitsOver({ ...two, 'c.txt': unread, 'summary.txt': summary(16) }, declared)).toEqual({
      head: '2 个单位合计 16，单位不全，未与本格核对：',
      items: ['江源县教育局：12', '江源县财政局：4', '这一格没有读出数：江源县司法局'],
    })
    expect(unitsOver({ ...two, 'summary.txt': summary(16) }, declared)).toEqual({
      head: '2 个单位合计 16，单位不全，未与本格核对：',
      items: ['江源县教育局：12', '江源县财政局：4', '没有报告：江源县司法局'],
    })
    const twice = { ...two, 'c.txt': third, 'd.txt': of('司法局', 1), 'summary.txt': summary(16) }
    expect(unitsOver(twice, declared)!.items.at(-1)).toBe('有几份不同的报告，未计入：江源县司法局')
  })

  it('counts the others where there are many', () => {
    const many = Object.fromEntries(offices.map((office, i) => [`${office}.txt`, of(office, 20 - i)]))
    const { items } = unitsOver({ ...many, 'summary.txt': summary(155) }, sumOf(offices))!
    expect(items).toHaveLength(8)
    expect(items.at(-1)).toBe('另有 3 个单位，都不超过 14')
  })
})

describe('a report that nobody has declared a summary', () => {
  it('is one where its figures are the sums of the others', () => {
    expect(unitsOver({ ...three, 'summary.txt': summary(16) })).toBeDefined()
  })

  it('is none where they are not', () => {
    expect(unitsOver({ ...three, 'summary.txt': summary(40) })).toBeUndefined()
    expect(unitsOver({ 'summary.txt': summary(16) })).toBeUndefined()
  })
})
