/** The language status item: how the report in the editor stands, or why it is not checked and what to do. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, statusItem, when } from '../support'

const { text } = report({ 'requests.total.total': '0' })

async function shows(what: string, expected: (item: vscode.LanguageStatusItem) => boolean): Promise<void> {
  const item = () => statusItem()
  try {
    await when(what, item().changed, () => (expected(item().shown) ? true : undefined))
  } catch (error) {
    const { text: title, detail, selector, command } = item().shown
    throw new Error(`${String(error)}\n${JSON.stringify({ title, detail, selector, command })}`)
  }
}

describe('the status item', () => {
  before(activated)
  afterEach(closeAll)

  it('says of a report its year, its form and its findings', async () => {
    await openText('青岚县政府信息公开年报.txt', text)
    await shows(
      'year and form',
      (item) => /2024.*2021/.test(item.text) && item.detail === 'errors: 1; 200 of 200 figures read',
    )
  })

  it('says that a text is no report', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ogi-report', content: '采购清单' })
    await vscode.window.showTextDocument(document)
    await shows(
      'that it is not checked',
      (item) => item.text === 'Not checked' && item.detail?.includes('title') === true,
    )
  })

  it('stands beside Markdown that holds a report, and beside no other', async () => {
    const language = (item: vscode.LanguageStatusItem) => JSON.stringify(item.selector)
    await openText('年报.md', text)
    await shows('a report in Markdown', (item) => language(item) === '{"language":"markdown"}' && !item.busy)
    await openText('说明.md', '# 说明\n')
    await shows('nothing for other Markdown', (item) => language(item) === '{"language":"ogi-report"}')
  })

  it('says that the encoding is wrong, and offers another', async () => {
    await openText('青岚县政府信息公开年报.txt', text.replace(/[一-鿿]/g, '\uFFFD'))
    await shows('the offer', ({ command }) => command?.command === 'ogiReport.reopenWithEncoding')
  })

  it('says that a text above 20 MB is not checked', async () => {
    const content = text + `${'　'.repeat(341)}\n`.repeat(20 * 1024) // three bytes each: a third of the characters
    const document = await vscode.workspace.openTextDocument({ language: 'ogi-report', content })
    await vscode.window.showTextDocument(document)
    await shows('the size', (item) => item.text === 'Not checked' && item.detail?.includes('20 MB') === true)
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), [])
  })

  it('says that VS Code withholds a text above 50 MB, and nothing of the report before it', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', text)
    await findings(document, 'a finding', codes('sum/cell'))
    const settings = vscode.workspace.getConfiguration('workbench')
    await settings.update('editorLargeFileConfirmation', 1000, vscode.ConfigurationTarget.Global)
    const uri = vscode.Uri.joinPath(document.uri, '../大.ogi')
    const line = `${' '.repeat(8191)}\n` // every line costs the editor something, a blank next to nothing
    await vscode.workspace.fs.writeFile(uri, Buffer.alloc(50 * 1024 * 1024 + line.length, line))
    await vscode.commands.executeCommand('vscode.open', uri)
    await shows('the size', (item) => item.text === 'Not checked' && item.detail?.includes('50 MB') === true)
    await settings.update('editorLargeFileConfirmation', undefined, vscode.ConfigurationTarget.Global)
  })
})
