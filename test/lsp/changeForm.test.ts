import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  changeFormRequest,
  previewRequest,
  type ChangeFormParams,
  type ChangeFormResult,
  type PreviewResult,
} from '../../server/src/lsp/messages'
import { documentOf, type Client } from './client'
import { opened } from './open'
import { reportText } from './report'

const text = reportText()
const ask = (client: Client, change: ChangeFormParams['change']) =>
  client.ask<ChangeFormResult | null>(changeFormRequest, { change })
const set = (figure: string) => ({ kind: 'set', cells: [{ address: 'requests.total.total', text: figure }] }) as const

describe('the form as a request', () => {
  it('answers with the edits of the cell, for the version that they are for', async () => {
    const client = await opened(text)
    const result = (await ask(client, set('１，２３４')))!
    expect(result.version).toBe(1)
    expect(result.refused).toEqual([])
    expect(result.cells.map(({ address, after }) => [address, after])).toEqual([['requests.total.total', '1234']])
    const edits = result.edits.map((edit) => ({ ...edit }))
    expect(edits).toHaveLength(1)
    const after = TextDocument.applyEdits(documentOf(text), edits)
    expect(after).toBe(reportText({ 'requests.total.total': '1234' }))
  })

  it('tells the report as it is once the edits are made', async () => {
    const client = await opened(text)
    for (const figure of ['1234', '１２']) {
      const before = await client.ask<PreviewResult>(previewRequest)
      const { edits, preview, version } = (await ask(client, set(figure)))!
      await client.change(
        version + 1,
        edits.map((edit) => ({ range: edit.range, text: edit.newText })),
      )
      const after = await client.ask<PreviewResult>(previewRequest)
      expect({ ...preview, version: version + 1 }).toEqual(after)
      expect(after.findings).not.toEqual(before.findings)
    }
    // What was foreseen and did not come to be is not taken for the text.
    const { edits } = (await ask(client, set('7')))!
    expect(edits).toHaveLength(1)
    await client.change(4, [{ text }])
    expect((await client.ask<PreviewResult>(previewRequest)).findings).toEqual([])
  })

  it('tells nothing of it where rows are written: what follows them has other places', async () => {
    const client = await opened(text.replace(/^.*（一）予以公开.*\n/m, ''))
    const rows = ['requests.granted']
    const { edits, preview } = (await ask(client, { kind: 'insert', table: 'requests', rows }))!
    expect(edits.length).toBeGreaterThan(0)
    expect(preview).toBeUndefined()
  })

  it('says why a figure is not entered, in the language of the client', async () => {
    const result = (await ask(await opened(text, { locale: 'en' }), set('twelve')))!
    expect(result.edits).toEqual([])
    expect(result.refused[0]?.reason).toBe('“twelve” is no number')
  })

  it('has nothing to say of a text that is no report, or is closed', async () => {
    const client = await opened('采购清单\n')
    expect(await ask(client, set('1'))).toBeNull()
    await client.close()
    expect(await ask(client, set('1'))).toBeNull()
  })
})
