/**
 * `npm run package [-- --built] [--out FILE]`: builds, and packs the extension as `ogi-report.vsix` or as the file named;
 * with `--built` what has been built is packed as it is. With SOURCE_DATE_EPOCH set the same sources give the same bytes, whatever the folder, the time zone,
 * the language and the modes that files are created with.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { listFiles, PackageManager } from '@vscode/vsce'
import { extensionPage } from './pages.mjs'

const root = import.meta.dirname
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
const options = ['--allow-missing-repository', '--no-dependencies', '--no-rewrite-relative-links']

const { values } = parseArgs({ options: { built: { type: 'boolean' }, out: { type: 'string' } } })
const out = path.resolve(root, values.out ?? 'ogi-report.vsix')

if (!values.built) await import('./esbuild.mjs')

// What a zip tells of a file besides its bytes is its mode and the local time: both are made the same everywhere.
const stage = mkdtempSync(path.join(tmpdir(), 'ogi-report-'))
try {
  for (const file of ['.vscodeignore', ...(await listFiles({ cwd: root, packageManager: PackageManager.None }))]) {
    const copy = path.join(stage, file)
    mkdirSync(path.dirname(copy), { recursive: true })
    copyFileSync(path.join(root, file), copy)
    if (file === 'README.md')
      writeFileSync(
        copy,
        extensionPage((name) => readFileSync(path.join(root, name))),
      )
    chmodSync(copy, 0o644)
  }
  const { status } = spawnSync(process.execPath, [vsce, 'package', ...options, '--out', out], {
    cwd: stage,
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(stage, { recursive: true })
}
