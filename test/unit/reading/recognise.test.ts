/** Which texts are reports, and what their titles say. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import { bodies, han, keys, preface, report, title, titles } from './sample'

describe('is it a report?', () => {
  test.each<[string, string]>([
    ['a whole one', report()],
    ['without a title, named in the preface', report({ title: '', preface: `${preface}特此编制本年度报告。` })],
    ['a title, one section and its table', `${title}\n二、主动公开政府信息情况\n${bodies.disclosure}`],
    [
      'a title, two sections, no table',
      `${title}\n一、总体情况\n${bodies.overview}\n五、存在的主要问题及改进情况\n无。`,
    ],
    [
      'one that quotes the list of sections',
      report({ preface: `一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n${preface}` }),
    ],
    ['one that a notice forwards', `关于印发政府信息公开工作年度报告的通知\n各科室：\n${report()}`],
    ['with a byte order mark', `\uFEFF${report()}`],
  ])('%s', (_, text) => {
    expect(read(text).unchecked).toBeUndefined()
  })

  test.each<[string, string]>([
    ['half-year statistics', report({ title: '青岚县水务局2023年上半年政府信息公开工作报告' })],
    ['a quarter', report({ title: '青岚县水务局2023年第三季度政府信息公开情况报告' })],
    ['the blank form', report({ title: '中华人民共和国政府信息公开工作年度报告格式' })],
    ['a title and one heading, no figure', `${title}\n一、总体情况\n另见附件。`],
    [
      'another report',
      '青岚县水务局2023年工作总结\n一、总体情况\n汛期平稳。\n二、存在的主要问题及改进情况\n人手不足。',
    ],
    [
      'a notice that asks for reports and lists their sections',
      `关于做好2023年政府信息公开工作年度报告编制工作的通知\n各乡镇：\n${keys.map((k) => `${han(k)}、${titles[k]}`).join('\n')}\n请按时报送。`,
    ],
    ['a plan', '一、工作目标\n二、主要任务\n三、保障措施'],
    ['prose', '今年我们公开了不少政府信息，也收到一些申请。'],
  ])('not: %s', (_, text) => {
    expect(read(text)).toMatchObject({ unchecked: 'notReport', sections: [], tables: [] })
  })

  test('two reports in one text', () => {
    expect(read(`${report()}\n\n${report({ title: '青岚县林业局2023年政府信息公开工作年度报告' })}`).unchecked).toBe(
      'severalReports',
    )
  })
})

describe('title, agency, year', () => {
  test.each<[lines: string, agency: string | undefined, year: number]>([
    ['青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['青岚县水务局 2022 年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['2022年青岚县水务局政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['青岚县水务局关于2022年度政府信息公开情况的报告', '青岚县水务局', 2022],
    ['青岚县水务局2022年度政府信息公开年报', '青岚县水务局', 2022],
    ['青岚县水务局2022年政府信息公开工作报告', '青岚县水务局', 2022],
    ['青岚县水务局政府信息公开工作年度报告（2022年度）', '青岚县水务局', 2022],
    ['青岚县水务局政府信息公开工作年度报告\n（2022年度）', '青岚县水务局', 2022],
    ['青岚县水务局\n2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['2022年政府信息公开工作年度报告\n青岚县水务局', '青岚县水务局', 2022],
    ['青岚县水务局2022年政府\n信息公开工作年度报告', '青岚县水务局', 2022],
    ['青岚县水务局2022年政府信息公开\n工作年度报告', '青岚县水务局', 2022],
    ['青 岚 县 水 务 局 2022 年 政 府 信 息 公 开 工 作 年 度 报 告', '青岚县水务局', 2022],
    ['云泽市人民政府2022年信息公开年度报告', '云泽市人民政府', 2022],
    ['云泽市人民政府信息公开工作年度报告（2022年）', '云泽市人民政府', 2022],
    ['首页 > 公开 > 年报\n发布时间：2023-01-20\n青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['首页 政府信息公开年报\n青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['# 青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['**青岚县水务局2022年政府信息公开工作年度报告**', '青岚县水务局', 2022],
    ['青岚县水务局2022年政府信息公开工作年度报告\t\t\t', '青岚县水务局', 2022],
    ['青岚县水务局政府信息公开工作年度报告（2022）', '青岚县水务局', 2022],
    ['青岚县水务局政府信息公开工作年度报告（ 2022 年度 ）', '青岚县水务局', 2022],
    ['青岚县水务局关于2022年度政府信息公开情况报告', '青岚县水务局', 2022],
    ['关于青岚县水务局的2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['## 青岚县水务局——2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['2022年信息公开工作年度报告（全文）\n青岚县水务局', '青岚县水务局', 2022],
    ['2022年\n青岚县水务局政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['来源：青岚县水务局\n2022年政府信息公开工作年度报告\n云泽镇', '云泽镇', 2022],
    ['云泽发布中心\n2022年政府信息公开工作年度报告', '云泽发布中心', 2022],
    ['首页办公室\n2022年政府信息公开工作年度报告', undefined, 2022],
    ['为了方便全县群众查询办事依据和办理流程，现公布青岚县水务局\n2022年政府信息公开工作年度报告', undefined, 2022],
    ['欢迎监督，青岚县水务局\n2022年政府信息公开工作年度报告', undefined, 2022],
    [`${'青岚县'.repeat(10)}局\n2022年政府信息公开工作年度报告`, undefined, 2022],
    ['公开目录\n2022年政府信息公开工作年度报告', undefined, 2022],
    ['青岚县水务局\t公开\n2022年政府信息公开工作年度报告', undefined, 2022],
    ['关于云泽2022年政府信息公开工作年度报告', '云泽', 2022],
    ['# 青岚县水务局\n## 2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['附件1：青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['3.青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['【标题】青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['2023-01-16 青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['青岚县水务局2022年(度)政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['发布机构：云泽市人民政府\n标题：青岚县水务局2022年政府信息公开工作年度报告', '青岚县水务局', 2022],
    ['\t青岚县水务局\t\n\t2022年政府信息公开工作年度报告\t\t', '青岚县水务局', 2022],
  ])('%j', (lines, agency, year) => {
    const reading = read(report({ title: lines, preface: '现将有关情况报告如下。' }))
    expect({ agency: reading.agency, year: reading.year }).toEqual({ agency, year })
    const { title: found, text } = reading
    const written = text.slice(found!.span.start, found!.span.end).replace(/\s/g, '')
    expect(written).toContain('信息公开')
    expect(written).toMatch(/报告|年报/)
    expect(found!.year && text.slice(found!.year.span.start, found!.year.span.end)).toBe('2022')
  })

  test.each([
    '<p><font>青岚县水务局</font><font>2022</font><font>年政府信息公开工作年度报告</font></p>',
    '<p><font>青岚县水务局</font><font>20</font><font>22年政府信息公开<b>工作</b>年度报告</font></p>',
    '<p><span>青岚县水务局&nbsp;2022&nbsp;</span>年政府信息公开</p><p>工作<span>年度</span>报告</p>',
  ])('cut by tags: %s', (title) => {
    const { title: found, agency, year, text } = read(report({ title, preface: '<p>现将有关情况报告如下。</p>' }))
    expect({ agency, year, named: found?.year?.value }).toEqual({ agency: '青岚县水务局', year: 2022, named: 2022 })
    expect(text.slice(found!.year!.span.start, found!.year!.span.end).replace(/<[^>]*>/g, '')).toBe('2022')
  })

  const said = '2022年政府信息公开工作年度报告'
  test.each([
    `本报告系青岚县水务局根据《中华人民共和国政府信息公开条例》要求编制的${said}。`,
    `本报告由青岚县水务局编制。现将${said}公布如下。`,
    `本报告由青岚县水务局根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求编制。`,
    `青岚县水务局现公布${said}。`,
    `青岚县水务局现向社会公布《${said}》，本报告由总体情况等六部分组成。`,
    `根据《中华人民共和国政府信息公开条例》要求，青岚县水务局编制本报告。`,
    `根据《条例》（以下简称《条例》）和县政府办公室要求，由青岚县水务局负责编制${said}。`,
    `按照青岚县人民政府办公室要求，青岚县水务局编制了${said}。`,
    `本报告由青岚县人民政府办公室审定，由青岚县水务局编制。`,
  ])('the preface says whose report it is: %s', (preface) => {
    for (const title of [said, '']) expect(read(report({ title, preface })).agency).toBe('青岚县水务局')
  })

  test.each([
    `本报告由青岚县水务局、青岚县财政局联合编制。`,
    `本报告由青岚县水务局编制，由青岚县财政局发布。`,
    `本报告由青岚县水务局办公室编制。`,
    `本报告由办公室编制，现公布${said}。`,
    `本报告由我局编制。`,
    `本报告由总体情况、主动公开政府信息情况等六部分组成。`,
    `根据青岚县人民政府办公室《关于做好${said}编制工作的通知》要求，特向社会公布${said}。`,
    `根据国务院办公厅政府信息与政务公开办公室要求，编制${said}。`,
    `全县各乡镇政府发布了${said}。`,
    `青岚县人民政府办公室发布2022年政府信息公开工作年度报告格式，我局照此编写。`,
    `如对${said}有疑问，请与青岚县水务局办公室联系。`,
  ])('the preface does not say whose report it is: %s', (preface) => {
    for (const title of [said, '']) expect(read(report({ title, preface })).agency).toBeUndefined()
  })

  test.each<[line: string, year: number | undefined]>([
    ['2022', 2022],
    ['2022年', 2022],
    ['2022年度', 2022],
    ['（2022年度）', 2022],
    ['2022年12月', undefined],
    ['自2022年', undefined],
    ['2022年\t2023年', undefined],
  ])('the year alone above the title: %j', (line, year) => {
    const reading = read(report({ title: `${line}\n青岚县水务局政府信息公开工作年度报告`, preface: '现报告如下。' }))
    expect(reading.title?.year?.value).toBe(year)
  })

  test.each([
    '现公布青岚县水务局2022年政府信息公开工作年度报告，请查阅政府信息公开工作年度报告',
    `${'青岚县水务局'.repeat(12)}2022年政府信息公开工作年度报告`,
    '政府信息公开工作年度报告2022年已经印发',
    `${'首页\n'.repeat(60)}青岚县水务局2022年政府信息公开工作年度报告`,
  ])('no title: %j', (line) => {
    expect(read(report({ title: line, preface: '现编制本年度报告。' })).title).toBeUndefined()
  })

  test.each([
    ['青岚县水务局2022年政府信息公开工作报告', '工作报告'],
    ['2 0 2 2 年 政 府 信 息 公 开 工 作 报 告', '工 作 报 告'],
    ['青岚县水务局2022年政府信息公开工作年度报告', undefined],
    ['青岚县水务局 2022 年政府信息公开工作 年 度 报 告', undefined],
    ['青岚县水务局政府信息公开工作报告年 报', undefined],
  ])('工作年度报告 cut to 工作报告: %s', (title, cut) => {
    const { title: found, text } = read(report({ title }))
    expect(found?.cut && text.slice(found.cut.start, found.cut.end)).toBe(cut)
  })

  test.each<[string, string, string, number]>([
    ['confirmed by the period', '2023年', '统计期限自2023年1月1日起至2023年12月31日止', 2023],
    [
      'the period of last year, the report names itself',
      '2023年',
      '统计期限自2022年1月1日起。本机关2023年政府信息公开工作年度报告',
      2023,
    ],
    [
      'outvoted by the period and a self-reference',
      '2022年',
      '统计期限自2023年1月1日起。2023年度政府信息公开工作年度报告',
      2023,
    ],
    [
      'confirmed by the period, an earlier report named more often',
      '2023年',
      '统计期限自2023年1月1日起。对照2022年政府信息公开工作年度报告，2022年政府信息公开工作年度报告指出的问题已整改，见2022年政府信息公开报告',
      2023,
    ],
    ['in the period only', '', '统计周期为2021年1月1日至2021年12月31日', 2021],
    ['in the figures only', '', '所列数据统计自2021年1月1日起', 2021],
    ['in its own name, put short', '', '2020年的文件不计。2021年信息公开报告', 2021],
    ['in its own name, of a year', '', '2020年的文件不计。2021年度政务信息公开工作报告', 2021],
    ['the first that is named', '', '2021年的文件已计入，2020年的不计', 2021],
    ['title and period differ: the title', '2022年', '统计期限自2023年1月1日起', 2022],
  ])('the year: %s', (_, named, said, year) => {
    expect(read(report({ title: `青岚县水务局${named}政府信息公开工作年度报告`, preface: `${said}。` })).year).toBe(
      year,
    )
  })

  test('what is said behind the first section says nothing about the year', () => {
    const problems = '2020年政府信息公开工作年度报告中的问题已改正，2020年政府信息公开工作年度报告仍可查阅。'
    expect(read(report({ body: { problems } })).year).toBe(2023)
  })
})
