/** Word documents and PDFs in a browser: the server is a worker without a disk, the folder is no folder of a disk. */
import * as vscode from 'vscode'
import { isOpen, openDocument } from '../../../server/src/formats'
import { analyse } from '../../../server/src/core'
import { wordReport } from '../report'
import { activated, answering, closeAll, codes, findings, when, workspaceFolder, quickFixes } from '../support'

async function opened(name: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name)
  await vscode.commands.executeCommand('ogiReport.openDocument', uri)
  return when('the text', vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document
    return document?.uri.query === uri.toString() ? document : undefined
  })
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), name))
}

function equal(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${String(found)}\nis not\n${String(expected)}`)
}

async function textIn(bytes: Uint8Array): Promise<string> {
  const document = await openDocument(bytes, 'a.docx')
  if (!isOpen(document)) throw new Error(document.why)
  return document.text
}

describe('documents in a browser', () => {
  before(activated)
  afterEach(closeAll)

  it('a Word document is read, mended and saved', async () => {
    const document = await opened('年报.docx')
    const [finding] = await findings(document, 'a sum that fails', codes('sum/cell'))
    const actions = await quickFixes(document, finding!.range)
    await vscode.workspace.applyEdit(actions.find(({ isPreferred }) => isPreferred)!.edit!)
    await findings(document, 'no finding', codes())
    equal(await document.save(), true)
    equal(await textIn(await bytesOf('年报.docx')), await textIn(wordReport()))
  })

  it('a PDF is read', async () => {
    const document = await opened('年报.pdf')
    equal(document.getText(), '规章\t12\n')
  })

  it('a report is exported as a Word document', async () => {
    const document = await opened('导出.docx')
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const told: string[] = []
    const run = async (): Promise<void> => {
      await vscode.commands.executeCommand('ogiReport.exportWord')
    }
    const tell = (message: string) => void told.push(message)
    const target = vscode.Uri.joinPath(workspaceFolder(), '公文.docx')
    await answering('showErrorMessage', tell, () =>
      answering('showInformationMessage', tell, () => answering('showSaveDialog', () => target, run)),
    )
    if (!told.join().includes('公文.docx')) throw new Error(told.join())
    const exported = analyse(await textIn(await vscode.workspace.fs.readFile(target)))
    equal(exported.facts.size, analyse(document.getText()).facts.size)
  })
})
