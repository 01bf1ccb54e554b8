/** 制发规范性文件5件, 废止规章1件, 现行有效规范性文件32件: documents by what was done with them, in table two. */
import { equal } from '../alternative'
import type { CountPattern } from './pattern'
import type { Action, Alternative, Thing } from '../types'
import { addressOf, forms } from '../../../form'
import type { DocumentAction, SaidOfDocuments } from '../../../form/types'

/** Rows of documents. */
export const documentRows: Readonly<Partial<Record<Thing, string>>> = {
  rules: 'disclosure.rules',
  normative: 'disclosure.normativeDocuments',
}

/** What a document was said to have undergone, the most telling first: 公布已废止的规章 are those repealed. */
const telling: readonly (Action & DocumentAction)[] = ['repeal', 'inForce', 'make', 'publish']

export const documents: CountPattern = {
  kind: 'count',
  name: 'documents',
  slots: { count: 'rules or normative documents that were made, repealed, published, or are in force' },
  examples: [
    {
      text: '全年制发行政规范性文件5件。',
      reads: { count: '5' },
      cells: ['disclosure.normativeDocuments.made'],
    },
    {
      text: '废止政府规章1件。',
      reads: { count: '1' },
      cells: ['disclosure.rules.repealed'],
    },
    {
      text: '现行有效规范性文件32件。',
      reads: { count: '32' },
      cells: ['disclosure.normativeDocuments.inForce'],
    },
    {
      text: '在专栏集中公开规章、规范性文件7件。',
      reads: { count: '7' },
      cells: [
        'disclosure.rules.made + disclosure.normativeDocuments.made',
        'disclosure.rules.inForce + disclosure.normativeDocuments.inForce',
      ],
    },
  ],
  not: [
    // Counted with 制发 and 废止, or not.
    '修订规范性文件77件。',
    '转发上级文件66件。',
    '对规范性文件开展合法性审核12次。',
  ],
  things: ['rules', 'normative'],
  counts: () => true,
  cells: (mention, edition) => {
    const { actions } = mention
    if (actions.includes('revise')) return []
    const rows = mention.things.flatMap((thing) => documentRows[thing] ?? [])
    const read = (said: SaidOfDocuments | undefined, binding: boolean): Alternative[] =>
      (said?.columns ?? []).map((column) => equal(rows.map((row) => addressOf(row, column)), binding)) // prettier-ignore
    const action = telling.find((a) => actions.includes(a))
    const known = forms[edition].documents
    // 规范性文件32件 alone: made, or in force.
    if (!action) return [...read(known.make, false), ...read(known.inForce, false)]
    const found = known[action]
    if (!found) return []
    const part = mention.kind === 'figure' && mention.whole !== undefined
    const selected = action === 'inForce' && actions.includes('publish')
    return read(found, found.binding && !part && !selected)
  },
}
