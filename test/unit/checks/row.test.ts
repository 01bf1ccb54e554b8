/** The rows of a table: all there, once, in order, with the form's labels and as many values as columns. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { broken, clean2019, clean2021, edit, findings, found, mended, only, written } from './helper'

const line = (label: string) => {
  const at = clean2021.indexOf(label)
  const start = clean2021.lastIndexOf('\n', at) + 1
  return clean2021.slice(start, clean2021.indexOf('\n', at) + 1)
}

describe('row/missing', () => {
  test('one row', () => {
    const text = broken([line('2.重复申请'), ''])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'row/missing', severity: 'error' })
    expect(finding.message.zh).toBe('表三缺少“（五）2.重复申请”。')
    expect(written(text, finding)).toBe('3.要求提供公开出版物')
  })

  test('in a table that is quoted in Markdown, the new row is quoted too', () => {
    const quoted = clean2021.replace(/^.+$/gm, (row) =>
      row.includes('\t') ? `> | ${row.split('\t').join(' | ')} |` : row,
    )
    expect(found(quoted)).toEqual([])
    expect(analyse(quoted).facts.size).toBe(analyse(clean2021).facts.size)
    const text = quoted.replace(/^.*行政处罚.*\n/m, '')
    expect(only(text).code).toBe('row/missing')
    expect(mended(text, only(text))).toMatch(/^> \| 行政处罚 \|/m)
  })

  test('adjacent rows are one finding, at the gap', () => {
    const text = broken([line('2.重复申请') + line('3.要求提供公开出版物') + line('4.无正当理由大量'), ''])
    expect(only(text).message.zh).toBe('表三缺少“（五）2.重复申请”至“（五）4.无正当理由大量反复申请”共 3 行。')
  })

  test('the one row of table four, which has no label', () => {
    const at = clean2021.indexOf('\n', clean2021.lastIndexOf('尚未审结')) + 1
    const values = clean2021.slice(at, clean2021.indexOf('\n', at) + 1)
    expect(values).toMatch(/^(?:\d+\t){14}\d+\n$/)
    const finding = only(broken([values, '']))
    expect(finding.message.zh).toBe('表四只有表头，缺少填数的一行。')
    expect(finding.fixes.map((f) => f.title.zh)).toEqual(['补上填数的一行'])
  })

  test('rows apart are two', () => {
    expect(found(broken([line('2.重复申请'), ''], [line('1.属于国家秘密'), '']))).toEqual([
      'row/missing',
      'row/missing',
    ])
  })

  test('the last rows of a table', () => {
    const text = broken([line('四、结转下年度'), ''])
    const finding = only(text)
    expect(finding.message.zh).toBe('表三缺少“四、结转下年度继续办理”。')
    expect(written(text, finding)).toBe('（七）总计')
  })

  test('a row of numbers whose label nobody knows may be it: nothing is said to be missing', () => {
    const text = broken(['\t2.重复申请\t', '\t2.历史遗留类\t'])
    expect(found(text)).toEqual(['row/unknown'])
  })

  test.each([
    ['行政许可\t', '审批事项办理\t'],
    ['规章\t', '部门文件\t'],
    ['行政事业性收费\t', '其他收入\t'],
    ['行政处罚\t', '执法决定\t'],
  ])('nor where table two has %s as %s, however many values it has', (sound, other) => {
    const text = broken([sound, other])
    expect(found(text)).toEqual(['row/unknown'])
    expect(
      found(text.replace(/^[^\t\n]+\t.*$/gm, (row) => row.replace(/\t+$/, '').replaceAll('\t', '\n'))),
    ).not.toContain('row/missing')
  })

  test('one of two rows may be it, which one nobody knows', () => {
    const text = broken(['\t2.重复申请\t', '\t2.历史遗留类\t'], [line('3.要求提供公开出版物'), ''])
    expect(found(text)).toEqual(['row/unknown'])
  })
})

describe('row/duplicate', () => {
  test('a row twice', () => {
    const row = line('2.重复申请')
    const finding = only(broken([row, row + row]))
    expect(finding).toMatchObject({ code: 'row/duplicate', severity: 'warning', fixes: [] })
    expect(finding.message.zh).toContain('（五）2.重复申请')
    expect(finding.related).toHaveLength(1)
  })
})

describe('row/order', () => {
  test('two rows exchanged are one move', () => {
    const [a, b] = [line('6.属于四类过程性信息'), line('7.属于行政执法案卷')]
    const finding = only(broken([a + b, b + a]))
    expect(finding).toMatchObject({ code: 'row/order', severity: 'warning' })
  })
})

describe('row/unknown', () => {
  test('a row of the organ’s own', () => {
    const text = broken(['行政规范性文件\t4\t1\t23\n', '行政规范性文件\t4\t1\t23\n其他主动公开文件\t7\t0\t7\n'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'row/unknown', severity: 'information' })
    expect(finding.message.zh).toBe('“其他主动公开文件”不是2021年格式规定的项目，没有核对。')
    expect(written(text, finding)).toBe('其他主动公开文件')
  })
})

describe('row/label', () => {
  test.each([
    ['\t2.其他法律行政法规禁止公开', '\t2.其他法律法规禁止公开', '其他法律法规禁止公开', '其他法律行政法规禁止公开'],
    ['行政规范性文件\t', '规范性文件\t', '规范性文件', '行政规范性文件'],
    ['5.属于三类内部事务信息', '5、属于三类内容事务信息', '属于三类内容事务信息', '属于三类内部事务信息'],
    ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息', '本机关不掌握相关信息', '本机关不掌握相关政府信息'],
    ['四、结转下年度继续办理', '四、结转下年度办理', '结转下年度办理', '结转下年度继续办理'],
    [
      '一、本年新收政府信息公开申请数量',
      '一、新收政府信息公开申请数量',
      '新收政府信息公开申请数量',
      '本年新收政府信息公开申请数量',
    ],
    ['四、结转下年度继续办理', '四、结转2024年度继续办理', '结转2024年度继续办理', '结转下年度继续办理'],
    ['行政许可\t', '许可\t', '\n许可\t', '\n行政许可\t'],
    ['行政处罚\t', '处罚\t', '\n处罚\t', '\n行政处罚\t'],
    ['行政强制\t', '强制\t', '\n强制\t', '\n行政强制\t'],
    ['行政事业性收费\t', '事业性收费\t', '\n事业性收费\t', '\n行政事业性收费\t'],
    ['行政事业性收费\t', '行政收费\t', '\n行政收费\t', '\n行政事业性收费\t'],
  ])('%s', (sound, wrong, from, to) => {
    const text = broken([sound, wrong])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'row/label', severity: 'information' })
    expect(finding.message.zh).toBe(`“${from.trim()}”应为“${to.trim()}”。`)
    const after = mended(text, finding)
    expect(after).toBe(edit(text, [from, to]))
    expect(found(after)).toEqual([])
  })

  test.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
    ['1.属于国家秘密', '1．属于 国家 秘密'],
    ['四、结转下年度继续办理', '四、结转下一年度继续办理'],
  ])('%s written as %s is silent', (statutory, customary) => {
    expect(found(broken([statutory, customary]))).toEqual([])
  })

  test('the row of 2019 on procurement', () => {
    expect(found(edit(clean2019, ['政府集中采购\t', '集中采购\t']))).toEqual(['row/label'])
  })

  test('a figure that goes with the wording is in the title', () => {
    const text = broken(['四、结转下年度继续办理', '四、结转2024年度继续办理'])
    expect(only(text).fixes.map((f) => f.title.zh)).toEqual(['由“结转2024年度继续办理”改为“结转下年度继续办理”'])
  })

  test('a label cut off is the page’s damage', () => {
    expect(found(broken(['2.没有现成信息需要另行制作', '2.没有现成信息需要另行']))).not.toContain('row/label')
  })

  test('规范性文件 is the label of 2019', () => {
    expect(found(clean2019)).toEqual([])
  })
})

describe('row/count', () => {
  /** A page breaks table three; above the break two rows have a column of labels more and lack their totals. */
  const upper = [
    '\t申请人情况\t\t\t\t\t\t',
    '\t自然人\t法人或其他组织\t\t\t\t\t总计',
    '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    '一、本年新收政府信息公开申请数量\t40\t3\t0\t1\t2\t0\t46',
    '二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2',
    '三、本年度办\t（一）予以公开\t18\t1\t0\t1\t0\t0',
    '\t（二）部分公开\t3\t0\t0\t0\t0\t0',
    '',
    '理结果',
  ].join('\n')
  const whole = clean2021.slice(clean2021.indexOf('（本列数据'), clean2021.indexOf('\t（三）不予公开'))
  const cut = broken([whole, upper])

  test('totals cut off are appended as the rows are written', () => {
    const all = findings(cut)
    expect(all.map((f) => `${f.code} ${f.address}`)).toEqual([
      'row/count requests.granted.total',
      'row/count requests.partial.total',
    ])
    const [granted, partial] = all
    expect(granted!.message.zh).toBe('“（一）予以公开”应有 7 个数，只读到 6 个，缺“总计”；含该格的合计未核对。')
    expect(written(cut, granted!)).toBe('18\t1\t0\t1\t0\t0')
    // Either row alone would reach further than the other, whose values are read only because both end alike.
    expect(granted!.fixes.map((f) => f.title.zh)).toEqual(['“（一）予以公开”补上“总计”20；“（二）部分公开”补上“总计”3'])
    expect(partial!.fixes).toEqual(granted!.fixes)
    const after = mended(cut, granted!)
    expect(after).toBe(
      edit(cut, ['18\t1\t0\t1\t0\t0', '18\t1\t0\t1\t0\t0\t20'], ['3\t0\t0\t0\t0\t0\n', '3\t0\t0\t0\t0\t0\t3\n']),
    )
    expect(found(after)).toEqual([])
  })

  test('what the identities do not determine is not appended', () => {
    const text = edit(cut, ['18\t1\t0\t1\t0\t0', '18\t多\t0\t1\t0\t0'], ['3\t0\t0\t0\t0\t0\n', '3\t少\t0\t0\t0\t0\n'])
    const counts = findings(text).filter((f) => f.code === 'row/count')
    expect(counts.map((f) => [f.address, f.fixes])).toEqual([
      ['requests.granted.total', []],
      ['requests.partial.total', []],
    ])
  })

  test('a row whose values fit no column is not read, and nothing is offered', () => {
    const granted = '（一）予以公开\t\t18\t1\t0\t1\t0\t0\t20'
    const text = broken([granted, `${granted}\t3`])
    const finding = only(text)
    expect(finding.code).toBe('row/count')
    expect(finding.address).toBeUndefined()
    expect(finding.message.zh).toBe('“（一）予以公开”应有 7 个数，读到 8 个，分不清哪个属于哪一列；这一行未核对。')
    expect(finding.fixes).toEqual([])
    expect(analyse(text).facts.has('requests.granted.natural')).toBe(false)
  })

  test('a row of which the sums place a part: the rest is named', () => {
    const row = clean2021.split('\n').find((each) => /^\d+(?:\t\d+){14}$/.test(each))!
    const text = edit(clean2021, [row, '00101021012201001'])
    const { rows } = analyse(text).tables.find(({ form }) => form.key === 'review')!
    expect(rows[0]!.unread.map((cell) => cell.text)).toEqual(['210122'])
    const [counted, ...others] = findings(text).filter(({ code }) => code === 'row/count')
    expect(others).toEqual([])
    expect(counted!.message.zh).toBe('“表四”应有 15 个数，读出 11 个；“210122”分不清属于哪几列，含这几格的合计未核对。')
  })

  test('a row without any value', () => {
    const text = broken(['（一）予以公开\t\t18\t1\t0\t1\t0\t0\t20', '（一）予以公开'])
    expect(only(text).message.zh).toBe('“（一）予以公开”应有 7 个数，一个也没有读到；这一行未核对。')
  })
})
