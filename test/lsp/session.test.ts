import { describe, expect, it } from 'vitest'
import { recogniseRequest } from '../../server/src/lsp/messages'
import { eventually, inProcess, pushed, uri } from './client'
import { reportText } from './report'

describe('session', () => {
  it('names what it can do', async () => {
    const { capabilities, serverInfo } = await inProcess().initialize()
    expect(serverInfo?.name).toBe('ogi-report')
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite.ogiReport', 'source.fixAll.ogiReport'] },
    })
  })

  it('answers for a closed document with nothing', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(reportText())
    await client.close()
    const position = { line: 3, character: 1 }
    const range = { start: position, end: position }
    expect(await client.diagnostics()).toEqual([])
    expect(await client.ask('textDocument/hover', { position })).toBeNull()
    expect(await client.ask('textDocument/codeAction', { range, context: { diagnostics: [] } })).toEqual([])
    expect(await client.ask('textDocument/documentSymbol')).toEqual([])
    expect(await client.ask('textDocument/foldingRange')).toEqual([])
  })

  it('survives malformed messages', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(reportText())
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri }, contentChanges: [{}] })
    await client.connection.sendNotification('textDocument/didOpen', {})
    await client.connection.sendNotification('ogiReport/configuration', {})
    expect(await client.ask('textDocument/hover', { position: null })).toBeNull()
    // Taken for the beginning, where the title stands.
    expect(await client.ask('textDocument/hover', { position: { line: -1, character: -1 } })).toMatchObject({
      range: { start: { line: 0, character: 0 } },
    })
    await client.ask(recogniseRequest, { text: null }).catch(() => undefined)
    await client.ask('textDocument/unknown').catch(() => undefined)
    expect(await client.diagnostics()).toEqual([])
  })

  it('recognises a report', async () => {
    const client = inProcess()
    await client.initialize()
    const recognise = (text: string) => client.connection.sendRequest(recogniseRequest, { text })
    expect(await recognise(reportText())).toEqual({ isReport: true })
    expect(await recognise('会议纪要\n一、总体情况\n')).toEqual({ isReport: false })
  })

  it('tells the status after each analysis to a client that wants it', async () => {
    const client = inProcess()
    await client.initialize({ initializationOptions: { status: true } })
    await client.open(reportText({ 'requests.total.total': '0' }))
    expect(await eventually(() => client.statuses.at(-1))).toEqual({
      uri,
      version: 1,
      checked: true,
      edition: '2021',
      year: 2023,
      agency: '青石县水务局',
      counts: { error: 1, warning: 0, information: 0, hint: 0 },
      account: { read: 200, of: 200, blank: 0, mark: 0, unread: 0 },
      hidden: 0,
      replacementCharacters: 0,
    })
    await client.change(2, [{ text: '采购清单 \uFFFD\uFFFD' }])
    const second = await eventually(() => client.statuses.find((s) => s.version === 2))
    expect(second).toMatchObject({ checked: false, reason: 'notReport', replacementCharacters: 2 })
    expect(second).not.toHaveProperty('edition')
  })

  it('declines a text of more than 20 MB, and says so', async () => {
    const client = inProcess()
    await client.initialize({ initializationOptions: { status: true } })
    const text = reportText({ 'requests.total.total': '0' })
    await client.open(text + '　'.repeat(20 * 1024 * 1024))
    expect(await client.diagnostics()).toEqual([])
    expect(await eventually(() => client.statuses.at(-1))).toMatchObject({ checked: false, reason: 'tooLarge' })
  })

  it('keeps quiet about the status otherwise', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: pushed })
    await client.open(reportText())
    await eventually(() => client.published.at(-1))
    expect(client.statuses).toEqual([])
  })

  it('applies incremental changes as the editor does', async () => {
    const client = inProcess()
    await client.initialize()
    const text = reportText()
    const cut = text.indexOf('二、主动')
    await client.open(text.slice(0, cut))
    let version = 1
    const lines = text.slice(cut).split(/(?<=\n)/)
    let line = text.slice(0, cut).split('\n').length - 1
    for (const piece of lines) {
      const at = { line, character: 0 }
      await client.change(++version, [{ range: { start: at, end: at }, text: piece }])
      line++
    }
    expect(await client.diagnostics()).toEqual([])
    expect((await client.ask<unknown[]>('textDocument/documentSymbol')).length).toBe(6)
  })

  it('shuts down when it is told', async () => {
    const client = inProcess()
    await client.initialize()
    expect(await client.connection.sendRequest('shutdown')).toBeNull()
  })
})
