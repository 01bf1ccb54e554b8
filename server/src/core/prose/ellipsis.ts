/**
 * What a figure counts whose phrase does not say it, or says it in a word that means something else here: rules, the
 * first that applies decides. What phrases hand on to each other is the business of `levels`.
 */
import type { Words } from './meaning'
import type { Action, Figure, Thing } from './types'

/** What the phrase says, and what the phrases before it left. */
interface Said {
  readonly words: Words
  /** What was counted last on this level. */
  readonly things: readonly Thing[]
  /** The figure whose parts stand here. */
  readonly whole: Figure | undefined
}

interface Rule {
  readonly name: string
  /** A sentence, the number that the rule is for, and what it counts. */
  readonly example: readonly [sentence: string, number: string, things: readonly Thing[]]
  readonly applies: (said: Said) => boolean
  readonly things: (said: Said) => readonly Thing[]
}

/** Words that say that requests came in or were dealt with. */
export const handling: readonly Action[] = [
  'receive',
  'receiveNew',
  'accept',
  'handle',
  'reply',
  'complete',
  'carryIn',
  'carryOut',
]

function handles({ actions }: Pick<Words, 'actions'>): boolean {
  return actions.some((action) => handling.includes(action))
}

/** Neither requests nor anything done with them. */
function isElse(figure: Figure): boolean {
  return !figure.things.includes('request') && !(figure.things.length === 0 && handles(figure))
}

export const rules: readonly Rule[] = [
  {
    name: 'the documents spoken of go on',
    example: ['全年制发规范性文件9件，主动公开文件3件。', '3', ['normative']],
    applies: ({ words, things }) =>
      words.things[0] === 'document' && things.includes('normative') && !words.unknown && words.relation !== 'others',
    things: () => ['normative'],
  },
  {
    name: 'other documents are no normative ones',
    example: ['全年印发文件20件。', '20', ['foreign']],
    applies: ({ words }) => words.things[0] === 'document',
    things: () => ['foreign'],
  },
  {
    name: 'documents by what may be done with them are no requests',
    example: ['全年发文120件，其中主动公开58件、依申请公开20件。', '20', ['foreign']],
    applies: ({ words, whole }) =>
      whole !== undefined &&
      isElse(whole) &&
      !handles(words) &&
      (words.things[0] === 'request' || words.things[0] === 'topic' || words.result !== undefined),
    things: () => ['foreign'],
  },
  {
    name: 'among other things, requests that were handled',
    example: ['全年发文120件，其中收到政府信息公开申请6件。', '6', ['request']],
    applies: ({ words, whole }) =>
      whole !== undefined &&
      isElse(whole) &&
      (words.things[0] === 'request' || words.things[0] === 'topic' || words.result !== undefined),
    things: ({ words }) => words.things,
  },
  {
    name: 'a result is one of requests, unless something else is spoken of',
    example: ['属于过程性信息1件，属于行政查询事项2件，信息不存在3件。', '1', ['request']],
    applies: ({ words }) =>
      words.result !== undefined && (words.things[0] === undefined || words.things[0] === 'topic'),
    things: ({ things }) => (things.length > 0 ? things : ['request']),
  },
  {
    name: 'a list of documents never comes to speak of requests',
    example: ['公文100件，主动公开50件，依申请公开30件。', '30', ['foreign']],
    applies: ({ words, things }) => words.things[0] === 'request' && things[0] === 'foreign' && !handles(words),
    things: () => ['foreign'],
  },
  {
    name: 'a phrase that says what it counts, counts that',
    example: ['全年收到政府信息公开申请34件。', '34', ['request']],
    applies: ({ words }) => words.things.length > 0,
    things: ({ words }) => words.things,
  },
  {
    name: 'what was done is done with what was spoken of',
    example: ['全年收到政府信息公开申请34件，办结30件。', '30', ['request']],
    applies: ({ words, whole }) =>
      words.actions.length > 0 ||
      words.outcome !== undefined ||
      (words.relation === 'others' && whole !== undefined && !words.unknown),
    things: ({ things }) => things,
  },
  {
    name: 'a number without a word of its own counts nothing known',
    example: ['全年收到政府信息公开申请34件，梳理6条。', '6', []],
    applies: () => true,
    things: () => [],
  },
]

/** What is counted. */
export function countedIn(said: Said): readonly Thing[] {
  return rules.find((rule) => rule.applies(said))!.things(said)
}
