/** 现公布我局2022年政府信息公开工作年度报告: the report names itself, with its year. */
import type { Found, SentencePattern } from './pattern'

export interface ItselfSaid extends Found<'year'> {
  readonly year: number
  /** 现公布…, …如下: the sentence presents the report, and does not only name it. */
  readonly presented: boolean
}

/** 政府信息公开|工作年度报告; in 现将2023年政府信息公开|工作情况报告如下 it is 如下 that makes it this report. */
const called = [
  '(?:工作)?的?(?:年度报告|年度工作报告|年报|工作报告|报告)',
  '(?:年度)?(?:工作)?(?:开展|进展|推进|落实|执行)?的?(?:有关|相关|主要|总体)?情况(?:报告|公布|公开|汇报|通报)(?=如下)',
]
/** A year, not a date: 2023年1月31日前公布…. */
const named = new RegExp(`(20\\d\\d)年(?!\\d)度?的?[^。;!?,，《》\\s()]{0,24}?信息公开(?:${called.join('|')})`, 'g')

/** Lawful ways of naming another year's report, by the words before and behind its name in the same sentence. */
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

export const itself: SentencePattern<ItselfSaid, 'year'> = {
  kind: 'sentence',
  name: 'itself',
  slots: { year: 'the year that the report is on' },
  examples: [
    { text: '现公布我局2022年政府信息公开工作年度报告。', reads: { year: '2022' } },
    { text: '现将2022年政府信息公开工作情况报告如下：', reads: { year: '2022' } },
    { text: '2022年政府信息公开工作年度报告由六个部分组成。', reads: { year: '2022' } },
  ],
  not: [
    '按时发布2021年政府信息公开工作年度报告。',
    '与2021年政府信息公开工作年度报告相比，数据有所增加。',
    '印发2022年政府信息公开工作年度报告编制通知。',
    '发布2021年政府信息公开工作年度报告1篇。',
    '2022年1月31日前公布政府信息公开年度报告。',
  ],
  cue: /20\d\d年/,
  read: (text) =>
    [...text.matchAll(named)].flatMap((match) => {
      const end = match.index + match[0].length
      const lead = sentenceEnd(text.slice(Math.max(0, match.index - 60), match.index))
      const rest = text.slice(end, end + 80)
      const presented = presents.test(lead) || follows.test(rest)
      const other =
        before.compared.test(lead) ||
        behind.about.test(rest) ||
        behind.counted.test(rest) ||
        (!presented && (before.done.test(lead) || behind.done.test(rest)))
      const span = { start: match.index, end: match.index + 4 }
      return other ? [] : [{ span, slots: { year: span }, year: Number(match[1]), presented }]
    }),
}

/** What of a text belongs to the sentence that goes on behind it. */
function sentenceEnd(text: string): string {
  return text.slice(Math.max(...['。', ';', '!', '?'].map((mark) => text.lastIndexOf(mark))) + 1)
}
