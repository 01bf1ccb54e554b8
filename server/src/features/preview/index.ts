/** The report as it will be published: its blocks in the order of the text, what is wrong with them and which sums hold. */
import { sumsOf } from '../../core/sums'
import { evaluate } from '../../core/identities'
import type { Language } from '../../core/language'
import type { Finding, Report } from '../../core/model'
import type { Address } from '../../form/types'
import { identitySentence } from '../identitySentence'
import { blocksOf } from './blocks'
import type { Block, Preview } from './model'
import { notesFor, type Notes } from './notes'

/** @param findings those that are shown, after configuration */
export function preview(report: Report, findings: readonly Finding[], language: Language): Preview {
  if (report.unchecked)
    return { language, unchecked: report.unchecked, blocks: [], identities: [], findings: [], places: [] }
  const notes = notesFor(findings)
  const { identities } = sumsOf(report)
  const on = new Map<Address, number[]>()
  identities.forEach(({ left, right }, i) => {
    for (const address of [...left, ...right]) on.set(address, [...(on.get(address) ?? []), i])
  })
  const blocks = blocksOf({ report, language, notes, identitiesOn: (address) => on.get(address) ?? [] })
  return {
    language,
    blocks: withRest(blocks, findings, notes),
    identities: evaluate({ form: { ...report.form, identities }, facts: report.facts }).map((e) => ({
      state: e.state,
      sentence: identitySentence(report, e, language),
    })),
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message: message[language] })),
    places: notes.places,
  }
}

/** Findings that are on no piece go to the block they stand in, or to the last one above them. */
function withRest(blocks: readonly Block[], findings: readonly Finding[], notes: Notes): Block[] {
  const out = [...blocks]
  for (const number of notes.rest()) {
    const { start } = findings[number]!.span
    const index = Math.max(
      0,
      out.findLastIndex((b) => notes.places[b.at]!.start <= start),
    )
    const block = out[index]
    if (block) out[index] = { ...block, findings: [...(block.findings ?? []), number] }
  }
  return out
}
