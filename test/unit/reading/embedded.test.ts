/** Other documents inside a report: where one begins, where the broken sentence goes on, and what is none. */
import { describe, expect, test } from 'vitest'
import { embeddedSpans } from '../../../server/src/core/outline/embedded'
import { read } from '../../../server/src/core/reading'
import { readRows } from '../../../server/src/core/read/rows'
import { bodies, report, sectionsOf } from './sample'

const broken = '全年共编发工作动态二十期，其中'
const resumed = '得到县里的肯定并在全县推广，公开栏目的点击量因此比上一年增加了不少。'
const item = '一、汛前检查'

/** The lines that are taken for another document. */
function taken(...lines: readonly string[]): string[] {
  const text = lines.join('\n')
  return embeddedSpans(readRows(text)).flatMap((s) => text.slice(s.start, s.end).trim().split('\n'))
}

describe('another document', () => {
  test.each([
    '第12期',
    '总第12期',
    '第 12 期',
    '第十二期',
    '2023年第12期',
    '2023第 12期',
    '2023年12期',
    '(2023年第12期)',
    '（2023年第12期）',
  ])('its number: %s', (issue) => {
    expect(taken(broken, '河湖工作简报', issue, item, resumed)).toEqual(['河湖工作简报', issue, item])
  })

  test.each(['一、检查', '十二、检查', '（一）检查', '12.检查', '2023年', '3 月5日', '12月 3日', '第 3 期', '第12期'])(
    'its lines: %s',
    (line) => {
      expect(taken(broken, '河湖工作简报', '第十二期', line, resumed)).toEqual(['河湖工作简报', '第十二期', line])
    },
  )

  test('its number may stand two lines below its name', () => {
    expect(taken(broken, '河湖工作简报', '县河湖长办', '第十二期', item, resumed)).toHaveLength(4)
  })

  test('a full stop inside the broken sentence is no end of it', () => {
    expect(taken(`成效明显。${broken}`, '河湖工作简报', '第12期', item, resumed)).toHaveLength(3)
  })

  test('a long line before its first item, and a short one behind, are its own', () => {
    const short = resumed.slice(0, 20)
    expect(taken(broken, '河湖工作简报', '第十二期', resumed, item, short, resumed.slice(0, 21))).toHaveLength(5)
  })

  test('its headings are not those of the report', () => {
    const overview = [broken, '河湖工作简报', '第12期', '二、主动公开政府信息情况', resumed].join('\n')
    const text = report({ body: { overview } })
    expect(sectionsOf(text)).toEqual(sectionsOf(report()))
    expect(read(text).sections[1]!.span.start).toBeGreaterThan(text.indexOf(resumed))
  })
})

describe('none', () => {
  test.each<[string, readonly string[]]>([
    ['without a number', [broken, '河湖工作简报', item, resumed]],
    ['a number in a sentence', [broken, '河湖工作简报', '见第12期', item, resumed]],
    ['a number with more behind it', [broken, '河湖工作简报', '第12期已印发', item, resumed]],
    ['no name', [broken, '简报编写情况', '第12期', item, resumed]],
    ['a sentence that ends like a name', [broken, `${'县'.repeat(29)}简报`, '第12期', item, resumed]],
    ['at the beginning of the text', ['河湖工作简报', '第12期', item, resumed]],
    ['a row of a table', [broken, '简报\t工作简报', '第12期', item, resumed]],
    ['nothing goes on', [broken, '河湖工作简报', '第12期', item, '汛前检查三处水库。']],
    ['no item in it', [broken, '河湖工作简报', '第十二期', resumed, bodies.problems]],
    ['it goes on too far below', [broken, '河湖工作简报', '第12期', ...Array<string>(58).fill(item), resumed]],
  ])('%s', (_, lines) => {
    expect(taken(...lines)).toEqual([])
  })

  test.each(['。', '！', '？', '；', '：', ':', '.', '!', '?'])('behind a line that ends in %s', (mark) => {
    expect(taken(`${broken}${mark}`, '河湖工作简报', '第12期', item, resumed)).toEqual([])
  })

  test('as far below as it may go on', () => {
    expect(taken(broken, '河湖工作简报', '第12期', ...Array<string>(57).fill(item), resumed)).toHaveLength(59)
  })
})
