/** Single cells: blank, marked, no number, oddly written. What the identities determine is preferred, 0 never is. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { fixUntilStable } from '../../../server/src/core/rounds'
import { ask } from '../../offers'
import { broken, clean2019, clean2021, edit, findings, found, mended, only, preferred, written } from './helper'

const granted = '（一）予以公开\t\t18\t1\t0\t1\t0\t0\t20'
/** Without it nothing is determined by the columns. */
const total = '（七）总计\t\t40\t2\t0\t1\t2\t0\t45'
const blankTotal = '（七）总计\t\t\t\t\t\t\t\t'
const carried = '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3'
const blankCarried = '四、结转下年度继续办理\t\t\t\t\t\t\t\t\t'
const review = '1\t0\t1\t0\t2\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'

describe('cell/blank', () => {
  test('a blank that the identities determine', () => {
    const text = broken([granted, '（一）予以公开\t\t\t1\t0\t1\t0\t0\t20'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'cell/blank', severity: 'warning', address: 'requests.granted.natural' })
    expect(finding.message.zh).toBe('“（一）予以公开”的“自然人”空白，按勾稽关系应为 18。')
    expect(finding.span.start).toBe(finding.span.end)
    expect(finding.fixes).toHaveLength(1)
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('adjacent blanks of a row are one finding, with all their values', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t\t\t\t0\t0\t20'])
    const finding = only(text)
    expect(finding.message.zh).toBe('“（一）予以公开”有 3 格空白，按勾稽关系应为 1、0、1。')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test.each(['   ', '      ', ' 　　　 '])('between bars that %j parts', (room) => {
    const barred = (text: string) =>
      text.replace(/^[^\n\t]*\t.*$/gm, (row) => `|${row.split('\t').map((cell) => (cell === '' ? room : ` ${cell} `)).join('|')}|`) // prettier-ignore
    const text = barred(broken([granted, '（一）予以公开\t\t18\t\t\t\t0\t0\t20']))
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'cell/blank', address: 'requests.granted.commercial' })
    expect(found(mended(text, finding))).toEqual([])
  })

  test('blanks apart are two', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t\t0\t1\t\t0\t20'])
    expect(found(text)).toEqual(['cell/blank requests.granted.commercial', 'cell/blank requests.granted.legalService'])
  })

  test('an undetermined blank: 0 is offered and not preferred', () => {
    const text = broken(['行政许可\t1352', '行政许可\t'])
    const finding = only(text)
    expect(finding).toMatchObject({ address: 'disclosure.licensing.decisions' })
    expect(finding.message.zh).toBe('“行政许可”空白；没有的请填 0。')
    expect(finding.fixes.map((f) => [f.preferred, f.safe, f.edits.map((e) => e.newText)])).toEqual([
      [false, false, ['0']],
    ])
    expect(finding.fixes[0]!.title).toEqual({ zh: '“行政许可”填 0', en: 'Enter 0 in “行政许可”' })
    expect(fixUntilStable(text, analyse, ask, () => true).steps).toEqual([])
  })

  test('a kind of case in table four', () => {
    const text = broken([review, '\t\t\t\t\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'])
    const finding = only(text)
    expect(finding.message.zh).toBe('“行政复议”有 5 格空白；没有的请填 0。')
    expect(finding.address).toBe('review.reconsideration.upheld')
    expect(finding.fixes.map((f) => f.preferred)).toEqual([false])
    expect(found(mended(text, finding, finding.fixes[0]))).toEqual([])
  })

  test('0 is not offered where it would break an identity', () => {
    const text = broken([review, '\t\t\t\t2\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'])
    const finding = only(text)
    expect(finding.message.zh).toBe('“行政复议”有 4 格空白；没有的请填 0。')
    expect(finding.fixes).toEqual([])
  })

  test('one figure in a row: the others are 0 by one choice, and the total is what they add up to', () => {
    for (const [cells, after] of [
      ['18\t\t\t\t\t\t', '18\t0\t0\t0\t0\t0\t18'],
      ['\t\t3\t\t\t\t', '0\t0\t3\t0\t0\t0\t3'],
    ] as const) {
      const text = broken([granted, `（一）予以公开\t\t${cells}`], [total, blankTotal], [carried, blankCarried])
      const choices = findings(text).filter((f) => f.address?.startsWith('requests.granted.'))
      const titles = choices.map((f) => f.fixes.at(-1)!.title)
      const sum = cells.trim()
      for (const title of titles)
        expect(title).toEqual({
          zh: `“（一）予以公开”其余 5 格填 0，“总计”填 ${sum}`,
          en: `Enter 0 in the other 5 cells of “（一）予以公开”, ${sum} in “总计”`,
        })
      for (const finding of choices) {
        const fix = finding.fixes.at(-1)!
        expect(fix).toMatchObject({ preferred: false, safe: false })
        const whole = mended(text, finding, fix)
        expect(whole).toBe(text.replace(`（一）予以公开\t\t${cells}`, `（一）予以公开\t\t${after}`))
        expect(found(whole).filter((f) => f.includes('requests.granted.'))).toEqual([])
      }
      const { steps } = fixUntilStable(text, analyse, ask, () => true)
      expect(steps.filter(({ finding }) => finding.address?.startsWith('requests.granted.'))).toEqual([])
    }
  })

  test('0 is not offered for a total whose parts say otherwise, though one of them is not read', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t\t0\t1\t0\t0\t'], [total, blankTotal], [carried, blankCarried])
    for (const finding of findings(text).filter((f) => f.address?.startsWith('requests.granted.')))
      for (const fix of finding.fixes) expect(fix.fills?.get('requests.granted.total')).not.toBe(0n)
  })

  test('of several blanks some are determined', () => {
    const text = broken([review, '1\t0\t1\t\t2\t0\t0\t0\t1\t1\t1\t0\t\t\t1'])
    const [first, second] = findings(text)
    expect(first).toMatchObject({ address: 'review.reconsideration.pending' })
    expect(first!.message.zh).toContain('按勾稽关系应为 0')
    expect(second!.fixes.map((f) => f.preferred)).toEqual([false])
  })

  test('a wholly blank table is one finding', () => {
    const text = broken([review, '\t'.repeat(14)])
    const all = findings(text)
    expect(all.map((f) => f.message.zh)).toEqual(['表四全部空白；没有的请填 0。'])
    expect(all[0]!.fixes.every((f) => !f.preferred)).toBe(true)
  })

  test('a chain: a blank total of a row and of the column', () => {
    const text = broken(
      [granted, '（一）予以公开\t\t18\t1\t0\t1\t0\t0\t'],
      ['（七）总计\t\t40\t2\t0\t1\t2\t0\t45', '（七）总计\t\t40\t2\t0\t1\t2\t0\t'],
    )
    const all = findings(text)
    expect(all.map((f) => [f.address, preferred(f).edits[0]!.newText])).toEqual([
      ['requests.granted.total', '20'],
      ['requests.total.total', '45'],
    ])
  })

  test('between bars the value keeps a blank on either side', () => {
    const pipes = clean2021
      .split('\n')
      .map((row) => (row.includes('\t') ? `| ${row.split('\t').join(' | ')} |` : row))
      .join('\n')
    const text = edit(pipes, ['| （一）予以公开 |  | 18 |', '| （一）予以公开 |  |  |'])
    expect(mended(text, only(text))).toBe(pipes)
  })

  test('in HTML the value goes inside the innermost element', () => {
    const html = toHtml(broken(['行政强制\t6', '行政强制\t']))
    const finding = findings(html).find((f) => f.code === 'cell/blank')!
    expect(finding.address).toBe('disclosure.coercion.decisions')
    const after = mended(html, finding, finding.fixes[0])
    expect(after).toContain('<td><p>行政强制</p></td><td><p>0</p></td>')
  })
})

