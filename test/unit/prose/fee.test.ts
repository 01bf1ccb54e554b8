/** What section six says of the processing fee. */
import { expect, it } from 'vitest'
import { passages } from '../../../server/src/core/prose/flow'
import { processingFee } from '../../../server/src/core/prose/fee'

function fee(text: string): string {
  const { mentioned, none, notices, billed, collected } = processingFee(
    passages(text, [{ start: 0, end: text.length }]),
  )
  const written = { notices, billed, collected }
  const figures = Object.entries(written).flatMap(([name, figure]) =>
    figure ? [`${name} ${text.slice(figure.span.start, figure.span.end)}${figure.unit}`] : [],
  )
  return [mentioned ? 'mentioned' : 'silent', ...(none ? ['none'] : []), ...figures].join(', ')
}

it.each([
  ['无。', 'silent'],
  ['本机关无其他需要报告的事项。', 'silent'],
  ['2022年我局未收取政府信息公开信息处理费。', 'mentioned, none'],
  ['未发生政府信息公开收费事项。', 'mentioned, none'],
  ['未因信息公开收取公民、法人和其他组织等任何费用。', 'mentioned, none'],
  ['本年度有 3 件政府信息公开申请案件收取信息处理费 560 元。', 'mentioned, notices 3件, collected 560元'],
  [
    '全年发出收费通知5件，通知收费总金额1200元，实际收取800元。',
    'mentioned, notices 5件, billed 1200元, collected 800元',
  ],
  ['全年实际收取信息处理费共计640元。', 'mentioned, collected 640元'],
  ['全年向1名申请人发出信息处理费缴费通知书，申请人逾期未缴纳。', 'mentioned, notices 1名'],
  ['对2家企业开具了信息处理费收费通知。', 'mentioned, notices 2家'],
  ['配备2名工作人员负责信息处理费收费工作。', 'mentioned'],
])('%s', (text, expected) => {
  expect(fee(text)).toBe(expected)
})
