/** The light bulb, and fixes on save. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, answering, closeAll, codes, findings, openText, rangeOf, quickFixes } from '../support'

describe('fixes', () => {
  before(activated)
  afterEach(closeAll)

  it('take the preferred one: the finding goes, and nothing else changes', async () => {
    const generated = report({ 'requests.total.total': '0' })
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const actions = await quickFixes(document, rangeOf(generated, 'requests.total.total'))
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

  it('show the text as it would be before the whole of it is broken into lines', async () => {
    const { document } = await openText('一行.txt', report().text.replace(/\n+/g, ''))
    const [heading] = await findings(document, 'the headings', (found) => found.length === 6)
    const actions = await quickFixes(document, heading!.range)
    const { command } = actions.find(({ title }) => title.startsWith('Break the text into lines'))!
    const before = document.getText()
    const shown: (string | undefined)[] = []
    const answer =
      (said: string) =>
      (_: string, ...choices: string[]) => {
        const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!
        assert.ok(input instanceof vscode.TabInputTextDiff)
        const { modified } = input
        shown.push(vscode.workspace.textDocuments.find(({ uri }) => String(uri) === String(modified))?.getText())
        return choices.find((choice) => choice === said)
      }
    const take = () => vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]))
    await answering('showInformationMessage', answer('Leave It'), async () => void (await take()))
    assert.equal(document.getText(), before)
    await answering('showInformationMessage', answer('Make the Change'), async () => void (await take()))
    assert.deepEqual(shown, [document.getText(), document.getText()])
    assert.notEqual(document.getText(), before)
    assert.ok(
      !vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff),
      ),
    )
    await findings(document, 'no finding', (found) => found.length === 0)
  })
})
