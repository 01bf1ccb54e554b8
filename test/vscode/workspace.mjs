/** The folder that a workbench opens in tests: a copy of the examples, and what the command line says of them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from './host/process.mjs'

const root = path.join(import.meta.dirname, '../..')

/** @returns {Promise<{ folder: string, remove: () => void }>} a new folder each time */
export async function exampleWorkspace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-test-'))
  cpSync(path.join(root, 'examples'), folder, { recursive: true })
  const check = [path.join(root, 'dist/cli.js'), 'check', '--format=json', '--lang=en', '.']
  const { code, output } = await run(process.execPath, check, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  if (code > 1) throw new Error(`The command line failed on the examples (exit ${code}).`)
  writeFileSync(path.join(folder, 'expected.json'), output)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
