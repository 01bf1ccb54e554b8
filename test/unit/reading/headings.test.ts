/** What makes a line a heading and what does not: how it is broken, glued, repeated, listed, or cut down to its ordinal. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import type { Section } from '../../../server/src/core/model'
import type { SectionKey } from '../../../server/src/form/types'
import { bodies, han, keys, preface, report, sectionsOf, title, titles } from './sample'

const usual = (key: SectionKey) => `${han(key)}、${titles[key]}`
const plain = keys.map((key) => `${key}: ${usual(key)}`)
const without = (key: SectionKey) => plain.filter((line) => !line.startsWith(key))
/** The report with one heading written so. */
const one = (key: SectionKey, written: string) => report({ heading: (k) => (k === key ? written : usual(k)) })

/** The parts of a heading as they stand in the text. */
function parts(text: string, { heading }: Section) {
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return { whole: said(heading.span), ordinal: said(heading.ordinal.span), title: said(heading.title.span) }
}

describe('broken over two lines', () => {
  const broken = (end: string, first = '四、政府信息公开行政复议、行', second = '政诉讼情况') =>
    one('review', `${first}${end}${second}`)

  test('each part stands where it is written', () => {
    const text = broken('\n')
    const review = read(text).sections[3]!
    expect(review.heading.glued).toBe(false)
    expect(parts(text, review)).toEqual({
      whole: '四、政府信息公开行政复议、行\n政诉讼情况',
      ordinal: '四、',
      title: '政府信息公开行政复议、行\n政诉讼情况',
    })
  })

  test('with the line end of Windows', () => {
    expect(sectionsOf(broken('\n').replaceAll('\n', '\r\n'))).toHaveLength(6)
  })

  test('a title of the statute is whole, whatever stands below it', () => {
    const body = { disclosure: `统计表\n${bodies.disclosure}` }
    expect(sectionsOf(report({ body }))).toEqual(plain)
  })

  test('not without an ordinal', () => {
    expect(sectionsOf(broken('\n', '政府信息公开行政复议、行'))).toEqual(without('review'))
  })

  test.each<[string, string]>([
    ['lines apart', broken('\n\n\n')],
    ['a table', broken('\n', '| 四、政府信息公开行政复议、行 |', '| 政诉讼情况 |')],
    ['another word', broken('\n', undefined, '政诉讼概况综述')],
  ])('what stands below is no part of it, and the line is known by its place: %s', (_, text) => {
    const { heading } = read(text).sections[3]!
    expect(heading.title).toMatchObject({ text: '政府信息公开行政复议、行', match: 'position' })
  })
})

describe('a title that is not quite one', () => {
  test.each<[SectionKey, string, string]>([
    ['requests', '收到和处理政府信息公开申清情况', 'one character is wrong, and no ordinal'],
    ['overview', '总休情况', 'too short to be told by its likeness, and no ordinal'],
    ['other', '其他事项', 'a tolerated wording without an ordinal'],
    ['other', '（六）其他需要报告的事项', 'the ordinal of a sub-heading'],
    ['other', '6.其他需要报告的事项', 'the ordinal of a list'],
    ['other', '六、其他需要报告的事项 6', 'a page number'],
    ['other', '六、其他需要报告的事项\t无', 'more in its row'],
  ])('%s: %s: %s', (key, written) => {
    expect(sectionsOf(one(key, written))).toEqual(without(key))
  })

  test.each<[SectionKey, string, string]>([
    ['other', '第六部分 其他需要报告的事项', 'a higher ordinal'],
    ['other', '第六部分 其他事项', 'a higher ordinal, a tolerated wording'],
    ['other', '其他需要报告的事项', 'no ordinal, all of the words'],
    ['other', '其它需要报告事项', 'no ordinal, a customary wording'],
    ['requests', '表三：收到和处理政府信息公开申请情况', 'only the name of its table'],
    ['other', '六、其他需要报告的事项\t\t\t', 'empty cells behind'],
    ['other', '\t\t六、其他需要报告的事项\t', 'empty cells around'],
  ])('yet %s: %s: %s', (key, written) => {
    expect(read(one(key, written)).sections.map((s) => s.form.key)).toEqual(keys)
  })
})

