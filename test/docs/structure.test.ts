/**
 * How the house stands: which file may know which, and that nothing is kept out of sight. What the linter's layers cannot
 * say: circles, the one door to the core, and memory behind the identity of things.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.ts'))
    .map((each) => path.join(root, folder, each)),
)
const name = (file: string) => path.relative(root, file).replaceAll(path.sep, '/')
const textOf = (file: string) => readFileSync(file, 'utf8')

/** Imports and re-exports of one file, type imports included. */
const imports = new Map(
  files.map((file) => {
    const named = [...textOf(file).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) => m[1]!)
    return [file, named.flatMap((to) => resolved(path.resolve(path.dirname(file), to)))]
  }),
)

function resolved(to: string): string[] {
  return [`${to}.ts`, path.join(to, 'index.ts')].filter((file) => existsSync(file)).slice(0, 1)
}

test('no file imports itself by way of others', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) {
      circles.push([...above.slice(above.indexOf(file)), file].map(name).join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...above, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

describe('the core', () => {
  const core = files.filter((file) => name(file).startsWith('server/src/core/'))

  test('keeps nothing behind the identity of a thing', () => {
    expect(core.filter((file) => /\bWeak(?:Map|Set|Ref)\b/.test(textOf(file))).map(name)).toEqual([])
  })

  test('has no memory but tables that are built once', () => {
    /** Built from `form/` where they are first asked for. */
    const tables = ['server/src/core/sums.ts: frames']
    const kept = core.flatMap((file) =>
      [...textOf(file).matchAll(/^(?:export )?(?:const|let) (\w+)[^=\n]*= new (?:Map|Set)(?:<[^\n]*>)?\(\)/gm)]
        .filter(({ 1: table }) =>
          new RegExp(`^(?:export )?function[\\s\\S]*\\b${table}\\.(?:set|add|clear)\\(`, 'm').test(textOf(file)),
        )
        .map((m) => `${name(file)}: ${m[1]}`),
    )
    expect(kept.filter((each) => !tables.includes(each))).toEqual([])
    const counted = core.flatMap((file) =>
      [...textOf(file).matchAll(/^let (\w+)/gm)].map((m) => `${name(file)}: ${m[1]}`),
    )
    expect(counted).toEqual([])
  })

  test('is entered by its one door', () => {
    const past = files.flatMap((file) =>
      name(file).startsWith('server/src/core/')
        ? []
        : imports
            .get(file)!
            .filter((to) => name(to).startsWith('server/src/core/') && name(to) !== 'server/src/core/index.ts')
            .map((to) => `${name(file)} → ${name(to)}`),
    )
    expect(past).toEqual([])
  })
})
