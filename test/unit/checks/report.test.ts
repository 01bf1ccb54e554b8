/** What a report says of itself: title, year, period, the notice it rests on, the processing fee. */
import { applyEdits } from '../../../server/src/core/edits'
import { describe, expect, test } from 'vitest'
import { broken, clean2019, clean2021, edit, findings, found, mended, only, preferred, written } from './helper'

const title = '澄溪县水务局2023年政府信息公开工作年度报告\n'
const itself = '现公布澄溪县水务局2023年政府信息公开工作年度报告'
const period = '自2023年1月1日起至2023年12月31日止'
const sentence = `本报告中所列数据的统计期限${period}。`

describe('report/title', () => {
  test.each([
    ['2023年政府信息公开工作年度报告', '标题没有写明机关名称。'],
    ['澄溪县水务局政府信息公开工作年度报告', '标题没有写明年度。'],
  ])('%s', (wrong, message) => {
    const text = broken([title, `${wrong}\n`])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/title', severity: 'information', fixes: [] })
    expect(finding.message.zh).toBe(message)
    expect(written(text, finding)).toBe(wrong)
  })

  test('cut to 工作报告', () => {
    const text = broken([title, '澄溪县水务局2023年度政府信息公开工作报告\n'])
    expect(only(text).message.zh).toBe('标题写作“工作报告”，应为“工作年度报告”。')
    expect(written(text, only(text))).toBe('工作报告')
  })

  test('none', () => {
    const text = broken([title, ''])
    expect(only(text).message.zh).toMatch(/^没有标题/)
  })

  test.each([
    '澄溪县水务局\n\n2023年政府信息公开工作年度报告\n',
    '澄溪县水务局政府信息公开工作年度报告\n\n（2023年度）\n',
    '2023年澄溪县水务局政府信息公开工作年度报告\n',
    '澄溪县水务局 2023 年信息公开年度报告\n',
  ])('names organ and year: %j', (other) => {
    expect(found(broken([title, other]))).toEqual([])
  })
})

