/** Sentences that the report should hold and does not: the processing fee, the statistical period. Figures are blanks. */
import type { Language } from '../../core'
import { periodSentence, processingFeeSentence } from '../../form/sentences'
import { found, rank, type CompletionItem, type Cursor, type Piece } from './item'

export function sentences(cursor: Cursor, language: Language): CompletionItem[] {
  if (!cursor.fresh) return []
  return [...fee(cursor, language), ...period(cursor, language)]
}

const blank = '____'

/** In section six, where the check misses it; anywhere in a text that is no report yet. */
function fee(cursor: Cursor, language: Language): CompletionItem[] {
  const { report, section } = cursor
  const missing = section?.form.key === 'other' && report.findings.some((f) => f.code === 'report/processing-fee')
  if (!missing && !report.unchecked) return []
  const label = { zh: '信息处理费收取情况', en: '信息处理费 (processing fee)' }[language]
  return [item(cursor, label, processingFeeSentence, ['信息处理费', '收费', '本年度'], 'processing-fee', 0)]
}

/** In front of the first section or in it, where no period is stated. */
function period(cursor: Cursor, language: Language): CompletionItem[] {
  const { report, section } = cursor
  const early = section === undefined || section.form.key === 'overview'
  const missing = early && report.findings.some((f) => f.code === 'report/period' && f.severity === 'information')
  if (!missing && !report.unchecked) return []
  const label = { zh: '统计期限', en: '统计期限 (statistical period)' }[language]
  const sentence = periodSentence(report.year ?? blank)
  return [item(cursor, label, sentence, ['统计期限', '所列数据', '数据'], 'period', 1)]
}

function item(
  cursor: Cursor,
  label: string,
  sentence: string,
  words: readonly string[],
  which: 'processing-fee' | 'period',
  place: number,
): CompletionItem {
  const { line, end, before } = cursor
  const indent = /^\s*/.exec(before)![0]
  const parts = sentence.split(blank)
  return {
    label,
    detail: '',
    pieces: [indent, ...parts.flatMap((part, i): Piece[] => (i > 0 ? [{ blank }, part] : [part]))],
    span: { start: line.start, end },
    filter: found(cursor, [sentence, ...words]),
    rank: rank(4, place),
    subject: { kind: 'sentence', sentence: which },
  }
}
