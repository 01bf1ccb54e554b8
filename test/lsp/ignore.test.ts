/** The entry of the light bulb that ignores a finding: for whom, where in the menu, and what it tells the client. */
import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver/node'
import { ignoreCommand } from '../../server/src/lsp/messages'
import { inProcess, uri, type Client } from './client'
import { reportText } from './report'

const wrong = reportText({
  'requests.total.total': '0',
  'requests.granted.natural': '４',
  'requests.partial.natural': '１',
}).replace('五、', '七、')

async function opened(ignore: boolean): Promise<Client> {
  const client = inProcess()
  await client.initialize({ locale: 'en', initializationOptions: { ignore } })
  await client.open(wrong)
  return client
}

async function menu(client: Client, code: string, only?: string[]): Promise<CodeAction[]> {
  const finding = (await client.diagnostics()).find((each) => each.code === code)!
  return client.ask('textDocument/codeAction', { range: finding.range, context: { diagnostics: [], only } })
}

const ignoring = (actions: readonly CodeAction[]) => actions.filter(({ command }) => command?.command === ignoreCommand)

describe('ignoring', () => {
  it('comes after the fixes and those of all of the kind, and names the value', async () => {
    const actions = await menu(await opened(true), 'cell/style', ['quickfix'])
    expect(actions.map(({ title }) => title).slice(1)).toEqual([
      'Fix all 2 of this kind (cell/style)',
      'Ignore this finding (cell/style)…',
    ])
    const [action] = ignoring(actions)
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'cell/style' }] })
    const name = '“（一）予以公开”, column “自然人”'
    const address = 'requests.granted.natural'
    expect(action?.command?.arguments).toEqual([{ uri, code: 'cell/style', address, name }])
    expect(action?.edit).toBeUndefined()
  })

  it('says so where it holds for the whole file', async () => {
    const [action] = ignoring(await menu(await opened(true), 'section/number'))
    expect(action?.title).toBe('Ignore this kind in this file (section/number)…')
    expect(action?.command?.arguments).toEqual([{ uri, code: 'section/number' }])
  })

  it('is offered only to a client that can do it, and only among quick fixes', async () => {
    expect(ignoring(await menu(await opened(false), 'cell/style'))).toEqual([])
    expect(ignoring(await menu(await opened(true), 'cell/style', ['source.fixAll']))).toEqual([])
  })
})