describe('cell/mark', () => {
  test('marks for numbers are one remark; 0 is offered', () => {
    const text = broken(['规章\t0\t0\t0', '规章\t/\t/\t/'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'cell/mark', severity: 'information', address: 'disclosure.rules.made' })
    expect(finding.message.zh).toBe('“规章”有 3 格填“/”；没有的请填 0。')
    expect(written(text, finding)).toBe('/')
    expect(finding.fixes.map((f) => f.preferred)).toEqual([false])
    expect(mended(text, finding, finding.fixes[0])).toBe(clean2021)
  })

  test('a determined one', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t1\t—\t1\t0\t0\t20'])
    expect(only(text).message.zh).toBe('“（一）予以公开”的“科研机构”填“—”，按勾稽关系应为 0。')
    expect(mended(text, only(text))).toBe(clean2021)
  })
})

describe('cell/number', () => {
  test('money in a count of cases, and figures parted by commas and blanks alike', () => {
    const money = broken([granted, granted.replace('\t18\t', '\t18元\t')])
    expect(only(money)).toMatchObject({ code: 'cell/number', address: 'requests.granted.natural' })
    expect(mended(money, only(money))).toBe(clean2021)
    for (const doubtful of ['1,8 0', '1 8,0']) {
      const text = broken([granted, granted.replace('\t18\t', `\t${doubtful}\t`)])
      expect(found(text)).toEqual(['cell/number requests.granted.natural'])
      expect(analyse(text).facts.get('requests.granted.natural')?.value.kind).toBe('text')
    }
  })

  const sound = '行政规范性文件\t4\t1\t23'
  const with_ = (value: string) => broken([sound, `行政规范性文件\t4\t${value}\t23`])

  test.each([
    '约800',
    '未统计',
    '八百',
    '八',
    '详见附件',
    '待核实',
    '另行公布',
    '见本机关门户网站',
    '1352（含补办3件）',
  ])('%s in the only cell of its row, beside its label or below it', (words) => {
    const text = broken(['行政许可\t1352', `行政许可\t${words}`])
    for (const one of [text, text.replace(/^[^\t\n]+\t.*$/gm, (r) => r.replace(/\t+$/, '').replaceAll('\t', '\n'))]) {
      const [finding, ...others] = findings(one).filter((f) => f.address?.startsWith('disclosure.'))
      expect(others).toEqual([])
      expect(finding).toMatchObject({ code: 'cell/number', address: 'disclosure.licensing.decisions' })
      expect(written(one, finding!)).toBe(words)
    }
  })

  test.each(['行政许可\n1352\n表二：续表\n', '行政许可\n第 3 页\n1352\n'])(
    'a number between is no matter of words: %j',
    (row) => {
      expect(found(broken(['行政许可\t1352\t\t\n', row])).filter((f) => f.startsWith('cell/number'))).toEqual([])
    },
  )

  test.each([
    ['8件', '8'],
    ['22（其中修订 16 件）', '22'],
    ['O', '0'],
    ['1O', '10'],
    ['? 0', '0'],
  ])('%s means %s', (wrong, meant) => {
    const text = with_(wrong)
    const finding = only(text)
    expect(finding).toMatchObject({
      code: 'cell/number',
      severity: 'error',
      address: 'disclosure.normativeDocuments.repealed',
    })
    expect(finding.message.zh).toContain(`填“${wrong}”，表中只填数字`)
    expect(written(text, finding)).toBe(wrong)
    expect(preferred(finding).safe).toBe(false)
    expect(mended(text, finding)).toBe(with_(meant))
  })

  test.each([
    ['若干', '不是数字'],
    ['-6', '不能是负数'],
    ['6.5', '件数应为整数'],
    ['3至5', '不是数字'],
  ])('%s: %s, and nothing is offered', (wrong, reason) => {
    const finding = only(with_(wrong))
    expect(finding.code).toBe('cell/number')
    expect(finding.message.zh).toBe(`“行政规范性文件”的“本年废止件数”填“${wrong}”，${reason}。`)
    expect(finding.fixes).toEqual([])
  })

  test('what the identities determine is offered', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t若干\t0\t1\t0\t0\t20'])
    expect(mended(text, only(text))).toBe(clean2021)
  })

  test('what a longer text says is not put aside for what the identities determine', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t另见五、存在的主要问题及改进情况\t0\t1\t0\t0\t20'])
    expect(only(text).fixes.map((f) => [f.title.zh, f.preferred])).toEqual([
      ['“（一）予以公开”的“商业企业”由“另见五、存在的主要问题及改进情况”改为 1', false],
    ])
  })

  test('the number written and the one determined differ: neither is preferred', () => {
    const text = broken([granted, '（一）予以公开\t\t18\t3件\t0\t1\t0\t0\t20'])
    const finding = only(text)
    expect(finding.fixes.map((f) => [f.preferred, f.edits[0]!.newText])).toEqual([
      [false, '3'],
      [false, '1'],
    ])
  })

  test('a row with a unit in every cell is one finding, mended at once', () => {
    const text = broken([sound, '行政规范性文件\t4件\t1件\t23件'])
    const finding = only(text)
    expect(finding.address).toBe('disclosure.normativeDocuments.made')
    expect(written(text, finding)).toBe('4件')
    expect(finding.message.zh).toBe('“行政规范性文件”有 3 格填“4件”等，表中只填数字，说明请写在正文里。')
    expect(finding.fixes.map((f) => [f.title.zh, f.preferred, f.safe])).toEqual([
      ['“行政规范性文件”的 3 格改为 4、1、23', true, false],
    ])
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('some cells of a row with a unit are a finding each, as are others at fault in it', () => {
    expect(found(broken([sound, '行政规范性文件\t4件\t1件\t23']))).toHaveLength(2)
    expect(found(broken([sound, '行政规范性文件\t4件\t若干\t23件']))).toHaveLength(3)
  })

  test('a change may be negative, an amount may have decimals and a unit', () => {
    expect(found(clean2019)).toEqual([])
    expect(found(edit(clean2019, ['减 4', '-4'], ['251000元', '1424.4万元']))).toEqual([])
    expect(found(edit(clean2019, ['61\t减 4', '61\t2.5']))).toEqual(['cell/number disclosure.licensing.change'])
  })
})

