import { describe, expect, it } from 'vitest'
import { configurationNotification } from '../../server/src/lsp/messages'
import { eventually, inProcess, modern, pushed, uri } from './client'
import { reportText } from './report'

const wrong = reportText({ 'requests.total.total': '0', 'requests.granted.natural': '４' })
const asking = { ...modern, workspace: { ...modern.workspace, configuration: true } }
const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }]
const codes = async (client: ReturnType<typeof inProcess>, at = uri) =>
  (await client.diagnostics(at)).map((d) => d.code)

describe('settings', () => {
  it('asks the client, and asks it again after a change', async () => {
    const client = inProcess()
    client.settings.ogiReport = { checks: { 'cell/style': 'off', sum: 'warning', nonsense: 'loud' } }
    await client.initialize({ capabilities: asking })
    await client.open(wrong)
    expect(await client.diagnostics()).toMatchObject([{ code: 'sum/cell', severity: 2 }])
    client.settings.ogiReport = { language: 'en' }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await eventually(() => client.refreshes.length > 0)
    const found = await client.diagnostics()
    expect(found.map((d) => d.code)).toEqual(['cell/style', 'sum/cell'])
    expect(found[1]?.message).toContain('should be 9')
  })

  it('registers for changes where the client wants that', async () => {
    const client = inProcess()
    const workspace = { ...asking.workspace, didChangeConfiguration: { dynamicRegistration: true } }
    await client.initialize({ capabilities: { ...asking, workspace } })
    await eventually(() => client.registered.includes('workspace/didChangeConfiguration'))
  })

  it('survives a client that refuses what it announced', async () => {
    const client = inProcess({ readConfiguration: () => Promise.resolve(null) })
    const refuse = (): never => {
      throw new Error('refused')
    }
    for (const method of ['client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh'])
      client.connection.onRequest(method, refuse)
    const dynamic = { dynamicRegistration: true }
    const workspace = { ...asking.workspace, didChangeConfiguration: dynamic, didChangeWatchedFiles: dynamic }
    await client.initialize({ capabilities: { ...asking, workspace } })
    await client.open(wrong)
    expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
  })

  it('takes them from the initialization options, or as they are sent, where the client cannot be asked', async () => {
    const client = inProcess()
    await client.initialize({ initializationOptions: { checks: { sum: 'off' }, language: 'en' } })
    await client.open(wrong)
    expect(await codes(client)).toEqual(['cell/style'])
    const settings = { ogiReport: { checks: { cell: 'off' } } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    expect(await codes(client)).toEqual(['sum/cell'])
  })

  it('survives any answer and any options', async () => {
    for (const answer of [null, 1, 'x', [], { checks: 7, language: {} }, { checks: { sum: {} } }]) {
      const client = inProcess()
      client.settings.ogiReport = answer
      await client.initialize({ capabilities: asking, initializationOptions: answer })
      await client.open(wrong)
      expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
    }
  })

  it('publishes anew after a change where the client cannot ask', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: pushed })
    await client.open(wrong)
    await eventually(() => client.published.at(-1)?.diagnostics.length === 2)
    const settings = { ogiReport: { checks: { sum: 'off' } } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    await eventually(() => client.published.at(-1)?.diagnostics.length === 1)
  })
})

describe('configuration file', () => {
  const ignoring = JSON.stringify({
    language: 'en',
    ignore: [{ file: '2023.txt', code: 'sum/cell', address: 'requests.total.total', reason: '已核实' }],
  })

  it('comes from the client, goes before its settings, and leaves when it is removed', async () => {
    const client = inProcess({ readConfiguration: () => Promise.reject(new Error('must not be read')) })
    client.settings.ogiReport = { language: 'zh', checks: { 'cell/style': 'error' } }
    await client.initialize({ capabilities: asking, initializationOptions: { configuration: true }, workspaceFolders })
    await client.open(wrong)
    expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
    const send = (text: string | null): Promise<void> =>
      client.connection.sendNotification(configurationNotification, {
        folders: [{ folderUri: 'file:///reports', text }],
      })
    await send(ignoring)
    await eventually(() => client.refreshes.length > 0)
    const [only, ...more] = await client.diagnostics()
    expect(more).toEqual([])
    expect(only).toMatchObject({ code: 'cell/style', severity: 1 })
    expect(only?.message).not.toContain('。')
    await send(null)
    expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
  })

  it('is read by the host where the client does not send it, for documents of its folder only', async () => {
    let text: string | null = ignoring
    const client = inProcess({ readConfiguration: () => Promise.resolve(text) })
    const workspace = { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
    await client.initialize({ capabilities: { ...modern, workspace }, workspaceFolders })
    await client.open(wrong)
    await client.open(wrong, 'file:///elsewhere/2023.txt')
    expect(await codes(client)).toEqual(['cell/style'])
    expect(await codes(client, 'file:///elsewhere/2023.txt')).toEqual(['cell/style', 'sum/cell'])
    await eventually(() => client.registered.includes('workspace/didChangeWatchedFiles'))
    text = null
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })
    await eventually(() => client.refreshes.length > 0)
    expect(await codes(client)).toEqual(['cell/style', 'sum/cell'])
  })

  it('is the innermost folder’s, whatever the client encodes', async () => {
    const client = inProcess()
    await client.initialize()
    const off = JSON.stringify({ checks: { sum: 'off' } })
    const folders = [
      { folderUri: 'file:///c%3A/reports', text: off },
      { folderUri: 'file:///c%3A/reports/%E9%9D%92%E7%9F%B3', text: null },
    ]
    await client.connection.sendNotification(configurationNotification, { folders })
    const [outer, inner] = ['file:///C:/reports/a.txt', 'file:///C:/reports/青石/a.txt']
    await client.open(wrong, outer)
    await client.open(wrong, inner)
    expect(await codes(client, outer)).toEqual(['cell/style'])
    expect(await codes(client, inner)).toEqual(['cell/style', 'sum/cell'])
  })
})
