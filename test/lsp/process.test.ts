/** The server as editors start it: a process of its own, bundled as it is shipped. Wants `dist/` to be built. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOver, eventually, modern } from './client'
import { reportText } from './report'

const server = join(import.meta.dirname, '../../dist/server.js')

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'ogi-report-lsp-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

function started() {
  const process = spawn('node', [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<number | null>((resolve) => process.on('exit', resolve))
  const reader = new StreamMessageReader(process.stdout)
  const client = clientOver(createProtocolConnection(reader, new StreamMessageWriter(process.stdin)))
  return { ...client, process, exited }
}

describe('server process', () => {
  it('checks a report, and exits with 0 after shutdown', async () => {
    const client = started()
    await client.initialize({ capabilities: modern })
    await client.open(reportText({ 'requests.total.total': '0' }))
    expect((await client.diagnostics()).map((d) => d.code)).toEqual(['sum/cell'])
    await client.connection.sendRequest('shutdown')
    await client.connection.sendNotification('exit')
    expect(await client.exited).toBe(0)
  })

  it('exits with 1 when the client goes without shutdown', async () => {
    const [told, left] = [started(), started()]
    await Promise.all([told.initialize(), left.initialize()])
    await told.connection.sendNotification('exit')
    left.connection.dispose()
    left.process.stdin.end()
    expect(await Promise.all([told.exited, left.exited])).toEqual([1, 1])
  })

  it('reads the configuration file of the workspace folder, and again when it changes', async () => {
    const file = join(folder, '.ogi-report.json')
    await writeFile(file, '{ "checks": { "sum": "off" } } // 已核对')
    const client = started()
    const folderUri = pathToFileURL(folder).href
    await client.initialize({ workspaceFolders: [{ uri: folderUri, name: 'reports' }] })
    const report = `${folderUri}/2023.txt`
    await client.open(reportText({ 'requests.total.total': '0' }), report)
    expect(await client.diagnostics(report)).toEqual([])
    await writeFile(file, '{}')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })
    await eventually(() => client.refreshes.length > 0)
    expect(await client.diagnostics(report)).toHaveLength(1)
    await writeFile(file, '{ "checks": { "sum": "off" } }')
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: report } })
    await eventually(() => client.refreshes.length > 1)
    expect(await client.diagnostics(report)).toEqual([])
    client.process.kill()
  })
})
