/**
 * Floods: one piece of a report over and over, alone or in a report. The pieces are cut from reports in every notation, from
 * single marks to whole lines; what a reader, a pattern or a search looks at is among them, whatever that will be one day.
 */
import fc from 'fast-check'
import { layouts } from './layouts'
import { renderReport } from './report'
import { reportValues } from './values'

/** Where the pieces stand. `prose` and `table` are places inside a report. */
export const floodPlaces = ['alone', 'before', 'prose', 'table', 'after'] as const
export type FloodPlace = (typeof floodPlaces)[number]

/** What stands between two pieces. */
export const floodJoints = ['', '\n', '，', ' ', '\t'] as const

export interface Flood {
  readonly piece: string
  readonly joint: string
  readonly place: FloodPlace
}

/** Sentences and marks that generated reports do not hold and that some reader knows. */
const others = [
  ...Array.from('0９.,，、；;：:。！？（）()[]【】“”"\'《》<>&|\\/-—–*#_`~=+%￥元件年月日'),
  ...Array.from('一十百千万亿零两均无未其中减增第'),
  ...[
    ' ',
    '\u3000',
    '\u00A0',
    '\t',
    '\r',
    '\r\n',
    '\u200B',
    '\u0301',
    '\u202E',
    '\uFEFF',
    '\0',
    '\uD842',
    '😀',
    '\v',
    '\u2028',
  ],
  ...['&nbsp;', '&#160;', '&#x6536;', '&amp;', '&lt;td&gt;', '&', '<br>', '<br', '<!--', '-->', '<![CDATA['],
  ...[
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<span style="display:none">',
    '<del>',
    '<sup>',
    '<svg>',
    '<script>',
  ],
  ...['<table>', '</table>', '<tr>', '<td>', '</td>', '</tr>', '<td rowspan="99" colspan="99">', '<table><tr><td>'],
  ...['| ', ' |', '|---', '|-', '||^^', '****', '- 3 -', '```', '......', '——'],
  ...[
    '1 ',
    '1\t',
    '1 1 ',
    '"1"',
    '"\t',
    '1,',
    '1.',
    '1．',
    '1、',
    '（一）',
    '一、',
    '第一部分',
    '1%',
    '0.5%',
    '10件',
    '10件，',
    '1月',
    '1日',
  ],
  ...['2023年', '2022年度', '2023年1月1日', '2023年1月1日起至2023年12月31日止', '二〇二三年', '一千二百'],
  ...[
    '其中',
    '其中自然人1件',
    '自然人1件',
    '占1%',
    '同比增长50%',
    '比上年减少3件',
    '均为0',
    '均已答复',
    '全部',
    '未收到',
    '收到申请',
    '共收到申请10件',
  ],
  ...[
    '全县共收到政府信息公开申请9件',
    '县政府收到政府信息公开申请5件',
    '各镇收到申请2件',
    '其中予以公开1件',
    '结转下年度继续办理1件',
  ],
  ...[
    '本年度没有发出收费通知，未收取信息处理费',
    '本机关2023年度未收取信息处理费',
    '发出收费通知1件',
    '收取信息处理费0元',
    '信息处理费',
  ],
  ...[
    '行政复议1件',
    '行政诉讼0件',
    '维持1件',
    '纠正0件',
    '制发规范性文件3件',
    '规章',
    '规章\n',
    '规章000',
    '总计',
    '总计\n',
    '（三）不予公开',
  ],
  ...[
    '《中华人民共和国政府信息公开条例》',
    '根据《条例》第五十条',
    '国办公开办函〔2021〕30号',
    '政府信息公开工作年度报告',
  ],
  ...[
    '青石县水务局2023年政府信息公开工作年度报告',
    '青石县水务局',
    '统计期限自',
    '第二十条第（一）项',
    '信息内容',
    '申请人情况',
  ],
  ...[
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '六、其他需要报告的事项',
    '五、',
    '目录',
  ],
  ...['江源日报', '江源日报\n第12期', '第12期', '标题：', '发布日期：2024-01-26', '____', '####', '①', '⑳', '⼀'],
]

/** From long to short: lines, cells, sentences, clauses, words and marks, tags whole and without their end. */
const cuts: readonly RegExp[] = [
  /[^\r\n]+/g,
  /[^\r\n\t|<>]+/g,
  /[^\r\n。；]+[。；]/g,
  /[^\r\n，。；：]+[，。；：]/g,
  /\p{Script=Han}+|\d+|[^\p{Script=Han}\d]+/gu,
  /<[^<>]*>/g,
]

/** Two pieces that differ only in their figures are the same piece; words of running text are taken as they come. */
const kindOf = (piece: string) => piece.replace(/\d+/g, '0')

/**
 * Pieces of generated reports in all notations and both forms, and the others; each kind once, always the same ones in the
 * same order. `longest`: characters of a piece.
 */
export function floodPieces(longest = 200): readonly string[] {
  const kinds = new Map<string, string>()
  const add = (piece: string) => {
    if (piece !== '' && piece.length <= longest && !kinds.has(kindOf(piece))) kinds.set(kindOf(piece), piece)
  }
  others.forEach(add)
  for (const text of reports()) for (const cut of cuts) for (const [piece] of text.matchAll(cut)) add(piece)
  return [...kinds.values()]
}

function reports(): string[] {
  return (['2021', '2019'] as const).flatMap((edition) => {
    const [values] = fc.sample(reportValues(edition), { numRuns: 1, seed: 7 })
    return layouts.map((layout) => renderReport(values!, layout, {}, 1).text)
  })
}

/** The piece as often as it takes to fill so many characters, and at least once. */
export function repeated({ piece, joint }: Pick<Flood, 'piece' | 'joint'>, length: number): string {
  const unit = piece + joint
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length)))
}

/** @param report a whole report in plain text, for the places that are in one */
export function floodText(flood: Flood, length: number, report: string): string {
  const text = repeated(flood, length)
  if (flood.place === 'alone') return text
  if (flood.place === 'before') return `${text}\n${report}`
  if (flood.place === 'after') return `${report}\n${text}`
  const at = report.indexOf('\n', report.indexOf(placeIn[flood.place])) + 1
  return report.slice(0, at) + text + report.slice(at)
}

/** The line behind which the flood begins. */
const placeIn = { prose: '一、总体情况', table: '行政规范性文件' } as const
