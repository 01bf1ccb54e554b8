/** The protocol's ranges and edits as the editor has them. */
import { Range, WorkspaceEdit, type Uri } from 'vscode'
import type { TableRepair } from '../../server/src/lsp/messages'

type TextEdit = Pick<TableRepair, 'range' | 'newText'>

export function rangeOf({ start, end }: TextEdit['range']): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

/** One step for undo. */
export function workspaceEditOf(uri: Uri, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit()
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText)
  return edit
}