describe('report/year', () => {
  test('the title of last year under a report that names another twice', () => {
    const text = broken([title, title.replace('2023', '2022')])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/year', severity: 'warning' })
    expect(finding.message.zh).toBe('标题写 2022 年，本报告年度为 2023 年。')
    expect(written(text, finding)).toBe('2022')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('in a title cut by tags the digits are set and the tags stay', () => {
    const page = (year: string) =>
      `<p>${year}</p>\n${clean2021.slice(clean2021.indexOf('\n')).replaceAll(/^(?!.*\t)(.+)$/gm, '<p>$1</p>')}`
    const fixes = (year: string) =>
      findings(page(title.replace('2023', year)))
        .filter((f) => f.code === 'report/year')
        .map((f) => f.fixes.map(({ edits }) => applyEdits(page(title.replace('2023', year)), edits)))
    const mended = (year: string) => [[page(title.replace('2023', year))]]
    expect(fixes('<font>2022</font>')).toEqual(mended('<font>2023</font>'))
    expect(fixes('20<font>22</font>')).toEqual(mended('2023<font></font>'))
  })

  test('a self-reference of last year', () => {
    const text = broken([itself, itself.replace('2023', '2022')])
    expect(only(text).message.zh).toBe('正文自称写 2022 年，本报告年度为 2023 年。')
    expect(mended(text, only(text))).toBe(clean2021)
  })

  test.each(['工作情况报告如下', '情况报告如下', '工作开展情况公布如下'])('last year’s … %s', (words) => {
    const text = broken([itself, `现将2022年政府信息公开${words}`])
    expect(only(text).message.zh).toBe('正文自称写 2022 年，本报告年度为 2023 年。')
    expect(mended(text, only(text))).toContain(`现将2023年政府信息公开${words}`)
    expect(found(broken([itself, `现将2023年政府信息公开${words}`]))).toEqual([])
  })

  test('on a tie both are shown and none is set', () => {
    const text = broken(
      [itself, '现予公布'],
      [period, period.replaceAll('2023', '2022')],
      ['2023年，县水务局', '县水务局'],
    )
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/year', fixes: [] })
    expect(finding.message.zh).toBe('标题写 2023 年，统计期限写 2022 年，请核对。')
  })

  test.each([
    '根据《关于做好2022年政府信息公开工作年度报告编制和报送工作的通知》，',
    '我局2022年政府信息公开工作年度报告指出的问题，现已整改。',
    '与2022年政府信息公开工作年度报告相比，栏目更全。',
    '按照《2021年政府信息公开工作年度报告格式》，',
    '2022年政府信息公开工作情况报告已上报，',
    '现将2022年政府信息公开工作要点落实情况报告如下，',
    '按规定于2024年1月31日前公布政府信息公开工作年度报告，',
    '',
  ])('other documents’ years are not the report’s: %s', (other) => {
    expect(found(broken(['现公布', `${other}现公布`]))).toEqual([])
  })

  test('years in the text of the sections are none of its business', () => {
    expect(found(broken(['有的栏目更新偏慢', '2022年以来有的栏目更新偏慢，2024年']))).toEqual([])
  })
})

describe('report/period', () => {
  test.each([
    '自2023年1月1日起至12月31日止',
    '为2023年1月1日至2023年12月31日',
    '从2023年1月1日到2023年12月31日',
    '自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止',
    '自2023年1月1日0时起至2023年12月31日24时止',
    '为2023年1月1日—12月31日',
    '为2023年01月01日至2023年12月31日',
    '为2023年1月1日至当年12月31日',
    '自2023年1月1日\n起至2023年12月31日止',
    '为2023年1月至12月',
    '为20230101—20231231',
    '为2023.1.1-2023.12.31',
    '为2023年度',
    '为2023年全年',
  ])('%s', (fine) => {
    expect(found(broken([period, fine]))).toEqual([])
  })

  test.each([
    '所列数据的统计周期为2023年1月1日至12月31日。',
    '数据核定时间点为2023年1月1日至2023年12月31日。',
    '本报告统计数据从2023年1月1日至12月31日。',
    '除特别说明外，统计时限为2023年1月1日至2023年12月31日。',
    '所列数据截止日期为2023年12月31日。',
    '统计期限（除规章外）为2023年1月1日至12月31日。',
  ])('%s', (fine) => {
    expect(found(broken([sentence, fine]))).toEqual([])
  })

  test.each([
    ['自202311日起至20231231日止'],
    ['自20231月1日起至202312月31日止'],
    ['自202023年1月1日起至2023年12月31日止'],
    ['自2023年1月1日起至2023年12日31日止'],
    ['自20231月1日202312月31日'],
  ])('damaged: %s', (damaged) => {
    const text = broken([period, damaged])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/period', severity: 'warning' })
    expect(finding.message.zh).toContain('文字有误')
    expect(written(text, finding)).toBe(damaged)
    expect(preferred(finding).safe).toBe(false)
    expect(mended(text, finding)).toBe(clean2021)
  })

  test.each([
    '自2023年1月1日起至2023年12月21日止',
    '自2023年1月1日起至2023年11月30日止',
    '自2023年2月1日起至2023年12月31日止',
  ])('not the whole year: %s', (wrong) => {
    const finding = only(broken([period, wrong]))
    expect(finding.message.zh).toBe(`统计期限“${wrong}”应为 2023 年 1 月 1 日至 12 月 31 日。`)
    expect(mended(broken([period, wrong]), finding)).toBe(clean2021)
  })

  test('of another year', () => {
    const text = broken([period, period.replaceAll('2023', '2022')])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/period', severity: 'warning' })
    expect(finding.message.zh).toBe('统计期限“自2022年1月1日起至2022年12月31日止”不是本报告年度 2023 年的。')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('a second date of another year', () => {
    const text = broken([period, '自2023年1月1日起至2022年12月31日止'])
    expect(found(text)).toEqual(['report/period'])
  })

  test('a later start that the text explains', () => {
    const text = broken([
      sentence,
      `澄溪县水务局于2023年4月组建。本报告中所列数据的统计期限自2023年4月1日起至2023年12月31日止。`,
    ])
    expect(found(text)).toEqual([])
  })

  test('none is a remark, and the sentence is offered', () => {
    const text = broken([sentence, ''])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/period', severity: 'information' })
    expect(finding.fixes.map((f) => f.preferred)).toEqual([false])
    const after = mended(text, finding, finding.fixes[0])
    expect(after).toContain(`年度报告。\n\n${sentence}\n\n一、总体情况`)
    expect(found(after)).toEqual([])
  })

  test.each(['依据统计数据，2023年3月1日至5日开展宣传。', '统计数据显示2023年6月30日前已全部更新。'])(
    'a sentence on something else: %s',
    (other) => {
      expect(found(broken(['有的栏目更新偏慢', `${other}有的栏目更新偏慢`]))).toEqual([])
      expect(found(broken(['一、总体情况\n\n', `一、总体情况\n\n${other}\n\n`]))).toEqual([])
    },
  )

  test('a damaged end date alone', () => {
    const text = broken([sentence, '所列数据截止日期为20231231日。'])
    expect(written(text, only(text))).toBe('20231231日')
    expect(mended(text, only(text))).toContain('所列数据截止日期为2023年12月31日。')
  })

  test('other dates of the text are no period', () => {
    const text = broken([itself, `于2024年1月15日至1月31日在门户网站公示。${itself}`])
    expect(found(text)).toEqual([])
  })

  test('an office of statistics speaks of its data without stating the period', () => {
    const work = ['数据统计和发布按月进行', '及时公开统计数据', '合理安排数据统计时间节点']
    for (const said of work) {
      const text = broken([sentence, ''], ['信息公开，重要', `信息公开，${said}，重要`])
      expect(found(text)).toEqual(['report/period'])
    }
  })
})

describe('report/basis', () => {
  const number = '国办公开办函〔2021〕30号'
  const cited = `关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${number}）`

  test('the notice of the other form: name and number together', () => {
    const text = broken([cited, '关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/basis', severity: 'information' })
    expect(finding.message.zh).toBe(`引用了“国办公开办函〔2019〕60号”，2021年格式的依据是“${number}”。`)
    expect(written(text, finding)).toBe('国办公开办函〔2019〕60号')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('the number alone, in any brackets', () => {
    const text = broken([cited, `格式要求》（国办公开办函[2019]60号）`])
    expect(mended(text, only(text))).toContain('国办公开办函[2021]30号')
  })

  test('the name of the other notice beside the right number', () => {
    const text = broken([cited, `关于政府信息公开工作年度报告有关事项的通知》（${number}）`])
    const finding = only(text)
    expect(finding.message.zh).toBe(
      '文号是2021年格式的，通知名称却是“关于政府信息公开工作年度报告有关事项的通知”，应为“关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知”。',
    )
    expect(written(text, finding)).toBe('关于政府信息公开工作年度报告有关事项的通知')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test.each(['<中华人民共和国政府信息公开工作年度报告格式>', '《中华人民共和国政府信息公开工作年度报告格式》'])(
    'quotes inside the name do not matter: %s',
    (name) => {
      expect(found(broken([cited, `关于印发${name}的通知》（${number}）`]))).toEqual([])
    },
  )

  test('涵 for 函', () => {
    const text = broken([number, '国办公开办涵〔2021〕30号'])
    const finding = only(text)
    expect(finding.message.zh).toBe('“涵”应为“函”。')
    expect(finding.fixes[0]!.title.zh).toBe('“涵”改为“函”')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('both at once are two findings that mend apart', () => {
    const text = broken([number, '国办公开办涵〔2019〕60号'])
    expect(found(text)).toEqual(['report/basis', 'report/basis'])
  })

  test('the new notice in a report of 2019', () => {
    expect(found(edit(clean2019, ['〔2019〕60号', '〔2021〕30号']))).toEqual(['report/basis'])
  })

  test.each([
    '国办公开办函〔2019〕60号和〔2021〕30号',
    '国办公开办函﹝2019﹞60号、〔2021〕30号文',
    '国办公开办函〔2019〕60号、2021年格式通知',
    '国办公开办函〔2019〕60号、30号（2021年）',
    '国办公开办函〔2019〕60号以及2021年新修订的年度报告格式的通知',
    '国办函〔2021〕30号、国办公开办函〔2019〕60号',
  ])('both notices, one of them shortened: %s', (both) => {
    expect(found(broken([`《国务院办公厅政府信息与政务公开办公室${cited}`, both]))).toEqual([])
  })

  test('the like number of another office is not the notice', () => {
    const text = broken([cited, `有关要求》（国办公开办函〔2019〕60号、财办函〔2021〕30号）`])
    expect(found(text)).toEqual(['report/basis'])
  })

  test('other notices of those years, and 涵 in other words, are silent', () => {
    expect(found(broken([number, '国办公开办函〔2019〕61号']))).toEqual([])
    expect(found(broken(['供水安全', '涵养水源、涵〔2021〕洞和供水安全']))).toEqual([])
  })
})

describe('report/processing-fee', () => {
  const fee = '本年度没有发出信息处理费收费通知，没有收取信息处理费。'

  test('a section six that is silent', () => {
    const text = broken([fee, '无。'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'report/processing-fee', severity: 'information' })
    expect(finding.message.zh).toBe('第六部分未说明信息处理费收取情况。')
    expect(written(text, finding)).toBe('六、其他需要报告的事项')
    expect(finding.fixes.map((f) => f.preferred)).toEqual([false])
    const after = mended(text, finding, finding.fixes[0])
    expect(after).toContain('六、其他需要报告的事项\n\n依据《政府信息公开信息处理费管理办法》')
    expect(after).not.toContain('无。')
    expect(after.match(/____/g)).toHaveLength(3)
    expect(found(after)).toEqual(['report/placeholder'])
  })

  test('other text of section six stays', () => {
    const text = broken([fee, '落实工作要点的情况另行公布。'])
    const finding = only(text)
    const after = mended(text, finding, finding.fixes[0])
    expect(after).toContain('落实工作要点的情况另行公布。')
    expect(found(after)).toEqual(['report/placeholder'])
  })

  describe('requests closed for unpaid fees', () => {
    const unpaid = broken(
      ['缴纳费用、行政机关不再处理其政府信息公开申请\t0', '缴纳费用、行政机关不再处理其政府信息公开申请\t1'],
      ['\t2.重复申请\t1\t0\t0\t0\t0\t0\t1', '\t2.重复申请\t0\t0\t0\t0\t0\t0\t0'],
    )
    const closed = unpaid.replace(/(缴纳费用、行政机关不再处理其政府信息公开申请\t1\t0\t0\t0\t0\t0\t)0/, '$11')

    test('want a number of notices', () => {
      const finding = only(edit(closed, [fee, '本年度未收取信息处理费。']))
      expect(finding.message.zh).toBe('表三有 1 件因逾期未缴费不再处理，第六部分未写发出收费通知的件数。')
    })

    test.each([
      '发出收费通知 2 件，金额 200 元，实收 100 元信息处理费。',
      '信息处理费：共发出 3 份收费通知。',
      '全年向1名申请人发出信息处理费缴费通知书，申请人逾期未缴纳。',
    ])('%s', (said) => {
      expect(findings(edit(closed, [fee, said]))).toEqual([])
    })
  })

  test('reports on 2019 and 2020 are not asked', () => {
    expect(found(edit(clean2019, [fee, '无。']))).toEqual([])
  })
})
