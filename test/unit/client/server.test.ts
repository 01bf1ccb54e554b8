/** The life of the server as the client sees it, with a language client that does as it is told. */
import type { LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { expect, test, vi } from 'vitest'
import { controlServer, ServerUnavailable } from '../../../client/src/server'

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly event = vi.fn()
    readonly fire = vi.fn()
  },
}))

/** What is logged is kept. */
function logging() {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  return { lines, log: { info: write, debug: write, warn: write, error: write } as unknown as LogOutputChannel }
}

/** A client that answers every request alike. */
function client(isRunning: boolean, sendRequest: () => Promise<unknown>): BaseLanguageClient {
  const start = () => (isRunning ? Promise.resolve() : Promise.reject(new Error('no such script')))
  const others = { onDidChangeState: vi.fn(), onNotification: vi.fn(), needsStop: () => false }
  const dispose = () => Promise.reject(new Error('it is starting'))
  return { ...others, start, dispose, isRunning: () => isRunning, sendRequest } as unknown as BaseLanguageClient
}

test('an answer arrives, null included', async () => {
  const server = controlServer(() => Promise.resolve(client(true, () => Promise.resolve(null))), logging().log)
  expect(await server.request('any', {})).toBeNull()
})

test('a request that fails is no server that is gone', async () => {
  const failing = client(true, () => Promise.reject(new Error('the answer is broken')))
  const asked = controlServer(() => Promise.resolve(failing), logging().log).request('any', {})
  await expect(asked).rejects.toThrow('the answer is broken')
  await expect(asked).rejects.not.toBeInstanceOf(ServerUnavailable)
})

test('a server that did not start is not to be had', async () => {
  const failing = client(false, () => Promise.reject(new Error('not running')))
  const asked = controlServer(() => Promise.resolve(failing), logging().log).request('any', {})
  await expect(asked).rejects.toBeInstanceOf(ServerUnavailable)
})

test('a client that cannot be loaded is logged, stops the server, and may be tried again', async () => {
  const { log, lines } = logging()
  const create = vi.fn<() => Promise<BaseLanguageClient>>().mockRejectedValueOnce(new Error('no such file'))
  create.mockResolvedValue(client(true, () => Promise.resolve(1)))
  const server = controlServer(create, log)
  await expect(server.request('any', {})).rejects.toBeInstanceOf(ServerUnavailable)
  expect(server.state).toBe('stopped')
  expect(lines.join()).toContain('no such file')
  await server.restart()
  expect(await server.request('any', {})).toBe(1)
})

test('a client that refuses to stop does not keep a new one from starting', async () => {
  const clients = [1, 2].map((answer) => client(true, () => Promise.resolve(answer)))
  const server = controlServer(() => Promise.resolve(clients.shift()!), logging().log)
  expect(await server.request('any', {})).toBe(1)
  await server.stop()
  expect(await server.request('any', {})).toBe(2)
})
