/** What cannot be read is named with the reason wherever the reports of the folder are told of; what has gone is not. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  createProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  checkFolderRequest,
  configurationNotification,
  overviewRequest,
  readFileRequest,
  reportFilesRequest,
  returnSheetsRequest,
  type CheckFolderResult,
  type OverviewResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReportFilesResult,
  type ReturnSheetsResult,
} from '../../server/src/lsp/messages'
import { report } from '../vscode/report'
import { clientOver, eventually, type Client } from './client'
import { clientOf, serving, temporaryFolder, type Folder } from './folder'

let folder: Folder
let end = (): void => undefined
beforeEach(async () => {
  folder = await temporaryFolder()
  await writeFile(inFolder('一.txt'), report().text)
})
afterEach(async () => {
  end()
  end = () => undefined
  await folder.remove()
})

const inFolder = (name: string): string => path.join(folder.path, name)
const check = (client: Client) => client.connection.sendRequest<CheckFolderResult>(checkFolderRequest)

/** By name, why each file was not read. */
function whys({ notRead }: Pick<CheckFolderResult, 'notRead'>): Record<string, string | undefined> {
  const nameOf = (uri: string) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
  return Object.fromEntries(notRead.map(({ uri, words }) => [nameOf(uri), words]))
}

/** The server as it is shipped, in a process of its own. Wants `dist/` to be built. */
function inItsProcess(): Client {
  const server = path.join(import.meta.dirname, '../../dist/server.js')
  const process = spawn('node', [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  end = () => void process.kill()
  const reader = new StreamMessageReader(process.stdout)
  return clientOver(createProtocolConnection(reader, new StreamMessageWriter(process.stdin)))
}

describe.skipIf(process.platform === 'win32')('files that the system does not hand out', () => {
  it('are named; one that has gone since it was listed is not', async () => {
    await symlink('nowhere.txt', inFolder('断链.txt'))
    await mkdir(inFolder('文件夹.txt'))
    execFileSync('mkfifo', [inFolder('管道.docx')])
    const client = await serving(inItsProcess(), folder, 'open')
    let lists = 0
    client.connection.onRequest(reportFilesRequest, async (): Promise<ReportFilesResult> => {
      const names = [...(await readdir(folder.path)), ...(lists++ === 0 ? ['已删.txt'] : [])]
      return { uris: names.map((name) => folder.uriOf(name)) }
    })
    const result = await check(client)
    expect(whys(result)).toEqual({
      '断链.txt': '没有这个文件或文件夹。',
      '文件夹.txt': '不是普通文件，未读取。',
      '管道.docx': '不是普通文件，未读取。',
    })
    expect(result.reports).toBe(1)
    const overview = await client.connection.sendRequest<OverviewResult>(overviewRequest)
    expect(whys(overview)).toEqual(whys(result))
    expect(lists).toBe(2)
  })
})

describe('what the client does not hand out', () => {
  it('is named with the reason that it gives, or without one', async () => {
    await writeFile(inFolder('二.txt'), '')
    await writeFile(inFolder('三.txt'), '')
    await writeFile(inFolder('四.txt'), '')
    const client = await clientOf(folder, 'open', false)
    client.connection.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
      if (uri === folder.uriOf('二.txt')) return { code: 'NoPermissions' }
      if (uri === folder.uriOf('三.txt')) return {}
      if (uri === folder.uriOf('四.txt')) throw new ResponseError(-32000, 'boom')
      return { bytes: (await readFile(new URL(uri))).toString('base64') }
    })
    expect(whys(await check(client))).toEqual({
      '二.txt': '没有权限。',
      '三.txt': '无法读取。',
      '四.txt': '出错：boom',
    })
  })

  it('a folder that cannot be listed is named until it can be', async () => {
    const client = await clientOf(folder, 'open')
    const unlisted = [{ uri: folder.uriOf('内部'), code: 'NoPermissions' }]
    const uris = [folder.uriOf('一.txt')]
    client.connection.onRequest(reportFilesRequest, () => ({ uris, unlisted }))
    const result = await check(client)
    expect(whys(result)).toEqual({ 内部: '没有权限。' })
    expect(result.reports).toBe(1)
    client.connection.onRequest(reportFilesRequest, () => ({ uris, unlisted: [] }))
    expect(whys(await check(client))).toEqual({})
  })

  it('where nothing can be listed a person is told, once, and it is tried again', async () => {
    const client = await clientOf(folder, 'folder')
    const told: string[] = []
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void told.push(message),
    )
    client.connection.onRequest(reportFilesRequest, () => new ResponseError(-32000, 'boom'))
    const pull = () => client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] })
    void pull()
    await eventually(() => told.length > 0)
    expect(told).toEqual(['文件夹中的年报没有检查完。出错：boom'])
    await expect(check(client)).rejects.toThrow('boom')
    client.connection.onRequest(reportFilesRequest, () => ({ uris: [folder.uriOf('一.txt')] }))
    expect((await check(client)).reports).toBe(1)
    expect(told).toHaveLength(1)
  })

  it('an agency whose report cannot be read again has not “nothing to mend”', async () => {
    await writeFile(inFolder('一.txt'), report({ 'requests.total.total': '987' }).text)
    const client = await clientOf(folder, 'folder', false)
    await check(client)
    client.connection.onRequest(readFileRequest, () => ({ code: 'NoPermissions' }))
    const result = await client.connection.sendRequest<ReturnSheetsResult>(returnSheetsRequest, { format: 'md' })
    expect(result).toMatchObject({ sheets: [], clean: 0, notRead: 1 })
  })
})

it('a report that cannot be checked as an editor shows it is named, and is none of those that were checked', async () => {
  const client = await clientOf(folder, 'open')
  const { text } = report()
  const textDocument = { uri: folder.uriOf('一.txt'), languageId: 'ogi-report', version: 1, text: `${text}\n${text}` }
  await client.connection.sendNotification('textDocument/didOpen', { textDocument })
  const result = await check(client)
  expect(result).toMatchObject({ reports: 0, notRead: [{ uri: textDocument.uri, unchecked: 'severalReports' }] })
  const { notRead } = await client.connection.sendRequest<OverviewResult>(overviewRequest)
  expect(notRead).toEqual(result.notRead)
})

describe('a configuration file that is there and cannot be read', () => {
  const published = (client: Client) =>
    eventually(() => client.published.find(({ uri }) => uri.endsWith('.ogi-report.json'))?.diagnostics[0])

  it('is told of by a server that reads it itself', async () => {
    await mkdir(inFolder('.ogi-report.json'))
    const client = inItsProcess()
    await client.initialize({ workspaceFolders: [{ uri: folder.uriOf(''), name: '年报' }] })
    const found = await published(client)
    expect(found).toMatchObject({ code: 'configuration/unread', severity: 1 })
    expect(found.message).toMatch(/不是普通文件/)
  })

  it('and for a client that sends it', async () => {
    const client = await clientOf(folder, 'open')
    const folders = [{ folderUri: folder.uriOf(''), text: null, code: 'NoPermissions' }]
    await client.connection.sendNotification(configurationNotification, { folders })
    expect((await published(client)).message).toMatch(/^配置文件没有读取.*没有权限/)
  })
})
