/** The numbers of pages that stand on lines of their own, between the rows of a table as between paragraphs. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { isPageMark } from '../../server/src/core/text/pageMark'
import { clean2021, edit } from './checks/helper'

const marks = [
  '- 3 -', '—3—', '—— 3 ——', '- 3 / 9 -', '一 3 一', '~ 3 ~', '～３～', '·3·', '• 3 •', '= 3 =', '* 3 *',
  '[3]', '[ 3 ]', '【3】', '<3>', '《3》', '(3/9)', '（3／9）', '3 / 9', '３/９', '3 of 9', 'P3', 'p. 3', 'P.3/9', 'Page 3', 'page 3 of 9',
  '第3页', '第 3 页', '第3页/共9页', '第 3 页，共 9 页', '第3页 共9页', '共9页 第3页', '第3/9页', '（第3页）', '3页', '第三页', '第三页 共九页', '页码：3',
] // prettier-ignore

/** Values, ordinals and labels: never the number of a page. */
const others = [
  '3', '0', '３', '-3', '- 3', '+3', '减 3', '3件', '3.5', '1,234', '*3*', '（3）', '(3)', '3.', '3、', '/', '—', '--', '～', '[]', '第3项', '第三项',
  '3 4', '- 3 4 -', '2023', '3·4', '共3件', '第二十条第（一）项', '行政许可', 'P', '〔2021〕30号', '3/9/2', '12345 / 9',
] // prettier-ignore

const factsOf = (text: string) => [...analyse(text).facts].map(([address, { value }]) => [address, value] as const)

/** Each cell on a line of its own, as pages are copied. */
const cellByCell = clean2021
  .split('\n')
  .map((line) => (line.includes('\t') ? line.split('\t').filter(Boolean).join('\n\n') : line))
  .join('\n')

describe('the number of a page', () => {
  test.each(marks)('%s', (mark) => expect(isPageMark(mark)).toBe(true))
  test.each(others)('is not %s', (text) => expect(isPageMark(text)).toBe(false))

  test.each(marks)('%s stands between the rows of a table and is no value and no figure left over', (mark) => {
    for (const [text, label] of [
      [clean2021, '（二）部分公开'],
      [clean2021, '行政处罚'],
      [clean2021, '四、结转下年度'],
      [cellByCell, '（二）部分公开'],
      [cellByCell, '行政处罚'],
    ] as const) {
      const at = text.indexOf(label)
      const paged = `${text.slice(0, at)}${mark}\n${text.slice(at)}`
      const { unchecked, findings } = analyse(paged)
      expect([unchecked, findings.map((f) => f.message.zh)]).toEqual([undefined, []])
      expect(factsOf(paged)).toEqual(factsOf(text))
    }
  })

  test.each(['- 3 -', '[3]', '第3页/共9页', 'P3', '3 / 9'])('%s breaks no sentence, and gives it no figure', (mark) => {
    const said = '今年以来共收到政府信息公开申请'
    const whole = edit(clean2021, ['二、主动公开政府信息情况', `本机关${said}4321件。\n二、主动公开政府信息情况`])
    const paged = whole.replace(`${said}4321件`, `${said}\n\n${mark}\n\n4321件`)
    const figures = (text: string) => analyse(text).findings.map((f) => `${f.code} ${f.message.zh}`)
    expect(figures(whole)).toHaveLength(1)
    expect(figures(paged)).toEqual(figures(whole))
  })

  test('leaves the values of a table alone in which each stands on a line of its own', () => {
    expect(factsOf(cellByCell)).toEqual(factsOf(clean2021))
  })
})
