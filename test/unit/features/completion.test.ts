import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { completions, explanation, plainText, type CompletionItem } from '../../../server/src/features/completion'
import { reportText } from '../../lsp/report'

/** What is offered at the bar `¦` of a text. */
function offered(marked: string, meant = true): { text: string; items: CompletionItem[] } {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  return { text, items: completions(analyse(text), offset, 'zh', meant) }
}

function labels(marked: string, meant = true): string[] {
  return offered(marked, meant).items.map((i) => i.label)
}

/** The text after the item with a label has been accepted; what was typed must lead an editor to it. */
function written(marked: string, label: string): string {
  const { text, items } = offered(marked)
  const item = items.find((i) => i.label === label)
  if (!item) throw new Error(`not offered: ${label}, but ${items.map((i) => i.label).join(' ')}`)
  expect(finds(text.slice(item.span.start, marked.indexOf('¦')), item.filter)).toBe(true)
  return text.slice(0, item.span.start) + plainText(item) + text.slice(item.span.end)
}

/** As editors match: the first character begins a word, the others follow in order. */
function finds(typed: string, filter: string): boolean {
  const wanted = [...typed.trimStart()]
  const [first] = wanted
  if (first === undefined) return true
  const starts = [...filter].flatMap((char, i) =>
    char === first && (i === 0 || /[\s|#*(]/.test(filter[i - 1]!)) ? [i] : [],
  )
  return starts.some((start) => {
    let at = start - 1
    return wanted.every((char) => (at = filter.indexOf(char, at + 1)) >= 0)
  })
}

/** The report without its fifth section, and something in its place. */
const withoutFive = (typed: string, text = reportText()) => {
  const title = text.indexOf('存在的主要问题及改进情况')
  const [start, end] = [text.lastIndexOf('\n', title), text.indexOf('。\n', title)]
  return `${text.slice(0, start)}\n${typed}¦${text.slice(end + 1)}`
}
const five = '五、存在的主要问题及改进情况'

describe('headings', () => {
  it('are those that are missing, the one due first', () => {
    expect(labels(withoutFive(''))).toEqual([five])
    const two = withoutFive('').replace('一、总体情况\n', '')
    expect(labels(two)).toEqual([five, '一、总体情况'])
    expect(labels(reportText().replace('六、其他', '¦\n六、其他'))).toEqual([])
  })

  it.each(['', '五', '五、', '第五', '（五', '5', '存在', '  五', '# 五', '## '])('are found by %j', (typed) => {
    const after = written(withoutFive(typed), five)
    expect(after).toContain(`\n${five}\n`)
    expect(analyse(after).findings.map((f) => f.code)).toEqual(['section/empty'])
  })

  it.each([
    ['第一部分', (n: string) => `第${n}部分 `],
    ['（一）', (n: string) => `（${n}）`],
    ['## 一、', (n: string) => `## ${n}、`],
    ['**', (n: string) => `**${n}、`],
  ])('are numbered as the others: %s', (_, ordinal) => {
    const close = ordinal('一').startsWith('**') ? '**' : ''
    const text = reportText().replace(
      /^([一二三四五六])、(.*(?:情况|事项))$/gm,
      (_all, n: string, title: string) => ordinal(n) + title + close,
    )
    expect(written(withoutFive('', text), five)).toContain(`\n${ordinal('五')}存在的主要问题及改进情况${close}\n`)
  })

  it('are not offered in a sentence, behind words or between the rows of a table', () => {
    expect(labels(withoutFive('我局五'))).toContain(five)
    expect(labels(withoutFive('下一年度，五'))).toEqual([])
    const inTable = withoutFive('').replace('¦', '').replace('（二）部分公开', '¦\n（二）部分公开')
    expect(labels(inTable)).toEqual([])
  })

  it('begin a report, in the way of numbering that has been begun', () => {
    const start = '青石县水务局2023年政府信息公开工作年度报告\n\n'
    expect(labels(`${start}¦`).slice(0, 6)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      five,
      '六、其他需要报告的事项',
    ])
    expect(written(`${start}第一¦`, '一、总体情况')).toBe(`${start}第一部分 总体情况`)
    expect(written(`${start}## 一¦`, '一、总体情况')).toBe(`${start}## 一、总体情况`)
    expect(labels(`${start}一、总体情况\n\n平稳。\n\n¦`)).not.toContain('一、总体情况')
  })
})

describe('rows', () => {
  const partial = /\n\t（二）部分公开[^\n]*\n/
  const without = (typed: string, text = reportText()) => text.replace(partial, `\n${typed}¦\n`)
  const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'

  it.each(['', '（', '（二', '(二', '部分', '\t（二）'])(
    'that are missing are found by %j, what follows filled in',
    (typed) => {
      const items = offered(without(typed)).items
      expect(items.map((i) => i.label)).toEqual([label])
      const after = written(without(typed), label)
      expect(after).toBe(reportText())
    },
  )

  it('take the bracket with them that the editor has closed', () => {
    expect(written(without('（二').replace('¦', '¦）'), label)).toBe(reportText())
    const begun = reportText().replace(label, '（¦）')
    expect(written(begun, label)).toBe(reportText())
    expect(written(withoutFive('（').replace('¦', '¦）'), five)).toContain(`\n${five}\n`)
  })

  it('leave blank what does not follow', () => {
    const unknown = { 'requests.granted.natural': '', 'requests.granted.commercial': '', 'requests.granted.total': '' }
    const { items } = offered(without('', reportText(unknown)))
    expect(items[0]?.pieces.filter((p) => typeof p !== 'string')).toEqual([{ blank: '' }, { blank: '' }, { blank: '' }])
    expect(plainText(items[0]!)).toBe(`\t${label}\t\t\t\t0\t0\t0\t0\t`)
  })

  it('are the label alone in front of values', () => {
    const text = reportText().replace('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（¦')
    expect(written(text, label)).toBe(reportText())
  })

  it('are offered where they belong', () => {
    const twoMissing = without('')
      .replace('¦', '')
      .replace(/\n[^\n]*4\.保护第三方合法权益[^\n]*\n/, '\n¦\n')
    expect(labels(twoMissing)).toEqual(['4.保护第三方合法权益'])
  })

  it('explain themselves', () => {
    const [item] = offered(without('')).items
    expect(explanation(item!.subject, 'zh')).toEqual([expect.any(String), expect.stringContaining('第三十七条')])
  })
})

describe('tables', () => {
  const form = reportText()
  const [before, after] = [form.indexOf('行政复议\t\t'), form.indexOf('五、存在')]
  const without = (typed: string) => `${form.slice(0, before)}${typed}¦\n\n${form.slice(after)}`

  it.each(['', '表', '表四', '政府信息公开行政复议'])('of the section are found by %j and written blank', (typed) => {
    const text = written(without(typed), '表四（空白）')
    const report = analyse(text)
    expect(report.facts.get('review.litigation.direct.pending')?.value.kind).toBe('blank')
    expect([...report.facts.values()].filter((f) => f.address.startsWith('review.'))).toHaveLength(15)
    expect(text).toMatch(/行政复议\t.*\n/)
    expect(report.findings.map((f) => f.code)).toEqual(['cell/blank'])
  })

  it('are not offered where there is one', () => {
    expect(labels(reportText().replace('五、存在', '¦\n\n五、存在'))).toEqual([])
  })

  it('of both editions begin a report', () => {
    const items = offered('¦').items.filter((i) => i.subject.kind === 'table')
    expect(items.map((i) => `${i.label} ${i.detail}`)).toEqual([
      '表二（空白） 2021年格式',
      '表三（空白） 2021年格式',
      '表四（空白） 2021年格式',
      '表二（空白） 2019年格式（试行）',
      '表三（空白） 2019年格式（试行）',
      '表四（空白） 2019年格式（试行）',
    ])
  })

  it('say that they are blank', () => {
    expect(explanation({ kind: 'table', edition: '2021', table: 'review' }, 'zh')).toEqual([
      '政府信息公开行政复议、行政诉讼情况',
      '2021年格式 · 国办公开办函〔2021〕30号',
      '插入空白表格：各格留空，没有的请自己填 0。',
    ])
  })
})

describe('sentences', () => {
  it('on the processing fee are offered in section six, figures left to be filled', () => {
    const text = reportText().replace('本年度未收取信息处理费。', '依¦')
    const [item, ...others] = offered(text).items
    expect(others).toEqual([])
    expect(item?.label).toBe('信息处理费收取情况')
    expect(item?.pieces.filter((p) => typeof p !== 'string')).toHaveLength(3)
    expect(written(text, '信息处理费收取情况')).toMatch(
      /\n依据《政府信息公开信息处理费管理办法》.*____件.*____元.*____元。\n$/,
    )
    expect(labels(reportText().replace('本年度未收取信息处理费。', '本年度未收取信息处理费。\n¦'))).toEqual([])
    expect(explanation(item!.subject, 'en')[0]).toContain('国办函〔2020〕109号')
  })

  it('on the period name the year of the report', () => {
    const text = reportText()
      .replace(/，所列数据的统计期限[^。]*/, '')
      .replace('编制。', '编制。\n¦')
    expect(written(text, '统计期限')).toContain('\n本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n')
    expect(labels(reportText().replace('一、总体', '¦\n一、总体'))).toEqual([])
  })

  it('on the period leave the year open where none is known', () => {
    const item = offered('¦').items.find((i) => i.label === '统计期限')
    expect(plainText(item!)).toContain('自____年1月1日起至____年12月31日止')
  })
})

describe('a text that is no report', () => {
  it('is left alone unless it is meant to be one', () => {
    expect(labels('# 采购清单\n\n¦', false)).toEqual([])
    expect(labels('# 采购清单\n\n¦').length).toBeGreaterThan(6)
    expect(labels(`${reportText()}\n${reportText()}\n¦`)).toEqual([])
  })
})
