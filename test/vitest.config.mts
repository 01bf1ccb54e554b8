/** Each ring of vitest files is a project, so that what prepares a ring runs for that ring alone. */
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { rings } from './rings.mjs'

/** What runs once before the first file of a ring. */
const build = [path.join(import.meta.dirname, 'cli/build.ts')]
const prepared: Readonly<Record<string, string[]>> = { cli: build, docs: build, scale: build }

/**
 * Files that run by themselves: one measures work, to which what other files have left in memory would add; the others put
 * something else in the place of a module. The engine keeps nothing that another file could see, and to load it anew for
 * each takes as long as many a file.
 */
const apart = ['unit/floods.test.ts', 'lsp/internal.test.ts', 'fixtures/edition/thirdEdition.test.ts']

/** Their files share a folder that goes with each of them. */
const own = ['cli', 'scale']

const ring = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`${name}/**/*.test.ts`],
    exclude: apart,
    globalSetup: prepared[name] ?? [],
    isolate: own.includes(name),
  },
})

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      ...rings.flatMap(({ name, vitest }) => (vitest ? [ring(name)] : [])),
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    setupFiles: ['./setup.ts'],
    // By default one processor is left free, which of two is half the machine.
    maxWorkers: '100%',
    // However many draws are asked for, they are let finish.
    testTimeout: process.env.RUNS === undefined ? 60_000 : 6 * 3_600_000,
  },
})
