/**
 * Sentences that explain why a figure is not what last year's report leads to expect. A sentence must speak of the figure
 * itself and say that it was counted anew: that documents were cleaned up, or that an office answers with one voice
 * (统一口径), explains no figure. Of sentences that only speak of a clean-up the words are kept, to be quoted.
 */
import { spanOf, type Report, type Span } from '../core'
import type { RowRole } from '../form/types'

export interface Explanation {
  /** `requests`: what was brought forward or asked was counted anew. `stock`: so was what is in force. `cleaned`: documents were cleaned up. */
  readonly of: 'requests' | 'stock' | 'cleaned'
  /** Of `stock`: whether it speaks of rules alone, of other documents alone, or of both. */
  readonly rows: 'rules' | 'documents' | 'all'
  readonly span: Span
  /** The sentence as it is read, at most `longest` characters of it. */
  readonly text: string
}

const longest = 80

interface Pattern {
  readonly of: Explanation['of']
  /** What the sentence must speak of. */
  readonly speaks: RegExp
  /** What it must say of it, found wherever it stands. */
  readonly says: RegExp
}

const counted = '(?:数[量据字]|统计|[^务函多少]数)'
const anew =
  '(?:调整|修正|更正|订正|勘误|核[减增]|重新(?:进行)?(?:统计|核[算定实对查]|计算|清点|认定|梳理统计|清理统计)|核实后?,?[^,;]{0,8}(?:应?为|是)\\d)'
const otherwise =
  '口径[^,;]{0,8}(?:变|调整|不同|不一|差异|差别|修改|修订|规范|原因|问题|所致)|(?:变更|改变|调整|不同|新的?)[^,;]{0,6}口径|[按因][^,;]{0,12}口径'

/** One of the two before the other, so many characters between them, in one clause. */
function near(one: string, characters: number, other: string): string {
  const between = `[^,;]{0,${characters}}`
  return `${one}${between}${other}|${other}${between}${one}`
}

const patterns: readonly Pattern[] = [
  {
    of: 'requests',
    speaks: /结转|申请[^,;]{0,12}(?:[件数]|统计)|(?:件数|数量|数据)[^,;]{0,12}申请/,
    says: new RegExp([otherwise, near(counted, 12, anew), near('结转', 16, anew)].join('|'), 'g'),
  },
  {
    of: 'stock',
    speaks: /现行有效|有效件数|对外公开总数|公开总数|(?:规范性文件|规章)[^,;]{0,8}(?:件数|数量|总数|存量)/,
    says: new RegExp([near(counted, 12, anew), otherwise, '以[^,;]{1,20}为准'].join('|'), 'g'),
  },
  { of: 'cleaned', speaks: /规范性文件|规章/, says: /清理|集中废止|宣布失效/g },
]

/** Said directly before the words, it denies them. */
const denied = /(?:未|没有|无需?|不)(?:[作做再]|进行|发生|存在|予以)?(?:任何|相应)?$/
/** What is only meant to be done, where it stands shortly before the words, in their clause. */
const putOff = /拟|计划|下一步|明年|今后/
const shortly = 42

/** In the order of the text. */
export function explanationsIn({ prose }: Report): Explanation[] {
  const found: Explanation[] = []
  for (const passage of prose.passages) {
    if (!/结转|申请|有效|公开总数|规章|规范性文件/.test(passage.text)) continue
    for (const { index, 0: sentence } of passage.text.matchAll(/[^。!?]+/g)) {
      const spoken = patterns.filter((each) => each.speaks.test(sentence) && isSaid(sentence, each.says))
      for (const { of } of spoken)
        found.push({
          of,
          rows: rowsOf(sentence),
          span: spanOf(passage, index, index + sentence.length),
          text: sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence,
        })
    }
  }
  return found
}

/** At one place of the sentence at least, not denied there and not put off. */
function isSaid(sentence: string, says: RegExp): boolean {
  return [...sentence.matchAll(says)].some(({ 0: said, index }) => {
    const before = sentence.slice(0, index)
    const clause = before.slice(-shortly).split(/[,;]/).at(-1)!
    return !denied.test(before) && !putOff.test(clause) && !/[未没]|不(?:作|做|进行)/.test(said)
  })
}

function rowsOf(sentence: string): Explanation['rows'] {
  const [rules, documents] = [/规章(?!制度)/.test(sentence), sentence.includes('规范性文件')]
  return rules === documents ? 'all' : rules ? 'rules' : 'documents'
}

/** Whether a sentence speaks of a row of documents. */
export function speaksOf({ rows }: Explanation, role: RowRole | undefined): boolean {
  return rows === 'all' || (rows === 'rules') === (role === 'rules')
}