describe('glued to a paragraph', () => {
  const glued = (before: string, heading: string, all: (key: SectionKey) => string = usual) =>
    report({ heading: all, body: { overview: `${bodies.overview}${before}${heading}` } }).replace(
      `\n${all('disclosure')}\n`,
      '\n',
    )

  test.each<[string, string]>([
    ['', '二、主动公开政府信息情况'],
    ['', '二、主动公开政府信息的情况'],
    ['（详见附件）', '二、主动公开政府信息情况'],
    ['请来电联系！ ', '二、主动公开政府信息情况'],
    ['其中一、二两项由县里办理。', '二、主动公开政府信息情况'],
  ])('%s%s', (before, heading) => {
    const text = glued(before, heading)
    const found = read(text).sections[1]!
    expect(found.heading.glued).toBe(true)
    expect(parts(text, found)).toEqual({ whole: heading, ordinal: '二、', title: heading.slice(2) })
  })

  test.each<[string, string]>([
    ['见本报告', '二、主动公开政府信息情况'],
    ['分为一、总体情况，', '二、主动公开政府信息情况'],
    ['', '二、依申请公开政府信息情况'],
    ['', '二、主动公开政府信息清况'],
  ])('not: %s%s', (before, heading) => {
    expect(sectionsOf(glued(before, heading))).toEqual(without('disclosure'))
  })

  const lastRow = bodies.disclosure.split('\n').at(-1)!
  /** The heading of section three behind the last row of table two, which may end otherwise. */
  const behindRow = (written: string, row = lastRow) =>
    report({ body: { disclosure: bodies.disclosure.replace(lastRow, row + written) } }).replace(
      `\n${usual('requests')}\n`,
      '\n',
    )
  const shownAs = (written: string, row?: string) => sectionsOf(behindRow(written, row))

  test.each<[string, string | undefined]>([
    [usual('requests'), undefined],
    [` ${usual('requests')}`, undefined],
    [`${usual('requests')}\t\t`, undefined],
    ['第三部分 收到和处理政府信息公开申请情况', undefined],
    [usual('requests'), '行政规范性文件\t2\t1\t/'],
    [usual('requests'), '行政规范性文件  2  1  9'],
  ])('a row: %j %j', (written, row) => {
    expect(shownAs(written, row)).toEqual(plain.map((l) => (l === plain[2] ? `requests: ${written.trim()}` : l)))
    const facts = read(behindRow(written, row)).facts
    expect(facts.get('disclosure.normativeDocuments.made')?.cell.text).toBe('2')
    expect(facts.get('disclosure.normativeDocuments.inForce')?.cell.text).toBe(row?.endsWith('/') ? '/' : '9')
  })

  test.each<[string, string | undefined]>([
    [`第${usual('requests')}`, undefined],
    [`（${usual('requests')}）`, undefined],
    [`${usual('requests')}。`, undefined],
    ['3、收到和处理政府信息公开申请情况', undefined],
    ['三、依申请公开情况', undefined],
    [usual('requests'), `${lastRow}\n见表3`],
    [usual('requests'), `${lastRow}\t详见`],
    [`${usual('requests')} 4`, `${lastRow}\n3`],
  ])('not a row: %j %j', (written, row) => {
    expect(shownAs(written, row)).toEqual(without('requests'))
  })

  test('a table of contents with the numbers of pages before the titles', () => {
    const contents = keys.map((key, i) => `${i + 1} ${usual(key)}`).join('\n')
    expect(sectionsOf(report({ preface: `目录\n${contents}\n${preface}` }))).toEqual(plain)
  })

  test('the others are numbered as chapters', () => {
    const chapter = (k: SectionKey) => `第${han(k)}部分 ${titles[k]}`
    expect(sectionsOf(glued('', usual('disclosure'), chapter))[1]).toBe(`disclosure: ${usual('disclosure')}`)
  })
})

