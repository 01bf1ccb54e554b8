/** `npm run action`: bundles the action into `index.js`, which is committed: GitHub runs it as it lies in the repository. */
import * as esbuild from 'esbuild'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** The same on every machine. */
export async function bundled() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/cli/action/main.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    banner: { js: '// Made by `npm run action` from server/src/cli/action. Do not edit.' },
  })
  return outputFiles[0].text
}

if (import.meta.filename === process.argv[1]) writeFileSync(path.join(root, 'action/index.js'), await bundled())
