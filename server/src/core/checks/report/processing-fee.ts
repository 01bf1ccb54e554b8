/**
 * Section six says nothing about the 信息处理费. 《政府信息公开信息处理费管理办法》(国办函〔2020〕109号, in force since
 * 2021) has the annual report give the number of fee notices, the sum billed and the sum collected. Requests closed for
 * unpaid fees mean that notices were issued: then a number of them is expected, not just “nothing was collected”.
 */
import { cellBy, forms } from '../../../form'
import type { Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import { processingFeeSentence } from '../../../form/sentences'
import { countOf } from '../../identities'
import type { Section } from '../../model'
import { fee } from '../../prose/patterns/fee'
import { defineCheck, fix, replace, type Found } from '../check'
import { eol, inHtml, lineEnd } from '../../places'
import { prose, said } from './prose'

export const reportProcessingFee = defineCheck<{ unpaid: bigint }>({
  code: 'report/processing-fee',
  severity: 'information',
  *find(reading): Generator<Found<{ unpaid: bigint }>> {
    const section = reading.sections.find((s) => s.form.key === 'other')
    const due = forms[reading.decisions.edition.due]
    if (!section || !due.statements.includes('processingFee')) return
    const fees = said(reading, fee, section.body)
    const unpaid = cellBy(due, 'feeUnpaid', 'total')
    const closed = (unpaid === undefined ? undefined : countOf(reading.facts.get(unpaid)?.value)) ?? 0n
    const mentioned = fees.length > 0
    if (mentioned && (closed <= 0n || fees.some(({ slots, blank }) => slots.notices !== undefined || blank))) return
    yield {
      span: section.heading.span,
      args: { unpaid: mentioned ? closed : 0n },
      // Beside a sentence that answers, a second one would contradict or repeat it.
      fixes: () => (mentioned || saidElsewhere(reading) ? [] : insertion(reading, section)),
    }
  },
  message: {
    zh: ({ unpaid }) =>
      unpaid > 0n
        ? `表三有 ${unpaid} 件因逾期未缴费不再处理，第六部分未写发出收费通知的件数。`
        : '第六部分未说明信息处理费收取情况。',
    en: ({ unpaid }) =>
      unpaid > 0n
        ? `Table three has ${unpaid} ${unpaid === 1n ? 'request' : 'requests'} closed for unpaid fees; section six gives no number of fee notices.`
        : 'Section six does not say whether the processing fee was charged.',
  },
  why: {
    zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）要求年度报告说明发出收费通知的件数、总金额和实际收取的总金额。',
    en: 'The rules on the processing fee (国办函〔2020〕109号) have the annual report give the fee notices issued, the sum billed and the sum collected.',
  },
})

/** Another section speaks of the fee. */
function saidElsewhere(reading: Analysis): boolean {
  return prose(reading, { start: 0, end: reading.text.length }).some((p) => /信息处理费|公开处理费/.test(p.text))
}

/** Under the heading, as a paragraph of its own; it takes the place of a lone 无。 which it would contradict. */
function insertion(reading: Analysis, { heading, body }: Section): Proposal[] {
  const { text } = reading
  if (inHtml(reading, heading.span.start)) return []
  const title = { zh: '补写信息处理费情况（数字待填）', en: 'Insert a sentence on the fee (figures to be filled in)' }
  const none = /^\s*(无[。.]?)\s*$/.exec(text.slice(body.start, body.end))
  if (none) {
    const start = body.start + none[0].indexOf(none[1]!)
    return [fix({ title }, replace({ start, end: start + none[1]!.length }, processingFeeSentence))]
  }
  const at = lineEnd(text, heading.span.end)
  const lineBreak = eol(text)
  const apart = /^(?:\r\n|\n|\r)[^\S\n\r]*(?:\r\n|\n|\r)/.test(text.slice(at)) ? lineBreak : ''
  return [fix({ title }, replace({ start: at, end: at }, lineBreak + apart + processingFeeSentence))]
}
