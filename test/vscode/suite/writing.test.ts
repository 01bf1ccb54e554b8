/** What helps to write a report and to find one's way in it, as the editor asks for it and shows it. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, openText, rangeOf } from '../support'

describe('writing', () => {
  const generated = report()
  const total = rangeOf(generated, 'requests.total.total')

  before(activated)
  afterEach(closeAll)

  it('a row that is missing is found by what is typed of it, explained and written, the sums filled in', async () => {
    const lines = generated.text.split('\n')
    const at = lines.findIndex((line) => line.includes('（二）部分公开'))
    const row = lines[at]!
    lines[at] = ''
    const editor = await openText('青岚县政府信息公开年报.txt', lines.join('\n'))
    const { document } = editor
    editor.selection = new vscode.Selection(at, 0, at, 0)
    await vscode.commands.executeCommand('type', { text: '（二' })
    const here = new vscode.Position(at, 2)
    const { items } = await execute<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      here,
      undefined,
      10,
    )
    const [item] = items
    assert.match(documentationOf(item), /art\. 37/)
    await vscode.commands.executeCommand('editor.action.triggerSuggest')
    // Nothing tells when the list is there; accepting does nothing before.
    for (let tries = 0; tries < 100 && document.lineAt(at).text.startsWith('（'); tries++) {
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.equal(document.lineAt(at).text, row)
  })

  it('a hint tells by how much a total is off', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', report({ 'requests.total.total': '0' }).text)
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    const hints = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, position.character, label]),
      [[total.start.line, total.start.character + 1, '−15']],
    )
  })

  it('a total leads to its parts, lights them up, and they lead back', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    const links = await execute<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      total.start,
    )
    assert.ok(links.length >= 6)
    const lit = await execute<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, total.start)
    assert.ok(lit.length > links.length)
    const part = rangeOf(generated, 'requests.granted.total').start
    const back = await execute<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, part)
    assert.ok(back.some(({ range }) => range.isEqual(total)))
  })

  it('selections grow from a value to the whole text, and values have colours', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    const [range] = await execute<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
      total.start,
    ])
    const grown: string[] = []
    for (let each = range; each; each = each.parent) grown.push(document.getText(each.range))
    assert.ok(grown.includes(document.getText(total)))
    assert.equal(grown.at(-1), document.getText())
    assert.ok(grown.length >= 6)
    const tokens = await execute<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri)
    assert.ok(tokens.data.length / 5 > 200)
  })
})

function documentationOf(item: vscode.CompletionItem | undefined): string {
  const { documentation } = item ?? {}
  return documentation instanceof vscode.MarkdownString ? documentation.value : (documentation ?? '')
}

async function execute<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args)
}
