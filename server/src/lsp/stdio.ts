/** The server over standard input and output, for editors that start it through the command line. */
import { createConnection } from 'vscode-languageserver/node'
import { nodeHost } from './host'
import { startServer } from './server'

/** @param locale of the environment: most editors do not tell theirs */
export function startStdio(locale: string): void {
  startServer(createConnection(process.stdin, process.stdout), { ...nodeHost, locale })
}
