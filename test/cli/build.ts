/** Builds the command line as it is shipped, once for all test files of a run; not into `dist`, which may be old. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the command line. */
    program: string
  }
}

export default function build(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-built-'))
  execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${folder}`], { cwd: resolve(import.meta.dirname, '../..') })
  project.provide('program', join(folder, 'cli.js'))
  return () => rmSync(folder, { recursive: true, force: true })
}
