/** Published reports outside the project, read by the tests of this folder when they are there. Holds no expectation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../../shared')

/** `seed-000` → `seeds/000_….txt`, `corpus-full-010` → `corpus/full/010_…`, `corpus-excerpt-001` → `corpus/excerpts/001.txt`. */
const folders = { seed: 'seeds', 'corpus-full': 'corpus/full', 'corpus-excerpt': 'corpus/excerpts' } as const

export function readShared(name: string): string {
  const [, kind, number] = /^(seed|corpus-full|corpus-excerpt)-(\d{3})$/.exec(name) ?? []
  if (!kind || !number) throw new Error(`not the name of a shared report: ${name}`)
  const folder = join(root, folders[kind as keyof typeof folders])
  const file = readdirSync(folder).find((entry) => entry.startsWith(number))
  if (!file) throw new Error(`no file ${number} in ${folder}`)
  return readFileSync(join(folder, file), 'utf8')
}

/** The names of all of them; none where the folder is not there. */
export function namesShared(): string[] {
  return Object.entries(folders).flatMap(([kind, folder]) => {
    const path = join(root, folder)
    const files = existsSync(path) ? readdirSync(path).sort() : []
    return files.flatMap((file) => (/^\d{3}/.test(file) ? `${kind}-${file.slice(0, 3)}` : []))
  })
}

/** A `describe` that says plainly that it skips where the published reports are absent. */
export function describeShared(name: string, body: () => void): void {
  if (existsSync(root)) describe(name, body)
  else {
    describe(name, () => {
      test.skip('skipped: the folder ../shared with published reports is not there')
    })
  }
}
