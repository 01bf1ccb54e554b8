/** The ground that the other tests stand on. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'

describe('workbench', () => {
  it('opens a folder and a text in it', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]
    assert.ok(folder)
    const file = vscode.Uri.joinPath(folder.uri, '说明.txt')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('文本\r\n'))
    const document = await vscode.workspace.openTextDocument(file)
    assert.equal(document.getText(), '文本\r\n')
    assert.equal(document.eol, vscode.EndOfLine.CRLF)
  })
})
