/** A report that has lost its line ends gets them back, and whoever takes the fix is shown first what it does to the whole text. */
import { expect, it } from 'vitest'
import type { AnnotatedTextEdit, CodeAction } from 'vscode-languageserver/node'
import { shownFixCommand, type ShownFixArgument } from '../../server/src/lsp/messages'
import { afterAction, inProcess, modern, positionIn } from './client'
import { reportText } from './report'

const text = reportText().replace(/\n+/g, '')
const range = { start: positionIn(text, '六、其他'), end: positionIn(text, '六、其他') }
const annotating = { documentChanges: true, changeAnnotationSupport: {} }

async function breaking(workspaceEdit: object, initializationOptions: object = {}): Promise<CodeAction> {
  const client = inProcess()
  await client.initialize({
    initializationOptions,
    capabilities: { ...modern, workspace: { ...modern.workspace, workspaceEdit } },
  })
  await client.open(text)
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } })
  return actions.find(({ title }) => title.startsWith('全文分行：6 个标题各起一行'))!
}

it('is shown before it is made', async () => {
  const action = await breaking(annotating)
  const { documentChanges, changeAnnotations = {} } = action.edit!
  const edits = (documentChanges as { edits: AnnotatedTextEdit[] }[])[0]!.edits
  expect(Object.keys(changeAnnotations)).toHaveLength(1)
  expect(edits.every((edit) => changeAnnotations[edit.annotationId]?.needsConfirmation)).toBe(true)
})

it('is left to a client that shows it in its own way', async () => {
  const { edit, command } = await breaking(annotating, { shownFixes: true })
  expect(edit).toBeUndefined()
  expect(command?.command).toBe(shownFixCommand)
  const { edits, version } = command!.arguments![0] as ShownFixArgument
  expect(version).toBe(1)
  expect(edits.every(({ newText }) => newText.trim() === '')).toBe(true)
})

it('changes blanks alone', async () => {
  const after = afterAction(text, await breaking({ documentChanges: true }))
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  expect(after.split('\n').length).toBeGreaterThan(40)
})
