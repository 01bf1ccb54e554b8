/** textDocument/codeAction: quick fixes, `source.fixAll.ogiReport` for all safe ones, and the repairs of a whole table. */
import { nameOf, type Edit } from '../../core'
import { CodeActionKind, CodeActionRequest, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver'
import {
  documentationActions,
  fixAll,
  ignoreActions,
  quickFixes,
  type CodeAction as Action,
  type DocumentationAction,
  type IgnoreAction,
} from '../../features/codeActions'
import { mendTable, type Mended, type Repair } from '../../features/mendTable'
import { meets } from '../../features/spans'
import { answer, type Subject } from '../answer'
import {
  documentationCommand,
  ignoreCommand,
  mendTableCommand,
  sameWordsCommand,
  shownFixCommand,
  type DocumentationArgument,
  type IgnoreArgument,
  type ShownFixArgument,
} from '../messages'
import type { Handler } from '../model'
import { spanOf, textEditsOf } from '../positions'
import type { Found } from '../found'
import { documentationOf, foundDiagnostic, toDiagnostic } from './diagnostics'

const mendTableKind = `${CodeActionKind.RefactorRewrite}.ogiReport`
const fixAllKind = `${CodeActionKind.SourceFixAll}.ogiReport`

export const codeActions: Handler = (server) => {
  if (!server.session.can.codeActionLiterals) return {}
  answer(server, CodeActionRequest.type, [], (subject, { range, context: { only } }) => {
    const { session, document, report, findings, ask, language } = subject
    const across = server.found.on(document.uri, subject)
    const all = [...findings, ...across.map(({ finding }) => finding)]
    const span = spanOf(document, range)
    const fixes = wants(only, CodeActionKind.QuickFix) ? quickFixes(report, findings, ask, span, language) : []
    const ignoring = session.options.ignore === true && wants(only, CodeActionKind.QuickFix)
    const pages =
      session.options.openDocumentation === true && wants(only, CodeActionKind.QuickFix)
        ? documentationActions(all, span, language, documentationOf(subject))
        : []
    const safe = wants(only, fixAllKind) ? fixAll(findings, ask, language) : undefined
    const offersAll = safe && (only !== undefined || safe.findings.some((finding) => meets(finding.span, span)))
    const table = wants(only, mendTableKind) ? mendTable(report, findings, ask, span.start, language) : undefined
    // A single repair is a quick fix.
    const offersTable = table && table.findings.length > (only === undefined ? 1 : 0)
    const offersWords = session.options.sameWords === true && wants(only, CodeActionKind.QuickFix)
    const words = offersWords ? across.filter(({ finding }) => meets(finding.span, span)) : []
    return [
      ...words.flatMap((found) => sameWordsAction(subject, found)),
      ...fixes.map((action) => toCodeAction(subject, action, CodeActionKind.QuickFix)),
      ...(ignoring ? ignoreActions(all, span, language).map((action) => ignoringAction(subject, action)) : []),
      ...pages.map((action) => documentationAction(subject, action)),
      ...(offersTable ? [mendingAction(subject, table)] : []),
      ...(offersAll ? [toCodeAction(subject, safe, fixAllKind)] : []),
    ]
  })
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, mendTableKind, fixAllKind] } }
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
    ...(action.wide ? shown(subject, action) : { edit: workspaceEdit(subject, action.edits) }),
    ...(action.preferred && subject.session.can.preferredActions && { isPreferred: true }),
  }
}

/** The client asks for the reason and writes it down: the report's own text is published and carries no marks. */
function ignoringAction(subject: Subject, { title, code, address, findings }: IgnoreAction): CodeAction {
  const named = address !== undefined && { address, name: nameOf(address)[subject.language] }
  const argument: IgnoreArgument = { uri: subject.document.uri, code, ...named }
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => toDiagnostic(subject, finding)),
    command: { title, command: ignoreCommand, arguments: [argument] },
  }
}

function documentationAction(subject: Subject, { title, page, findings }: DocumentationAction): CodeAction {
  const argument: DocumentationArgument = { page }
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => toDiagnostic(subject, finding)),
    command: { title, command: documentationCommand, arguments: [argument] },
  }
}

function sameWordsAction(subject: Subject, found: Found): CodeAction[] {
  const { sameWords } = found
  if (!sameWords) return []
  const title =
    subject.language === 'zh' ? '并排查看两份报告中相同的文字' : 'Show the same words of both reports side by side'
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [foundDiagnostic(subject, found)],
      command: { title, command: sameWordsCommand, arguments: [sameWords] },
    },
  ]
}

/** One change for each reason, which the client shows before it is made and of which each may be left out. */
function mendingAction(subject: Subject, { findings, repairs }: Mended): CodeAction {
  const { session, document, version, language } = subject
  const title = language === 'zh' ? `修正整张表（${findings.length} 处）` : `Mend the whole table (${findings.length})`
  const action = { title, kind: mendTableKind, diagnostics: findings.map((finding) => toDiagnostic(subject, finding)) }
  if (session.options.mendTable === true) return { ...action, command: { title, command: mendTableCommand } }
  if (!session.can.annotatedEdits || !session.can.versionedEdits)
    return { ...action, edit: workspaceEdit(subject, repairs) }
  const reasons = [...new Set(repairs.map(annotationOf))]
  const changeAnnotations = Object.fromEntries(
    repairs.map((repair) => [
      idOf(reasons, repair),
      { label: repair.title, description: repair.reason, needsConfirmation: true },
    ]),
  )
  const edits = textEditsOf(document, repairs).map((edit, i) => ({ ...edit, annotationId: idOf(reasons, repairs[i]!) }))
  return {
    ...action,
    edit: { documentChanges: [{ textDocument: { uri: document.uri, version }, edits }], changeAnnotations },
  }
}

function annotationOf({ title, reason }: Repair): string {
  return `${title} ${reason}`
}

function idOf(reasons: readonly string[], repair: Repair): string {
  return `repair ${reasons.indexOf(annotationOf(repair)) + 1}`
}

/** Shown by the client before it is made, where it can. */
function shown(subject: Subject, { title, edits }: Action): Pick<CodeAction, 'edit' | 'command'> {
  const { document, session, version } = subject
  if (session.options.shownFixes === true) {
    const argument: ShownFixArgument = { uri: document.uri, version, title, edits: textEditsOf(document, edits) }
    return { command: { title, command: shownFixCommand, arguments: [argument] } }
  }
  if (!session.can.annotatedEdits || !session.can.versionedEdits) return { edit: workspaceEdit(subject, edits) }
  const annotationId = 'all'
  const textEdits = textEditsOf(document, edits).map((edit) => ({ ...edit, annotationId }))
  return {
    edit: {
      documentChanges: [{ textDocument: { uri: document.uri, version }, edits: textEdits }],
      changeAnnotations: { [annotationId]: { label: title, needsConfirmation: true } },
    },
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
