/** Clients that say less than the protocol asks of them: settings never answered, files never watched, folders named as of old. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InitializeParams } from 'vscode-languageserver/node'
import { nodeHost } from '../../server/src/lsp/host'
import { uriOfPath } from '../../server/src/lsp/uris'
import { eventually, inProcess, modern, uri, type Client } from './client'
import { reportText } from './report'

const wrong = reportText({ 'requests.total.total': '0', 'requests.granted.natural': '４' })
const asking = { ...modern, workspace: { ...modern.workspace, configuration: true } }
const off = { checks: { sum: 'off' } }
const codes = async (client: Client, at = uri) => (await client.diagnostics(at)).map((d) => d.code)

describe('settings of the start', () => {
  for (const [shape, initializationOptions] of Object.entries({
    plain: off,
    'under their section': { ogiReport: off },
  }))
    for (const answer of [null, {}, { language: 'zh' }])
      it(`hold, ${shape}, where the client answers ${JSON.stringify(answer)}`, async () => {
        const client = inProcess()
        client.settings.ogiReport = answer
        await client.initialize({ capabilities: asking, initializationOptions })
        await client.open(wrong)
        expect(await codes(client)).toEqual(['cell/style'])
      })

  for (const settings of [{}, null, { ogiReport: {} }, { ogiReport: null }])
    it(`hold after the client has sent ${JSON.stringify(settings)}`, async () => {
      for (const capabilities of [modern, asking]) {
        const client = inProcess()
        await client.initialize({ capabilities, initializationOptions: { ...off, language: 'en' } })
        await client.open(wrong)
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings })
        const [only, ...others] = await client.diagnostics()
        expect(others).toEqual([])
        expect(only).toMatchObject({ code: 'cell/style' })
        expect(only?.message).not.toContain('。')
      }
    })

  it('give way to what is answered, and come back when that is taken back', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: asking, initializationOptions: { ...off, language: 'en' } })
    await client.open(wrong)
    client.settings.ogiReport = { checks: {}, language: 'auto' }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    const found = await client.diagnostics()
    expect(found.map((d) => d.code)).toEqual(['cell/style', 'sum/cell'])
    expect(found[1]?.message).toContain('。')
    client.settings.ogiReport = null
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await codes(client)).toEqual(['cell/style'])
  })

  it('are what is sent, where the client sends and answers null', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: asking })
    await client.open(wrong)
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: off })
    expect(await codes(client)).toEqual(['cell/style'])
  })
})

describe('a client that does not answer for its settings', () => {
  it('gets its answers all the same, and right ones as soon as it has answered', async () => {
    const client = inProcess()
    let release: (answer: unknown[]) => void = () => undefined
    client.connection.onRequest('workspace/configuration', () => new Promise((resolve) => (release = resolve)))
    await client.initialize({ capabilities: asking, initializationOptions: { checks: { 'cell/style': 'off' } } })
    await client.open(wrong)
    expect(await codes(client)).toEqual(['sum/cell'])
    expect(await client.ask('textDocument/documentSymbol')).not.toEqual([])
    release([off])
    await eventually(() => client.refreshes.length > 0)
    expect(await codes(client)).toEqual(['cell/style'])
  })

  it('is not waited for again with every document', async () => {
    const client = inProcess()
    client.connection.onRequest('workspace/configuration', () => new Promise(() => undefined))
    await client.initialize({ capabilities: asking })
    for (let i = 0; i < 30; i++) {
      const at = `file:///reports/${i}.txt`
      await client.open(wrong, at)
      expect(await codes(client, at)).toEqual(['cell/style', 'sum/cell'])
    }
  })
})

describe('a configuration file that nobody watches', () => {
  let folder: string
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'ogi-report-unwatched-'))))
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const write = (at: string, content: object) => writeFile(join(at, '.ogi-report.json'), JSON.stringify(content))

  async function begun(name: string) {
    const own = join(folder, name)
    await mkdir(own)
    await write(own, off)
    const folderUri = pathToFileURL(own).href
    const client = inProcess(nodeHost)
    await client.initialize({ workspaceFolders: [{ uri: folderUri, name }] })
    const report = `${folderUri}/2023.txt`
    await client.open(wrong, report)
    expect(await codes(client, report)).toEqual(['cell/style'])
    return { client, own, report }
  }

  it('is read again before a later answer', async () => {
    const { client, own, report } = await begun('answer')
    await write(own, { checks: { cell: 'off' } })
    for (let found: unknown[] = []; found[0] !== 'sum/cell'; found = await codes(client, report))
      await new Promise((go) => setTimeout(go, 5))
    expect(await codes(client, report)).toEqual(['sum/cell'])
  })

  it('is read again when a report is saved, and the client is told', async () => {
    const { client, own, report } = await begun('save')
    const before = client.refreshes.length
    await rm(join(own, '.ogi-report.json'))
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report } })
    await eventually(() => client.refreshes.length > before)
    expect(await codes(client, report)).toEqual(['cell/style', 'sum/cell'])
  })

  it('is read again when a report is opened', async () => {
    const { client, own, report } = await begun('open')
    await write(own, {})
    await client.close(report)
    await client.open(wrong, report)
    expect(await codes(client, report)).toEqual(['cell/style', 'sum/cell'])
  })

  it('is found when it is written first', async () => {
    const { client, own, report } = await begun('first')
    await rm(join(own, '.ogi-report.json'))
    await client.open(wrong, `${report}2`)
    expect(await codes(client, report)).toEqual(['cell/style', 'sum/cell'])
    await write(own, off)
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report } })
    await eventually(() => client.refreshes.length > 1)
    expect(await codes(client, report)).toEqual(['cell/style'])
  })
})

describe('the folder of an older client', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), '年报 #1 '))
    await writeFile(join(folder, '.ogi-report.json'), JSON.stringify(off))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /* oxlint-disable typescript/no-deprecated -- that is what older clients send */
  const ways: Readonly<Record<string, (root: string) => Partial<InitializeParams>>> = {
    'no folders and a root': (path) => ({ workspaceFolders: [], rootUri: pathToFileURL(path).href }),
    'a root alone': (path) => ({ workspaceFolders: null, rootUri: pathToFileURL(path).href }),
    'a path alone': (path) => ({ workspaceFolders: null, rootUri: null, rootPath: path }),
    'no folders and a path': (path) => ({ workspaceFolders: [], rootUri: null, rootPath: path }),
  }
  /* oxlint-enable typescript/no-deprecated */
  for (const [way, params] of Object.entries(ways))
    it(`is known by ${way}`, async () => {
      const client = inProcess(nodeHost)
      await client.initialize(params(folder))
      const report = `${pathToFileURL(folder).href}/2023.txt`
      await client.open(wrong, report)
      expect(await codes(client, report)).toEqual(['cell/style'])
    })

  it('is a URI whatever the system writes it with', () => {
    expect(uriOfPath('/home/a b/年报')).toBe('file:///home/a%20b/%E5%B9%B4%E6%8A%A5')
    expect(uriOfPath('C:\\年报\\2023')).toBe('file:///C:/%E5%B9%B4%E6%8A%A5/2023')
    expect(uriOfPath('\\\\server\\share')).toBe('file://server/share')
  })
})
