/** What no report should hold and some do: the characters and pieces that break readers, alone and in great numbers. */
import fc from 'fast-check'
import { anySeed, anyValues, someDamages } from '../generator/arbitraries'
import { floodJoints, floodPieces, floodPlaces, floodText } from '../generator/floods'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'

const characters = [
  '\0',
  '\u0007',
  '\u001B[31m',
  '\uD800',
  '\uDC00',
  '\uDBFF\uDBFF',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u0301',
  '\u20E3',
  '\uFE0F',
  '\u{E0100}',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
  '\u{20BB7}',
  '\uFFFD',
  '\u00A0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
]

const markup = [
  '<div>',
  '</div>',
  '<table>',
  '</table>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<tr>',
  '<td>',
  '<td',
  '<td rowspan="999" colspan="999">',
  '<td rowspan="-1" colspan="0">',
  '</td>',
  '</tr>',
  '<p>',
  '<br>',
  '<br',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '</script>',
  '<style>',
  '<textarea>',
  '<title>',
  '<svg>',
  '<',
  '>',
  '&',
  '&#x',
  '&#1114112;',
  '&#xD800;',
  '&nbsp;',
  '&lt;td&gt;',
  '&ampampamp',
  '|',
  ' | ',
  '|---|',
  '\\|',
  '||^^',
  '**',
  '__',
  '# ',
  '```\n',
  '---\n',
  '+---+',
  '\u2502',
]

const words = [
  '一、总体情况\n',
  '二、主动公开政府信息情况\n',
  '三、收到和处理政府信息公开申请情况\n',
  '四、政府信息公开行政复议、行政诉讼情况\n',
  '十二、',
  '第一部分 ',
  '（一）',
  '（七）总计',
  '第二十条第（一）项\n',
  '规章\t0\t0\t0\n',
  '| 规章 | 0 | 0 | 0 |\n',
  '规章000\n',
  '（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n',
  '自然人',
  '总计',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n',
  '0',
  '0\n',
  '0 ',
  '-1',
  '１２',
  '1,234',
  '9'.repeat(400),
  '0.'.repeat(30),
  '减 22',
  '/',
  '—',
  '无',
  '万元',
  '其中',
  '件，其中',
  '收到申请10件，办结9件。',
  '占100%',
  '全部',
  '均为0',
  '同比增长50%，',
  '2023年',
  '2023年1月1日至12月31日',
  '《中华人民共和国政府信息公开条例》',
  '政府信息公开工作年度报告\n',
  '- 3 -\n',
  '一',
  '亿万千百十',
]

export const piece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...characters),
  fc.constantFrom(...markup),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

const pieces = (most: number) => fc.array(piece, { maxLength: most }).map((parts) => parts.join(''))

const headings = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
].map((title, i) => `\n${'一二三四五六'[i]}、${title}\n`)

/** Pieces one after another, alone or where the title and the sections of a report should be. */
export const scrap: fc.Arbitrary<string> = fc.oneof(
  pieces(80),
  fc
    .tuple(
      fc.constantFrom('', '青石县水务局2023年政府信息公开工作年度报告'),
      fc.array(pieces(25), { minLength: 6, maxLength: 6 }),
    )
    .map(([title, bodies]) => title + headings.map((heading, i) => heading + bodies[i]!).join('')),
)

/** A report in any of the notations. */
export const anyReport: fc.Arbitrary<string> = fc
  .tuple(anyValues, fc.constantFrom(...layouts), fc.oneof(fc.constant({}), someDamages), anySeed)
  .map(([values, layout, damages, seed]) => renderReport(values, layout, damages, seed).text)

/** A few pieces over and over, or nested as deep, somewhere in a report or alone. Up to `length` characters of them. */
export function flood(length: number): fc.Arbitrary<string> {
  const parts = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('') || '0')
  const nests = fc.constantFrom(
    ['<div>', '</div>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<td><table>', ''],
    ['<ul><li>', ''],
    ['（', '）'],
    ['“', '”'],
    ['<span>', '0</span>'],
  )
  const flooded = fc.oneof(
    parts.map((part) => part.repeat(Math.ceil(length / part.length))),
    nests.map(([open = '', close = '']) => {
      const depth = Math.floor(length / (open.length + close.length))
      return open.repeat(depth) + close.repeat(depth)
    }),
  )
  const ofReports = fc
    .tuple(
      fc.record({
        piece: fc.constantFrom(...floodPieces()),
        joint: fc.constantFrom(...floodJoints),
        place: fc.constantFrom(...floodPlaces),
      }),
      anyReport,
    )
    .map(([one, report]) => floodText(one, length, report))
  const anywhere = fc
    .tuple(flooded, fc.oneof(fc.constant(''), anyReport), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, report, share]) => {
      const at = Math.floor(report.length * share)
      return report.slice(0, at) + text + report.slice(at)
    })
  return fc.oneof(anywhere, ofReports)
}
