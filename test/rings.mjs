/**
 * The rings of tests, as `npm test` runs them: a folder of vitest files, or an npm script, which may leave its results in
 * `reports/<name>.json`. Those marked `editor` drive an editor as a person does: one after the other, for two would wait
 * for each other's focus. The others take the processors that the editors leave idle meanwhile: first those that mostly
 * wait for one process, last those that keep every processor busy, when the editors have ended.
 * No ring writes what another reads. Data only.
 */
export const rings = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint:code' },
  { name: 'tidy', script: 'lint:tidy' },
  { name: 'grammar', script: 'test:grammar' },
  { name: 'package', vitest: 'test/package' },
  { name: 'docs', vitest: 'test/docs' },
  { name: 'cli', vitest: 'test/cli' },
  { name: 'scale', vitest: 'test/scale' },
  { name: 'lsp', vitest: 'test/lsp' },
  { name: 'unit', vitest: 'test/unit' },
  { name: 'fixtures', vitest: 'test/fixtures' },
  { name: 'formats', vitest: 'test/formats' },
  { name: 'real', vitest: 'test/real' },
  { name: 'properties', vitest: 'test/properties' },
  { name: 'vscode', script: 'test:vscode', editor: true },
  { name: 'web', script: 'test:web', editor: true },
  { name: 'page', script: 'test:page', editor: true },
]
