/**
 * The rings of tests from the inside out, as `npm test` runs them: a folder of vitest files, or an npm script, which may
 * leave its results in `reports/<name>.json`. Rings that are marked `beside` run at the same time as the one before them:
 * each of those keeps one processor busy, and none writes what another reads. Data only.
 */
export const rings = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint:code', beside: true },
  { name: 'tidy', script: 'lint:tidy', beside: true },
  { name: 'unit', vitest: 'test/unit' },
  { name: 'fixtures', vitest: 'test/fixtures' },
  { name: 'properties', vitest: 'test/properties' },
  { name: 'formats', vitest: 'test/formats' },
  { name: 'lsp', vitest: 'test/lsp' },
  { name: 'cli', vitest: 'test/cli' },
  { name: 'docs', vitest: 'test/docs' },
  { name: 'real', vitest: 'test/real' },
  { name: 'package', vitest: 'test/package' },
  { name: 'grammar', script: 'test:grammar' },
  { name: 'vscode', script: 'test:vscode' },
  { name: 'web', script: 'test:web' },
  { name: 'page', script: 'test:page' },
]
