/** Entry of the server as a Node process. Its arguments say how to talk: `--node-ipc`, `--stdio`, `--pipe`, `--socket`. */
import { createConnection } from 'vscode-languageserver/node'
import { nodeHost } from './host'
import { startServer } from './server'

startServer(createConnection(), nodeHost)
