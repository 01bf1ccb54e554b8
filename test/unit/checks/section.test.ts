/** The six headings: there, in order, once, numbered, named, on lines of their own, with something under them. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { broken, clean2021, edit, findings, found, headings, mended, only, preferred, written } from './helper'

const [one, two, three, four, five, six] = headings

/** All headings of the sound report written in another way. */
function renumbered(write: (title: string, number: number) => string): string {
  return edit(clean2021, ...headings.map((h, i) => [`${h}\n`, `${write(h.slice(2), i + 1)}\n`] as const))
}

const han = (n: number) => '一二三四五六'.charAt(n - 1)

describe('section/missing', () => {
  test('a heading that is not there', () => {
    const text = broken([`${five}\n\n`, ''])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/missing', severity: 'error' })
    expect(finding.message.zh).toBe('缺少第五部分“存在的主要问题及改进情况”。')
    expect(written(text, finding)).toBe(six)
  })

  test('a heading lost while its table is there is shown at the table', () => {
    const text = broken([`${four}\n\n`, ''])
    const finding = only(text)
    expect(finding.code).toBe('section/missing')
    expect(written(text, finding)).toMatch(/^行政复议\s+行政诉讼$/)
  })

  test('a section that is not there with its table: the section only', () => {
    const start = clean2021.indexOf(four)
    const text = clean2021.slice(0, start) + clean2021.slice(clean2021.indexOf(five))
    expect(found(text)).toEqual(['section/missing'])
  })

  test('each of several', () => {
    const text = clean2021.slice(0, clean2021.indexOf(five))
    expect(found(text)).toEqual(['section/missing', 'section/missing'])
  })
})

describe('section/order', () => {
  test('two sections exchanged are one move', () => {
    const [a, b] = [clean2021.indexOf(five), clean2021.indexOf(six)]
    const text = `${clean2021.slice(0, a)}${clean2021.slice(b)}\n${clean2021.slice(a, b)}`
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/order', severity: 'warning' })
    expect([five, six]).toContain(written(text, finding))
  })
})

describe('section/duplicate', () => {
  test('a heading twice, with the first one beside it', () => {
    const text = broken([six, `${five}\n\n同上。\n\n${six}`])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/duplicate', severity: 'warning', fixes: [] })
    expect(finding.related.map((r) => text.slice(r.span.start, r.span.end))).toEqual([five])
    expect(finding.span.start).toBeGreaterThan(finding.related[0]!.span.start)
  })

  test('the names in the preface and sub-headings are none', () => {
    const list = '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。'
    const text = broken([one, `${list}\n\n${one}\n\n（一）主动公开政府信息情况\n\n按时公开。`])
    expect(found(text)).toEqual([])
  })
})

