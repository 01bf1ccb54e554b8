/**
 * What a passage says of the processing fee: 《政府信息公开信息处理费管理办法》(国办函〔2020〕109号) has the annual report
 * give the fee notices issued, the sum billed and the sum collected, in section six.
 */
import { spanOf, type Passage } from './flow'
import { sentences } from './segments'
import { tokens, type FigureToken } from './tokens'
import { nextMatch } from '../text/next'
import type { Span } from '../model'

interface FeeFigure {
  readonly span: Span
  /** Canonical decimal; sums in the unit written. */
  readonly value: string
  /** 件 and the like, 元, 万元. */
  readonly unit: string
}

export interface ProcessingFee {
  /** The fee, or charging for requests at all, is spoken of. */
  readonly mentioned: boolean
  /** Words say that nothing was charged: 未收取, 没有收费. */
  readonly none: boolean
  /** A blank stands where a figure belongs; whoever fills it answers. */
  readonly blank: boolean
  /** Fee notices issued, or requests or applicants that were charged. */
  readonly notices?: FeeFigure
  readonly billed?: FeeFigure
  readonly collected?: FeeFigure
}

const fee = /处理费|收费|费用|收取|缴费|缴纳/
const nothing = /(?:[未无不]|没有)[^,;:]{0,24}(?:收取|收费|费用|处理费|通知)/
const blank = /_{2,}/
const notice = /通知|收费|收取|处理费/
/** 向1名申请人发出缴费通知书: so many applicants, so many notices. */
const addressed = /[向对给]$/
const persons = new Set(['名', '位', '人', '户', '家'])
const billing = /应收|应缴|应当收取|通知|总额|总金额|开具|开出/
const collection = /实际|实收|收取|收到|到账|入库|缴纳|已缴|收入/

export function processingFee(passages: readonly Passage[]): ProcessingFee {
  let found: ProcessingFee = { mentioned: false, none: false, blank: false }
  for (const passage of passages) {
    for (const { start, end } of sentences(passage.text)) {
      const sentence = passage.text.slice(start, end)
      if (!fee.test(sentence)) continue
      found = {
        ...found,
        mentioned: true,
        none: found.none || nothing.test(sentence),
        blank: found.blank || blank.test(sentence),
        ...figures(passage, start, end),
        ...withheld(found),
      }
    }
  }
  return found
}

/** What the first sentence states stands. */
function withheld({ notices, billed, collected }: ProcessingFee): Partial<ProcessingFee> {
  return { ...(notices && { notices }), ...(billed && { billed }), ...(collected && { collected }) }
}

function figures(passage: Passage, start: number, end: number): Partial<ProcessingFee> {
  const found: { notices?: FeeFigure; billed?: FeeFigure; collected?: FeeFigure } = {}
  const sentence = passage.text.slice(start, end)
  const collects = sentence.search(collection)
  const [noticeFrom, clauseEnd] = [nextMatch(sentence, notice), nextMatch(sentence, /[,;。]/)]
  /** The rest of the figure's clause says so, whatever other figures stand there. */
  const noticeBehind = (token: FigureToken) =>
    (noticeFrom(token.end - start) ?? Infinity) < (clauseEnd(token.end - start) ?? sentence.length)
  let from = start
  for (const token of tokens(passage.text, start, end)) {
    if (token.kind !== 'figure' || !token.unit) continue
    const before = passage.text.slice(from, token.start)
    const figure = figureOf(passage, token, token.unit)
    const notices =
      token.measure === 'case'
        ? notice.test(before) || noticeBehind(token)
        : persons.has(token.unit) && addressed.test(before) && noticeBehind(token)
    if (notices) found.notices ??= figure
    else if (token.measure === 'yuan') {
      if (collection.test(before)) found.collected ??= figure
      else if (billing.test(before)) found.billed ??= figure
      else if (collects >= 0 && collects < token.start - start) found.collected ??= figure
    }
    from = token.end
  }
  return found
}

function figureOf(passage: Passage, token: FigureToken, unit: string): FeeFigure {
  return { span: spanOf(passage, token.digits.start, token.digits.end), value: token.value, unit }
}