describe('cell/style', () => {
  test.each([
    ['１３５２', '1352', true],
    ['1,352', '1352', true],
    ['１，３５２', '1352', true],
    ['1 352', '1352', false],
    ['13,52', '1352', false],
  ])('%s', (odd, plain, safe) => {
    const text = broken(['行政许可\t1352', `行政许可\t${odd}`])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'cell/style', severity: 'hint', address: 'disclosure.licensing.decisions' })
    expect(written(text, finding)).toBe(odd)
    expect(preferred(finding)).toMatchObject({ safe, edits: [{ newText: plain }] })
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('where the cells of a merged one are filled, all of them', () => {
    const filled = (value: string) =>
      edit(
        clean2021.replace(
          '信息内容\t本年处理决定数量\t\t\n行政许可',
          `信息内容${'\t本年处理决定数量'.repeat(3)}\n行政许可`,
        ),
        ['行政许可\t1352\t\t\n', `行政许可\t${value}\t${value}\t${value}\n`],
      )
    const text = filled('１３５２')
    expect(mended(text, only(text))).toBe(filled('1352'))
  })

  test('signs, words and units of 2019 are no matter of style', () => {
    expect(found(edit(clean2019, ['增 2', '+2']))).toEqual([])
    const wide = edit(clean2019, ['251000元', '２５１，０００元'])
    expect(mended(wide, only(wide))).toBe(clean2019)
  })
})

/** The tables of a report as HTML, the rest as paragraphs. */
function toHtml(text: string): string {
  return text
    .split('\n\n')
    .map((block) =>
      block.includes('\t')
        ? `<table>${block
            .split('\n')
            .map(
              (l) =>
                `<tr>${l
                  .split('\t')
                  .map((c) => `<td><p>${c}</p></td>`)
                  .join('')}</tr>`,
            )
            .join('')}</table>`
        : `<p>${block.trim()}</p>`,
    )
    .join('\n')
}
