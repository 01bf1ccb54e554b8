/** What is judged of a report as a whole, kind by kind: its year, its parts, what it cites, what it leaves blank. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { read } from '../../../server/src/core/reading'
import { offeredFor } from '../../offers'
import { broken, clean2019, clean2021, edit, findings, found, mended, only, written } from './helper'

const first = '2023年，县水务局围绕供水安全和河道治理做好信息公开，重要事项都在县政府网站和水务服务大厅同步公布。'
const last = '本年度没有发出信息处理费收费通知，没有收取信息处理费。'
const title = '澄溪县水务局2023年政府信息公开工作年度报告\n'
const saying = (...sentences: readonly string[]) => broken([first, first + sentences.join('')])

describe("an earlier year's report", () => {
  test.each([
    '主动公开政府信息32条，其中工作动态31条、2022年信息公开年报1条。',
    '按时发布2022年政府信息公开工作年度报告。',
    '1月，在县政府网站公开《2022年政府信息公开工作年度报告》。',
    '完成2022年度政府信息公开年度报告的编制和报送工作。',
    '与2022年政府信息公开工作年度报告相比，公开数量有所增加。',
    '2022年政府信息公开工作年度报告在全县考核中获评优秀。',
    '编制并公开了2022年政府信息公开年报。',
  ])('is named lawfully: %s', (sentence) => {
    expect(found(saying(sentence))).toEqual([])
  })

  test.each(['现将我局2022年政府信息公开工作年度报告公布如下。', '特向社会公布2022年政府信息公开工作年度报告。'])(
    'yet a report that presents itself so is another year’s: %s',
    (sentence) => {
      expect(found(saying(sentence))).toEqual(['report/year'])
    },
  )
})

describe('the year is one decision', () => {
  const untitled = edit(
    clean2021,
    [title, '澄溪县水务局政府信息公开工作年度报告\n'],
    ['，现公布澄溪县水务局2023年政府信息公开工作年度报告', '编制'],
  )

  test('most witnesses decide where the title names none', () => {
    const text = edit(
      untitled,
      ['自2023年1月1日起至2023年12月31日止', '自2022年1月1日起至2022年12月31日止'],
      [first, `${first}2023年度我局更新栏目四十次，2023年度我局未举办开放日。`],
    )
    expect(read(text).year).toBe(2023)
    const period = findings(text).find((f) => f.code === 'report/period')!
    expect(mended(text, period)).toContain('自2023年1月1日起至2023年12月31日止')
  })

  test('title and period, each alone: the one is shown and the other named', () => {
    const text = edit(
      clean2021,
      [title, title.replace('2023', '2020')],
      ['，现公布澄溪县水务局2023年政府信息公开工作年度报告', '编制'],
      [first, '县水务局做好信息公开。'],
    )
    const report = analyse(text)
    expect(offeredFor(report, 'report/year').flatMap((f) => f.fixes)).toEqual([])
    expect(report.decisions.year).toMatchObject({ value: 2020, certain: false })
    expect(report.findings.filter((f) => f.code === 'report/year')).toMatchObject([
      { message: { zh: '标题写 2020 年，统计期限写 2023 年，请核对。' } },
    ])
  })

  test('title against period and text', () => {
    const text = edit(clean2021, [title, title.replace('2023', '2020')])
    expect(read(text).year).toBe(2023)
    expect(found(text)).toEqual(['report/year'])
  })
})

describe('a heading worded otherwise, at its place', () => {
  test.each([
    ['五、存在的主要问题及改进情况', '五、主要问题和改进措施'],
    ['五、存在的主要问题及改进情况', '五、不足之处与努力方向'],
    ['六、其他需要报告的事项', '六、有关事项说明'],
    ['一、总体情况', '一、工作开展情况'],
    ['三、收到和处理政府信息公开申请情况', '三、申请办理情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四、被复议诉讼的情况'],
  ])('%s: %s', (statutory, otherwise) => {
    const text = broken([statutory, otherwise])
    const finding = only(text)
    expect(finding.code).toBe('section/title')
    expect(mended(text, finding, finding.fixes[0])).toBe(clean2021)
  })

  test('all is glued to one line: five exact headings make a report', () => {
    const line = edit(clean2021, ['五、存在的主要问题及改进情况', '五、主要问题和改进措施']).replace(/\n+/g, '')
    const { sections, unchecked } = read(line)
    expect(unchecked).toBeUndefined()
    expect(sections.map((s) => s.heading.title.match)).toContain('position')
    expect(sections).toHaveLength(6)
  })
})

describe('a part that the form does not have', () => {
  test.each(['2024年工作思路', '下一步工作安排', '监督保障情况'])('六、%s', (name) => {
    const text = broken(['六、其他需要报告的事项', `六、${name}\n\n继续推进。\n\n七、其他需要报告的事项`])
    const finding = only(text)
    expect([finding.code, written(text, finding)]).toEqual(['section/added', `六、${name}`])
  })

  test('a list under a heading is none', () => {
    const list = '一、更新偏慢。\n\n二、培训不足\n\n三、考核不严\n\n六、其他需要报告的事项'
    expect(found(broken(['六、其他需要报告的事项', list]))).toEqual([])
  })
})

test.each([
  ['（一）主动公开情况', '（二）依申请公开情况'],
  ['（一）加强领导', '（二）主动公开情况', '（三）依申请公开情况'],
  ['1.主动公开情况', '2.依申请公开情况'],
])('sub-headings of a draft are no sections: %s …', (...subs) => {
  const head = clean2021.slice(0, clean2021.indexOf('二、主动公开'))
  const text = `${head}${subs.map((s) => `${s}\n全年公开42条信息。\n`).join('')}`
  expect(found(text)).toEqual(Array.from({ length: 5 }, () => 'section/missing'))
})

describe('reports before the first form', () => {
  const old = (year: number, parts: readonly string[]) =>
    [`澄溪县${year}年政府信息公开工作年度报告`, ...parts.flatMap((p) => [p, `${year}年，全县公开信息20条。`])].join(
      '\n',
    )

  test.each([
    [2018, ['一、概述', '二、主动公开政府信息情况', '三、政府信息依申请公开工作情况', '四、主要问题和改进措施']],
    [2012, ['一、概述', '二、主动公开政府信息的情况', '三、依申请公开政府信息办理情况', '四、收费及减免情况']],
    [2009, ['第一部分 概述', '第二部分 公开政府信息的费用情况', '第三部分 申诉情况']],
  ])('%s', (year, parts) => {
    expect(analyse(old(year, parts))).toMatchObject({ unchecked: 'formUnknown', findings: [] })
  })

  test('not where table three stands: then the year is in error', () => {
    const text = clean2021.replaceAll('2023', '2018')
    expect(analyse(text).unchecked).toBeUndefined()
  })

  test.each([
    ['2021', clean2021.replaceAll('2023', '2018')],
    ['2019', clean2019.replaceAll(/20(?:19|20)年/g, '2018年')],
  ])('and that is all that is said of a report with the tables of %s: no form of that year is known', (_, text) => {
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/year', severity: 'warning' })
    expect(finding.message.zh).toBe('标题写 2018 年，表格却是 2019 年度起才使用的格式，请核对年度。')
    expect(finding.fixes).toEqual([])
  })
})

test('both notices may be cited', () => {
  const both =
    '、《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）的要求'
  expect(found(broken(['（国办公开办函〔2021〕30号）的要求', `（国办公开办函〔2021〕30号）${both}`]))).toEqual([])
})

describe('a blank left to fill in', () => {
  test.each([
    ['共收到咨询____件。', '____'],
    ['其中XX科办理3次会议。', 'XX'],
    ['××镇已设立查阅点。', '××'],
    ['由□□负责。', '□□'],
    ['共举办培训（数字待填）场。', '待填'],
    ['培训情况（待补充）。', '待补充'],
    ['依据澄政办函〔〕号执行。', '〔〕'],
    ['2023年  月  日召开会议。', '年  月  日'],
    ['会议于  年  月  日召开。', '年  月  日'],
  ])('%s', (sentence, blank) => {
    const text = saying(sentence)
    const finding = only(text)
    expect([finding.code, written(text, finding)]).toEqual(['report/placeholder', blank])
  })

  test.each([
    '公开内容有待补充完善。',
    '推行“XX+政务公开”做法，转发《关于××的通知》。',
    '会议纪要注明年月日。',
    '实行7×24小时值守，网址为www.XXcx.gov.cn。',
    '依据澄政办函〔2023〕5号执行。',
  ])('not: %s', (sentence) => {
    expect(found(saying(sentence))).toEqual([])
  })

  test('one finding a sentence, the others beside it', () => {
    const text = saying('发出通知____份，合计____元，实收____元。')
    expect(only(text)).toMatchObject({ code: 'report/placeholder', related: [{}, {}] })
  })
})

describe('the sentence on the fee', () => {
  const unpaid = (sentence: string) => broken(['\t（六）其他处理\t1.', '\t（六）其他处理\t1.'], [last, sentence])

  test('once inserted it is a blank to fill, and the finding is gone', () => {
    const text = unpaid('无。')
    const finding = only(text)
    expect(finding.code).toBe('report/processing-fee')
    expect(found(mended(text, finding, finding.fixes[0]))).toEqual(['report/placeholder'])
  })

  test('is not offered where another section answers', () => {
    const text = edit(unpaid('无。'), [first, `${first}未收取信息处理费。`])
    expect(only(text)).toMatchObject({ code: 'report/processing-fee', fixes: [] })
  })
})

describe('the title says 工作报告', () => {
  test('the fix completes it', () => {
    const text = broken([title, title.replace('年度报告', '报告')])
    const finding = findings(text).find((f) => f.code === 'report/title')!
    expect(mended(text, finding)).toBe(clean2021)
  })
})

test('where no title stands the preface names the organ', () => {
  const text = edit(
    clean2021.slice(title.length),
    ['现公布澄溪县水务局2023年', '编制澄溪县人民政府2023年'],
    [first, '2023年全县共受理政府信息公开申请12件。'],
  )
  expect(read(text).agency).toBe('澄溪县人民政府')
  expect(found(text)).toEqual(['report/title', 'prose/figure'])
})

describe('blank cells', () => {
  const row = '一、本年新收政府信息公开申请数量\t\t\t40\t3\t0\t1\t2\t0\t46'

  test('a total whose parts leave nothing open is determined', () => {
    const text = broken([row, '一、本年新收政府信息公开申请数量\t\t\t40\t3\t\t1\t2\t\t'])
    const preferred = findings(text).flatMap((f) => f.fixes.filter((x) => f.code === 'cell/blank' && x.preferred))
    expect(preferred.flatMap((x) => x.edits.map((e) => e.newText))).toContain('46')
  })

  test('counts are not negative: parts of a total that leaves nothing are 0, and the totals beside follow', () => {
    const text = ['一、本年新收政府信息公开申请数量', '（一）予以公开', '（七）总计'].reduce(
      (t, label) => t.replace(new RegExp(`(${label}(?:\\t)+\\d+\\t\\d+\\t)0(?=\\t)`), '$1'),
      clean2021.replace(/(（一）予以公开\t+18\t1\t0\t1\t0\t0\t)20/, '$1'),
    )
    const blank = findings(text).find((f) => f.address === 'requests.granted.total')!
    expect(blank.fixes.filter((f) => f.preferred).flatMap((f) => f.edits.map((e) => e.newText))).toEqual(['20'])
    expect(
      blank.fixes.flatMap((f) => f.edits).filter((e) => e.newText === '0' && e.span.start === blank.span.start),
    ).toEqual([])
  })

  test('a form of labels alone is one finding a table', () => {
    const from = clean2021.indexOf('第二十条第（一）项')
    const to = clean2021.indexOf('四、政府信息公开行政复议')
    const labels = clean2021.slice(from, to).replace(/(?<=\t)-?\d+(?:\.\d+)?(?=\t|\n)/g, '')
    const text = clean2021.slice(0, from) + labels.replace(/\t+/g, '\n') + clean2021.slice(to)
    expect(found(text)).toEqual(['cell/blank', 'cell/blank'])
  })
})

describe('sentences that state what was received', () => {
  test.each([
    ['受理公民、法人提出的政府信息公开申请54宗，均已答复。', '54'],
    ['收到自然人申请54件，均按规定予以办理。', '54'],
    ['全年收到依申请公开请求54件。', '54'],
    ['共受理政府信息公开申请总数54件。', '54'],
    ['我局依申请公开受理和办结54件。', '54'],
    ['收到公民、法人和其他组织政府信息公开请求54起。', '54'],
  ])('%s', (sentence, figure) => {
    const text = saying(sentence)
    const finding = findings(text).find((f) => f.code === 'prose/figure')
    expect(finding && written(text, finding)).toBe(figure)
  })

  test.each([
    '受理数十件群众咨询。',
    '收到自然人申请行政许可54件。',
    '行政复议方面，收到自然人申请2件。',
    '收到政府信息公开申请数十件。',
  ])('not: %s', (sentence) => {
    expect(found(saying(sentence))).toEqual([])
  })
})
