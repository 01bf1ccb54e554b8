/**
 * The reader in a web worker of a browser, loaded as the server does it there: `importScripts` of bytes that the host has
 * read, no other worker, no evaluation of strings (the page forbids it), and messages left to their owner.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openPage } from '../../vscode/host/page.mjs'
import { Unavailable } from '../../vscode/host/unavailable.mjs'
import { document, grid } from './build'
import { opened } from './read'

const dist = path.join(import.meta.dirname, '../../../dist')

const worker = `
  const messages = []
  self.onmessage = async ({ data }) => {
    messages.push(data.kind)
    if (data.kind !== 'read') return
    const load = async (name) => new Uint8Array(await (await fetch('/dist/' + name)).arrayBuffer())
    importScripts(URL.createObjectURL(new Blob([await load('pdf.js')], { type: 'text/javascript' })))
    const { text, why } = await ogiReportPdf.readPdf(data.bytes, load)
    self.postMessage({ kind: 'text', text, why, messages })
  }
`
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; worker-src 'self' blob:; connect-src 'self'"
const files: Readonly<Record<string, string>> = { '/': '<!doctype html><title>worker</title>', '/worker.js': worker }

async function answerInWorker(bytes: Uint8Array): Promise<unknown> {
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : url === '/' ? 'text/html' : 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    response.end(files[url] ?? (url.startsWith('/dist/') ? readFileSync(path.join(dist, url.slice(6))) : ''))
  }).listen(0, '127.0.0.1')
  const { page, close } = await openPage()
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await page.evaluate(
      (data) =>
        new Promise((resolve, reject) => {
          const started = new Worker('/worker.js')
          const said: unknown[] = []
          started.onerror = ({ message }) => reject(new Error(message))
          started.onmessage = ({ data: answer }: MessageEvent<{ kind?: string }>) => {
            said.push(answer)
            if (answer.kind === 'text') resolve(said)
          }
          started.postMessage({ kind: 'other' })
          started.postMessage({ kind: 'read', bytes: new Uint8Array(data) })
        }),
      [...bytes],
    )
  } finally {
    await close()
    server.close()
  }
}

test('the same text as in Node, and no message but ours', async ({ skip }) => {
  const bytes = document([{ draw: grid([['规章', '12', '0']], [100, 60, 60]) }])
  const { text } = await opened(bytes)
  try {
    expect(await answerInWorker(bytes)).toEqual([{ kind: 'text', text, messages: ['other', 'read'] }])
  } catch (reason) {
    if (reason instanceof Unavailable) skip(`skipped: ${reason.message}`)
    throw reason
  }
})
