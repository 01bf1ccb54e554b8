/** What is generated of the documentation is what the checks say today, and no page is left of a check that is gone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../docs/source/generated'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const files = await generatedFiles(read)

test.each([...files.keys()])('%s is fresh (npm run docs)', (path) => {
  expect(existsSync(join(root, path))).toBe(true)
  expect(read(path)).toBe(files.get(path))
})

test('every page belongs to a check', () => {
  const pages = readdirSync(join(root, 'docs/checks')).map((name) => `docs/checks/${name}`)
  expect(pages.filter((path) => !files.has(path))).toEqual([])
})
