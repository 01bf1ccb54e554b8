/** A report against that of the year before: what is found, what is silent, and which report is the one before. */
import { describe, expect, test } from 'vitest'
import { affectedBy, collect, positionAt } from '../../../server/src/collection'
import { digest, findingsOf, folder, found } from '../../support/folder'
import { report, type Told } from '../../support/report'

const last = report({ year: 2021, received: 20, carried: 3 })
const now = (told: Partial<Told> = {}) => report({ year: 2022, received: 9, brought: 12, ...told })
const stock = (year: number, made: number, repealed: number, inForce: number, said = '') =>
  report({
    year,
    said,
    cells: {
      'disclosure.normativeDocuments.made': made,
      'disclosure.normativeDocuments.repealed': repealed,
      'disclosure.normativeDocuments.inForce': inForce,
    },
  })

describe('series/brought-forward', () => {
  test('names all columns that differ, and shows the cells of last year', () => {
    const [finding, ...others] = findingsOf(folder({ 'a2021.txt': last, 'a2022.txt': now() }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'series/brought-forward',
      severity: 'warning',
      path: 'a2022.txt',
      address: 'requests.broughtForward.natural',
      message: {
        zh: '“上年结转”与 2021 年度报告的“结转下年度”不符：自然人填 12，上年报告为 3；总计填 12，上年报告为 3。',
      },
      related: [
        { path: 'a2021.txt', address: 'requests.carriedForward.natural' },
        { path: 'a2021.txt', address: 'requests.carriedForward.total' },
      ],
    })
    const [place] = finding!.related
    const { line, character } = positionAt(digest('a', last), place!.span.start)
    expect(last.split('\n')[line]?.[character]).toBe('3')
  })

  test('is silent where the two agree, across forms of two editions too', () => {
    expect(found({ 'a.txt': last, 'b.txt': now({ brought: 3 }) })).toEqual([])
    const before = report({ year: 2020, received: 20, carried: 3 })
    expect(found({ 'a.txt': before, 'b.txt': report({ year: 2021, received: 9, brought: 3 }) })).toEqual([])
    expect(found({ 'a.txt': before, 'b.txt': report({ year: 2021, received: 9, brought: 4 }) })).toEqual([
      'series/brought-forward b.txt requests.broughtForward.natural',
    ])
  })

  test.each([
    '因统计口径调整，上年结转申请件数与上年度报告不一致。',
    '经核实，上年结转数更正为12件。',
    '上年结转的申请按收件日期重新统计。',
    '本年申请数据按新的口径统计。',
    '上年度结转数据未作调整，本年度经核实，结转数更正为12件。',
  ])('is silent where a sentence says so: %s', (said) => {
    expect(found({ 'a.txt': last, 'b.txt': now({ said }) })).toEqual([])
  })

  test.each([
    '进一步统一依申请公开答复口径，规范文书格式。',
    '上年结转数据未作调整。',
    '今后将对结转申请重新统计。',
    '对规范性文件进行了清理，现行有效件数进行了调整。',
    '收到更正政府信息申请后及时办理。',
    '结转数据未作调整，今后将对结转申请重新统计。',
  ])('is not silenced by another sentence: %s', (said) => {
    expect(found({ 'a.txt': last, 'b.txt': now({ said }) })).toContain(
      'series/brought-forward b.txt requests.broughtForward.natural',
    )
  })

  test('does not judge a column without a number', () => {
    const marked = last.replace(/(四、结转下年度继续办理\D*)3/, '$1/')
    expect(marked).not.toBe(last)
    const { related } = findingsOf(folder({ 'a.txt': marked, 'b.txt': now() }))[0]!
    expect(related.map(({ address }) => address)).toEqual(['requests.carriedForward.total'])
  })
})

