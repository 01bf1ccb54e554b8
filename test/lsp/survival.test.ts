/**
 * Whatever a client sends, the server process goes on answering, and it ends when the client is gone. Wants `dist/` to be
 * built. Each case is a process of its own: `npm test` takes some, `npm run properties` all.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Range,
} from 'vscode-languageserver/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checks } from '../../server/src/core'
import { questions } from '../fuzz/editing'
import { clientOver, eventually, inProcess, positionIn, uri } from './client'
import { opened } from './open'
import { everyNth, whole } from '../properties/runs'
import { reportText } from './report'

const server = join(import.meta.dirname, '../../dist/server.js')
const begun: ChildProcessWithoutNullStreams[] = []
afterEach(() => {
  for (const each of begun.splice(0)) each.kill('SIGKILL')
})

/** @param before bytes that arrive before anything a client would say */
function started(before = '') {
  const process = spawn('node', [server, '--stdio'])
  begun.push(process)
  const exited = new Promise<number | null>((resolve) => process.on('exit', resolve))
  process.stdin.on('error', () => undefined)
  process.stdin.write(before)
  const reader = new StreamMessageReader(process.stdout)
  const client = clientOver(createProtocolConnection(reader, new StreamMessageWriter(process.stdin)))
  return { ...client, process, exited }
}

function frame(content: string, length = Buffer.byteLength(content)): string {
  return `Content-Length: ${length}\r\n\r\n${content}`
}

function message(content: object): string {
  return frame(JSON.stringify({ jsonrpc: '2.0', ...content }))
}

const wrong = reportText({ 'requests.total.total': '0' })

describe('messages that are none', () => {
  const messages: readonly (readonly [string, string])[] = [
    ['JSON broken off', frame('{"jsonrpc": "2.0", ')],
    ['no JSON', frame('你好')],
    ['a number', frame('42')],
    ['null', frame('null')],
    ['an empty list', frame('[]')],
    ['JSON a hundred thousand levels deep', frame('['.repeat(100_000))],
    ['a message without a method', message({ id: 1_000_001 })],
    ['a method that is a number', message({ id: 1_000_001, method: 7 })],
    ['initialize without parameters', message({ id: 1_000_001, method: 'initialize' })],
    ['initialize with nothing in it', message({ id: 1_000_001, method: 'initialize', params: {} })],
    ['an answer to a question that nobody asked', message({ id: 1_000_001, result: { documents: [] } })],
    ['the end of a request that nobody made', message({ method: '$/cancelRequest', params: { id: 1_000_001 } })],
    ['a question before initialize', message({ id: 1_000_001, method: 'textDocument/hover', params: {} })],
    ['a document before initialize', message({ method: 'textDocument/didOpen', params: { textDocument: { uri } } })],
  ]

  it.each(everyNth(messages, 4))('%s', async (_, bytes) => {
    const client = started(bytes)
    await client.initialize()
    await client.open(wrong)
    expect((await client.diagnostics()).map((d) => d.code)).toEqual(['sum/cell'])
  })

  const frames: readonly (readonly [string, string])[] = [
    ['a header without a length', 'Content-Type: text/plain\r\n\r\n'],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n'],
    ['a header without a colon', 'hello\r\n\r\n'],
    ['a length too short', `${frame('{"jsonrpc":"2.0"}', 3)}\r\n\r\n`],
  ]

  it.each(everyNth(frames, 4, 3))('%s: what comes with it is answered as soon as more comes', async (_, bytes) => {
    const client = started()
    await client.initialize()
    await client.open(wrong)
    client.process.stdin.write(bytes)
    let answer: readonly unknown[] | undefined
    client.diagnostics().then(
      (diagnostics) => (answer = diagnostics),
      () => undefined,
    )
    await eventually(() => {
      client.connection.sendNotification('$/setTrace', { value: 'off' }).catch(() => undefined)
      return answer
    })
    expect(answer).toHaveLength(1)
  })

  it.each(everyNth(['-5', '99999999999'], 2))(
    'where a length of %s leaves no message after it, the client can still go',
    async (length) => {
      const client = started(`Content-Length: ${length}\r\n\r\n`)
      client.process.stdin.end(message({ id: 1, method: 'initialize', params: { capabilities: {} } }))
      expect(await client.exited).toBe(1)
    },
  )
})

