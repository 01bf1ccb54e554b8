/** The light bulb, and fixes on save. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, rangeOf } from '../support'

describe('fixes', () => {
  before(activated)
  afterEach(closeAll)

  it('take the preferred one: the finding goes, and nothing else changes', async () => {
    const generated = report({ 'requests.total.total': '0' })
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(generated, 'requests.total.total'),
      vscode.CodeActionKind.QuickFix.value,
      10,
    )
    const preferred = actions.filter((action) => action.isPreferred)
    assert.equal(preferred.length, 1)
    assert.ok(preferred[0]?.edit)
    assert.ok(await vscode.workspace.applyEdit(preferred[0].edit))
    await findings(document, 'no finding', (found) => found.length === 0)
    assert.equal(document.getText(), report().text)
  })

  it('mend on save what is safe, and no figure', async () => {
    const settings = vscode.workspace.getConfiguration('editor')
    const onSave = { 'source.fixAll.ogiReport': 'always' }
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global)
    try {
      const generated = report({ 'requests.total.total': '0', 'requests.total.natural': '１２' })
      const editor = await openText('青岚县政府信息公开年报.txt', generated.text)
      await findings(editor.document, 'the digits and the sum', codes('cell/style', 'sum/cell'))
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '　'))
      assert.ok(await editor.document.save())
      const mended = report({ 'requests.total.total': '0' }).text.replace('\n', '\n　')
      assert.equal(editor.document.getText(), mended)
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
