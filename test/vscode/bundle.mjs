/** Bundles a folder's `*.test.ts` with its `index.ts`, which runs mocha, into one file for an extension host. `npm run test:vscode -- status` takes those alone whose name holds the word. */
import * as esbuild from 'esbuild'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/**
 * @param {'suite' | 'web'} name of the folder
 * @param {'node' | 'browser'} platform of the extension host
 * @returns {Promise<string>} the bundle's file
 */
export async function bundleTests(name, platform) {
  const resolveDir = path.join(import.meta.dirname, name)
  const tests = readdirSync(resolveDir).filter(
    (file) => file.endsWith('.test.ts') && file.includes(process.argv[2] ?? ''),
  )
  const outfile = path.join(root, 'out/vscode', `${name}.js`)
  await esbuild.build({
    stdin: {
      contents: `import { run as mocha } from './index'
export const run = () => mocha(() => {
${tests.map((file) => `  require('./${file}')`).join('\n')}
})`,
      loader: 'ts',
      resolveDir,
    },
    bundle: true,
    outfile,
    platform,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: platform === 'node' ? ['vscode', 'mocha'] : ['vscode'],
  })
  return outfile
}
