/** Runs VS Code for the web in a process of its own: what it prints of every aborted request concerns nobody. */
import { createRequire } from 'node:module'

/** The installed module's folder, and the module's own options. */
const { home, ...options } = JSON.parse(process.argv[2])
await createRequire(`${home}/package.json`)('@vscode/test-web').open(options)
