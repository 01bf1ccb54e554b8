/** `lsp --stdio` speaks the protocol, and finds what `check` finds. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  DidOpenTextDocumentNotification,
  ExitNotification,
  PublishDiagnosticsNotification,
  InitializedNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

/** What an editor that tells nothing of itself hears, by the language of its environment. */
test.each([
  ['zh_CN.UTF-8', '应为'],
  ['en_US.UTF-8', 'should be'],
])('without a locale of the client messages are in the language of the environment: %s', async (LANG, words) => {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG }
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { env })
  const closed = once(child, 'close')
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  client.listen()
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
  await client.sendNotification(InitializedNotification.type, {})
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    client.onNotification(PublishDiagnosticsNotification.type, resolve)
  })
  const textDocument = { uri: 'file:///a.txt', languageId: 'text', version: 1, text: reportText({ resultsTotal: '0' }) }
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  const { diagnostics } = await published
  expect(JSON.stringify(diagnostics)).toContain(words)
  await client.sendRequest(ShutdownRequest.type)
  await client.sendNotification(ExitNotification.type)
  await closed
})

test('the server over standard input and output finds what check finds', async () => {
  const text = reportText({ resultsTotal: '0', partialNatural: '２' })
  const cwd = folderWith({ 'a.txt': text })
  const child = spawn(process.execPath, [program, 'lsp', '--stdio', '--clientProcessId=1'], { cwd })
  const closed = once(child, 'close')
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  client.listen()
  const uri = pathToFileURL(join(cwd, 'a.txt')).href
  await client.sendRequest('initialize', {
    processId: process.pid,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: 'a' }],
    locale: 'en',
  })
  await client.sendNotification(InitializedNotification.type, {})
  const textDocument = { uri, languageId: 'ogi-report', version: 1, text }
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  const answer = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  await client.sendRequest(ShutdownRequest.type)
  await client.sendNotification(ExitNotification.type)
  expect(await closed).toEqual([0, null])

  const { stdout } = await ogiReport(['check', '--format', 'json', 'a.txt'], { cwd })
  const { reports } = JSON.parse(stdout) as { reports: { diagnostics: Diagnostic[] }[] }
  const key = ({ code, message, range }: Diagnostic) => ({ code, message, range })
  expect('items' in answer && answer.items.map(key)).toEqual(reports[0]?.diagnostics.map(key))
})
