/** 收到8份，均为自然人申请: all that was counted, in the applicant's column. */
import { all } from '../meaning'
import type { Applicant } from '../types'
import type { EveryPattern } from './pattern'

export const allApplicants: EveryPattern = {
  kind: 'every',
  name: 'all-applicants',
  slots: { words: 'the applicants that all requests came from; the number is that of the figure before' },
  examples: [
    {
      text: '全年收到政府信息公开申请8份，均为自然人申请。',
      reads: { words: '均为自然人申请' },
      cells: ['requests.received.natural', 'requests.received.natural + requests.broughtForward.natural'],
      also: ['intake'],
    },
  ],
  not: [
    { text: '收到政府信息公开申请8份，均为某小区自然人申请。', also: ['intake'] },
    '均为自然人申请。',
    '接待群众8人，均为自然人。',
  ],
  read: ({ of }, { from, told, base }) => {
    const applicant = all<Applicant>(told, 'applicant')[0]
    if (from < 0 || !applicant || !of || of.applicant || of.result || !of.things.includes('request')) return undefined
    if (told.some((t) => t.kind === 'unknown')) return undefined
    const { value, things, actions, loose } = of
    return { ...base, kind: 'implied', value, of, things, actions, applicant, loose }
  },
}
