/** What the light bulb offers: the fixes of the findings in a range, and the safe fixes of the whole text at once. */
import {
  append,
  preferredOf,
  type Address,
  type Ask,
  type Edit,
  type Finding,
  type Fix,
  type Language,
  type Report,
  type Span,
} from '../core'
import { allChecks } from '../collection'
import { pageOf } from './documentation'
import { editsOf } from './edits'
import { fillTogether } from './fillTogether'
import { meets } from './spans'

export interface CodeAction {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly preferred: boolean
  /** To be looked at before it is made. */
  readonly wide?: true
  /** The findings that the action mends. */
  readonly findings: readonly Finding[]
}

/**
 * In the order of the menu: preferred fixes, other fixes, then for each kind all its preferred fixes in the text. What a
 * person may choose for each of the selected rows is one entry for all of them.
 */
export function quickFixes(
  reading: Report,
  findings: readonly Finding[],
  ask: Ask,
  range: Span,
  language: Language,
): CodeAction[] {
  const here = findings.filter((finding) => meets(finding.span, range))
  const fixes = ask(here)
  const offers = here.flatMap((finding) => (fixes.get(finding) ?? []).map((fix) => ({ finding, fix })))
  const choice = fillTogether(reading, offers, language)
  const single = [
    ...(choice ? [{ title: choice.title, edits: choice.edits, preferred: false, findings: choice.findings }] : []),
    ...offers
      .filter(({ fix }) => !choice?.covered.has(fix))
      .map(({ finding, fix }) => singleFix(finding, fix, language)),
  ]
  const codes = [...new Set(here.map((finding) => finding.code))]
  return [
    ...merged([...single.filter((a) => a.preferred), ...single.filter((a) => !a.preferred)]),
    ...codes.flatMap((code) => allOfKind(findings, ask, code, language)),
  ]
}

/** One entry of the menu for each finding that a person may accept; two that one entry would cover are one. */
export interface IgnoreAction {
  readonly title: string
  readonly code: string
  readonly address?: Address
  readonly findings: readonly Finding[]
}

export function ignoreActions(findings: readonly Finding[], range: Span, language: Language): IgnoreAction[] {
  const here = findings.filter(
    (finding) => meets(finding.span, range) && allChecks.some(({ code }) => code === finding.code),
  )
  const actions = new Map<string, IgnoreAction & { readonly findings: Finding[] }>()
  for (const finding of here) {
    const { code, address } = finding
    const key = `${code} ${address ?? ''}`
    const same = actions.get(key)
    if (same) same.findings.push(finding)
    else {
      const title = ignoreTitle(code, address, language)
      actions.set(key, { title, code, ...(address !== undefined && { address }), findings: [finding] })
    }
  }
  return [...actions.values()]
}

function ignoreTitle(code: string, address: Address | undefined, language: Language): string {
  if (language === 'zh') return address === undefined ? `忽略本文件的此类问题（${code}）…` : `忽略此问题（${code}）…`
  return address === undefined ? `Ignore this kind in this file (${code})…` : `Ignore this finding (${code})…`
}

/** The page of a check, offered last, once for each code. */
export interface DocumentationAction {
  readonly title: string
  readonly page: string
  readonly findings: readonly Finding[]
}

/** @param documentation where the pages lie; undefined for the project's home */
export function documentationActions(
  findings: readonly Finding[],
  range: Span,
  language: Language,
  documentation?: string,
): DocumentationAction[] {
  const here = findings.filter((finding) => meets(finding.span, range))
  return allChecks.flatMap(({ code }) => {
    const own = here.filter((finding) => finding.code === code)
    const page = pageOf(code, language, documentation)
    const title = language === 'zh' ? `查看说明（${code}）` : `Show the documentation (${code})`
    return own.length > 0 && page !== undefined ? [{ title, page, findings: own }] : []
  })
}

/** The preferred safe fixes of all findings as one action; undefined where there are none. */
export function fixAll(findings: readonly Finding[], ask: Ask, language: Language): CodeAction | undefined {
  const safe = chosen(findings, ask, (fix) => fix.safe)
  const title = language === 'zh' ? '应用全部安全的更正' : 'Apply all safe fixes'
  return safe.edits.length > 0 ? { title, preferred: false, ...safe } : undefined
}

function singleFix(finding: Finding, fix: Fix, language: Language): CodeAction {
  const { edits, preferred, wide } = fix
  return { title: fix.title[language], edits, preferred, ...(wide && { wide }), findings: [finding] }
}

/** Only where it does more than the finding's own fix. What is merely offered stays a person's choice, one by one. */
function allOfKind(findings: readonly Finding[], ask: Ask, code: string, language: Language): CodeAction[] {
  const own = findings.filter((finding) => finding.code === code)
  const all = own.length < 2 ? { edits: [], findings: [] } : chosen(own, ask)
  const n = all.findings.length
  if (n < 2) return []
  const title = language === 'zh' ? `更正全文同类问题 ${n} 处（${code}）` : `Fix all ${n} of this kind (${code})`
  return [{ title, preferred: false, ...all }]
}

/** The preferred fixes that can be made together. */
function chosen(
  findings: readonly Finding[],
  ask: Ask,
  wanted: (fix: Fix) => boolean = () => true,
): Pick<CodeAction, 'edits' | 'findings'> {
  const fixes = ask(findings, (fix) => fix.preferred && wanted(fix), 'together')
  const mended = findings.filter((finding) => preferredOf(fixes, finding))
  return { edits: editsOf(mended.flatMap((finding) => fixes.get(finding)!)), findings: mended }
}

/** Two findings may be mended by the same edit: it is offered once, for both. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byEdit = new Map<string, CodeAction & { readonly findings: Finding[] }>()
  for (const action of actions) {
    const key = JSON.stringify(action.edits)
    const same = byEdit.get(key)
    if (same) append(same.findings, action.findings)
    else byEdit.set(key, { ...action, findings: [...action.findings] })
  }
  return [...byEdit.values()]
}
