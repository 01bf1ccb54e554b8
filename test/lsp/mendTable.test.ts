import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { AnnotatedTextEdit, CodeAction } from 'vscode-languageserver/node'
import { mendTableRequest, type MendTableResult } from '../../server/src/lsp/messages'
import { afterAction, documentOf, inProcess, modern, positionIn } from './client'
import { reportText } from './report'

const sound = reportText()
const text = reportText({ 'requests.total.total': '0', 'requests.granted.natural': '４' })
const inTable = { start: positionIn(text, '（七）总计'), end: positionIn(text, '（七）总计') }
const annotating = {
  ...modern,
  workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
}

async function opened(content: string, capabilities = modern) {
  const client = inProcess()
  await client.initialize({ capabilities })
  await client.open(content)
  return client
}

type Client = Awaited<ReturnType<typeof opened>>

const mendingOf = async (client: Client, range = inTable, only?: string[]) => {
  const params = { range, context: { diagnostics: [], only } }
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', params)
  return actions.filter((a) => a.kind === 'refactor.rewrite.ogiReport')
}

describe('the whole table as a code action', () => {
  it('does all sure repairs', async () => {
    const [action] = await mendingOf(await opened(text))
    expect(action?.title).toBe('修正整张表（2 处）')
    expect(afterAction(text, action!)).toBe(sound)
  })

  it('names a reason for each change, which the client has confirmed', async () => {
    const [action] = await mendingOf(await opened(text, annotating))
    const { documentChanges, changeAnnotations = {} } = action!.edit!
    const edits = (documentChanges as { edits: AnnotatedTextEdit[] }[])[0]!.edits
    expect(edits.map((e) => changeAnnotations[e.annotationId]?.needsConfirmation)).toEqual([true, true])
    expect(new Set(edits.map((e) => e.annotationId)).size).toBe(2)
    const total = edits.find((e) => e.newText === '9')!
    expect(changeAnnotations[total.annotationId]?.description).toContain('应为 9')
    expect(afterAction(text, action!)).toBe(sound)
  })

  it('is not offered for a single repair unless it is asked for, nor outside the tables', async () => {
    const single = await opened(reportText({ 'requests.total.total': '0' }))
    expect(await mendingOf(single)).toEqual([])
    expect(await mendingOf(single, inTable, ['refactor.rewrite'])).toHaveLength(1)
    const head = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    expect(await mendingOf(await opened(text), head)).toEqual([])
  })
})

describe('the whole table as a request', () => {
  const ask = (client: Client, position = inTable.start) =>
    client.ask<MendTableResult | null>(mendTableRequest, { position })

  it('answers with the repairs and the version that they are for', async () => {
    const result = (await ask(await opened(text)))!
    expect(result.version).toBe(1)
    expect(result.repairs.every((r) => r.title !== '' && r.reason !== '')).toBe(true)
    expect(TextDocument.applyEdits(documentOf(text), result.repairs as never)).toBe(sound)
  })

  it('answers with none where nothing is to mend, with nothing where there is no table or no document', async () => {
    const client = await opened(sound)
    expect((await ask(client))?.repairs).toEqual([])
    expect(await ask(client, { line: 0, character: 0 })).toBeNull()
    await client.close()
    expect(await ask(client)).toBeNull()
  })

  it('leaves out what the settings turn off', async () => {
    const client = inProcess()
    client.settings.ogiReport = { checks: { 'cell/style': 'off' } }
    await client.initialize({ capabilities: { ...modern, workspace: { ...modern.workspace, configuration: true } } })
    await client.open(text)
    expect((await ask(client))?.repairs.map((r) => r.newText)).toEqual(['9'])
  })
})
