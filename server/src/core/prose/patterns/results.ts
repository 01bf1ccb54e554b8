/** 予以公开4件, 不予公开5件, 本机关不掌握3件: requests by the result they came to, a row or a group of table three. */
import { cellsIn, finished, type Rows } from '../rows'
import type { CountPattern } from './pattern'

interface Looser {
  readonly rows: Rows
  readonly binding: boolean
  readonly part?: true
}

/** Results that are no row and no group of their own, or may be several. */
const looser: Readonly<Record<string, Looser>> = {
  // Some give 予以公开 and 部分公开 as one number.
  granted: { rows: [['granted'], ['granted', 'partial']], binding: true },
  opened: { rows: [['granted'], ['granted', 'partial'], finished], binding: false },
  grantedOrPartial: { rows: [['granted', 'partial']], binding: true },
  'granted.told': { rows: [['granted']], binding: false, part: true },
  // Said of more than what the row counts: 重复申请 may have been answered together, 信访举报投诉 come to every office.
  'notProcessed.repeated': { rows: [['notProcessed.duplicate']], binding: false },
  'notProcessed.complaint': { rows: [['notProcessed.petition']], binding: false },
  'notProcessed.turnedAway': { rows: [['notProcessed']], binding: false },
  // 信息不存在 is counted with 本机关不掌握.
  'unavailable.nonexistent': { rows: [['unavailable.notHeld']], binding: false },
}

export const results: CountPattern = {
  kind: 'count',
  name: 'results',
  slots: { count: 'requests that came to a result of the form, or to a group of them' },
  examples: [
    {
      text: '已办结的政府信息公开申请中，部分公开3件。',
      reads: { count: '3' },
      cells: ['requests.partial.total'],
    },
    {
      text: '其中，予以公开4件。',
      reads: { count: '4' },
      cells: ['requests.granted.total', 'requests.granted.total + requests.partial.total'],
      section: 'requests',
    },
    {
      text: '本机关不掌握相关政府信息6件。',
      reads: { count: '6' },
      cells: ['requests.unavailable.notHeld.total'],
      section: 'requests',
    },
    {
      text: '信息不存在2件。',
      reads: { count: '2' },
      cells: ['requests.unavailable.notHeld.total'],
      section: 'requests',
    },
  ],
  not: [
    // Documents, by what may be done with them.
    '全年发文120件，不予公开42件。',
    '部分公开事项已纳入目录。',
  ],
  things: ['request'],
  counts: ({ result }) => result !== undefined,
  cells: (mention, edition) => {
    const result = mention.result!
    const { rows, binding, part } = looser[result] ?? { rows: [[result]], binding: true }
    return cellsIn(rows, mention, edition, { binding, ...(part && { part }) })
  },
}