describe('section/number', () => {
  test('a wrong ordinal', () => {
    const text = broken([four, four.replace('四', '三')])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/number', severity: 'warning' })
    expect(finding.message.zh).toBe('“政府信息公开行政复议、行政诉讼情况”的序号写作“三、”，应为“四、”。')
    expect(written(text, finding)).toBe('三、')
    expect(preferred(finding).safe).toBe(false)
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('a missing ordinal', () => {
    const text = broken([four, four.slice(2)])
    const finding = only(text)
    expect(finding.message.zh).toBe('“政府信息公开行政复议、行政诉讼情况”缺少序号“四、”。')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test.each([
    ['—、总体情况', '一、总体情况'],
    ['一、总体情况、', '一、总体情况'],
    ['－、总体情况', '一、总体情况'],
  ])('damaged characters are mended safely: %s', (damaged, sound) => {
    const text = broken([one, damaged])
    const finding = only(text)
    expect(finding.code).toBe('section/number')
    expect(preferred(finding).safe).toBe(true)
    expect(mended(text, finding)).toBe(edit(clean2021, [one, sound]))
  })

  test('a dash that cannot be 一 is a wrong number, not damage', () => {
    const finding = only(broken([five, five.replace('五', '—')]))
    expect(finding.code).toBe('section/number')
    expect(preferred(finding).safe).toBe(false)
  })

  test.each(['ⅠⅡⅢⅣⅤⅥ'.split(''), ['I', 'II', 'III', 'IV', 'V', 'VI']])('Roman ordinals: %s', (...romans) => {
    for (const mark of ['、', '. ']) {
      const text = renumbered((title, n) => `${romans[n - 1]}${mark}${title}`)
      expect(found(text)).toEqual([])
      const wrong = edit(text, [`${romans[3]}${mark}政府`, `${romans[4]}${mark}政府`])
      expect(only(wrong).code).toBe('section/number')
      expect(mended(wrong, only(wrong))).toBe(text)
      const other = edit(text, [`${romans[5]}${mark}其他`, '六、其他'])
      expect(mended(other, only(other))).toContain(`${romans[5]}${mark.trim()}其他需要报告的事项`)
    }
  })

  test('of two ways of numbering the commoner is right', () => {
    const text = broken([six, '第六部分 其他需要报告的事项'])
    const finding = only(text)
    expect(finding.message.zh).toContain('与其他部分的写法不同')
    expect(mended(text, finding)).toContain('六、')
    expect(found(mended(text, finding))).toEqual([])
  })

  test('a part of the sections numbered anew: each wrong one is said', () => {
    const text = broken(
      [two, two.replace('二', '一')],
      [three, three.replace('三', '二')],
      [four, four.replace('四', '三')],
    )
    expect(found(text)).toEqual(['section/number', 'section/number', 'section/number'])
  })

  test.each([
    ['第一部分', (title: string, n: number) => `第${han(n)}部分 ${title}`],
    ['（一）', (title: string, n: number) => `（${han(n)}）${title}`],
    ['一．', (title: string, n: number) => `${han(n)}．${title}`],
    ['## 一、', (title: string, n: number) => `## ${han(n)}、${title}`],
    ['**一、**', (title: string, n: number) => `**${han(n)}、${title}**`],
    ['1.', (title: string, n: number) => `${n}. ${title}`],
  ])('all numbered as %s is in order', (_, write) => {
    expect(found(renumbered(write))).toEqual([])
  })

  test('a wrong number is set in the way of the others', () => {
    const text = renumbered((title, n) => `第${han(n === 4 ? 5 : n)}部分 ${title}`)
    const finding = only(text)
    expect(written(text, finding)).toBe('第五部分')
    expect(mended(text, finding)).toBe(renumbered((title, n) => `第${han(n)}部分 ${title}`))
  })

  test('no ordinals at all are one finding', () => {
    const text = renumbered((title) => title)
    const finding = only(text)
    expect(finding.related).toHaveLength(5)
    expect(mended(text, finding)).toBe(clean2021)
  })
})

describe('section/title', () => {
  test('another name', () => {
    const text = broken([one, '一、工作概述'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/title', severity: 'information' })
    expect(finding.message.zh).toBe('标题“工作概述”应为“总体情况”。')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test.each(['四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况', '四、政府信息公开行政复议及行政诉讼情况'])(
    'a customary name is silent: %s',
    (name) => {
      expect(found(broken([four, name]))).toEqual([])
    },
  )
})

describe('section/glued', () => {
  test('a heading at the end of a paragraph', () => {
    const text = broken([`结果通报各科室。\n\n${six}`, `结果通报各科室。${six}`])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/glued', severity: 'warning' })
    expect(written(text, finding)).toBe(six)
    const after = mended(text, finding)
    expect(after).toContain(`结果通报各科室。\n${six}`)
    expect(found(after)).toEqual([])
  })

  test('the line break is the text’s own', () => {
    const text = broken([`结果通报各科室。\n\n${six}`, `结果通报各科室。${six}`]).replaceAll('\n', '\r\n')
    expect(mended(text, only(text))).toContain(`结果通报各科室。\r\n${six}`)
  })

  const cells = (write: (row: readonly string[]) => string) =>
    clean2021.replace(/^.+$/gm, (line) => (line.includes('\t') ? write(line.split('\t')) : line))
  const cellALine = cells((row) => row.filter((c) => c !== '').join('\n'))
  const pipes = cells((row) => `| ${row.join(' | ')} |`)

  test.each<[string, sound: string, end: string, glued: string]>([
    ['a tab row', clean2021, '\t1\n\n', `\t1${five}`],
    ['a tab row with empty cells behind', clean2021, '\t1\n\n', `\t1${five}\t\t`],
    ['a cell on a line of its own', cellALine, '\n1\n\n', `\n1${five}`],
    ['a pipe row', pipes, ' | 1 |\n\n', ` | 1${five} |`],
    ['a pipe row that is not closed', pipes, ' | 1 |\n\n', ` | 1 ${five}`],
  ])('a heading in the last cell of %s: the value is read, and stays in its row', (_, sound, end, glued) => {
    const text = edit(sound, [`${end}${five}\n`, `${glued}\n`])
    const finding = only(text)
    expect(finding.code).toBe('section/glued')
    expect(written(text, finding)).toBe(five)
    expect(analyse(text).facts.get('review.litigation.afterReconsideration.total')?.cell.text).toBe('1')
    const after = mended(text, finding)
    expect(found(after)).toEqual([])
    expect(after).toBe(edit(text, [glued, `${glued.replace(/五、[^ \t|]*/, '')}\n${five}`]))
  })

  test('what stands between two tables', () => {
    const text = clean2021.replace(/\n\n(?=四、)/, '')
    expect(found(text)).toEqual(['section/glued'])
    expect(found(mended(text, only(text)))).toEqual([])
  })
})

describe('section/empty', () => {
  const improvement = '有的栏目更新偏慢，下一步将按月检查并把结果通报各科室。'

  test.each(['', '无。', '暂无', '— 3 —', '第 3 页 共 9 页', '3 / 9'])('section five with “%s”', (body) => {
    const text = broken([improvement, body])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'section/empty', severity: 'warning' })
    expect(written(text, finding)).toBe(five)
  })

  test('section six may say that there is nothing', () => {
    const fee = '本年度没有发出信息处理费收费通知，没有收取信息处理费。'
    expect(found(broken([fee, '无。']))).toEqual(['report/processing-fee'])
    expect(found(broken([fee, '']))).toContain('section/empty')
  })

  test('a section with a table is never empty', () => {
    expect(findings(clean2021).filter((f) => f.code === 'section/empty')).toEqual([])
  })
})
