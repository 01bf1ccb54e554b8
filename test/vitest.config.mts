import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['{unit,fixtures,properties,lsp,cli,docs,real,formats,package}/**/*.test.ts'],
    setupFiles: ['./setup.ts'],
    testTimeout: 60_000,
  },
})
