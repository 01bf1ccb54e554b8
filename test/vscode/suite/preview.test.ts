/** The form as the editor knows it: an editor of its own beside the text. What it shows is seen in a page. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, when } from '../support'

describe('the form', () => {
  let editor: vscode.TextEditor

  before(async () => {
    await activated()
    editor = await openText('青岚县政府信息公开年报.txt', report({ 'requests.total.total': '0' }).text)
    await findings(editor.document, 'a sum that fails', codes('sum/cell'))
  })
  after(closeAll)

  it('opens beside the text, which keeps the keyboard', async () => {
    await vscode.commands.executeCommand('ogiReport.preview')
    const group = await when('the form', vscode.window.tabGroups.onDidChangeTabs, groupOfForm)
    assert.notEqual(group.viewColumn, editor.viewColumn)
    assert.equal(vscode.window.activeTextEditor?.document, editor.document)
    assert.match(group.activeTab?.label ?? '', /青岚县政府信息公开年报\.txt/)
  })

  it('is one for each document', async () => {
    await vscode.commands.executeCommand('ogiReport.preview')
    await vscode.commands.executeCommand('ogiReport.preview', editor.document.uri)
    assert.equal(forms().length, 1)
  })
})

function isForm({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputCustom && input.viewType === 'ogiReport.form'
}

function forms(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isForm))
}

function groupOfForm(): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isForm))
}
