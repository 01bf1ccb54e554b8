/** What the server says of configuration files, which one holds for a report, and what is ignored by it. */
import { describe, expect, it, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import {
  configurationNotification,
  ignoredRequest,
  type IgnoredResult,
  type InitializationOptions,
} from '../../server/src/lsp/messages'
import { eventually, inProcess, modern, positionIn, uri, type Client } from './client'
import { reportText } from './report'

const wrong = reportText({ 'requests.total.total': '0', 'requests.granted.natural': '４' })
const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }]
const file = 'file:///reports/.ogi-report.json'
const off = (prefix: string): string => JSON.stringify({ checks: { [prefix]: 'off' } })

/** A client that sends the configuration files. */
async function sending(language = 'zh-cn') {
  const client = inProcess()
  await client.initialize({ locale: language, initializationOptions: { configuration: true }, workspaceFolders })
  const send = (...texts: [folderUri: string, text: string | null][]): Promise<void> =>
    client.connection.sendNotification(configurationNotification, {
      folders: texts.map(([folderUri, text]) => ({ folderUri, text })),
    })
  return { client, send: (text: string | null) => send(['file:///reports', text]), sendAll: send }
}

const published = (client: Client, at = file): Diagnostic[] | undefined =>
  client.published.findLast((each) => each.uri === at)?.diagnostics

const codes = async (client: Client, at = uri) => (await client.diagnostics(at)).map((d) => d.code)

test('what the client sends at the start holds for the first answer, and is told', async () => {
  const client = inProcess()
  const folders = [{ folderUri: 'file:///reports', text: JSON.stringify({ checks: { sum: 'off', sums: 'off' } }) }]
  const initializationOptions: InitializationOptions = { configuration: true, folders }
  await client.initialize({ initializationOptions, workspaceFolders })
  await client.open(wrong)
  expect(await codes(client)).toEqual(['cell/style'])
  await eventually(() => published(client)?.[0]?.code === 'configuration/code')
})

describe('problems in the file', () => {
  it('are published with their places, and go when they are mended or the file is removed', async () => {
    const { client, send } = await sending()
    const text = '{\n  // 说明\n  "checks": { "sums": "off" },\n  "chekcs": {}\n}'
    await send(text)
    const found = await eventually(() => published(client))
    expect(found).toMatchObject([
      { code: 'configuration/code', severity: 2, source: 'ogi-report', range: { start: positionIn(text, '"sums"') } },
      { code: 'configuration/shape', severity: 1, message: '没有名为“chekcs”的设置。' },
    ])
    await send('{}')
    await eventually(() => published(client)?.length === 0)
    await send('{')
    await eventually(() => published(client)?.[0]?.code === 'configuration/syntax')
    await send(null)
    await eventually(() => published(client)?.length === 0)
  })

  it('speak the language that the file asks for', async () => {
    const { client, send } = await sending()
    await send('{ "language": "en", "x": 1 }')
    expect((await eventually(() => published(client)))[0]?.message).toBe('There is no setting named “x”.')
  })

  it('of a file with nothing wrong are not published at all', async () => {
    const { client, send } = await sending()
    await send(off('sum'))
    await client.open(wrong)
    expect(await codes(client)).toEqual(['cell/style'])
    await client.close()
    expect(published(client)).toBeUndefined()
  })

  it('are found where the host reads the file', async () => {
    const client = inProcess({ readConfiguration: () => Promise.resolve('{ "x": 1 }') })
    await client.initialize({ workspaceFolders })
    expect(await eventually(() => published(client))).toMatchObject([{ code: 'configuration/shape' }])
  })
})

