/**
 * The identities of tables three and four (勾稽关系). The form prints the balance in the corner of table three: 第一项加
 * 第二项之和，等于第三项加第四项之和; the sums of rows, of results and of outcomes follow from what the totals are.
 * What the diagnosis cannot pin to a cell is reported identity by identity.
 */
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { faultsOf, type Fault } from './faults'

function sumCheck(kind: Fault['kind'], why: Text) {
  return defineCheck<{ readonly text: Text }>({
    code: `sum/${kind}`,
    severity: 'error',
    find: (reading) => faultsOf(reading).filter((fault) => fault.kind === kind),
    message: { zh: ({ text }) => text.zh, en: ({ text }) => text.en },
    why,
  })
}

export const sumCell = sumCheck('cell', {
  zh: '几处合计同时不符，而改动一格就全部相符，很可能就是这一格填错了。',
  en: 'Several sums fail and one cell mends them all: that cell is most likely the one that is wrong.',
})
export const sumRow = sumCheck('row', {
  zh: '每一行自然人与法人或其他组织各类之和等于总计。',
  en: 'In each row natural persons and the kinds of organisations add up to the total.',
})
export const sumColumn = sumCheck('column', {
  zh: '每件申请只计入一种办理结果，各种结果之和等于“（七）总计”。',
  en: 'Each request counts under one result; the results add up to “（七）总计”.',
})
export const sumBalance = sumCheck('balance', {
  zh: '表三注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
  en: 'Printed in table three: received plus brought forward equals results plus carried forward.',
})
export const sumReview = sumCheck('review', {
  zh: '四种结果之和等于总计。',
  en: 'The four outcomes add up to the total.',
})
