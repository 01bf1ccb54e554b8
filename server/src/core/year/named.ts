/** The years that a report gives itself. Reads sentences; decides nothing. */
import type { Span, Title } from '../model'
import { spanOf, type Passage } from '../prose/flow'
import type { Spoken } from './spoken'

export interface Named {
  readonly year: number
  /** Of the four digits. */
  readonly span: Span
}

/** 政府信息公开|工作年度报告; in 现将2023年政府信息公开|工作情况报告如下 it is 如下 that makes it this report. */
const called = [
  '(?:工作)?的?(?:年度报告|年度工作报告|年报|工作报告|报告)',
  '(?:年度)?(?:工作)?(?:开展|进展|推进|落实|执行)?的?(?:有关|相关|主要|总体)?情况(?:报告|公布|公开|汇报|通报)(?=如下)',
]
/** A year, not a date: 2023年1月31日前公布…. */
const itself = new RegExp(`(20\\d\\d)年(?!\\d)度?的?[^。;!?,，《》\\s()]{0,24}?信息公开(?:${called.join('|')})`, 'g')

/**
 * Lawful ways of naming another year's report, by the words before and behind its name in the same sentence. Below its
 * first heading a report names itself only where it presents itself: what it lists there are works of the year, and last
 * year's report is one of them (《条例》第四十九条: published by 31 January, of a government by 31 March).
 */
const before = {
  /** 对照2022年…年度报告, 与2022年…年度报告相比. */
  compared: /(?:对照|比照|参照|针对|落实|比较|相较|对比|[较与见])[^。;!?,，、]{0,12}$/,
  /** 按时发布2022年…年度报告, 已公开…, 完成…的编制. */
  done: /(?:及时|按时|按期|如期|[已曾含月]|完成|组织|开展|做好|通过|集中|主动公开|报送|上报|上传|转载|评估|考核|评议|审议|审核|备案|整理|归档|包括|包含|其中|上年|上一年|去年|今年|年初)[^。;!?]{0,24}$/,
} as const
const behind = {
  /** …年度报告编制工作的通知: a document about reports. */
  about: /^[^。;,，]{0,25}(?:通知|要求|格式|编制|工作安排|印发|报送|数据|显示|指出|反映|提出|问题)/,
  /** …年报1篇, 《…年度报告》等信息3条: counted. */
  counted: /^》?等?[^。;,，、]{0,12}?[\d一两二三][^。;,，、年]{0,2}[篇条份个次件期则部]/,
  /** …年度报告已于1月公布, …的评估, 相比. */
  done: /^》?[^。;]{0,16}(?:已于|已经|已在|已向|按时|如期|考核|评估|评议|排名|得分|备案|相比)/,
} as const
/** 现公布, 现将, 特向社会公布, 本报告, 报告如下. */
const presents = /(?:^|[。;!?,，、:])[^。;!?]{0,30}(?:[现特兹]|本报告)[^。;!?]{0,20}$/
const follows = /^[^。;!?]{0,20}(?:如下|公布于后|由[^。;!?]{0,60}(?:组成|构成))/

/** 现公布我局2022年政府信息公开工作年度报告: the years by which the report names itself. */
export function selfReferences({ preface, opening }: Spoken, title: Title | undefined): Named[] {
  return [
    ...preface.flatMap((passage) => references(passage, title, false)),
    ...opening.flatMap((passage) => references(passage, title, true)),
  ]
}

function references(passage: Passage, title: Title | undefined, inside: boolean): Named[] {
  return [...passage.text.matchAll(itself)].flatMap((match) => {
    const { text } = passage
    const end = match.index + match[0].length
    const span = spanOf(passage, match.index, match.index + 4)
    if (title && span.start < title.span.end && span.end > title.span.start) return []
    const lead = sentenceEnd(text.slice(Math.max(0, match.index - 60), match.index))
    const rest = text.slice(end, end + 80)
    const presented = presents.test(lead) || follows.test(rest)
    if (inside && !presented) return []
    const other =
      before.compared.test(lead) ||
      behind.about.test(rest) ||
      behind.counted.test(rest) ||
      (!presented && (before.done.test(lead) || behind.done.test(rest)))
    return other ? [] : [{ year: Number(match[1]), span }]
  })
}

/** What of a text belongs to the sentence that goes on behind it. */
function sentenceEnd(text: string): string {
  return text.slice(Math.max(...['。', ';', '!', '?'].map((mark) => text.lastIndexOf(mark))) + 1)
}

/** The year with which section one opens (`2022年，我局…`): it may confirm, but proves nothing by itself. */
export function openingYear({ overview }: Spoken): number | undefined {
  const match = /^(20\d\d)年/.exec(overview[0]?.text ?? '')
  return match ? Number(match[1]) : undefined
}

/** 2022年，我乡… · 2022年度我局…: what a clause says of the report's own year. Not 2022年1月, not 2022年政务公开要点. */
const ofTheYear = /(?<=^|[。;,:!?)])(20\d\d)年(?:度|以来)?,?(?=[我本全共市县区乡镇未无累]|(?<=,))/g
/** So many clauses make a text that speaks of a year throughout, if no other year is named a third as often. */
const clauses = 2

/** The year of which the report's own sentences speak throughout, and where one first does. */
export function yearOfText({ overview, closing }: Spoken): Named | undefined {
  const found = [...overview, ...closing].flatMap((passage) =>
    [...passage.text.matchAll(ofTheYear)].map((match): Named => ({
      year: Number(match[1]),
      span: spanOf(passage, match.index, match.index + 4),
    })),
  )
  const count = new Map<number, number>()
  for (const { year } of found) count.set(year, (count.get(year) ?? 0) + 1)
  const [best, second] = [...count].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < clauses || (second && second[1] * 3 > best[1])) return undefined
  return found.find(({ year }) => year === best[0])
}

/** The first year that is named at all. */
export function firstYear({ preface, opening }: Spoken, title: Title | undefined): number | undefined {
  for (const { text } of [...(title ? [title] : []), ...preface, ...opening]) {
    const match = /(20\d\d)年/.exec(text)
    if (match) return Number(match[1])
  }
  return undefined
}
