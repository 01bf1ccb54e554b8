/** 作出行政许可决定36件, 行政处罚12件: administrative decisions of the year, in table two. */
import { equal } from '../alternative'
import type { CountPattern } from './pattern'
import type { Thing } from '../types'
import type { Address } from '../../../form/types'

const cells: Readonly<Partial<Record<Thing, Address>>> = {
  licensing: 'disclosure.licensing.decisions',
  penalties: 'disclosure.penalties.decisions',
  coercion: 'disclosure.coercion.decisions',
}

export const decisions: CountPattern = {
  kind: 'count',
  name: 'decisions',
  slots: { count: 'licences, penalties or coercive measures decided' },
  examples: [
    {
      text: '全年作出行政许可决定36件。',
      reads: { count: '36' },
      cells: ['disclosure.licensing.decisions'],
    },
    {
      text: '行政处罚案件12件。',
      reads: { count: '12' },
      cells: ['disclosure.penalties.decisions'],
    },
  ],
  // Published ones are another matter.
  not: ['公示行政许可36件。', '行政许可公示信息6543条。', '行政许可、行政处罚共48件。'],
  things: ['licensing', 'penalties', 'coercion'],
  counts: (mention) =>
    mention.kind === 'figure' && !mention.whole && mention.things.length === 1 && !mention.actions.includes('publish'),
  cells: ({ things, actions }) => [equal([cells[things[0]!]!], actions.length === 1 && actions[0] === 'decide')],
}
