/** Small changes of the structure in the text's own hand: labels, headings broken off, sections moved. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../server/src/core/edits'
import type { Edit, Reading } from '../../../server/src/core/model'
import { analyse } from '../../../server/src/core/analyse'
import { siteOf } from '../../../server/src/core/write/site'
import { extentOf } from '../../../server/src/core/write/extent'
import { moveSection } from '../../../server/src/core/write/move'
import { breakOff } from '../../../server/src/core/write/unglue'
import { wordingOf } from '../../../server/src/core/write/wording'
import { disclosure, requests } from '../bind/grid'
import { bodies, han, keys, report, title, titles } from '../reading/sample'

const site = (text: string) => siteOf(analyse(text))

const after = ({ text }: Reading, edits: readonly Edit[] | undefined) => edits && applyEdits(text, edits)

describe('a label in the hand of its table', () => {
  const zeros = '\t0\t0\t0\t0\t0\t0\t0'

  test.each<[rows: readonly string[], ordinal: string, label: string, written: string]>([
    [['（一）予以公开'], '（二）', '部分公开（区分处理的）', '（二）部分公开（区分处理的）'],
    [['(一)予以公开'], '（二）', '部分公开（区分处理的）', '(二)部分公开(区分处理的)'],
    [['( 一 ) 予以公开'], '（二）', '部分公开', '( 二 ) 部分公开'],
    [['(一)予以公开', '（七）总计'], '（二）', '部分公开（区分处理的）', '(二)部分公开（区分处理的）'],
    [['予以公开'], '（二）', '部分公开', '部分公开'],
    [['1.属于国家秘密'], '（二）', '部分公开', '（二）部分公开'],
    [['(1)属于国家秘密', '1.重复申请'], '（二）', '部分公开', '(二)部分公开'],
    [['1、属于国家秘密'], '3.', '危及“三安全一稳定”', '3、危及“三安全一稳定”'],
    [['1. 属于国家秘密'], '3.', '危及', '3. 危及'],
    [['12属于国家秘密'], '3.', '危及', '3危及'],
    [['属于国家秘密'], '3.', '危及', '危及'],
    [['属于国家秘密', '2、其他法律行政法规禁止公开'], '3.', '危及', '3、危及'],
    [['一．本年新收政府信息公开申请数量'], '二、', '上年结转', '二．上年结转'],
    [['一、予以公开'], '3.', '危及', '3.危及'],
    [['（一）予以公开'], '', '总计', '总计'],
  ])('%j: %s%s', (rows, ordinal, label, written) => {
    const table = site(requests(...rows.map((r) => r + zeros))).tables.find((t) => t.form.key === 'requests')!
    expect(table.rows).toHaveLength(rows.length)
    const wording = wordingOf(table, ordinal, label)
    expect(wording.ordinal + wording.label).toBe(written)
  })
})

describe('a heading broken off its paragraph', () => {
  const heading = `二、${titles.disclosure}`
  const glued = (write: (paragraph: string, heading: string) => string, html = false) => {
    const line = (text: string) => (html ? `<p>${text}</p>` : text)
    const body = (k: (typeof keys)[number]) => bodies[k].split('\n').map(line)
    const lines = keys.flatMap((k) =>
      k === 'disclosure'
        ? body(k)
        : k === 'overview'
          ? [line(`一、${titles[k]}`), write(bodies[k], heading)]
          : [line(`${han(k)}、${titles[k]}`), ...body(k)],
    )
    const reading = site([line(title), ...lines].join('\n'))
    const section = reading.sections.find((s) => s.form.key === 'disclosure')!
    expect(section.heading.glued).toBe(true)
    return { reading, result: after(reading, breakOff(reading, section)) }
  }

  test.each(['\n', '\r\n'])('by a line end %j', (end) => {
    const { reading } = glued((p, h) => p + h)
    const text = reading.text.replaceAll('\n', end)
    const again = site(text)
    expect(after(again, breakOff(again, again.sections[1]!))).toBe(text.replace(`。${heading}`, `。${end}${heading}`))
  })

  test.each<[string, (p: string, h: string) => string, string]>([
    ['a paragraph', (p, h) => `<p class="a">${p}${h}</p>`, '</p><p class="a">'],
    ['a division', (p, h) => `<div>${p}${h}</div>`, '</div><div>'],
    ['inline elements', (p, h) => `<p><span><b>${p}${h}</b></span></p>`, '</b></span></p><p><span><b>'],
    ['an id', (p, h) => `<p id="p1" class=a><b ID='b'>${p}${h}</b></p>`, '</b></p><p class=a><b>'],
    ['an outer element', (p, h) => `<div><p>${p}${h}</p></div>`, '</p><p>'],
  ])('in HTML: %s', (_, write, between) => {
    const { reading, result } = glued(write, true)
    expect(result).toBe(reading.text.replace(`。${heading}`, `。${between}${heading}`))
  })

  test.each<[string, (p: string, h: string) => string]>([
    ['a cell', (p, h) => `<table><tr><td>${p}${h}</td></tr></table>`],
    ['an item of a list', (p, h) => `<ul><li>${p}${h}</li></ul>`],
    ['a section', (p, h) => `<section><b>${p}${h}</b></section>`],
  ])('not out of %s', (_, write) => {
    expect(glued(write, true).result).toBeUndefined()
  })
})

describe('a section moved to its place', () => {
  const order = ['overview', 'disclosure', 'review', 'requests', 'problems', 'other'] as const
  const page = (section: (key: (typeof keys)[number]) => string, sections: readonly (typeof keys)[number][]) =>
    `<html><body>\n<h1>${title}</h1>\n${sections.map(section).join('\n')}\n</body></html>`
  const plain = (k: (typeof keys)[number]) =>
    `<h2>${han(k)}、${titles[k]}</h2>\n${bodies[k]
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('\n')}`
  const moved = (text: string) => {
    const reading = site(text)
    const stray = reading.sections.find((s) => s.form.key === 'review')!
    return after(reading, moveSection(reading, stray))
  }

  test('in HTML, with the elements that hold it', () => {
    expect(moved(page(plain, order))).toBe(page(plain, keys))
  })

  test('not where an element begins in it and ends in another', () => {
    const across = (k: (typeof keys)[number]) =>
      k === 'review' ? plain(k).replace('<p>', '<div><p>') : k === 'requests' ? `${plain(k)}</div>` : plain(k)
    expect(moved(page(across, order))).toBeUndefined()
  })

  test('not where it is in its place', () => {
    const reading = site(report())
    for (const section of reading.sections) expect(moveSection(reading, section)).toBeUndefined()
  })

  test('not with a heading that shares its line', () => {
    const glued = report()
      .replace(`\n四、${titles.review}\n${bodies.review}\n`, '\n')
      .replace(bodies.disclosure, `${bodies.disclosure}\n说明如下。四、${titles.review}\n${bodies.review}`)
    expect(site(glued).sections.map((s) => s.form.number)).toContain(4)
    expect(moved(glued)).toBeUndefined()
  })
})

describe('the whole of a row', () => {
  const extents = (text: string) => {
    const reading = site(text)
    const table = reading.tables.find((t) => t.form.key === 'disclosure')!
    return table.rows.map((row) => {
      const extent = extentOf(reading, row)
      return extent && text.slice(extent.start, extent.end)
    })
  }

  test.each<[rows: readonly string[], extents: readonly (string | undefined)[]]>([
    [['规章\t1\t2\t3\t'], ['规章\t1\t2\t3\t']],
    [['　规章\t1\t2\t3  '], ['　规章\t1\t2\t3  ']],
    [['规章', '1', '2', '3'], ['规章\n1\n2\n3']],
    [['| 规章 | 1 | 2 | 3 |'], ['| 规章 | 1 | 2 | 3 |']],
    [
      ['| 规章 | 1 | 2 | 3 |', '| | |', '行政规范性文件\t1\t2\t3'],
      ['| 规章 | 1 | 2 | 3 |\n| | |', '行政规范性文件\t1\t2\t3'],
    ],
    [['规章 |', '1 |', '2 |', '3', '|'], ['规章 |\n1 |\n2 |\n3\n|']],
    [['| 规章 | 1 | 2 | 3 |', '| | | 说明 |'], ['| 规章 | 1 | 2 | 3 |']],
    [
      ['规章\t1\t2\t3\t4', '行政规范性文件\t1\t2\t3'],
      [undefined, '行政规范性文件\t1\t2\t3'],
    ],
    [['规章   1   2'], [undefined]],
  ])('%j', (rows, wanted) => {
    expect(extents(disclosure(...rows))).toEqual(wanted)
  })
})
