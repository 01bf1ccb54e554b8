/** What leads out of a report: the notices that it cites, the pages of the checks, and the manual. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, rangeOf, when } from '../support'

const generated = report({ 'requests.total.total': '0' })
const page = /^ogi-report-docs:\/checks\/sum-cell\.md#english$/

/** Shown by the preview of Markdown, and not as the text of a file. */
function isRendered(tab: vscode.Tab | undefined): boolean {
  const { input } = tab ?? {}
  return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor'
}

function becomesRendered(): Promise<true> {
  const active = () => vscode.window.tabGroups.activeTabGroup.activeTab
  return when('the page', vscode.window.tabGroups.onDidChangeTabs, () => isRendered(active()) || undefined)
}

describe('links', () => {
  before(activated)
  afterEach(closeAll)

  it('lead from the Regulations to their text, and from nothing else', async () => {
    const text = generated.text.replace(
      '一、总体情况\n',
      '一、总体情况\n根据《中华人民共和国政府信息公开条例》编制。\n',
    )
    const { document } = await openText('青岚县政府信息公开年报.txt', text)
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    )
    assert.ok(links.length > 0)
    for (const { range, target } of links) {
      assert.match(document.getText(range), /条例/)
      assert.match(String(target), /^https:\/\/[\w.]+\.gov\.cn\//)
    }
  })

  it('lead from a code to the rendered page, at the half in the language of the messages', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    const [finding] = await findings(document, 'a finding', codes('sum/cell'))
    const { target } = finding!.code as { target: vscode.Uri }
    assert.match(target.toString(), page)
    await vscode.commands.executeCommand('vscode.open', target)
    await becomesRendered()
  })

  it('are followed by the command of the light bulb', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', generated.text)
    await findings(document, 'a finding', codes('sum/cell'))
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(generated, 'requests.total.total'),
    )
    const command = actions.find((action) => action.command?.command === 'ogiReport.openDocumentation')?.command
    const argument = command?.arguments?.[0] as { page: string }
    assert.match(argument.page, page)
    await vscode.commands.executeCommand('ogiReport.openDocumentation', argument)
    await becomesRendered()
  })

  it('of the manual lead to its pictures: its command shows the file beside which they lie, rendered', async () => {
    await vscode.commands.executeCommand('ogiReport.openManual')
    await becomesRendered()
    const { uri } = vscode.window.tabGroups.activeTabGroup.activeTab!.input as vscode.TabInputCustom
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    const pictures = Array.from(text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), ([, target]) => target!)
    assert.ok(pictures.length >= 10)
    for (const picture of pictures)
      assert.ok((await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '..', picture))).size > 0)
  })
})