describe('series/stock', () => {
  test('last year, made and repealed', () => {
    const a = stock(2021, 0, 0, 10)
    expect(found({ 'a.txt': a, 'b.txt': stock(2022, 3, 1, 12) })).toEqual([])
    const [finding] = findingsOf(folder({ 'a.txt': a, 'b.txt': stock(2022, 3, 1, 14) }))
    expect(finding).toMatchObject({ severity: 'information', address: 'disclosure.normativeDocuments.inForce' })
    expect(finding?.message.zh).toBe(
      '“行政规范性文件”现行有效件数填 14，上年现行有效件数 10＋本年制发件数 3－本年废止件数 1＝12，多 2。请核对。',
    )
  })

  test('a clean-up is quoted, an adjusted number is silence', () => {
    const files = (said: string) => ({ 'a.txt': stock(2021, 0, 0, 10), 'b.txt': stock(2022, 3, 1, 14, said) })
    expect(findingsOf(folder(files('开展规范性文件专项清理，宣布失效5件。')))[0]?.message.zh).toContain('宣布失效5件')
    expect(found(files('因开展清理工作，现行有效件数进行了调整，以本年度报告为准。'))).toEqual([])
    expect(found(files('规章现行有效件数进行了调整。'))).toHaveLength(1)
    expect(found(files('行政规范性文件现行有效件数重新统计。'))).toEqual([])
  })

  test('form of 2019: less than last year, or more though nothing was made', () => {
    const of = (year: number, made: number, disclosed: number, all: number) =>
      report({
        year,
        cells: {
          'disclosure.rules.made': made,
          'disclosure.rules.disclosed': disclosed,
          'disclosure.rules.public': all,
        },
      })
    const pair = (b: string) => found({ 'a.txt': of(2019, 0, 0, 5), 'b.txt': b })
    expect(pair(of(2020, 0, 0, 5))).toEqual([])
    expect(pair(of(2020, 1, 0, 9))).toEqual([])
    expect(pair(of(2020, 0, 0, 7))).toEqual(['series/stock b.txt disclosure.rules.public'])
    expect(pair(of(2020, 2, 2, 4))).toEqual(['series/stock b.txt disclosure.rules.public'])
  })

  test('never across editions', () => {
    const a = report({ year: 2020, cells: { 'disclosure.normativeDocuments.public': 40 } })
    expect(found({ 'a.txt': a, 'b.txt': stock(2021, 0, 0, 7) })).toEqual([])
  })
})

test('series/items: last year with its change', () => {
  const of = (year: number, items: number, change: number) =>
    report({ year, cells: { 'disclosure.licensing.lastYearItems': items, 'disclosure.licensing.change': change } })
  expect(found({ 'a.txt': of(2019, 396, -22), 'b.txt': of(2020, 374, 0) })).toEqual([])
  expect(found({ 'a.txt': of(2019, 396, -22), 'b.txt': of(2020, 396, 0) })).toEqual([
    'series/items b.txt disclosure.licensing.lastYearItems',
  ])
})

describe('the report on the year before', () => {
  const named = (agency: string, year: number, told: Partial<Told> = {}) =>
    report({ agency, year, ...(year === 2021 ? { received: 20, carried: 3 } : { received: 9, brought: 12 }), ...told })

  test('is that of the same organ, however its name is written', () => {
    expect(
      found({ 'a.txt': named('江源县人民政府办公厅', 2021), 'b.txt': named('江源县政府办公室', 2022) }),
    ).toHaveLength(1)
    expect(found({ 'a.txt': named('江源县财政局', 2021), 'b.txt': named('青岚县财政局', 2022) })).toEqual([])
  })

  test('of a short name it is one beside it', () => {
    const [a, b] = [named('财政局', 2021), named('财政局', 2022)]
    expect(found({ '江源县/a.txt': a, '青岚县/b.txt': b })).toEqual([])
    expect(found({ '江源县/a.txt': a, '江源县/b.txt': b })).toHaveLength(1)
    expect(found({ '江源县/2021/a.txt': a, '江源县/2022/b.txt': b })).toHaveLength(1)
    const full = named('江源县财政局', 2021)
    expect(found({ '江源县/a.txt': full, '江源县/b.txt': b })).toHaveLength(1)
    expect(found({ 'x/a.txt': full, 'x/c.txt': named('青岚县财政局', 2021), 'x/b.txt': b })).toEqual([])
  })

  test('is none where a year is missing', () => {
    expect(found({ 'a.txt': named('江源县财政局', 2021), 'b.txt': named('江源县财政局', 2023) })).toEqual([])
  })

  test('is none where two contradict each other, unless one lies beside it', () => {
    const other = named('江源县财政局', 2021, { received: 21, carried: 4 })
    const files = { 'x/a.txt': named('江源县财政局', 2021), 'y/a.txt': other, 'z/b.txt': named('江源县财政局', 2022) }
    expect(found(files)).toEqual(['unit/duplicate y/a.txt requests.received.natural'])
    expect(found({ ...files, 'x/b.txt': files['z/b.txt'] })).toContain(
      'series/brought-forward x/b.txt requests.broughtForward.natural',
    )
  })
})

test('of copies one is judged, the Word document first', () => {
  const b = now()
  const collection = collect([
    { digest: digest('a.txt', last) },
    { digest: digest('b.pdf', b, 'pdf') },
    { digest: digest('b.docx', b, 'word') },
    { digest: digest('b.txt', b) },
  ])
  expect(findingsOf(collection).map(({ path }) => path)).toEqual(['b.docx'])
})

test('a changed report is told with those that it bears on', () => {
  const texts = {
    'a.txt': last,
    'b.txt': now(),
    'c.txt': report({ year: 2023, brought: 0 }),
    'd.txt': report({ agency: '江源县林业局', year: 2022 }),
  }
  const before = folder(texts)
  expect([...affectedBy(before, folder({ ...texts, 'a.txt': report({ year: 2021 }) }), 'a.txt')].sort()).toEqual([
    'a.txt',
    'b.txt',
  ])
})
