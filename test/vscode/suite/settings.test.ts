/** Settings and the configuration file take effect at once. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, workspaceFolder, writeFile } from '../support'

const { text } = report({ 'requests.total.total': '0' })
const none = (found: readonly vscode.Diagnostic[]) => found.length === 0
const severity =
  (name: keyof typeof vscode.DiagnosticSeverity) =>
  ([found]: readonly vscode.Diagnostic[]) =>
    found?.severity === vscode.DiagnosticSeverity[name]

describe('settings', () => {
  let document: vscode.TextDocument

  before(activated)
  beforeEach(async () => {
    document = (await openText('青岚县政府信息公开年报.txt', text)).document
    await findings(document, 'a finding', codes('sum/cell'))
  })
  afterEach(closeAll)

  async function configure(checks: Record<string, string> | undefined): Promise<void> {
    const target = vscode.ConfigurationTarget.Workspace
    await vscode.workspace.getConfiguration('ogiReport').update('checks', checks, target)
  }

  it('change a severity and turn a check off', async () => {
    try {
      await configure({ 'sum/cell': 'hint' })
      await findings(document, 'a hint', severity('Hint'))
      await configure({ sum: 'off' })
      await findings(document, 'no finding', none)
    } finally {
      await configure(undefined)
    }
    await findings(document, 'the finding again', codes('sum/cell'))
  })

  it('of the folder are written by the command where there are none', async () => {
    await vscode.commands.executeCommand('ogiReport.openConfiguration')
    const { document: file } = vscode.window.activeTextEditor!
    assert.equal(file.uri.path, vscode.Uri.joinPath(workspaceFolder(), '.ogi-report.json').path)
    assert.match(file.getText(), /"checks"/)
    await vscode.workspace.fs.delete(file.uri)
  })

  it('of the folder stand in .ogi-report.json', async () => {
    const file = await writeFile('.ogi-report.json', '{ "checks": { "sum": "off" } } // known')
    await findings(document, 'no finding', none)
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "checks": { "sum": "warning" } }'))
    await findings(document, 'a warning', severity('Warning'))
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.ogi-report.json'))
    await findings(document, 'an error', severity('Error'))
  })
})
