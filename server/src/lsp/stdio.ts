/** The server over standard input and output, for editors that start it through the command line. */
import { createConnection } from 'vscode-languageserver/node'
import { nodeHost } from './host'
import { startServer } from './server'

export function startStdio(): void {
  startServer(createConnection(process.stdin, process.stdout), nodeHost)
}
