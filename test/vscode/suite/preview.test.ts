/** The preview as the editor knows it: a view of its own beside the text. What the view shows is seen in a page. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, when } from '../support'

describe('the preview', () => {
  let editor: vscode.TextEditor

  before(async () => {
    await activated()
    editor = await openText('青岚县政府信息公开年报.txt', report({ 'requests.total.total': '0' }).text)
    await findings(editor.document, 'a sum that fails', codes('sum/cell'))
  })
  after(closeAll)

  it('opens beside the text, which keeps the keyboard', async () => {
    await vscode.commands.executeCommand('ogiReport.preview')
    const group = await when('the preview', vscode.window.tabGroups.onDidChangeTabs, groupOfPreview)
    assert.notEqual(group.viewColumn, editor.viewColumn)
    assert.equal(vscode.window.activeTextEditor?.document, editor.document)
    assert.match(group.activeTab?.label ?? '', /青岚县政府信息公开年报\.txt/)
  })

  it('is one for each document', async () => {
    await vscode.commands.executeCommand('ogiReport.preview')
    await vscode.commands.executeCommand('ogiReport.preview', editor.document.uri)
    assert.equal(previews().length, 1)
  })
})

function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('ogiReport.preview')
}

function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isPreview))
}

function groupOfPreview(): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isPreview))
}
