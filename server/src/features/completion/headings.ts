/** Headings of sections that are still missing, numbered and marked as the others are; the one due next comes first. */
import { headingFor, normalise } from '../../core'
import type { SectionForm } from '../../form/types'
import { han } from '../../form/provisions'
import { found, rank, type CompletionItem, type Cursor } from './item'

export function headings(cursor: Cursor): CompletionItem[] {
  if (!cursor.fresh) return []
  const { report, section, line, end } = cursor
  const due = (section?.form.number ?? 0) + 1
  const { sections, edition } = report.form
  return missing(cursor).map((form) => {
    const text = headingFor(report, form) ?? ordinal(cursor, form.number) + form.title.text
    const n = form.number
    return {
      label: `${han(n)}、${form.title.text}`,
      detail: '',
      pieces: [text],
      span: { start: line.start, end },
      filter: found(cursor, [text.replace(/^[\s#*]+/, ''), form.title.text, ...numbered(n)]),
      rank: rank(2, (n - due + sections.length) % sections.length),
      subject: { kind: 'heading', edition, section: form.key },
    }
  })
}

/** Where nothing has been recognised as a section yet, a line that says nothing else counts as its heading. */
function missing({ report, line }: Cursor): SectionForm[] {
  const keys = new Set(report.sections.map((s) => s.form.key))
  const others = report.unchecked ? report.text.slice(0, line.start) + report.text.slice(line.end) : ''
  const said = new Set(others.split(/[\n\r]+/).map(normalise))
  return report.form.sections.filter(({ key, title }) => {
    const wordings = [title.text, ...(title.customary ?? [])]
    return !keys.has(key) && !wordings.some((w) => said.has(normalise(w)))
  })
}

/** The first heading of a report takes the way of numbering that has been begun: 一、 第一部分 （一） 1. */
function ordinal({ before }: Cursor, n: number): string {
  const begun = before.trim().replace(/^[#*\s]+/, '')
  const marks = /^\s*#+\s*/.exec(before)?.[0].replace(/#$/, '# ') ?? ''
  if (begun.startsWith('第')) return `${marks}第${han(n)}部分 `
  if (/^[（(]/.test(begun)) return `${marks}（${han(n)}）`
  return `${marks}${/^\d/.test(begun) ? `${n}.` : `${han(n)}、`}`
}

/** Every way of writing the ordinal finds the heading. */
function numbered(n: number): string[] {
  return [`${han(n)}、`, `第${han(n)}部分`, `（${han(n)}）`, `(${han(n)})`, `${n}.`]
}
