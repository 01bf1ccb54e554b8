/** textDocument/codeAction: quick fixes, and `source.fixAll.ogiReport` for all safe ones at once. */
import { CodeActionKind, CodeActionRequest, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../../core/model'
import { fixAll, quickFixes, type CodeAction as Action } from '../../features/codeActions'
import { meets } from '../../features/spans'
import { answer, type Subject } from '../answer'
import type { Handler } from '../model'
import { spanOf, textEditsOf } from '../positions'
import { toDiagnostic } from './diagnostics'

const fixAllKind = `${CodeActionKind.SourceFixAll}.ogiReport`

export const codeActions: Handler = (server) => {
  if (!server.session.can.codeActionLiterals) return {}
  answer(server, CodeActionRequest.type, [], (subject, { range, context: { only } }) => {
    const { document, findings, language } = subject
    const span = spanOf(document, range)
    const fixes = wants(only, CodeActionKind.QuickFix) ? quickFixes(findings, span, language) : []
    const all = wants(only, fixAllKind) ? fixAll(findings, language) : undefined
    const offersAll = all && (only !== undefined || all.findings.some((finding) => meets(finding.span, span)))
    return [
      ...fixes.map((action) => toCodeAction(subject, action, CodeActionKind.QuickFix)),
      ...(offersAll ? [toCodeAction(subject, all, fixAllKind)] : []),
    ]
  })
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }
}

/** A kind is wanted by its own name and by every name above it: `source` wants `source.fixAll.ogiReport`. */
function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only?.some((wanted) => wanted === '' || `${kind}.`.startsWith(`${wanted}.`)) ?? true
}

function toCodeAction(subject: Subject, action: Action, kind: CodeActionKind): CodeAction {
  return {
    title: action.title,
    kind,
    diagnostics: action.findings.map((finding) => toDiagnostic(subject, finding)),
    edit: workspaceEdit(subject, action.edits),
    ...(action.preferred && subject.session.can.preferredActions && { isPreferred: true }),
  }
}

/** Bound to the version that was analysed where the client can check it. */
function workspaceEdit({ session, document, version }: Subject, edits: readonly Edit[]): WorkspaceEdit {
  const { uri } = document
  const textEdits = textEditsOf(document, edits)
  return session.can.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}
