/** Reports that no editor shows: their findings among the problems, and what of the folder was not read. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report, wordReport } from '../report'
import { activated, answering, closeAll, code, codes, findings, when, workspaceFolder } from '../support'

const wrong = { 'requests.total.total': '987' }

async function put(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), '街道', name)
  await vscode.workspace.fs.writeFile(uri, bytes)
  return uri
}

/** Findings of a file or of the text that was read from it, be it open or not. */
function foundIn(file: vscode.Uri): { readonly at: vscode.Uri; readonly codes: string } | undefined {
  const own = vscode.languages
    .getDiagnostics()
    .find(([uri, found]) => found.length > 0 && [uri.toString(), uri.query].includes(file.toString()))
  // Reports of other tests may lie beside these.
  const ofFile = own?.[1].map(code).filter((each) => !/^(?:series|unit)\//.test(each))
  return own && { at: own[0], codes: ofFile!.join() }
}

const changed = vscode.languages.onDidChangeDiagnostics

async function scope(value: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('ogiReport')
  await settings.update('scope', value, vscode.ConfigurationTarget.Workspace)
}

describe('reports that no editor shows', () => {
  let text: vscode.Uri
  let word: vscode.Uri

  before(async () => {
    await activated()
    text = await put('一.txt', new TextEncoder().encode(report(wrong).text))
    word = await put('二.docx', wordReport(wrong))
    await put('三.docx', wordReport())
    await put('四.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  })
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(text, '..'), { recursive: true })
  })
  afterEach(async () => {
    await scope(undefined)
    await closeAll()
  })

  it('have their findings while the setting says so, a document on its text', async () => {
    await scope('folder')
    const inText = await when('findings in a text', changed, () => foundIn(text))
    const inWord = await when('findings in a document', changed, () => foundIn(word))
    assert.equal(inText.at.toString(), text.toString())
    assert.equal(inWord.at.scheme, 'ogi-report-document')
    assert.deepEqual([inText.codes, inWord.codes], ['sum/cell', 'sum/cell'])
    await vscode.commands.executeCommand('vscode.open', inWord.at)
    const document = vscode.window.activeTextEditor!.document
    const once = () => foundIn(document.uri)?.codes === 'sum/cell' || undefined
    await when('the same once', changed, once)
    await scope('open')
    await when('nothing of what is closed', changed, () => (foundIn(text) ? undefined : true))
    await findings(document, 'what is open', codes('sum/cell'))
  })

  it('are checked anew when another program writes them', async () => {
    await scope('folder')
    await when('findings in a document', changed, () => foundIn(word))
    await vscode.workspace.fs.writeFile(word, wordReport())
    await when('none any more', changed, () => (foundIn(word) ? undefined : true))
    await vscode.workspace.fs.writeFile(word, wordReport(wrong))
    await when('findings again', changed, () => foundIn(word))
  })

  it('are checked by a command, which counts what was not read', async () => {
    const told: string[] = []
    let listed: readonly { readonly label: string }[] = []
    await answering(
      'showWarningMessage',
      (message: string, ...buttons: string[]) => {
        told.push(message)
        return buttons.at(-1)
      },
      () =>
        answering(
          'showQuickPick',
          (items: typeof listed) => void (listed = items),
          async () => {
            await vscode.commands.executeCommand('ogiReport.checkFolder')
          },
        ),
    )
    assert.ok(listed.some(({ label }) => label === '街道/四.doc'))
    assert.ok(told.join().includes(String(listed.length)), told.join())
    await when('findings in a document', changed, () => foundIn(word))
  })
})