describe('only the ordinal is left', () => {
  test('it is the heading, and its title nothing', () => {
    const text = one('requests', ' 三、')
    const section = read(text).sections[2]!
    expect(section.heading).toMatchObject({
      numbering: 'han',
      glued: false,
      ordinal: { text: '三、', number: 3, damaged: false },
      title: { text: '', match: 'position' },
    })
    expect(parts(text, section)).toEqual({ whole: '三、', ordinal: '三、', title: '' })
    expect(section.heading.title.span.start).toBe(section.heading.span.end)
  })

  test.each<[string, string]>([
    ['of another section', '二、'],
    ['of another kind', '（三）'],
    ['with another cell', '三、\t办理'],
    ['too far above the table', '三、\n登记及时。\n答复及时。\n归档及时。'],
  ])('not: %s', (_, written) => {
    expect(sectionsOf(one('requests', written))).toEqual(without('requests'))
  })

  test('with other words it is the heading by its place, and these are its title', () => {
    const { heading } = read(one('requests', '三、办理')).sections[2]!
    expect(heading.title).toMatchObject({ text: '办理', match: 'position' })
  })

  const lost = (body: Partial<Record<SectionKey, string>>) =>
    report({ body }).replace(`\n${usual('requests')}\n${bodies.requests}\n`, '')
  const bare = `三、\n${bodies.requests}`

  test.each<[string, string]>([
    ['before the section that it follows', lost({ overview: `${bodies.overview}\n${bare}` })],
    ['behind the section that follows it', lost({ review: `${bodies.review}\n${bare}` })],
  ])('not: %s', (_, text) => {
    expect(sectionsOf(text)).toEqual(without('requests'))
  })
})

describe('named more than once', () => {
  test('the wording of the statute comes before another, wherever they stand', () => {
    const overview = '二、主动公开政府信息的情况\n栏目四十余个。'
    expect(sectionsOf(report({ body: { overview } }))).toEqual(plain)
    const other = `${bodies.other}\n二、主动公开政府信息的情况`
    expect(sectionsOf(report({ body: { other } }))).toEqual(plain)
  })

  test('of two alike the first is the section, the other a repetition', () => {
    const text = report({ body: { other: `${usual('problems')}\n${bodies.other}` } })
    const { sections, repeatedHeadings } = read(text)
    expect(sectionsOf(text)).toEqual(plain)
    expect(repeatedHeadings.map((s) => s.form.key)).toEqual(['problems'])
    expect(repeatedHeadings[0]!.span.start).toBeGreaterThan(sections[5]!.span.start)
  })

  test.each<[string, (key: SectionKey) => string]>([
    ['in brackets', (k) => `（${han(k)}）${titles[k]}`],
    ['without an ordinal', (k) => titles[k]],
    ['as names of tables', (k) => `表${han(k)}：${titles[k]}`],
  ])('all over again as sub-headings %s: one report', (_, write) => {
    const overview = keys.map((k) => `${write(k)}\n${bodies.problems}`).join('\n')
    const text = report({ body: { overview } })
    expect(sectionsOf(text)).toEqual(plain)
    expect(read(text)).toMatchObject({ repeatedHeadings: [] })
    expect(read(text).unchecked).toBeUndefined()
  })

  test.each<[number, 'severalReports' | undefined]>([
    [2, undefined],
    [3, 'severalReports'],
  ])('%d sections twice', (count, unchecked) => {
    const again = keys.slice(0, count).map((k) => `${usual(k)}\n${bodies[k]}`)
    expect(read([report(), ...again].join('\n')).unchecked).toBe(unchecked)
  })
})

describe('a list of headings', () => {
  const opening = `${title}\n`
  const list = (count: number) => keys.slice(0, count).map(usual).join('\n')
  const some = (count: number) =>
    keys
      .slice(0, count)
      .map((k) => `${usual(k)}\n${bodies[k]}`)
      .join('\n')

  test.each(['目录', '目  次', 'Contents'])('under %s it is a table of contents, whatever follows', (word) => {
    const text = `${opening}${word}\n${list(6)}\n现报告如下。\n${some(3)}`
    expect(sectionsOf(text)).toEqual(plain.slice(0, 3))
    expect(read(text).sections[0]!.span.start).toBeGreaterThan(text.indexOf('现报告如下'))
  })

  test('where two thirds of it stand again it is one', () => {
    const text = `${opening}本报告包括：\n${list(6)}\n现报告如下。\n${some(4)}`
    expect(sectionsOf(text)).toEqual(plain.slice(0, 4))
  })

  test.each(['本报告包括：', '附件目录', '目录如下', '目录\t页码'])('where fewer do it is none: %s', (above) => {
    expect(sectionsOf(`${opening}${above}\n${list(6)}\n现报告如下。\n${some(2)}`)).toEqual(plain)
  })

  test('two lines are no list', () => {
    const text = `${opening}${list(2)}\n现报告如下。\n${some(6)}`
    expect(read(text).sections[0]!.span.start).toBe(opening.length)
  })
})

