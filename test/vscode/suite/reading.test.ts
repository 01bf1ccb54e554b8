/** What helps to read a report: hover, outline, folding. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, openText, rangeOf } from '../support'

describe('reading', () => {
  const generated = report()
  let document: vscode.TextDocument

  before(async () => {
    await activated()
    document = (await openText('青岚县政府信息公开年报.txt', generated.text)).document
  })
  after(closeAll)

  it('a hover on a total names its row and writes its sums out', async () => {
    const place = rangeOf(generated, 'requests.total.total').start
    const [hover] = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place)
    const text = hover?.contents.map((part) => (part as vscode.MarkdownString).value).join('\n') ?? ''
    assert.match(text, /总计/)
    assert.match(text, /12[^3]*3.*15/s)
  })

  it('the outline holds the six sections', async () => {
    const symbols = await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)
    const all = symbols.flatMap((symbol) => [symbol, ...symbol.children])
    for (const title of ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '其他需要报告的事项']) {
      assert.ok(all.some(({ name }) => name.includes(title)), title) // prettier-ignore
    }
  })

  it('the sections fold', async () => {
    const ranges = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
    const lines = document.getText().split('\n')
    for (const heading of ['一、总体情况', '三、收到和处理政府信息公开申请情况']) {
      assert.ok(ranges.some(({ start }) => start === lines.indexOf(heading)), heading) // prettier-ignore
    }
  })
})

async function execute<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args)
}
