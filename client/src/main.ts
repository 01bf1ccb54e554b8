/** Entry of the extension, in a process and in a browser's worker alike: they differ in how the server is started. */
import { activate as inBrowser } from './browser'
import { activate as inNode } from './node'

export { deactivate } from './extension'

export const activate = 'importScripts' in globalThis ? inBrowser : inNode
