/** What an editor shows of a report, and how it follows the text. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, code, codes, findings, openText, rangeOf } from '../support'

describe('findings', () => {
  before(activated)
  afterEach(closeAll)

  it('stand on the value, with a code, a link and the sums that fail', async () => {
    const generated = report({ 'requests.total.total': '0' })
    const { document } = await openText('示例县政府信息公开年报.txt', generated.text)
    assert.equal(document.languageId, 'ogi-report')
    const found = await findings(document, 'a sum that fails', codes('sum/cell'))
    const sum = found.find((each) => code(each) === 'sum/cell')!
    assert.deepEqual(sum.range, rangeOf(generated, 'requests.total.total'))
    assert.equal(sum.severity, vscode.DiagnosticSeverity.Error)
    assert.match(sum.message, /15/)
    assert.ok(typeof sum.code === 'object' && sum.code.target.path.includes('sum'), 'the code links to its page')
    assert.ok(sum.relatedInformation && sum.relatedInformation.length >= 2)
    for (const { location } of sum.relatedInformation) assert.equal(String(location.uri), String(document.uri))
  })

  it('are none in a consistent report', async () => {
    // The second report is asked for after the first: its findings tell that the first has been answered.
    const { document } = await openText('青岚县政府信息公开年报.txt', report().text)
    const other = await openText('望川县政府信息公开年报.txt', report({ 'requests.granted.total': '12' }).text)
    await findings(other.document, 'a finding in the other report', (found) => found.length > 0)
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), [])
  })

  it('come with a digit and go with its undoing', async () => {
    const generated = report()
    const editor = await openText('青岚县政府信息公开年报.txt', generated.text)
    const { end } = rangeOf(generated, 'requests.granted.natural')
    await editor.edit((edit) => edit.insert(end, '0'))
    await findings(editor.document, 'the wrong sum', codes('sum/cell'))
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), generated.text)
    await findings(editor.document, 'no finding', (found) => found.length === 0)
  })

  it('have the same places in a file with CRLF and in one with a BOM', async () => {
    const generated = report({ 'requests.total.total': '0' })
    for (const [name, content] of [
      ['CRLF 政府信息公开年报.txt', generated.text.replaceAll('\n', '\r\n')],
      ['BOM 政府信息公开年报.txt', `\uFEFF${generated.text}`],
    ] as const) {
      const { document } = await openText(name, content)
      const [found] = await findings(document, `a finding in ${name}`, codes('sum/cell'))
      assert.deepEqual(found?.range, rangeOf(generated, 'requests.total.total'), name)
    }
  })

  it('are those of the text itself after two hundred quick edits', async () => {
    const generated = report()
    const editor = await openText('青岚县政府信息公开年报.txt', generated.text)
    const range = rangeOf(generated, 'requests.granted.natural')
    for (let n = 0; n < 100; n++) {
      assert.ok(await editor.edit((edit) => edit.replace(range, String(n % 10))))
      assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(n % 5, 0), '　')))
    }
    await editor.edit((edit) => edit.replace(range, '6'))
    const last = await findings(editor.document, 'the last figure', (found) =>
      found.some((f) => f.message.includes(': 6 ')),
    )
    const fresh = await openText('望川县政府信息公开年报.txt', editor.document.getText())
    const expected = await findings(fresh.document, 'findings', (found) => found.length > 0)
    const plain = (all: readonly vscode.Diagnostic[]) => all.map((f) => [code(f), f.range, f.message])
    assert.deepEqual(plain(last), plain(expected))
  })

  it('show in both halves of a split editor and come back when the file is opened again', async () => {
    const { text } = report({ 'requests.total.total': '0' })
    const { document } = await openText('青岚县政府信息公开年报.txt', text)
    await findings(document, 'a finding', codes('sum/cell'))
    await vscode.commands.executeCommand('workbench.action.splitEditor')
    await findings(document, 'one finding, not two', codes('sum/cell'))
    await closeAll()
    await findings(document, 'none when it is closed', (found) => found.length === 0)
    const again = await vscode.window.showTextDocument(document.uri)
    await findings(again.document, 'the finding again', codes('sum/cell'))
  })
})
