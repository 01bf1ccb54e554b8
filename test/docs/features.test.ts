/** The table of features names everything that the server announces and the manifest contributes, with tests that exist. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inProcess } from '../lsp/client'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const page = read('docs/features.md')

/** `inlayHintProvider` → `textDocument/inlayHint`. */
const requestOf = (capability: string) => `textDocument/${capability.replace(/Provider$/, '')}`
test('every capability of the server is in the table', async () => {
  const { capabilities } = await inProcess().initialize()
  const requests = Object.keys(capabilities)
    .filter((key) => key.endsWith('Provider'))
    .map(requestOf)
  expect(requests.length).toBeGreaterThan(10)
  expect(requests.filter((request) => !page.includes(`\`${request}`))).toEqual([])
})

test('every contribution of the manifest is in the table, and no other command or setting', () => {
  const { contributes } = JSON.parse(read('package.json')) as { contributes: Contributions }
  const commands = contributes.commands.map(({ command }) => command)
  const settings = Object.keys(contributes.configuration.properties)
  const wanted = [...Object.keys(contributes), ...commands, ...settings]
  expect(wanted.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  const listed = [...page.matchAll(/`(?:commands|configuration)` `([^`]+)`/g)].map(([, name]) => name)
  expect(listed.filter((name) => ![...commands, ...settings].includes(name!))).toEqual([])
})

interface Contributions {
  readonly commands: readonly { readonly command: string }[]
  readonly configuration: { readonly properties: object }
}

test('every custom message is in the table', () => {
  const messages = [...read('server/src/lsp/messages.ts').matchAll(/'(ogiReport\/\w+)'/g)].map(([, name]) => name!)
  expect(messages.length).toBeGreaterThan(3)
  expect(messages.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('every test that is named exists', () => {
  const files = [...page.matchAll(/`(test\/[\w./]+)`/g)].map(([, file]) => file!)
  expect(files.filter((file) => /\.\w+$/.test(file) && !existsSync(path.join(root, file)))).toEqual([])
})
