/** Findings as remarks beside their lines. GitHub shows ten of each kind a step, so that the gravest come first. */
import { workflowCommand } from '../formats/workflowCommand'
import type { Checked, CheckedReport, Diagnostic, Severity } from './types'

/** GitHub passes over more of one step. */
export const shown = 50

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 }

/** The gravest first; findings of one weight in the order of the files and the text. */
export function byWeight({ reports }: Checked): (readonly [CheckedReport, Diagnostic])[] {
  const all = reports.flatMap((report) => report.diagnostics.map((found) => [report, found] as const))
  return all.sort(([, a], [, b]) => weights[a.severity] - weights[b.severity])
}

export function annotations(checked: Checked): string[] {
  return byWeight(checked).map(([{ path, format }, { code, severity, message, place, range }]) => {
    // A document has no lines: its place is told in words.
    if (format !== 'text') return workflowCommand(severity, { file: path, title: code }, `${place} ${message}`)
    const lines = { line: range.start.line + 1, endLine: range.end.line + 1 }
    return workflowCommand(severity, { file: path, ...lines, title: code }, message)
  })
}
