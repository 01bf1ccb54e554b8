/** What the action takes from the JSON of `check`. Types only. */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

interface Position {
  readonly line: number
  readonly character: number
}

export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place: string
  readonly range: { readonly start: Position; readonly end: Position }
}

export interface CheckedReport {
  readonly path: string
  readonly isReport: boolean
  readonly agency: string | null
  readonly year: number | null
  readonly format: string
  readonly read: number | null
  readonly of: number | null
  readonly diagnostics: readonly Diagnostic[]
}

export interface Checked {
  readonly reports: readonly CheckedReport[]
  readonly summary: {
    readonly reports: number
    readonly errors: number
    readonly warnings: number
    readonly information: number
    readonly hints: number
    readonly read: number
    readonly of: number
    readonly notRead: readonly { readonly path: string; readonly why: string }[]
  }
}
