/**
 * 发出收费通知5件，通知收费总金额1200元，实际收取800元: the processing fee. 《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)
 * has the annual report give the fee notices issued, the sum billed and the sum collected, in section six.
 */
import type { Span } from '../../model'
import { sentences } from '../segments'
import { nextMatch } from '../../text/next'
import { tokens, type FigureToken } from '../tokens'
import type { Found, SentencePattern } from './pattern'

type Slot = 'notices' | 'billed' | 'collected'

/** A sentence on the fee, or on charging for requests at all. */
export interface FeeSaid extends Found<Slot> {
  /** A blank stands where a figure belongs; whoever fills it answers. */
  readonly blank: boolean
}

const cue = /处理费|收费|费用|收取|缴费|缴纳/
const blank = /_{2,}/
const notice = /通知|收费|收取|处理费/
/** 向1名申请人发出缴费通知书: so many applicants, so many notices. */
const addressed = /[向对给]$/
const persons = new Set(['名', '位', '人', '户', '家'])
const billing = /应收|应缴|应当收取|通知|总额|总金额|开具|开出/
const collection = /实际|实收|收取|收到|到账|入库|缴纳|已缴|收入/

export const fee: SentencePattern<FeeSaid, Slot> = {
  kind: 'sentence',
  name: 'fee',
  slots: {
    notices: 'fee notices issued, or requests or applicants that were charged',
    billed: 'the sum billed',
    collected: 'the sum collected',
  },
  examples: [
    { text: '2022年我局未收取政府信息公开信息处理费。', reads: {}, also: ['of-the-year'] },
    { text: '未发生政府信息公开收费事项。', reads: {} },
    { text: '未因信息公开收取公民、法人和其他组织等任何费用。', reads: {} },
    {
      text: '本年度有 3 件政府信息公开申请案件收取信息处理费 560 元。',
      reads: { notices: '3', collected: '560' },
    },
    {
      text: '全年发出收费通知5件，通知收费总金额1200元，实际收取800元。',
      reads: { notices: '5', billed: '1200', collected: '800' },
    },
    { text: '全年实际收取信息处理费共计640元。', reads: { collected: '640' } },
    { text: '全年向1名申请人发出信息处理费缴费通知书，申请人逾期未缴纳。', reads: { notices: '1' } },
    { text: '对2家企业开具了信息处理费收费通知。', reads: { notices: '2' } },
    { text: '配备2名工作人员负责信息处理费收费工作。', reads: {} },
  ],
  not: ['无。', '本机关无其他需要报告的事项。', '本年度发出会议通知5件。'],
  cue,
  read: (text) =>
    [...sentences(text)].flatMap((span) => {
      const sentence = text.slice(span.start, span.end)
      if (!cue.test(sentence)) return []
      return [{ span, slots: figuresIn(text, span), blank: blank.test(sentence) }]
    }),
}

function figuresIn(text: string, { start, end }: Span): FeeSaid['slots'] {
  const found: Partial<Record<Slot, Span>> = {}
  const sentence = text.slice(start, end)
  const collects = sentence.search(collection)
  const [noticeFrom, clauseEnd] = [nextMatch(sentence, notice), nextMatch(sentence, /[,;。]/)]
  /** The rest of the figure's clause says so, whatever other figures stand there. */
  const noticeBehind = (token: FigureToken) =>
    (noticeFrom(token.end - start) ?? Infinity) < (clauseEnd(token.end - start) ?? sentence.length)
  let from = start
  for (const token of tokens(text, start, end)) {
    if (token.kind !== 'figure' || !token.unit) continue
    const before = text.slice(from, token.start)
    const notices =
      token.measure === 'case'
        ? notice.test(before) || noticeBehind(token)
        : persons.has(token.unit) && addressed.test(before) && noticeBehind(token)
    if (notices) found.notices ??= token.digits
    else if (token.measure === 'yuan') {
      if (collection.test(before)) found.collected ??= token.digits
      else if (billing.test(before)) found.billed ??= token.digits
      else if (collects >= 0 && collects < token.start - start) found.collected ??= token.digits
    }
    from = token.end
  }
  return found
}
