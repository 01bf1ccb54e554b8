/**
 * The rings of tests, as `npm test` runs them: a folder of vitest files, or an npm script, which may leave its results in
 * `reports/<name>.json`. Those marked `editor` drive an editor as a person does: one after the other, for two would wait
 * for each other's focus. The others, from the inside out, take the processors that the editors leave idle meanwhile.
 * No ring writes what another reads. Data only.
 */
export const rings = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint:code' },
  { name: 'tidy', script: 'lint:tidy' },
  { name: 'unit', vitest: 'test/unit' },
  { name: 'fixtures', vitest: 'test/fixtures' },
  { name: 'properties', vitest: 'test/properties' },
  { name: 'formats', vitest: 'test/formats' },
  { name: 'lsp', vitest: 'test/lsp' },
  { name: 'cli', vitest: 'test/cli' },
  { name: 'scale', vitest: 'test/scale' },
  { name: 'docs', vitest: 'test/docs' },
  { name: 'real', vitest: 'test/real' },
  { name: 'package', vitest: 'test/package' },
  { name: 'grammar', script: 'test:grammar' },
  { name: 'vscode', script: 'test:vscode', editor: true },
  { name: 'web', script: 'test:web', editor: true },
  { name: 'page', script: 'test:page', editor: true },
]