describe('numbering', () => {
  test('of two kinds alike in number 一、 is that of the sections', () => {
    const write = (k: SectionKey) => (keys.indexOf(k) < 3 ? usual(k) : `（${han(k)}）${titles[k]}`)
    const found = [...plain.slice(0, 3), 'review: （四）政府信息公开行政复议、行政诉讼情况']
    expect(sectionsOf(report({ heading: write }))).toEqual(found)
  })

  test.each<[SectionKey, string]>([
    ['disclosure', '2、'],
    ['requests', '3. '],
    ['review', '（四）'],
    ['problems', '5、'],
  ])('of another kind at its place: %s: %s', (key, ordinal) => {
    const written = `${ordinal}${titles[key]}`
    const found = keys.map((k) => `${k}: ${k === key ? written : usual(k)}`)
    expect(sectionsOf(report({ heading: (k) => (k === key ? written : usual(k)) }))).toEqual(found)
  })

  test.each<[string, (key: SectionKey) => string, (key: SectionKey) => string]>([
    ['第1部分', (k) => `第${keys.indexOf(k) + 1}部分 ${titles[k]}`, (k) => `第${keys.indexOf(k) + 1}部分 ${titles[k]}`],
    ['a lookalike of 、', (k) => `${han(k)}丶${titles[k]}`, (k) => `${han(k)}丶${titles[k]}`],
    ['；', (k) => `${han(k)}；${titles[k]}`, (k) => `${han(k)}；${titles[k]}`],
    [
      'an escaped mark',
      (k) => `${keys.indexOf(k) + 1}\\. ${titles[k]}`,
      (k) => `${keys.indexOf(k) + 1}\\. ${titles[k]}`,
    ],
    ['an item of a list', (k) => `- ${usual(k)}`, usual],
    ['an item in bold', (k) => `- **${usual(k)}**`, usual],
    ['a square', (k) => `■ ${usual(k)}`, usual],
    ["a converter's anchor", (k) => `# []{#_Toc${keys.indexOf(k)} .anchor}${usual(k)}`, usual],
    ['an address', (k) => `## ${usual(k)} {#part-${keys.indexOf(k)}}`, (k) => `${usual(k)} {#part-${keys.indexOf(k)}}`],
    ['an element', (k) => `<h2>${usual(k)}</h2>`, usual],
  ])('with %s', (_, heading, found) => {
    const text = report({ heading })
    expect(sectionsOf(text)).toEqual(keys.map((key) => `${key}: ${found(key)}`))
    expect(read(text).sections.map((s) => s.heading.title.text)).toEqual(keys.map((key) => titles[key]))
    expect(read(text).facts.size).toBe(read(report()).facts.size)
  })
})

describe('in a web page', () => {
  const page = (heading: (key: SectionKey) => string) =>
    `<html><body><h1>${title}</h1>${keys
      .map((k) => `${heading(k)}<p>${bodies[k].replaceAll('\n', '</p><p>')}</p>`)
      .join('')}</body></html>`
  const bare = (text: string) => text.replace(/<[^>]*>|&nbsp;/g, '')

  test.each<[string, (key: SectionKey) => string]>([
    ['in one piece', (k) => `<h2>${usual(k)}</h2>`],
    ['cut by elements', (k) => `<p><b>${han(k)}、</b><span>${titles[k]}</span></p>`],
    ['among entities', (k) => `<p>${han(k)}、&nbsp;${titles[k]}</p>`],
  ])('%s: the heading reaches over all of its characters and no others', (_, heading) => {
    const text = page(heading)
    const found = read(text).sections.map((s) => parts(text, s))
    expect(found.map((f) => bare(f.whole))).toEqual(keys.map(usual))
    for (const [i, { title }] of found.entries()) expect(bare(title)).toContain(titles[keys[i]!])
    for (const { heading } of read(text).sections) expect(heading.ordinal.span.start).toBe(heading.span.start)
  })
})
