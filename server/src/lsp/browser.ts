/** Entry of the server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { startServer } from './server'

/** In a worker the global object is the port; the types at hand are those of a window. */
const port = globalThis as unknown as MessagePort
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)))
