/** `npm run test:web`: the mocha tests of `web/` in the web-worker extension host, as on vscode.dev. */
import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleTests } from '../bundle.mjs'
import { runInPage } from '../host/page.mjs'
import { serveWeb } from '../host/web-server.mjs'
import { report, resultsFile } from '../results.mjs'
import { ring } from '../ring.mjs'
import { exampleWorkspace } from '../workspace.mjs'

await ring('web', async () => {
  const { folder, remove } = await exampleWorkspace()
  await putDocuments(folder)
  const development = path.join(import.meta.dirname, '../../..')
  const server = await serveWeb({ folder, development, tests: await bundleTests('web', 'browser') })
  try {
    const { code, log } = await runInPage(server.origin, 300)
    const file = resultsFile('web')
    writeFileSync(file, JSON.stringify(results(log)))
    if (process.env.VSCODE_TEST_LOG) console.error(log.join('\n'))
    return report(file, code)
  } finally {
    await server.stop()
    remove()
  }
})

/** What makes the documents is written in TypeScript. */
async function putDocuments(folder) {
  const outfile = path.join(import.meta.dirname, '../../../out/vscode/files.mjs')
  const entryPoints = [path.join(import.meta.dirname, 'files.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' })
  const { putDocuments: put } = await import(pathToFileURL(outfile).href)
  put(folder)
}

/** Puts together again what the runner logged, line by line. */
function results(log) {
  const events = log.map((line) => /@@results (\{.*\})/.exec(line)?.[1]).filter(Boolean).map((text) => JSON.parse(text)) // prettier-ignore
  return { tests: events.filter((event) => event.title), running: events.at(-1)?.running }
}
