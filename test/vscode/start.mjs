/**
 * `npm start [-- PATH]`: opens a folder, `examples/` by default, in VS Code with the extension as it stands here. VS Code
 * for the desktop if `code` is on the PATH, else one that is served to a browser until Ctrl+C. Node built-ins only.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { prepare, root } from '../prepare.mjs'
import { onPath, run } from './host/process.mjs'
import { serve, workbench } from './host/server.mjs'
import { Unavailable } from './host/unavailable.mjs'

/** The first free one: an address that stays the same can be forwarded and kept open. */
const ports = '8127-8147'

const folder = path.resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? path.join(root, 'examples'))
const problem = existsSync(folder) ? await prepare() : `There is no ${folder}.`
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else if (await onPath('code')) {
  const shell = process.platform === 'win32'
  process.exitCode = (await run('code', [`--extensionDevelopmentPath=${root}`, folder], { shell })).code
} else {
  await startServed()
}

async function startServed() {
  try {
    const server = await serve({ port: ports, development: true })
    const close = () => void server.stop().then(() => process.exit(0))
    process.once('SIGINT', close).once('SIGTERM', close)
    console.log('VS Code with OGI Report is ready. Open this address in a browser; Ctrl+C here ends it.\n')
    console.log(workbench(server.origin, { folder, development: [root] }))
    process.exitCode = await server.ended
  } catch (error) {
    console.error(
      error instanceof Unavailable ? `${error.message} Or install VS Code, with \`code\` on the PATH.` : error,
    )
    process.exitCode = 1
  }
}
