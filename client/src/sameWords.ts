/**
 * The same words of two reports side by side, for whoever wonders whether a section was copied: two editors with the words
 * marked. What is selected stays as it is, so that a key pressed by mistake replaces nothing.
 */
import {
  commands,
  Disposable,
  Range,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import type { LogOutputChannel } from 'vscode'
import { sameWordsCommand, type SameWordsArgument, type MarkedText } from '../../server/src/lsp/messages'
import { rangeOf } from './edits'
import { registerCommand } from './failures'

export function registerSameWords(log: LogOutputChannel): Disposable {
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  })
  return Disposable.from(
    mark,
    // What is being rewritten is not the same any more.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return
      for (const editor of window.visibleTextEditors) if (editor.document === document) editor.setDecorations(mark, [])
    }),
    registerCommand(log, sameWordsCommand, async (argument?: SameWordsArgument) => {
      if (!argument) return
      for (const [words, column] of [
        [argument.there, ViewColumn.One],
        [argument.here, ViewColumn.Two],
      ] as const) {
        const editor = await opened(words, column)
        if (!editor) continue
        const ranges = words.ranges.map(rangeOf)
        editor.setDecorations(mark, ranges)
        if (ranges[0]) editor.revealRange(ranges[0], TextEditorRevealType.InCenter)
      }
    }),
  )
}

/** With a tab of its own, so that it goes with its tab. */
async function opened({ uri, ranges }: MarkedText, viewColumn: ViewColumn) {
  const [first] = ranges
  const selection = first && new Range(first.start.line, first.start.character, first.start.line, first.start.character)
  const target = Uri.parse(uri)
  await commands.executeCommand('vscode.open', target, { viewColumn, preview: false, ...(selection && { selection }) })
  return window.visibleTextEditors.find((each) => {
    return each.document.uri.toString() === target.toString() && each.viewColumn === viewColumn
  })
}
