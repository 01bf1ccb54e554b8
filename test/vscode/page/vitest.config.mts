/** One workbench after the other: two at a time would wait for each other's processor. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: './served.ts',
    fileParallelism: false,
    // Bounds for what hangs, on a slow machine that has other work: what is waited for comes mostly at once.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 45_000 } },
  },
})
