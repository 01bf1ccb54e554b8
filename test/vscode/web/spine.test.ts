/** The extension in a browser, from the finding to its fix, on a folder that is no folder of a disk. */
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, rangeOf, quickFixes } from '../support'

describe('in a browser', () => {
  const generated = report({ 'requests.total.total': '0' })
  let document: vscode.TextDocument

  before(async () => {
    await activated()
    document = await vscode.workspace.openTextDocument({ content: generated.text, language: 'plaintext' })
    await vscode.window.showTextDocument(document)
  })
  after(closeAll)

  it('a pasted report is recognised and its wrong total found', async () => {
    await findings(document, 'a sum that fails', codes('sum/cell'))
    if (document.languageId !== 'ogi-report') throw new Error(document.languageId)
  })

  it('a hover writes the sums out', async () => {
    const place = rangeOf(generated, 'requests.total.total').start
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    )
    const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value)
    if (!text.join('\n').includes('15')) throw new Error(text.join('\n') || 'There is no hover.')
  })

  it('the preferred fix restores the report', async () => {
    const actions = await quickFixes(document, rangeOf(generated, 'requests.total.total'))
    const preferred = actions.find((action) => action.isPreferred)
    if (!preferred?.edit) throw new Error('No fix is preferred.')
    await vscode.workspace.applyEdit(preferred.edit)
    await findings(document, 'no finding', (found) => found.length === 0)
    if (document.getText() !== report().text) throw new Error('Something else changed.')
  })

  it('the manual is shown rendered, as a file that the browser reads', async () => {
    await vscode.commands.executeCommand('ogiReport.openManual')
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!
    if (!(input instanceof vscode.TabInputCustom)) throw new Error('It is not rendered.')
    const { uri } = await vscode.workspace.openTextDocument(input.uri)
    const picture = vscode.Uri.joinPath(uri, '../word.webp')
    if ((await vscode.workspace.fs.readFile(picture)).length === 0) throw new Error('It has no pictures.')
  })
})
