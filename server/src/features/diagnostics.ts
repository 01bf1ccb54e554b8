/** A finding as it is shown: in one language, with the link to its page. */
import type { Finding, Language, Severity, Span } from '../core'
import type { Address } from '../form/types'
import { pageOf } from './documentation'

export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  readonly address?: Address | undefined
  readonly message: string
  readonly page?: string | undefined
  /** A sum by its name: its figures stand in the message or in the hover, and once is enough. */
  readonly related: readonly { readonly span: Span; readonly message: string }[]
}

/** @param documentation where the pages lie; undefined for the project's home */
export function diagnostic(finding: Finding, language: Language, documentation?: string): Diagnostic {
  const { code, severity, span, address } = finding
  return {
    code,
    severity,
    span,
    address,
    message: finding.message[language],
    page: pageOf(code, language, documentation),
    related: finding.related.map(({ span, text, name = text }) => ({ span, message: name[language] })),
  }
}

/** How many of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
