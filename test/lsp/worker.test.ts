/**
 * The server as a web worker runs it: the file that is shipped, with what a worker has and nothing of Node, so that a module
 * of Node that slips into its bundle is found here. Wants `dist/` to be built.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { createProtocolConnection, type Message, type MessageReader } from 'vscode-languageserver/node'
import { expect, it } from 'vitest'
import { openDocumentRequest, type OpenDocumentResult } from '../../server/src/lsp/messages'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { clientOver, modern, type Client } from './client'
import { reportText } from './report'

const script = readFileSync(path.join(import.meta.dirname, '../../dist/server.js'), 'utf8')

/** What a worker has beside the language itself, as far as the server asks for it. */
const globals = { ...{ TextDecoder, TextEncoder, URL, atob, btoa, console, performance }, setTimeout, clearTimeout }
const port = {
  queueMicrotask,
  addEventListener: () => undefined, // for errors of the port
  importScripts: () => undefined,
}

interface Worker {
  onmessage?: (event: { data: unknown }) => void
}

function inWorker(): Client {
  const said: Message[] = []
  let hear = (message: Message): void => void said.push(message)
  const postMessage = (message: Message) => setTimeout(() => hear(structuredClone(message)), 0)
  const worker = createContext({ ...globals, ...port, postMessage }) as Worker
  runInContext(script, worker)

  const silent = () => ({ dispose: () => undefined })
  const reader: MessageReader = {
    ...{ onError: silent, onClose: silent, onPartialMessage: silent, dispose: () => undefined },
    listen(callback) {
      hear = callback
      said.splice(0).forEach(callback)
      return silent()
    },
  }
  const write = (message: Message) => {
    // Made in there, as everything is that arrives in a worker.
    const data: unknown = runInContext(`(${JSON.stringify(message)})`, worker)
    setTimeout(() => worker.onmessage!({ data }), 0)
    return Promise.resolve()
  }
  const writer = { onError: silent, onClose: silent, write, end: () => undefined, dispose: () => undefined }
  return clientOver(createProtocolConnection(reader, writer))
}

it('checks a report', async () => {
  const client = inWorker()
  await client.initialize({ capabilities: modern })
  await client.open(reportText({ 'requests.total.total': '0' }))
  expect((await client.diagnostics()).map(({ code }) => code)).toEqual(['sum/cell'])
})

it('reads a Word document', async () => {
  const client = inWorker()
  await client.initialize()
  const [values] = fc.sample(reportValues('2021'), { seed: 11, numRuns: 1 })
  const bytes = Buffer.from(renderWps(values!, {}, 4).bytes).toString('base64')
  const read = await client.connection.sendRequest<OpenDocumentResult>(openDocumentRequest, {
    uri: 'vscode-vfs://example/年报.docx',
    bytes,
  })
  expect(read).toMatchObject({ format: 'word' })
})

it('throws where it cannot start, so that nobody waits for it', async () => {
  const task = await new Promise<() => void>((queueMicrotask) => {
    runInContext(script, createContext({ ...globals, ...port, queueMicrotask, addEventListener: undefined }))
  })
  expect(task).toThrow('addEventListener')
})
