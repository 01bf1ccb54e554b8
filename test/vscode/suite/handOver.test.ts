/** A report handed over to other programs: its corrections, its tables, and the whole set anew. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { isOpen, openDocument } from '../../../server/src/formats'
import { analyse } from '../../../server/src/core'
import { report, wordReport } from '../report'
import { activated, answering, closeAll, codes, findings, openText, placeItem, when, workspaceFolder } from '../support'

const total = 'requests.total.total'
const { text, places } = report({ [total]: '987' })

async function shown(name: string): Promise<vscode.TextDocument> {
  const { document } = await openText(name, text)
  await findings(document, 'a sum that fails', codes('sum/cell'))
  return document
}

/** What a command tells, with a file's name given where it asks for one. */
async function told(command: string, target?: vscode.Uri): Promise<string[]> {
  const messages: string[] = []
  const tell = (message: string) => void messages.push(message)
  const run = async (): Promise<void> => {
    await vscode.commands.executeCommand(command)
  }
  await answering('showInformationMessage', tell, () =>
    answering('showErrorMessage', tell, () => answering('showSaveDialog', () => target, run)),
  )
  return messages
}

describe('a report handed over', () => {
  before(activated)
  afterEach(closeAll)

  it('as a list of corrections on the clipboard', async () => {
    await shown('更正.txt')
    const [message, ...more] = await told('ogiReport.copyCorrections')
    assert.ok(message)
    assert.deepEqual(more, [])
    const lines = (await vscode.env.clipboard.readText()).split('\n')
    assert.equal(lines.length, 3)
    assert.deepEqual(lines[1]!.split('\t').slice(1, 3), ['987', '15'])
  })

  it('as a Word document', async () => {
    await shown('导出.txt')
    const target = vscode.Uri.joinPath(workspaceFolder(), '导出的年报.docx')
    assert.match((await told('ogiReport.exportWord', target)).join(), /导出的年报\.docx/)
    const document = await openDocument(await vscode.workspace.fs.readFile(target), target.path)
    assert.ok(isOpen(document))
    assert.equal(analyse(document.text).facts.get(total)?.cell.text, '987')
  })

  it('as a page', async () => {
    await shown('网页.txt')
    const target = vscode.Uri.joinPath(workspaceFolder(), '导出的年报.html')
    await told('ogiReport.exportHtml', target)
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target))
    assert.equal(analyse(html).facts.get(total)?.cell.text, '987')
  })

  it('never in the place of the report itself', async () => {
    const document = await shown('本身.txt')
    const before = await vscode.workspace.fs.readFile(document.uri)
    assert.equal((await told('ogiReport.exportHtml', document.uri)).length, 1)
    assert.deepEqual(await vscode.workspace.fs.readFile(document.uri), before)
  })

  it('as a table, from a page that shows it', async () => {
    const document = await shown('表格.txt')
    const at = document.positionAt(places.get(total)!.start)
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at)
    let offered: readonly { readonly label: string }[] = []
    const first = (items: readonly { readonly label: string }[]) => (offered = items)[0]
    const opened: string[] = []
    const isTable = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('ogiReport.table')
    const heard = vscode.window.tabGroups.onDidChangeTabs((change) =>
      opened.push(...change.opened.filter(isTable).map(({ label }) => label)),
    )
    const tell = (message: string) => void opened.push(message)
    await answering('showInformationMessage', tell, () =>
      answering('showQuickPick', first, async () => {
        await vscode.commands.executeCommand('ogiReport.copyWordTable')
        await when('the page', vscode.window.tabGroups.onDidChangeTabs, () => (opened.length > 0 ? true : undefined))
      }),
    )
    heard.dispose()
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['表三', '表二', '表四'],
    )
    assert.match(opened[0]!, /表三/)
  })

  it('only where there is one', async () => {
    await openText('会议纪要.txt', '会议纪要\n')
    for (const command of ['copyCorrections', 'copyWordTable', 'exportWord', 'exportHtml'])
      assert.equal((await told(`ogiReport.${command}`)).length, 1, command)
  })
})

describe('the place in a Word document', () => {
  before(activated)
  afterEach(closeAll)

  it('stands in the status bar, and nowhere else', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), '位置', '年报.docx')
    await vscode.workspace.fs.writeFile(uri, wordReport({ [total]: '987' }))
    await vscode.commands.executeCommand('ogiReport.openDocument', uri)
    const editor = vscode.window.activeTextEditor!
    const [finding] = await findings(editor.document, 'a sum that fails', codes('sum/cell'))
    assert.match(finding!.message, /（表三第 27 行）|\(table 3, row 27\)/)
    editor.selection = new vscode.Selection(finding!.range.start, finding!.range.start)
    const item = placeItem()
    await when('the place', item.changed, () => (item.shown.text.includes('（七）总计') ? true : undefined))
    assert.equal(item.isShown(), true)
    await openText('别的.txt', text)
    await when('no place', item.changed, () => (item.isShown() ? undefined : true))
  })
})