describe('questions', () => {
  const far = 2 ** 31 - 1
  const ranges: readonly (readonly [string, Range])[] = [
    ['before the text', { start: { line: -1, character: -1 }, end: { line: -1, character: 0 } }],
    ['behind the text', { start: { line: far, character: far }, end: { line: far, character: far } }],
    ['behind a line', { start: { line: 2, character: far }, end: { line: 2, character: far } }],
    ['around the text', { start: { line: -far, character: -far }, end: { line: far, character: far } }],
    ['the wrong way round', { start: { line: 30, character: 2 }, end: { line: 2, character: 1 } }],
    ['between two characters', { start: { line: 10.5, character: 0.5 }, end: { line: 12.5, character: 1.5 } }],
    ['without numbers', { start: { line: 'a', character: null }, end: {} } as unknown as Range],
  ]

  it.each(everyNth(ranges, 3, 1))('%s are answered', async (_, range) => {
    const client = started()
    await client.initialize()
    await client.open(wrong)
    const kinds = Object.entries(questions)
    const answers = await Promise.all(kinds.map(([kind, of]) => client.ask(kind, of(range)).then(() => kind)))
    expect(answers).toEqual(Object.keys(questions))
    expect(await client.diagnostics()).toHaveLength(1)
  })

  it('about documents that are closed or never were are answered', async () => {
    const client = started()
    await client.initialize()
    await client.open(wrong)
    await client.close()
    const start = { line: 3, character: 1 }
    const kinds = Object.entries(questions)
    for (const at of [uri, 'file:///never.txt', 'untitled:Untitled-1', 'no uri at all', '']) {
      const asked = kinds.map(([kind, of]) => client.ask(kind, of({ start, end: start }), at).then(() => kind))
      expect(await Promise.all(asked)).toEqual(Object.keys(questions))
    }
    await client.change(9, [{ text: '没有打开' }], 'file:///never.txt')
    await client.close('file:///never.txt')
    expect(await client.diagnostics()).toEqual([])
  })

  it('that are given up leave the others to be answered', async () => {
    const client = started()
    await client.initialize()
    await client.open(wrong)
    const position = positionIn(wrong, '（七）总计')
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
    const given = Array.from({ length: 20 }, () =>
      Object.entries(questions).map(([kind, of]) => {
        const source = new CancellationTokenSource()
        const params = { textDocument: { uri }, ...of(whole) }
        const answer = client.connection.sendRequest(kind, params, source.token)
        source.cancel()
        return answer.catch((error: unknown) => error)
      }),
    ).flat()
    const kept = client.ask('textDocument/hover', { position })
    await Promise.all(given)
    expect(await kept).not.toBeNull()
    expect(await client.diagnostics()).toHaveLength(1)
  })
})

describe('documents', () => {
  it('a hundred at once', async () => {
    const client = started()
    await client.initialize()
    const uris = Array.from({ length: 100 }, (_, i) => `file:///reports/${i}.txt`)
    await Promise.all(uris.map((at, i) => client.open(i % 2 === 0 ? wrong : reportText(), at)))
    const found = await Promise.all(uris.map((at) => client.diagnostics(at)))
    expect(found.map((diagnostics) => diagnostics.length)).toEqual(uris.map((_, i) => (i % 2 === 0 ? 1 : 0)))
  })

  it.runIf(whole)('of fifty megabytes are declined, and the others are checked', async () => {
    const client = started()
    await client.initialize({ initializationOptions: { status: true } })
    await client.open(wrong + '一'.repeat(50 * 1024 * 1024 - wrong.length), 'file:///large.txt')
    const status = await eventually(() => client.statuses.find((s) => s.uri === 'file:///large.txt'))
    expect(status).toMatchObject({ checked: false, reason: 'tooLarge' })
    expect(await client.diagnostics('file:///large.txt')).toEqual([])
    await client.open(wrong)
    expect(await client.diagnostics()).toHaveLength(1)
  })
})

describe('the end', () => {
  it('comes with 0 after two shutdowns', async () => {
    const client = started()
    await client.initialize()
    await client.connection.sendRequest('shutdown')
    await client.connection.sendRequest('shutdown').catch(() => undefined)
    await client.connection.sendNotification('exit')
    expect(await client.exited).toBe(0)
  })

  it('comes when the process of the client is gone, though its pipes stay open', async () => {
    const editor = spawn('node', ['-e', 'setInterval(() => {}, 1000)'])
    const client = started()
    await client.initialize({ processId: editor.pid ?? null })
    editor.kill('SIGKILL')
    expect(await client.exited).toBe(1)
  })

  it('comes when nobody reads any more', async () => {
    const client = started()
    await client.initialize()
    client.process.stdout.destroy()
    client.process.stdin.end()
    expect(await client.exited).not.toBe(0)
  })
})

it('a check that throws is named, the others are run', async () => {
  const find = vi
    .spyOn(
      checks.find(({ code }) => code === 'plausible/stock')!,
      'find',
    )
    .mockImplementation(() => {
      throw new Error('没有想到')
    })
  const client = await opened(wrong)
  const found = await client.diagnostics()
  find.mockRestore()
  expect(found.map((d) => d.code)).toEqual(['internal', 'sum/cell'])
  expect(found[0]!.message).toMatch(/plausible\/stock.*没有想到/)
})

it('a question whose answer throws is answered with nothing, and the client is told', async () => {
  const client = inProcess()
  const said: string[] = []
  client.connection.onNotification('window/logMessage', (p: { message: string }) => void said.push(p.message))
  await client.initialize()
  await client.open(wrong)
  expect(await client.ask('textDocument/selectionRange', { positions: 7 })).toBeNull()
  expect(said.join()).toContain('textDocument/selectionRange')
})
