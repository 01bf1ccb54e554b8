/** What continuous integration does besides the tests: it generates anew and compares, with actions that cannot change. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

interface Step {
  readonly uses?: string
  readonly run?: string
}

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.github/workflows')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe.each(readdirSync(folder))('%s', (name) => {
  const { permissions, jobs } = parse(read(`.github/workflows/${name}`)) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('names actions by commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  })

  test('may read the repository and no more', () => {
    expect(permissions).toEqual({ contents: 'read' })
  })
})

test('what is generated is generated anew after the tests, and any difference or new file is a failure', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow
  for (const { steps } of Object.values(jobs)) {
    const runs = steps.flatMap(({ run }) => run?.trim().split('\n') ?? [])
    const [tests, ...rest] = runs
    expect(tests).toMatch(/\.ci\/run$/)
    expect(rest).toEqual(['npm run docs', 'git diff --exit-code', 'test -z "$(git status --porcelain)"'])
  }
})
