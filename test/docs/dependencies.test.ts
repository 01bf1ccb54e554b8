/** `docs/dependencies.md` names every package that is built in, with the version and the licence that are installed. Wants `dist/` to be built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

interface Packages {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>
}

const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
/** Nothing is installed with the program: what it needs is built into it, and stands in the notices. */
const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
const builtIn = new Set(Array.from(notices.matchAll(/^(\S+) \d+\.\d+\.\d\S*$/gm), ([, name]) => name))

test('nothing is left to be installed', () => {
  expect(json('package.json').dependencies).toBeUndefined()
  expect(builtIn.size).toBeGreaterThan(10)
})

const rows = text.split('\n').filter((line) => line.startsWith('| '))

test('every direct one, with version and licence', () => {
  const direct = Object.keys(json('package.json').devDependencies as object).filter((name) => builtIn.has(name))
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
  const licences = Object.entries(packages).flatMap(([path, { license }]) =>
    builtIn.has(path.replace(/^.*node_modules\//, '')) ? [license] : [],
  )
  for (const licence of new Set(licences))
    expect(
      rows.some((row) => row.includes(`| ${licence} `)),
      licence,
    ).toBe(true)
})
