/** `docs/dependencies.md` names every production dependency with the version and the licence that are installed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

interface Packages {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>
  >
}

const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
const rows = text.split('\n').filter((line) => line.startsWith('| '))

test('every direct one, with version and licence', () => {
  const direct = Object.keys(json('package.json').dependencies as object)
  const { packages } = json('package-lock.json') as unknown as Packages
  const expected = direct.map((name) => {
    const { version, license } = packages[`node_modules/${name}`]!
    return [name, version, license]
  })
  const cells = rows.filter((row) => row.includes('](')).map((row) => row.split('|').map((cell) => cell.trim()))
  const named = cells.map(([, name, version, license]) => [/\[(.*?)\]/.exec(name!)![1], version, license])
  expect(named.sort()).toEqual(expected.sort())
})

test('every licence that they bring along', () => {
  const { packages } = json('package-lock.json') as unknown as Packages
  const licences = Object.entries(packages).flatMap(([path, { license, dev }]) => (path && !dev ? [license] : []))
  for (const licence of new Set(licences))
    expect(
      rows.some((row) => row.includes(`| ${licence} `)),
      licence,
    ).toBe(true)
})
