/** The ground that the other tests stand on: a workspace without files on a disk. */
import * as vscode from 'vscode'

describe('workbench for the web', () => {
  it('opens a text of a virtual folder', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]
    if (folder?.uri.scheme === 'file') throw new Error('The folder is not virtual.')
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder!.uri, '说明.txt'))
    if (document.getText() !== '文本\n') throw new Error(document.getText())
  })
})
