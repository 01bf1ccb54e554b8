/**
 * What is written beside a figure without touching the text: the difference beside a total that does not add up, the value
 * that the identities determine beside a cell without a number, and a box where a cell is blank, which between tabs nobody
 * sees; between bars everybody does.
 */
import {
  columnName,
  evaluate,
  setCell,
  type BoundRow,
  type Edit,
  type Evaluated,
  type Language,
  type Report,
  type Span,
} from '../core'
import { addressOf } from '../form'
import type { Address, Identity } from '../form/types'
import { identitySentence } from './identitySentence'
import { cellPath } from './names'
import { distinct, factsAt } from './relations'
import { touches } from './spans'

export interface InlayHint {
  /** The hint stands behind the character in front of this offset. */
  readonly offset: number
  readonly text: string
  readonly tooltip: string
  /** What accepting the hint writes; empty for a hint that only informs. */
  readonly edits: readonly Edit[]
}

/** The hints whose place is in the range, in the order of the text. */
export function inlayHints(report: Report, range: Span, language: Language): InlayHint[] {
  if (report.unchecked) return []
  return [...differences(report, language), ...deduced(report, language), ...blanks(report, language)]
    .filter(({ offset }) => touches(range, offset))
    .sort((a, b) => a.offset - b.offset)
}

type Broken = Required<Evaluated>

function* differences(report: Report, language: Language): Generator<InlayHint> {
  const { identities } = report.sums
  const all = evaluate({ form: { ...report.form, identities }, facts: report.facts })
  const failing = all.filter(isBroken)
  for (const fact of factsAt(report, distinct(failing.map(placeOf)))) {
    const broken = failing.filter((e) => placeOf(e) === fact.address)
    const tooltip = broken.map((e) => identitySentence(report, e, language)).join('\n')
    yield { offset: fact.cell.span.end, text: excessText(broken, language), tooltip, edits: [] }
  }
}

/** Where an identity is shown: at its total; a balance at that of the results. */
function placeOf({ identity }: Evaluated): Address {
  return identity.right[0]!
}

function isBroken(evaluated: Evaluated): evaluated is Broken {
  return evaluated.state === 'broken'
}

const leads: Readonly<Record<Identity['kind'], Record<Language, string>>> = {
  row: { zh: '行', en: 'row ' },
  column: { zh: '列', en: 'column ' },
  balance: { zh: '两边差 ', en: 'balance off by ' },
  review: { zh: '', en: '' },
}

/** `多 1`; `行多 1，列少 2` where a total is off by different amounts; `两边差 1` where only the balance is off. */
function excessText(broken: readonly Broken[], language: Language): string {
  const sums = broken.filter((e) => e.identity.kind !== 'balance')
  const balances = broken.filter((e) => !sums.includes(e) && !sums.some((s) => size(s) === size(e)))
  const alike = new Set(sums.map(excess)).size === 1
  const texts = [
    ...(alike ? sums.slice(0, 1) : sums).map(
      (e) => (alike ? '' : leads[e.identity.kind][language]) + signed(e, language),
    ),
    ...balances.map((e) => `${leads.balance[language]}${size(e)}`),
  ]
  return texts.join(language === 'zh' ? '，' : ', ')
}

/** How much the total is above what it should be. */
function excess({ left, right }: Broken): bigint {
  return right - left
}

function size(evaluated: Broken): bigint {
  const by = excess(evaluated)
  return by < 0n ? -by : by
}

function signed(evaluated: Broken, language: Language): string {
  const more = excess(evaluated) > 0n
  return { zh: `${more ? '多' : '少'} ${size(evaluated)}`, en: `${more ? '+' : '−'}${size(evaluated)}` }[language]
}

function* deduced(report: Report, language: Language): Generator<InlayHint> {
  const { deduced } = report.sums
  for (const fact of report.facts.values()) {
    const value = fact.value.kind === 'number' ? undefined : deduced.get(fact.address)
    if (value === undefined) continue
    const edits = setCell(report, fact.address, value)
    const text = { zh: `应为 ${value}`, en: `should be ${value}` }[language]
    yield { offset: fact.cell.span.end, text, tooltip: reason[language], edits }
  }
  for (const row of report.tables.flatMap((t) => t.rows)) {
    const unread = unreadIn(row).flatMap(({ name, address }) => {
      const value = deduced.get(address)
      return value === undefined ? [] : [{ name, value }]
    })
    if (unread.length > 0) yield { offset: row.span.end, ...shortOf(unread, language), edits: [] }
  }
}

/** Blank cells that nobody sees and for which nothing follows. */
function* blanks({ tables, sums }: Report, language: Language): Generator<InlayHint> {
  const unseen = tables.flatMap(({ rows }) => rows.filter(({ source }) => source.notation !== 'pipe'))
  for (const fact of unseen.flatMap(({ facts }) => facts)) {
    if (fact?.value.kind !== 'blank' || sums.deduced.has(fact.address)) continue
    const name = cellPath(fact.row.block, fact.row.form, fact.column)
    const tooltip = language === 'zh' ? `空白：${name}` : `blank: ${name}`
    yield { offset: fact.cell.span.end, text: '□', tooltip, edits: [] }
  }
}

/** Cells that the row ought to have and of which nothing was read. */
function unreadIn({ form, block, facts }: BoundRow): { readonly name: string; readonly address: Address }[] {
  return block.columns.flatMap((column, i) =>
    facts[i] ? [] : [{ name: columnName(block, column), address: addressOf(form, column) }],
  )
}

const reason = { zh: '按勾稽关系得出。', en: 'It follows from the sums.' }

/** All that a row lacks is one hint, for its cells have no places of their own. */
function shortOf(cells: readonly { readonly name: string; readonly value: bigint }[], language: Language) {
  const zh = language === 'zh'
  const each = cells.map(({ name, value }) => (zh ? `“${name}”应为 ${value}` : `“${name}” should be ${value}`))
  const values = cells.map(({ value }) => value).join(zh ? '、' : ', ')
  const many = zh ? `未读到的 ${cells.length} 格应为 ${values}` : `${cells.length} cells not read should be ${values}`
  return { text: each.length > 1 ? many : each[0]!, tooltip: [...each, reason[language]].join('\n') }
}
