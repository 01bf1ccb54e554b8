/** 收到34件, 受理34件, 办结30件: what was done with requests. */
import { cellsIn, finished, received, withCarried, type Rows } from '../rows'
import type { CountPattern } from './pattern'
import type { Action } from '../types'
import { isCarried, isDone } from './which'

/** What counts as intake differs from office to office: 收到, 受理 and 办理 may include what was brought forward, 新收 may not. */
const rows: Readonly<Partial<Record<Action, Rows>>> = {
  receiveNew: [received],
  receive: [received, withCarried],
  accept: [received, withCarried],
  handle: [received, withCarried, finished],
  reply: [finished],
  complete: [finished],
  // When?
  inProgress: [['carriedForward']],
}

export const intake: CountPattern = {
  kind: 'count',
  name: 'intake',
  slots: { count: 'requests that were received, accepted, handled, answered or closed' },
  examples: [
    {
      text: '全年共收到政府信息公开申请34件。',
      reads: { count: '34' },
      cells: ['requests.received.total', 'requests.received.total + requests.broughtForward.total'],
    },
    {
      text: '本年新收政府信息公开申请32件。',
      reads: { count: '32' },
      cells: ['requests.received.total'],
    },
    {
      text: '全年办结依申请公开事项30件。',
      reads: { count: '30' },
      cells: ['requests.total.total'],
    },
    {
      text: '收到自然人提出的政府信息公开申请21件。',
      reads: { count: '21' },
      cells: ['requests.received.natural', 'requests.received.natural + requests.broughtForward.natural'],
    },
  ],
  not: [
    '上年收到政府信息公开申请28件。',
    '指导各单位办理政府信息公开申请9件。',
    '全年收到群众来信34件。',
    '收到政府信息公开申请34件次。',
  ],
  things: ['request'],
  counts: (mention) => isDone(mention) && !isCarried(mention),
  cells: (mention, edition) =>
    cellsIn(
      mention.actions.flatMap((action) => rows[action] ?? []),
      mention,
      edition,
      { binding: !mention.actions.includes('inProgress') },
    ),
}