describe('an entry that meets nothing', () => {
  const text = `{ "ignore": [
    { "file": "2023.txt", "code": "sum/cell", "reason": "已核实" },
    { "file": "2023.txt", "code": "row/missing", "reason": "已核实" },
    { "file": "2022.txt", "code": "row/missing", "reason": "已核实" },
    { "file": "*.txt", "code": "row/order", "reason": "已核实" }
  ] }`

  it('is a hint while the report it names is open, and no other is', async () => {
    const { client, send } = await sending()
    await send(text)
    await client.open(wrong)
    const [unused, ...more] = await eventually(() => published(client))
    expect(more).toEqual([])
    expect(unused).toMatchObject({ code: 'configuration/unused', severity: 4, tags: [1] })
    expect(unused?.range.start).toEqual(positionIn(text, '{ "file": "2023.txt", "code": "row/missing"'))
    await client.change(2, [{ text: reportText() }])
    await eventually(() => published(client)?.length === 2)
    await client.change(3, [{ text: 'no report any more' }])
    await eventually(() => published(client)?.length === 0)
    await client.change(4, [{ text: wrong }])
    await eventually(() => published(client)?.length === 1)
    await client.close()
    await eventually(() => published(client)?.length === 0)
  })
})

describe('the file that holds', () => {
  const [above, below] = [uri, 'file:///reports/2023/%E9%9D%92%E7%9F%B3/a.txt']

  it('is the nearest one that the client sent', async () => {
    const { client, sendAll } = await sending()
    await client.open(wrong, above)
    await client.open(wrong, below)
    await client.open(wrong, 'untitled:Untitled-1')
    await sendAll(['file:///reports', off('sum')], ['file:///reports/2023', off('cell')])
    await eventually(() => client.refreshes.length > 0)
    expect(await codes(client, above)).toEqual(['cell/style'])
    expect(await codes(client, below)).toEqual(['sum/cell'])
    expect(await codes(client, 'untitled:Untitled-1')).toEqual(['cell/style'])
  })

  it('is the nearest one that the host can read, up to the folder that is open', async () => {
    const files = new Map([
      ['file:///', off('report')],
      ['file:///reports', off('sum')],
      ['file:///reports/2023', off('cell')],
    ])
    const reads: string[] = []
    const client = inProcess({
      readConfiguration: (folder) => (reads.push(folder), Promise.resolve(files.get(folder) ?? null)),
    })
    const workspace = { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
    await client.initialize({ capabilities: { ...modern, workspace }, workspaceFolders })
    await client.open(wrong, above)
    await client.open(wrong, below)
    expect(await codes(client, above)).toEqual(['cell/style'])
    expect(await codes(client, below)).toEqual(['sum/cell'])
    expect(await codes(client, below)).toEqual(['sum/cell'])
    expect(reads.filter((folder) => folder.endsWith('/2023'))).toHaveLength(1)
    expect(reads).not.toContain('file:///')
    files.delete('file:///reports/2023')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })
    expect(await codes(client, below)).toEqual(['cell/style'])
  })
})

describe('what is ignored', () => {
  it('is listed with reason, message and the place of its entry, unmet entries last', async () => {
    const { client, send } = await sending('en')
    const text = JSON.stringify({
      ignore: [
        { file: '2023.txt', code: 'row/missing', reason: '已核实' },
        { file: '*.txt', code: 'sum/cell', address: 'requests.total.total', reason: '原表如此' },
      ],
    })
    await send(text)
    await client.open(wrong)
    const { folderUri, ignored } = await client.ask<IgnoredResult>(ignoredRequest)
    expect(folderUri).toBe('file:///reports')
    expect(ignored).toMatchObject([
      { code: 'sum/cell', reason: '原表如此', entry: { start: positionIn(text, '{"file":"*.txt"') } },
      { code: 'row/missing', reason: '已核实' },
    ])
    expect(ignored[0]?.finding?.message).toContain('should be 9')
    expect(ignored[0]?.finding?.range.start).toBeDefined()
    expect(ignored[1]?.finding).toBeUndefined()
  })

  it('is nothing where no file holds, and for a document that is not open', async () => {
    const { client, send } = await sending()
    await client.open(wrong)
    expect(await client.ask(ignoredRequest)).toBeNull()
    await send('{}')
    expect(await client.ask(ignoredRequest)).toEqual({ folderUri: 'file:///reports', ignored: [] })
    expect(await client.ask(ignoredRequest, {}, 'file:///reports/other.txt')).toBeNull()
  })
})
