/** The report as it will be published: its blocks in the order of the text, what is wrong with them and which sums hold. */
import { accountOf, blankPlaces, evaluate, type Account, type Finding, type Language, type Report } from '../../core'
import type { Address } from '../../form/types'
import { proposalsIn } from '../form/proposals'
import { identitySentence } from '../identitySentence'
import { spanIndex } from '../spanIndex'
import { blocksOf } from './blocks'
import { withLackingTables } from './lacking'
import type { Block, Preview } from './model'
import { notesFor, type Notes } from './notes'

const nothing = { reading: '', proposals: 0, blocks: [], identities: [], findings: [], places: [] }

/**
 * @param findings those that are shown, after configuration
 * @param isEditable the text can be changed
 */
export function preview(report: Report, findings: readonly Finding[], language: Language, isEditable = true): Preview {
  if (report.unchecked) return { ...nothing, language, unchecked: report.unchecked }
  const notes = notesFor(findings)
  const { identities } = report.sums
  const on = new Map<Address, number[]>()
  identities.forEach(({ left, right }, i) => {
    for (const address of [...left, ...right]) on.set(address, [...(on.get(address) ?? []), i])
  })
  const rowsIn = spanIndex(report.rows, (row) => row.span)
  const proposals = isEditable ? proposalsIn(report) : new Map<Address, bigint>()
  const identitiesOn = (address: Address) => on.get(address) ?? []
  const blanksIn = spanIndex(isEditable ? blankPlaces(report) : [], ({ span }) => span)
  const subject = { report, language, notes, rowsIn, identitiesOn, isEditable, blanksIn, proposals }
  const blocks = withLackingTables(subject, blocksOf(subject))
  return {
    language,
    reading: readingOf(accountOf(report), language),
    proposals: proposals.size,
    blocks: withRest(blocks, findings, notes),
    identities: evaluate({ form: { ...report.form, identities }, facts: report.facts }).map((e) => ({
      state: e.state,
      sentence: identitySentence(report, e, language),
    })),
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message: message[language] })),
    places: notes.places,
  }
}

/** `读出 193/200 个数；未读 5 格，空白 2 格` */
function readingOf({ read, sums = 0, of, blank, mark, unread }: Account, language: Language): string {
  const zh = language === 'zh'
  const rest = [
    { n: sums, said: zh ? `其中按勾稽关系读出 ${sums} 个` : `${sums} by the sums` },
    { n: unread, said: zh ? `未读 ${unread} 格` : `${unread} not read` },
    { n: blank, said: zh ? `空白 ${blank} 格` : `${blank} blank` },
    { n: mark, said: zh ? `填符号 ${mark} 格` : `${mark} with a mark` },
  ].filter(({ n }) => n > 0)
  const head = zh ? `读出 ${read}/${of} 个数` : `${read} of ${of} figures read`
  return [head, rest.map(({ said }) => said).join(zh ? '，' : ', ')].filter(Boolean).join(zh ? '；' : '; ')
}

/** Findings that are on no piece go to the block they stand in, or to the last one above them. */
function withRest(blocks: readonly Block[], findings: readonly Finding[], notes: Notes): Block[] {
  const last = lastAbove(blocks.map(({ at }) => notes.places[at]!.start))
  const added = new Map<number, number[]>()
  for (const number of notes.rest()) {
    const index = last(findings[number]!.span.start)
    if (!added.get(index)?.push(number)) added.set(index, [number])
  }
  return blocks.map((block, i) => {
    const more = added.get(i)
    return more ? { ...block, findings: [...(block.findings ?? []), ...more] } : block
  })
}

/** The last block that begins at or before a place, else the first; a sentence among a table's rows is shown behind it. */
function lastAbove(starts: readonly number[]): (place: number) => number {
  const least = [...starts]
  for (let i = least.length - 2; i >= 0; i--) least[i] = Math.min(least[i]!, least[i + 1]!)
  return (place) => {
    let [from, to] = [0, least.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (least[middle]! <= place) from = middle
      else to = middle
    }
    return from
  }
}
