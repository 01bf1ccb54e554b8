/** The repairs of a whole table: listed with their reasons, all ticked, and made when the list is confirmed. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, answering, closeAll, findings, openText, rangeOf } from '../support'

interface Item extends vscode.QuickPickItem {
  readonly picked: boolean
}

describe('the whole table', () => {
  const wrong = report({
    'requests.total.total': '0',
    'requests.granted.commercial': '１',
    'review.reconsideration.total': '99',
  })
  const at = rangeOf(wrong, 'requests.total.total').start

  before(activated)
  afterEach(closeAll)

  /** What is shown to the person, who answers with the items to be mended. */
  async function mend(choose: (items: readonly Item[]) => readonly Item[] | undefined) {
    const editor = await openText('青岚县政府信息公开年报.txt', wrong.text)
    const { document } = editor
    editor.selection = new vscode.Selection(at, at)
    await findings(document, 'the sums', (found) => found.length > 0)
    let shown: { items: readonly Item[]; options: vscode.QuickPickOptions } | undefined
    const answer = (items: readonly Item[], options: vscode.QuickPickOptions) => {
      shown = { items, options }
      return choose(items)
    }
    await answering('showQuickPick', answer, async () => {
      await vscode.commands.executeCommand('ogiReport.mendTable')
    })
    return { document, ...shown! }
  }

  it('shows a line for each change with its reason, all ticked, and makes them all', async () => {
    const { document, items, options } = await mend((all) => all)
    assert.equal(items.length, 2)
    assert.ok(items.every(({ picked, label, detail }) => picked && label !== '' && detail))
    assert.match(String(options.title), /2/)
    assert.equal(options.canPickMany, true)
    assert.equal(document.getText(), report({ 'review.reconsideration.total': '99' }).text)
  })

  it('makes what stays ticked, and only that', async () => {
    const { document } = await mend((all) => all.filter(({ label }) => label.includes('15')))
    const expected = report({ 'requests.granted.commercial': '１', 'review.reconsideration.total': '99' }).text
    assert.equal(document.getText(), expected)
  })

  it('changes nothing where the person thinks better of it, or ticks nothing', async () => {
    for (const answer of [undefined, []]) {
      const { document } = await mend(() => answer)
      assert.equal(document.getText(), wrong.text)
    }
  })
})
