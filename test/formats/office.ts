/** LibreOffice, where it is installed: converts files of one folder, each kind in one run of the program. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { whole } from '../properties/runs'

export function isInstalled(program: string, ...args: readonly string[]): boolean {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' })
  return !error && status === 0
}

/** A `describe` that says plainly what is missing where it skips. */
export function describeWith(needed: Readonly<Record<string, boolean>>, name: string, body: () => void): void {
  const missing = Object.keys(needed).filter((program) => !needed[program])
  if (missing.length === 0) describe(name, body)
  else
    describe(name, () => {
      test.skip(`skipped: ${missing.join(', ')} is not there`)
    })
}

/** Each start of LibreOffice takes seconds of a processor: what another test shows in part waits for `npm run properties`. */
export const dear = whole ? test : test.skip

export const hasOffice = isInstalled('soffice', '--version')

/** The files converted, in their order. `filter` as LibreOffice names it, beginning with the ending: `docx:MS Word 2007 XML`. */
export function converted(files: readonly Uint8Array[], from: string, filter: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-office-'))
  try {
    const names = files.map((bytes, i) => {
      const name = `${String(i).padStart(4, '0')}.${from}`
      writeFileSync(join(folder, name), bytes)
      return name
    })
    const to = filter.split(':')[0]!
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out')]
    execFileSync('soffice', [...args, ...names.map((name) => join(folder, name))], { stdio: 'pipe' })
    return names.map((name) => new Uint8Array(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${to}`)))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
