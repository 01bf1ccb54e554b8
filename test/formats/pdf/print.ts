/** LibreOffice as a printer of PDFs; many files at one start, which takes most of the time. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'vitest'

export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0

/** A `describe` that says plainly that it skips where there is no LibreOffice. */
export function describePrinted(name: string, body: () => void): void {
  if (hasOffice) describe(name, body)
  else {
    describe(name, () => {
      test.skip('skipped: LibreOffice (soffice) is not installed')
    })
  }
}

/** The PDF of each text, in their order. `ending`: `fodt`, `html`; `filter` as LibreOffice names it, with options. */
export function printed(texts: readonly string[], ending = 'fodt', filter = 'pdf'): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'printed-'))
  try {
    const files = texts.map((text, i) => {
      const file = path.join(folder, `${i}.${ending}`)
      writeFileSync(file, text)
      return file
    })
    const own = `-env:UserInstallation=file://${folder}/profile`
    const options = [own, '--headless', '--convert-to', filter, '--outdir', folder, ...files]
    const { status, stderr } = spawnSync('soffice', options, { encoding: 'utf8', timeout: 900_000 })
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
    return texts.map((_, i) => new Uint8Array(readFileSync(path.join(folder, `${i}.pdf`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
