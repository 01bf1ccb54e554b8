/** Which lines are the headings of the six sections, in every way in which they are written, and which only look so. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import type { SectionKey } from '../../../server/src/form/types'
import { bodies, han, keys, preface, report, sectionsOf, title, titles } from './sample'

const number = (key: SectionKey) => keys.indexOf(key) + 1
const plain = keys.map((key) => `${key}: ${han(key)}、${titles[key]}`)

describe('numbering of all headings', () => {
  const styles: readonly (readonly [string, (key: SectionKey) => string])[] = [
    ['一、', (key) => `${han(key)}、${titles[key]}`],
    ['一.', (key) => `${han(key)}.${titles[key]}`],
    ['一．', (key) => `${han(key)}．${titles[key]}`],
    ['一 、', (key) => `${han(key)} 、 ${titles[key]}`],
    ['（一）', (key) => `（${han(key)}）${titles[key]}`],
    ['(一)', (key) => `(${han(key)}) ${titles[key]}`],
    ['第一部分', (key) => `第${han(key)}部分 ${titles[key]}`],
    ['第一部分：', (key) => `第${han(key)}部分：${titles[key]}`],
    ['一 with a blank', (key) => `${han(key)} ${titles[key]}`],
    ['一：', (key) => `${han(key)}：${titles[key]}`],
    ['1.', (key) => `${number(key)}. ${titles[key]}`],
    ['indented', (key) => `　　${han(key)}、${titles[key]}`],
    ['with a colon', (key) => `${han(key)}、${titles[key]}：`],
    ['blanks inside', (key) => `${han(key)}、${[...titles[key]].join(' ')}`],
    ['without', (key) => titles[key]],
  ]
  test.each(styles)('%s', (_, heading) => {
    expect(sectionsOf(report({ heading }))).toEqual(keys.map((key) => `${key}: ${heading(key).trim()}`))
  })

  test.each([
    ['## 一、', (key: SectionKey) => `## ${han(key)}、${titles[key]}`],
    ['**一、**', (key: SectionKey) => `**${han(key)}、${titles[key]}**`],
    ['### **一、**', (key: SectionKey) => `### **${han(key)}、${titles[key]}**`],
  ])('%s: the marks are not part of the heading', (_, heading) => {
    expect(sectionsOf(report({ heading }))).toEqual(plain)
  })
})

describe('wordings', () => {
  test.each<[SectionKey, string, string]>([
    ['overview', '工作基本情况', 'tolerated'],
    ['overview', '工作总体推进情况', 'tolerated'],
    ['overview', '概述', 'tolerated'],
    ['disclosure', '主动公开政府信息的情况', 'customary'],
    ['disclosure', '行政机关主动公开政府信息情况', 'customary'],
    ['requests', '收到和处理政府信息公开申请的情况', 'customary'],
    ['requests', '行政机关收到和处理政府信息公开申请情况', 'customary'],
    ['requests', '依申请公开政府信息情况', 'tolerated'],
    ['review', '政府信息公开行政复议及行政诉讼情况', 'customary'],
    ['review', '政府信息公开行政复议和行政诉讼情况', 'customary'],
    ['review', '因政府信息公开工作被申请行政复议、提起行政诉讼的情况', 'customary'],
    ['review', '因政府信息公开工作被申请行政复议或提起行政诉讼情况', 'customary'],
    ['problems', '政府信息公开工作存在的主要问题及改进情况', 'customary'],
    ['problems', '存在问题及改进情况', 'customary'],
    ['problems', '存在的主要问题和改进措施', 'customary'],
    ['other', '其它需要报告事项', 'customary'],
    ['other', '其他事项', 'tolerated'],
    ['requests', '收到和处理政府信息公开申清情况', 'similar'],
    ['disclosure', '主動公開政府信息情況', 'statutory'],
    ['review', '政府信息公開行政複議、行政訴訟情況', 'statutory'],
  ])('%s: %s is %s', (key, wording, match) => {
    const text = report({ heading: (k) => `${han(k)}、${k === key ? wording : titles[k]}` })
    const { sections } = read(text)
    expect(sections.map((s) => s.form.key)).toEqual(keys)
    expect(sections.find((s) => s.form.key === key)?.heading.title).toMatchObject({ text: wording, match })
  })
})

describe('damaged headings', () => {
  const one = (written: string) => report({ heading: (k) => (k === 'overview' ? written : `${han(k)}、${titles[k]}`) })

  test.each(['—、总体情况', '－、总体情况', '、总体情况', '一、总体情况、', '）总体情况'])('%s', (written) => {
    const [first] = read(one(written)).sections
    expect(first).toMatchObject({ form: { key: 'overview' }, heading: { ordinal: { damaged: true } } })
  })

  test('the ordinal is missing', () => {
    const [first] = read(one('总体情况')).sections
    expect(first).toMatchObject({ form: { key: 'overview' }, heading: { numbering: 'none' } })
  })

  test('only the ordinal is left, the table follows', () => {
    const text = report({ heading: (k) => (k === 'requests' ? '三、' : `${han(k)}、${titles[k]}`) })
    expect(sectionsOf(text)).toContain('requests: 三、')
    expect(read(text).facts.get('requests.received.natural')?.value).toMatchObject({ decimal: '3' })
  })

  test('only the ordinal is left, and no table follows: it may be anything', () => {
    const heading = (k: SectionKey) => (k === 'requests' ? '三、' : `${han(k)}、${titles[k]}`)
    expect(sectionsOf(report({ heading, body: { requests: '见附表。' } }))).toHaveLength(5)
  })

  test('broken over two lines', () => {
    const heading = (k: SectionKey) =>
      k === 'review' ? '四、政府信息公开行政复议、行\n政诉讼情况' : `${han(k)}、${titles[k]}`
    const { sections, text } = read(report({ heading }))
    expect(sections.map((s) => s.form.key)).toEqual(keys)
    const review = sections[3]!
    expect(review.heading.title).toMatchObject({ text: titles.review, match: 'statutory' })
    expect(text.slice(review.heading.span.start, review.heading.span.end)).toBe(heading('review'))
    expect(read(text).facts.get('review.reconsideration.upheld')?.value).toMatchObject({ decimal: '0' })
  })

  test('glued to the end of a paragraph', () => {
    const body = { overview: `${bodies.overview}二、${titles.disclosure}` }
    const text = report({ body }).replace(`\n二、${titles.disclosure}\n`, '\n')
    const found = read(text).sections.find((s) => s.form.key === 'disclosure')
    expect(found?.heading.glued).toBe(true)
    expect(text.slice(found!.heading.span.start, found!.heading.span.end)).toBe(`二、${titles.disclosure}`)
  })
})

describe('no headings', () => {
  const listed = keys.map((key) => titles[key])

  test.each<[string, string]>([
    ['a list in a sentence', `本报告由${listed.join('、')}六个部分组成。`],
    ['a list of lines', ['本报告包括：', ...keys.map((k) => `${han(k)}、${titles[k]}`), '现报告如下。'].join('\n')],
    ['contents', ['目录', ...keys.map((k) => `${han(k)}、${titles[k]}`)].join('\n')],
    ['contents with dots', ['目 录', ...keys.map((k, i) => `${han(k)}、${titles[k]}………${i + 1}`)].join('\n')],
    ['contents with full stops', keys.map((k, i) => `${han(k)}、${titles[k]} ........ ${i + 1}`).join('\n')],
    ['contents with page numbers', keys.map((k, i) => `${han(k)}、${titles[k]} ${i + 1}`).join('\n')],
    ['contents with tabs', keys.map((k, i) => `${han(k)}、${titles[k]}\t${i + 1}`).join('\n')],
  ])('%s in the preface', (_, list) => {
    const text = report({ preface: `${preface}\n${list}` })
    expect(sectionsOf(text)).toEqual(plain)
    expect(read(text).sections[0]!.span.start).toBeGreaterThan(text.indexOf(list) + list.length - 1)
    expect(read(text).repeatedHeadings).toEqual([])
  })

  test.each<[string, string]>([
    ['subjects of section one', '（一）主动公开政府信息情况\n按月更新。\n（二）依申请公开政府信息情况\n登记及时。'],
    ['subjects without brackets', '1.主动公开政府信息情况\n按月更新。\n2.依申请公开政府信息情况\n登记及时。'],
    ['a sentence that begins so', '一、总体情况良好，公开渠道畅通，群众查询方便，答复都在期限内作出。'],
  ])('%s', (_, overview) => {
    expect(sectionsOf(report({ body: { overview } }))).toEqual(plain)
  })

  test('row labels of table three on lines of their own', () => {
    const cells = (...values: readonly number[]) => values.join('\n\n')
    const requests = [
      '申请人情况',
      '自然人',
      '总计',
      '一、本年新收政府信息公开申请数量',
      cells(3, 0, 0, 0, 0, 0, 3),
      '二、',
      '上年结转政府信息公开申请数量',
      cells(0, 0, 0, 0, 0, 0, 0),
      '三、',
      '本年度办理结果',
      '（一）予以公开',
      cells(3, 0, 0, 0, 0, 0, 3),
      '四、结转下年度继续办理',
      cells(0, 0, 0, 0, 0, 0, 0),
    ].join('\n\n')
    const text = report({ body: { requests } })
    expect(sectionsOf(text)).toEqual(plain)
    expect(read(text).facts.get('requests.granted.natural')?.value).toMatchObject({ decimal: '3' })
  })

  test('the name of a table over it', () => {
    const text = report({ body: { requests: `## 表三：${titles.requests}\n${bodies.requests}` } })
    expect(sectionsOf(text)).toEqual(plain)
  })

  test('another document inside a sentence', () => {
    const overview = [
      '全年共编发工作动态二十期，其中',
      '河湖工作简报',
      '第12期',
      '一、总体情况',
      '汛前检查三处水库。',
      '2月3日',
      '得到县里的肯定并在全县推广，公开栏目的点击量因此比上一年增加了不少。',
    ].join('\n')
    const text = report({ body: { overview } })
    expect(sectionsOf(text)).toEqual(plain)
    expect(read(text).embedded).toHaveLength(1)
  })
})

describe('in a web page', () => {
  const page = (heading: (key: SectionKey) => string) =>
    `<html><body><div class="nav"><a>首页</a> &gt; <a>公开</a></div><h1>${title}</h1><p>${preface}</p>` +
    keys.map((k) => `${heading(k)}<p>${bodies[k].replaceAll('\n', '</p><p>')}</p>`).join('') +
    '</body></html>'

  test.each<[string, (key: SectionKey) => string]>([
    ['<p><strong>', (k) => `<p><strong>${han(k)}、${titles[k]}</strong></p>`],
    ['<h2>', (k) => `<h2>${han(k)}、${titles[k]}</h2>`],
    ['ordinal in an element of its own', (k) => `<p><b>${han(k)}、</b><span>${titles[k]}</span></p>`],
    ['nested elements', (k) => `<p><strong><span style="x">${han(k)}、</span>${titles[k]}</strong></p>`],
    ['entities', (k) => `<p>&nbsp;&nbsp;${han(k)}、${titles[k]}&nbsp;</p>`],
    ['line breaks', (k) => `<div>${han(k)}、${titles[k]}<br></div>`],
  ])('%s', (_, heading) => {
    expect(read(page(heading)).sections.map((s) => s.form.key)).toEqual(keys)
  })
})
