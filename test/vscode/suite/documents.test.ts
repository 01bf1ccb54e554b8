/** Word documents and PDFs in the editor: read as texts, mended and saved, and left as they are where that cannot be. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { openDocument } from '../../../server/src/formats'
import { document as pdf, grid } from '../../formats/pdf/build'
import { wordReport } from '../report'
import { activated, answering, closeAll, code, codes, findings, when, workspaceFolder, quickFixes } from '../support'

const total = 'requests.total.total'
const wrong = '987'

let written = 0

async function file(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), `文档${++written}`, name)
  await vscode.workspace.fs.writeFile(uri, bytes)
  return uri
}

async function textIn(uri: vscode.Uri): Promise<string> {
  const document = await openDocument(await vscode.workspace.fs.readFile(uri), uri.path)
  assert.ok('text' in document)
  return document.text
}

/** The text of a document, opened as from the Explorer. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('ogiReport.openDocument', uri)
  const document = vscode.window.activeTextEditor?.document
  assert.equal(document?.uri.scheme, 'ogi-report-document')
  return document
}

async function replaced(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from)
  assert.ok(start >= 0)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

describe('a Word document', () => {
  before(activated)
  // The server starts with the first one, which takes longer than all that comes after.
  before(async () => {
    const document = await opened(await file('年报.docx', wordReport({ [total]: wrong })))
    await findings(document, 'a sum that fails', codes('sum/cell'))
    await closeAll()
  })
  afterEach(closeAll)

  it('is read, mended and saved', async () => {
    const uri = await file('青岚县年报[终].docx', wordReport({ [total]: wrong }))
    const document = await opened(uri)
    const [finding] = await findings(document, 'a sum that fails', codes('sum/cell'))
    assert.equal(document.languageId, 'ogi-report')
    assert.equal(document.getText(), await textIn(uri))
    const actions = await quickFixes(document, finding!.range)
    await vscode.workspace.applyEdit(actions.find(({ isPreferred }) => isPreferred)!.edit!)
    await findings(document, 'no finding', codes())
    assert.ok(await document.save())
    assert.equal(await textIn(uri), await textIn(await file('对照.docx', wordReport())))
    assert.equal(document.getText(), await textIn(uri))
  })

  it('is opened by “Open With…” as well', async () => {
    const uri = await file('年报.docx', wordReport({ [total]: wrong }))
    await vscode.commands.executeCommand('vscode.openWith', uri, 'ogiReport.document')
    const document = await when('the text', vscode.window.onDidChangeActiveTextEditor, () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'ogi-report-document'
        ? vscode.window.activeTextEditor.document
        : undefined,
    )
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const left = () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputCustom))
    await when('one tab', vscode.window.tabGroups.onDidChangeTabs, () => (left() ? undefined : true))
  })

  it('is opened by its address alone, as by a click on a finding', async () => {
    const uri = await file('年报.docx', wordReport({ [total]: wrong }))
    const { uri: address } = await opened(uri)
    await closeAll()
    const { document } = await vscode.window.showTextDocument(address)
    await findings(document, 'a sum that fails', codes('sum/cell'))
  })

  it('is read again when another program has written it', async () => {
    const uri = await file('年报.docx', wordReport({ [total]: wrong }))
    const document = await opened(uri)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    await vscode.workspace.fs.writeFile(uri, wordReport())
    await when('the new text', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().includes(wrong) ? undefined : true,
    )
    await findings(document, 'no finding', codes())
  })

  it('is saved again and again, and while one goes on typing', async () => {
    const uri = await file('年报.docx', wordReport({ [total]: wrong }))
    const document = await opened(uri)
    let stands = wrong
    const type = async (figure: string) => {
      await replaced(document, stands, figure)
      stands = figure
    }
    for (const figure of ['611', '622', '633']) {
      await type(figure)
      assert.ok(await document.save(), figure)
      assert.equal(await textIn(uri), document.getText())
    }
    for (const figure of ['644', '655', '666']) {
      await type(figure)
      const saving = document.save()
      await type(`9${figure}`)
      await saving
    }
    assert.ok(await document.save())
    assert.equal(await textIn(uri), document.getText())
  })

  it('is left as it is where a change cannot be written', async () => {
    const uri = await file('年报.docx', wordReport())
    const before = await vscode.workspace.fs.readFile(uri)
    const document = await opened(uri)
    const end = document.lineAt(document.lineCount - 1).text
    await replaced(document, end, `${end}\n甲\t乙\n丙\t丁`)
    await findings(document, 'a mark on the change', (found) => found.some((each) => code(each) === 'document/refused'))
    assert.equal(await document.save(), false)
    assert.ok(document.isDirty)
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before)
  })

  it('goes by the configuration of its folder', async () => {
    const uri = await file('年报.docx', wordReport({ [total]: wrong }))
    const folder = vscode.Uri.joinPath(uri, '..')
    const bytes = new TextEncoder().encode('{ "checks": { "sum/cell": "information" } }')
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '.ogi-report.json'), bytes)
    const document = await opened(uri)
    const { Information } = vscode.DiagnosticSeverity
    await findings(document, 'a sum that weighs less', ([first]) => first?.severity === Information)
  })

  it('that is damaged is not opened, and the reason is told', async () => {
    const uri = await file('年报.docx', wordReport().slice(0, 900))
    const told: string[] = []
    await answering(
      'showErrorMessage',
      (message: string) => void told.push(message),
      async () => {
        await vscode.commands.executeCommand('ogiReport.openDocument', uri)
      },
    )
    assert.equal(told.length, 1)
    assert.match(told[0]!, /年报\.docx/)
    assert.equal(vscode.window.activeTextEditor, undefined)
  })
})

describe('a PDF', () => {
  before(activated)
  afterEach(closeAll)

  it('is shown as its text, which cannot be saved into it', async () => {
    const bytes = pdf([{ draw: grid([['规章', '12']], [100, 60]) }])
    const uri = await file('年报.pdf', bytes)
    const document = await opened(uri)
    assert.equal(document.getText(), '规章\t12\n')
    const { permissions } = await vscode.workspace.fs.stat(document.uri)
    assert.equal(permissions, vscode.FilePermission.Readonly)
    await assert.rejects(async () =>
      vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode('规章\t13\n')),
    )
    assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(uri)), new Uint8Array(bytes))
  })
})
