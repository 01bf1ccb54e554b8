/** Reports of the folder that no editor shows: their findings asked for as a whole, held back until there is something new. */
import { unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolderRequest, type CheckFolderResult } from '../../server/src/lsp/messages'
import { report, wordReport } from '../vscode/report'
import { eventually } from './client'
import { clientOf, pulling as pullingOf, temporaryFolder, type Folder, type FolderClient } from './folder'

const total = 'requests.total.total'
const wrong = { [total]: '987' }

let own: Folder
let folder: string
let client: FolderClient
const uriOf = (name: string) => own.uriOf(name)
const shownAs = (name: string) => own.shownAs(name)
const started = async (scope: 'open' | 'folder', disk = true) => (client = await clientOf(own, scope, disk))
const pulling = () => pullingOf(client)

beforeEach(async () => {
  own = await temporaryFolder()
  folder = own.path
  await writeFile(path.join(folder, '一.txt'), report(wrong).text)
  await writeFile(path.join(folder, '二.docx'), wordReport(wrong))
  await writeFile(path.join(folder, '三.docx'), wordReport())
  await writeFile(path.join(folder, '会议纪要.txt'), '会议纪要\n')
  await writeFile(path.join(folder, '四.wps'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await writeFile(path.join(folder, '~$二.docx'), 'Word')
})
afterEach(() => own.remove())

describe('with the scope “folder”', () => {
  it('findings stand on the file of a text and on the text of a document, and nowhere else', async () => {
    await started('folder')
    await eventually(() => client.registered.includes('textDocument/diagnostic'))
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    expect(pull.codesOf(uriOf('一.txt'))).toEqual(['sum/cell'])
    expect(pull.codesOf(shownAs('二.docx'))).toEqual(['sum/cell'])
    expect(pull.known.get(shownAs('二.docx'))![0]!.message).toMatch(/（表三第 27 行）$/)
    await pull.stop()
  })

  it('an answer is held back until a file changes, and then tells of it alone', async () => {
    await started('folder')
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    const before = pull.answers()
    await writeFile(path.join(folder, '二.docx'), wordReport())
    const changes = [{ uri: uriOf('二.docx'), type: 2 }]
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    await eventually(() => pull.codesOf(shownAs('二.docx'))?.length === 0)
    expect(pull.codesOf(uriOf('一.txt'))).toEqual(['sum/cell'])
    expect(pull.answers()).toBe(before + 1)
    expect(client.listings()).toBe(1)
    await pull.stop()
  })

  it('what has gone has no finding, what is new has its own', async () => {
    await started('folder')
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    await unlink(path.join(folder, '一.txt'))
    await writeFile(path.join(folder, '五.txt'), report(wrong).text)
    const changes = [
      { uri: uriOf('一.txt'), type: 3 },
      { uri: uriOf('五.txt'), type: 1 },
    ]
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    await eventually(() => pull.codesOf(uriOf('一.txt'))?.length === 0 && pull.codesOf(uriOf('五.txt'))?.length === 1)
    await pull.stop()
  })

  it('what an editor shows is left to it from its first answer on, and is never gone between', async () => {
    await started('folder')
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    await client.open(report(wrong).text, uriOf('一.txt'))
    // Another answer, and one to another question, come in between.
    await client.ask('textDocument/documentSymbol', {}, uriOf('一.txt'))
    await writeFile(path.join(folder, '二.docx'), wordReport())
    const changes = [{ uri: uriOf('二.docx'), type: 2 }]
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    await eventually(() => pull.codesOf(shownAs('二.docx'))?.length === 0)
    expect(pull.codesOf(uriOf('一.txt'))).toHaveLength(1)
    const shown = await client.diagnostics(uriOf('一.txt'))
    expect(shown.map(({ code }) => code)).toContain('sum/cell')
    await eventually(() => pull.codesOf(uriOf('一.txt'))?.length === 0)
    await client.close(uriOf('一.txt'))
    await eventually(() => pull.codesOf(uriOf('一.txt'))?.length === 1)
    await pull.stop()
  })

  it('a changed setting changes them', async () => {
    await started('folder')
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    client.settings.ogiReport = { scope: 'folder', checks: { 'sum/cell': 'information' } }
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await eventually(() => pull.codesOf(uriOf('一.txt'))?.length === 0)
    await pull.stop()
  })
})

describe('with the scope “open”', () => {
  it('nothing is registered and nothing is read', async () => {
    await started('open')
    await client.open(report(wrong).text)
    expect(await client.diagnostics()).toHaveLength(1)
    expect(client.registered).not.toContain('textDocument/diagnostic')
    expect(client.listings()).toBe(0)
  })

  it.each([true, false])('the command checks all and counts what was not read (disk: %s)', async (disk) => {
    await started('open', disk)
    const result = await client.connection.sendRequest<CheckFolderResult>(checkFolderRequest, null)
    expect(result).toEqual({
      ...{ reports: 3, faulty: 2, errors: 2, warnings: 0, stopped: false },
      notRead: [{ uri: uriOf('四.wps'), words: expect.stringContaining('.wps') as string }],
    })
    const pull = pulling()
    await eventually(() => pull.known.size === 2)
    await pull.stop()
  })
})
