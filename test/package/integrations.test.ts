/** The entries for other editors: each names the command, its arguments and the version of this package. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, 'integrations', file), 'utf8')
const { name, version, bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string
  version: string
  bin: Record<string, string>
}
const command = `${name} lsp --stdio`

test('the command is that of the package', () => {
  expect(Object.keys(bin)).toEqual([name])
})

test('mason', () => {
  const entry = parse(read('mason/packages/ogi-report/package.yaml')) as Record<string, unknown>
  expect(entry).toMatchObject({
    name,
    licenses: ['MIT'],
    source: { id: `pkg:npm/${name}@${version}` },
    bin: { [name]: `npm:${name}` },
    neovim: { lspconfig: 'ogi_report' },
  })
})

test('nvim-lspconfig', () => {
  const list = (...words: string[]): string => `{ ${words.map((word) => `'${word}'`).join(', ')} }`
  const entry = read('nvim-lspconfig/lsp/ogi_report.lua')
  expect(entry).toContain(`cmd = ${list(...command.split(' '))}`)
  expect(entry).toContain(`filetypes = ${list('text', 'markdown', 'html')}`)
})

test('LSP4IJ', () => {
  const template = JSON.parse(read('lsp4ij/ogi-report/template.json')) as Record<string, unknown>
  expect(template).toMatchObject({ id: name, programArgs: { default: command } })
  expect(JSON.stringify(JSON.parse(read('lsp4ij/ogi-report/installer.json')))).toContain(`/.bin/${command}`)
})

test('Helix is configured as its guide says', () => {
  const guide = readFileSync(path.join(root, 'docs/editors.md'), 'utf8')
  const [, shown] = /```toml\n([\s\S]*?)```/.exec(guide)!
  expect(read('helix/languages.toml')).toContain(shown)
})

test('Zed', () => {
  expect(read('zed/extension.toml')).toContain(`version = "${version}"`)
  const program = read('zed/src/lib.rs')
  expect(program).toContain(`"${name}"`)
  expect(program).toContain(`node_modules/${name}/${bin[name]}`)
  for (const argument of command.split(' ').slice(1)) expect(program).toContain(`"${argument}"`)
})
