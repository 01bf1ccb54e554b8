/**
 * The two laws of fixes, judged here with other means than the engine's own: figures are counted in the text as a browser
 * or a person would show it, values are compared by address, findings by code and address.
 */
import { Parser } from 'htmlparser2'
import {
  type Edit,
  type Finding,
  type Fix,
  type Report,
  type Severity,
  type Span,
  analyse,
  applyEdits,
} from '../../server/src/core'
import { offered } from '../offers'

/** Tries every fix that is offered for a text; throws where one breaks a law. Gives how many there were. */
export function tryFixes(text: string): number {
  const before = analyse(text)
  let tried = 0
  for (const finding of offered(before)) {
    for (const fix of finding.fixes) {
      const named = `${finding.code}, ${fix.title.en}`
      const after = analyse(applyEdits(text, fix.edits))
      for (const [law, broken] of laws) {
        const said = broken(before, after, finding, fix)
        if (said !== undefined) throw new Error(`${law} (${named}): ${said}`)
      }
      tried++
    }
  }
  return tried
}

/** Says what is broken, if anything is. */
type FixLaw = (before: Report, after: Report, finding: Finding, fix: Fix) => string | undefined

const laws: readonly (readonly [string, FixLaw])[] = [
  [
    'no figure disappears that the title does not name',
    (before, after, finding, { title, removes = [] }) => {
      // Digits are written otherwise, or figures that have run together are parted.
      if (finding.code === 'cell/style' || title.en.startsWith('Break the text'))
        return digitsOf(before.text) === digitsOf(after.text) ? undefined : 'a digit is lost'
      const [left, named] = [figures(after.text), new Set(runsIn(title.zh))]
      const mayGo = (run: string) => (named.has(run) ? removes.filter((removed) => removed === run).length : 0)
      const lost = [...figures(before.text)].find(([run, n]) => (left.get(run) ?? 0) + mayGo(run) < n)
      return lost && `${lost[0]} is lost`
    },
  ],
  [
    'each figure that goes stands in the title',
    (_before, _after, _finding, { title, removes = [] }) => {
      // `19, 15` is a list there, `1,915` a figure.
      const [zh, en] = [title.zh, title.en].map((said) => new Set([said, ...said.split(', ')].flatMap(runsIn))) as [
        Set<string>,
        Set<string>,
      ]
      const unnamed = removes.find((run) => !zh.has(run) || !en.has(run))
      return unnamed && `${unnamed} is not named`
    },
  ],
  [
    'its finding is gone',
    (before, after, finding) => {
      const times = ({ findings }: Report) =>
        findings.filter(
          (f) => f.code === finding.code && f.address === finding.address && f.message.zh === finding.message.zh,
        ).length
      return times(after) < times(before) ? undefined : finding.message.zh
    },
  ],
  [
    'no finding of higher weight appears',
    (before, after, finding, { edits }) => {
      const key = ({ code, address }: Finding) => `${code} ${address ?? ''}`
      const was = new Map<string, number>()
      for (const f of before.findings) was.set(key(f), (was.get(key(f)) ?? 0) + 1)
      const inserted = insertedBy(edits)
      for (const f of after.findings) {
        const left = was.get(key(f)) ?? 0
        was.set(key(f), left - 1)
        if (left > 0 || weights.indexOf(f.severity) <= weights.indexOf(finding.severity)) continue
        const toFill = /^(?:report\/placeholder|cell\/blank|section\/empty)$/u.test(f.code)
        if (toFill && inserted.some((s) => s.start <= f.span.end && f.span.start <= s.end)) continue
        if (f.code.startsWith('sum/') && hadUnread(before, after)) continue
        return `${f.code}: ${f.message.zh}`
      }
      return undefined
    },
  ],
  [
    'every value but those it names is as before',
    (before, after, _, { edits, title }) => {
      for (const [address, { value, cell, copies = [] }] of before.facts) {
        const now = after.facts.get(address)
        if (JSON.stringify(now?.value) === JSON.stringify(value)) continue
        const set = [cell, ...copies].some(({ span }) => edits.some((e) => isSetBy(before.text, span, e.span)))
        if (now && set) continue
        const rewritten = edits.some((e) => e.span.start <= cell.span.start && cell.span.end <= e.span.end)
        const isNothing = value.kind !== 'text' && Number(/\d+/u.exec(cell.text)?.[0] ?? 0) === 0
        if (!now && rewritten && (isNothing || runsIn(cell.text).some((run) => runsIn(title.zh).includes(run))))
          continue
        return `${address} was “${cell.text}” and is ${now ? `“${now.cell.text}”` : 'not read'}`
      }
      return undefined
    },
  ],
]

const weights: readonly Severity[] = ['hint', 'information', 'warning', 'error']

/** Within a character of the cell, or between its bars and in no other words than its own. */
function isSetBy(text: string, cell: Span, edit: Span): boolean {
  if (cell.start - 1 <= edit.start && edit.end <= cell.end + 1) return true
  const besides = text.slice(edit.start, Math.max(edit.start, cell.start)) + text.slice(cell.end, edit.end)
  return text[edit.start - 1] === '|' && text[edit.end] === '|' && /^[ \u3000]*$/u.test(besides)
}

/** A value stands there now that was none before. */
function hadUnread(before: Report, after: Report): boolean {
  return [...after.facts].some(
    ([address, { value }]) => value.kind === 'number' && before.facts.get(address)?.value.kind !== 'number',
  )
}

function insertedBy(edits: readonly Edit[]): Span[] {
  let shift = 0
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + shift
      shift += newText.length - (span.end - span.start)
      return { start, end: start + newText.length }
    })
}

/** Runs of digits by how often they stand there; the ordinal that begins a cell or a line is none. */
function figures(text: string): Map<string, number> {
  const runs = new Map<string, number>()
  for (const cell of seen(text).split(/[\n\r\t|]/u))
    for (const run of runsIn(cell.replace(/^[\s"]*\d{1,2}\s*[.、．](?!\d)/u, '')))
      runs.set(run, (runs.get(run) ?? 0) + 1)
  return runs
}

function runsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(?<=\d)[,\s]{1,2}(?=\d)/gu, '')
      .match(/\d+/gu) ?? []
  )
}

function digitsOf(text: string): string {
  return seen(text).normalize('NFKC').replace(/\D/gu, '')
}

/** The words of a page; a plain text is its own. */
function seen(text: string): string {
  if (!/<(?:t[dhr]|table|p|div|br|html|span)\b/iu.test(text)) return text
  let said = ''
  const parser = new Parser({
    onopentag: (name) => void (said += /^(?:[abiu]|em|font|span|strong)$/u.test(name) ? '' : '\n'),
    ontext: (data) => void (said += data),
    onclosetag: (name) => void (said += /^(?:[abiu]|em|font|span|strong)$/u.test(name) ? '' : '\n'),
  })
  parser.end(text)
  return said
}
