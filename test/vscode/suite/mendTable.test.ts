/** The repairs of a whole table, in the editor's own preview of a refactoring. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, findings, openText, rangeOf } from '../support'

describe('the whole table', () => {
  const sound = report().text
  const wrong = report({ 'requests.total.total': '0', 'review.reconsideration.total': '99' })
  const at = rangeOf(wrong, 'requests.total.total').start

  before(activated)
  afterEach(closeAll)

  /** Opens the report and its preview; the command ends with the preview. */
  async function preview() {
    const editor = await openText('青岚县政府信息公开年报.txt', wrong.text)
    editor.selection = new vscode.Selection(at, at)
    await findings(editor.document, 'the sums', (found) => found.length > 0)
    let ended = false
    const end = vscode.commands.executeCommand('ogiReport.mendTable').then(() => (ended = true))
    return { document: editor.document, end, ended: () => ended }
  }

  /** Nothing tells when the preview is there; its commands do nothing before. */
  async function until(done: () => boolean, ...commands: string[]) {
    for (let tries = 0; tries < 100 && !done(); tries++) {
      for (const command of commands) if (!done()) await vscode.commands.executeCommand(command)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.ok(done())
  }

  it('changes what is ticked in the preview, and only in that table', async () => {
    const { document, end, ended } = await preview()
    await until(
      ended,
      'refactorPreview.focus',
      'list.focusFirst',
      'list.focusDown',
      'refactorPreview.toggleCheckedState',
      'refactorPreview.apply',
    )
    await end
    assert.equal(document.getText(), report({ 'review.reconsideration.total': '99' }).text)
    assert.notEqual(document.getText(), sound)
  })

  it('changes nothing where nothing is ticked', async () => {
    const { document, end, ended } = await preview()
    await until(ended, 'refactorPreview.apply', 'refactorPreview.discard')
    await end
    assert.equal(document.getText(), wrong.text)
  })
})
