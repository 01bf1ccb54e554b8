/** The language server as editors start it: a process of its own, spoken to over its standard input and output. */
import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { clientOver, modern, pushed, type Client } from '../lsp/client'

export type Server = Client & {
  /** Resident memory in KB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

/** @param how whether the client asks for diagnostics or is told them */
export async function serverFor(how: 'pull' | 'push'): Promise<Server> {
  const process_ = spawn(process.execPath, [path.join(process.cwd(), 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise((resolve) => process_.on('exit', resolve))
  const reader = new StreamMessageReader(process_.stdout)
  const client = clientOver(createProtocolConnection(reader, new StreamMessageWriter(process_.stdin)))
  await client.initialize({ capabilities: how === 'pull' ? modern : pushed })
  return {
    ...client,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process_.pid)]).toString()),
    async stop() {
      await client.connection.sendRequest('shutdown')
      await client.connection.sendNotification('exit')
      await exited
    },
  }
}
