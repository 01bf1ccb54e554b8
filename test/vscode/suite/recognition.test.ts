/** Which texts become reports. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, when, writeFile } from '../support'

const wrong = report({ 'requests.total.total': '0' }).text

/** A change of language closes the document and opens it again. */
function becomesReport(document: vscode.TextDocument): Promise<true> {
  return when(
    'the language of reports',
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === 'ogi-report' || undefined,
  )
}

describe('recognition', () => {
  before(activated)
  afterEach(closeAll)

  it('a plain text under any name becomes a report by its content', async () => {
    const { document } = await openText('附件2.txt', wrong)
    await becomesReport(document)
    await findings(document, 'a finding', codes('sum/cell'))
  })

  it('an untitled text becomes a report when one is pasted into it', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '', language: 'plaintext' })
    const editor = await vscode.window.showTextDocument(document)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), wrong))
    await becomesReport(document)
    await findings(document, 'a finding', codes('sum/cell'))
  })

  it('a text that speaks of such reports stays plain', async () => {
    const text = '关于报送政府信息公开工作年度报告的通知\n\n请各科室于一月十日前报送总体情况和存在的主要问题。\n'
    const { document } = await openText('通知.txt', text)
    // Asked for later: when this one is answered, the first has been answered too.
    await becomesReport((await openText('附件3.txt', wrong)).document)
    assert.equal(document.languageId, 'plaintext')
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), [])
  })

  it('a language that a person has set is never changed again', async () => {
    const { document } = await openText('附件4.txt', wrong)
    await becomesReport(document)
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await becomesReport((await openText('附件5.txt', wrong)).document)
    assert.equal(plain.languageId, 'plaintext')
    await findings(plain, 'no finding', (found) => found.length === 0)
  })

  it('none does where the detection is off, but for the one that a person names', async () => {
    const settings = vscode.workspace.getConfiguration('ogiReport')
    await settings.update('detect', 'off', vscode.ConfigurationTarget.Workspace)
    try {
      const { document } = await openText('附件6.txt', wrong)
      // Checked in any case: when its findings are there, the text before it has been passed over.
      const markdown = await openText('年报.md', wrong)
      await findings(markdown.document, 'a finding', codes('sum/cell'))
      assert.equal(document.languageId, 'plaintext')
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('ogiReport.checkAsReport')
      await becomesReport(document)
      await findings(document, 'a finding', codes('sum/cell'))
    } finally {
      await settings.update('detect', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })

  it('a text that nobody sees stays plain until somebody does', async () => {
    const document = await vscode.workspace.openTextDocument(await writeFile('附件10.txt', wrong))
    await becomesReport((await openText('附件7.txt', wrong)).document)
    assert.equal(document.languageId, 'plaintext')
    await vscode.window.showTextDocument(document)
    await becomesReport(document)
  })

  it('an earlier version beside the file stays plain, and has no finding', async () => {
    const provider = { provideTextDocumentContent: () => wrong }
    const registration = vscode.workspace.registerTextDocumentContentProvider('earlier', provider)
    const text = await vscode.workspace.openTextDocument(vscode.Uri.parse('earlier:/附件8.txt'))
    const markdown = await vscode.workspace.openTextDocument(vscode.Uri.parse('earlier:/年报.md'))
    for (const each of [text, markdown]) await vscode.window.showTextDocument(each, { preview: false })
    const { document } = await openText('附件9.txt', wrong)
    await becomesReport(document)
    await findings(document, 'a finding', codes('sum/cell'))
    assert.equal(text.languageId, 'plaintext')
    assert.deepEqual(vscode.languages.getDiagnostics(markdown.uri), [])
    registration.dispose()
  })

  it('Markdown keeps its language and is checked', async () => {
    const { document } = await openText('年报.md', wrong)
    await findings(document, 'a finding', codes('sum/cell'))
    assert.equal(document.languageId, 'markdown')
  })
})
