/**
 * A sentence's figure is none of the values that its wording may mean. The table's figure is preferred where the wording
 * leaves one value only; setting the cell is offered where the identities then hold.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { Address } from '../../../form/types'
import type { Text } from '../../model'
import { sumOf, cell } from '../../prose'
import type { Tabled } from '../../prose/types'
import { writtenLike } from '../../prose/writing'
import { changeOf, defineCheck, fix, replace } from '../check'
import { nameOf } from '../../names'
import { contradictionsOf, type Of } from '../../disputes'
import { allows as sumsAllow, setCell, writtenAt } from '../../sums'
import { counted, placesOf, said, sumName } from './words'

interface Args {
  readonly words: string
  readonly value: string
  readonly unit: string
  /** 均为自然人申请: words say the number. */
  readonly implied: boolean
  readonly tabled: readonly { readonly name: Text; readonly value: string; readonly mended: boolean }[]
}

export const proseFigure = defineCheck<Args>({
  code: 'prose/figure',
  severity: 'warning',
  *find(reading) {
    for (const found of contradictionsOf(reading.disputes, 'figure')) {
      const { mention, alternatives } = found
      const implied = mention.kind === 'implied'
      const distinct = differing(alternatives)
      yield {
        span: mention.span,
        args: {
          words: implied ? said(reading, mention.span) : counted(mention, alternatives[0]!.addresses),
          value: mention.value,
          unit: (implied ? mention.of.unit : mention.unit) ?? '',
          implied,
          tabled: distinct.map(({ addresses, value }) => ({
            name: sumName(addresses),
            value,
            mended: sumOf(addresses, (a) => cell(reading, a)) !== value,
          })),
        },
        related: placesOf(reading, [...new Set(distinct.flatMap((a) => a.addresses))]),
        fixes: () => [...rewrites(reading, found, distinct), ...settings(reading, found)],
      }
    }
  },
  message: {
    zh: ({ words, value, unit, implied, tabled }) => {
      const stated = implied ? `“${words}”，即 ${value}${unit && ` ${unit}`}` : `${words} ${value}${unit && ` ${unit}`}`
      return `正文写${stated}，表中${tabled.map((t) => `${t.name.zh}${t.mended ? '改正后' : ''}为 ${t.value}`).join('，')}。`
    },
    en: ({ words, value, implied, tabled }) =>
      `The text says ${implied ? `“${words}” (${value})` : `${words} ${value}`}; in the tables ${tabled
        .map((t) => `${t.name.en} ${t.mended ? 'should be' : 'is'} ${t.value}`)
        .join(', ')}.`,
  },
  why: {
    zh: '正文与表格同出一份统计，公众会拿两处对照；同一数字应当一致。',
    en: 'Text and tables rest on the same statistics and are read side by side; one figure has one value.',
  },
})

/** The first alternative of each value. */
function differing(alternatives: readonly Tabled[]): Tabled[] {
  return alternatives.filter((a, i) => alternatives.findIndex((b) => b.value === a.value) === i)
}

/** The table's figure in the text, in the hand of the one that stands there. */
function rewrites(reading: Analysis, { mention }: Of<'figure'>, distinct: readonly Tabled[]): Proposal[] {
  if (mention.kind === 'implied') return []
  const { doubtful } = reading.disputes
  const { start, end } = mention.span
  return distinct.flatMap(({ addresses, relation, value }) => {
    const stands = reading.text.slice(start, end)
    const written = writtenLike(value, stands)
    if (written === undefined) return []
    const preferred = distinct.length === 1 && relation === 'equal' && !addresses.some((a) => doubtful.has(a))
    const { title, removes } = changeOf(stands, value)
    const naming = { title: { zh: `正文${title.zh}`, en: `${title.en} in the text` }, removes }
    return [fix(naming, replace(mention.span, written), { preferred })]
  })
}

/** The sentence's figure in the table: the cell alone, or with the totals that it is a part of. */
function settings(reading: Analysis, { alternatives, stated }: Of<'figure'>): Proposal[] {
  const { sums } = reading
  const cells = [...new Set(alternatives.flatMap((a) => (a.addresses.length === 1 ? a.addresses : [])))]
  return cells.flatMap((address) => {
    if (sums.blamed.has(address)) return []
    const changes = [new Map([[address, stated]]), withTotals(reading, address, stated)].find(
      (c) => c && allows(reading, c),
    )
    const edits = [...(changes ?? [])].map(([a, to]) => setCell(reading, a, to))
    if (edits.length === 0 || edits.some((e) => e.length === 0)) return []
    return [
      {
        title: settingTitle(reading, changes!),
        removes: [...changes!.keys()].flatMap((a) => writtenAt(reading, a)),
        change: replacing(edits.flat()),
        safe: false,
        preferred: false,
      },
    ]
  })
}

/** Old and new value of the cell, and of the total that changes with it. */
function settingTitle({ facts }: Analysis, changes: Changes): Text {
  const texts = [...changes].map(([address, to], i): Text => {
    const [name, from] = [nameOf(address), facts.get(address)?.cell.text ?? '']
    return {
      zh: `${i === 0 ? '表中' : '，'}${name.zh}${from && `由 ${from} `}改为 ${to}`,
      en: `${i === 0 ? 'Set ' : ', '}${name.en}${from && ` from ${from}`} to ${to}`,
    }
  })
  return { zh: texts.map((t) => t.zh).join(''), en: texts.map((t) => t.en).join('') }
}

type Changes = ReadonlyMap<Address, string>

function allows(reading: Analysis, changes: Changes): boolean {
  const counts = [...changes].filter(([, to]) => /^\d+$/.test(to))
  return sumsAllow(reading.sums, new Map(counts.map(([a, to]) => [a, BigInt(to)])))
}

/** Outcome and total of table four; a cell of table three has its total in a row and in a column, which no one change keeps. */
function withTotals(reading: Analysis, address: Address, stated: string): Changes | undefined {
  const { identities, counts } = reading.sums
  const over = identities.filter((i) => i.left.includes(address))
  const [identity] = over
  const [before, total] = [counts.get(address), identity && counts.get(identity.right[0]!)]
  if (over.length !== 1 || identity?.kind !== 'review' || before === undefined || total === undefined) return undefined
  return new Map([
    [address, stated],
    [identity.right[0]!, (total + BigInt(stated) - before).toString()],
  ])
}
