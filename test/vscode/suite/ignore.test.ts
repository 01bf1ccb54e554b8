/** Problems under control: all of one kind at once, a finding ignored with its reason, and what is ignored shown. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import {
  activated,
  answering,
  closeAll,
  code,
  codes,
  findings,
  openText,
  rangeOf,
  when,
  workspaceFolder,
  writeFile,
} from '../support'

const name = '青岚县政府信息公开年报.txt'
const total = report({ 'requests.total.total': '0' })
const reason = '原表如此，已与填报单位核实'

const nothing = (found: readonly vscode.Diagnostic[]) => found.length === 0

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const { QuickFix } = vscode.CodeActionKind
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, QuickFix.value)
}

async function ignoreAt(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const action = (await actionsAt(uri, range)).find(({ command }) => command?.command === 'ogiReport.ignore')
  assert.ok(action?.command, 'Ignoring is not offered.')
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]))
}

const configuration = () => vscode.Uri.joinPath(workspaceFolder(), '.ogi-report.json')
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri).then(undefined, () => undefined)
}

describe('problems under control', () => {
  before(activated)
  afterEach(async () => {
    await closeAll()
    await remove(configuration())
  })

  it('all of a kind are mended at once, and nothing else', async () => {
    const styled = report({
      'requests.total.natural': '１２',
      'requests.granted.natural': '８',
      'requests.total.total': '0',
    })
    const { document } = await openText(name, styled.text)
    await findings(document, 'two odd digits and a sum', codes('cell/style', 'cell/style', 'sum/cell'))
    const actions = await actionsAt(document.uri, rangeOf(styled, 'requests.total.natural'))
    const all = actions.find(({ title }) => /\b2\b.+cell\/style/.test(title))
    assert.ok(all?.edit, actions.map(({ title }) => title).join('\n'))
    assert.ok(await vscode.workspace.applyEdit(all.edit))
    await findings(document, 'the sum alone', codes('sum/cell'))
    assert.equal(document.getText(), total.text)
  })

  it('a finding is ignored with its reason, in a new file; the report keeps its text', async () => {
    const { document } = await openText(name, total.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    await answering(
      'showInputBox',
      () => reason,
      () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')),
    )
    await findings(document, 'no finding', nothing)
    assert.equal(document.getText(), total.text)
    const path = document.uri.path.slice(workspaceFolder().path.length + 1)
    const remarks = /^\s*\/\/.*$/gm
    const { ignore } = JSON.parse((await read(configuration())).replace(remarks, '')) as { ignore: unknown }
    assert.deepEqual(ignore, [{ file: path, code: 'sum/cell', address: 'requests.total.total', reason }])
  })

  it('is refused in a text that was never saved, for the right reason', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ogi-report', content: total.text })
    await vscode.window.showTextDocument(document)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const told: string[] = []
    await answering(
      'showWarningMessage',
      (message: string) => void told.push(message),
      () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')),
    )
    assert.match(told.join(), /^Save the file first/)
  })

  it('the reason is asked for until there is one, and without it nothing is written', async () => {
    const { document } = await openText(name, total.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const all: vscode.InputBoxOptions[] = []
    const giveUp = (options: vscode.InputBoxOptions) => void all.push(options)
    await answering('showInputBox', giveUp, () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')))
    const [asked] = all
    assert.ok(asked)
    assert.ok(asked.validateInput?.('  '))
    assert.equal(asked.validateInput?.(reason), undefined)
    await assert.rejects(async () => vscode.workspace.fs.stat(configuration()))
    await findings(document, 'the finding', codes('sum/cell'))
  })

  it('comments and other entries stay, and the file nearest to the report is written', async () => {
    const { document } = await openText(name, total.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(document.uri, '..'), false)
    const known =
      '{\n  // 单位说明\n  "ignore": [\n    { "file": "b.txt", "code": "sum/row", "reason": "r" } // 旧\n  ]\n}\n'
    const file = await writeFile(`${folder}/.ogi-report.json`, known)
    await answering(
      'showInputBox',
      () => reason,
      () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')),
    )
    await findings(document, 'no finding', nothing)
    const written = `    { "file": "${name}", "code": "sum/cell", "address": "requests.total.total", "reason": "${reason}" }\n`
    assert.equal(await read(file), known.replace('} // 旧\n', `}, // 旧\n${written}`))
    await assert.rejects(async () => vscode.workspace.fs.stat(configuration()))
    await vscode.workspace.fs.delete(file)
    await findings(document, 'the finding again', codes('sum/cell'))
  }).retries(2) // watching a folder that was made a moment ago may miss its first changes

  it('a file with an error, or with unsaved changes, is left alone', async () => {
    const { document } = await openText(name, total.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const file = await writeFile('.ogi-report.json', '{ "ignore": [')
    const warnings: string[] = []
    const attempt = () =>
      answering(
        'showInputBox',
        () => reason,
        () =>
          answering(
            'showWarningMessage',
            (message: string) => void warnings.push(message),
            () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')),
          ),
      )
    await attempt()
    assert.equal(await read(file), '{ "ignore": [')
    const editor = await vscode.window.showTextDocument(file)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 13), ']}'))
    await attempt()
    assert.equal(await read(file), '{ "ignore": [')
    assert.match(warnings.join('\n'), /has an error.*\n.*unsaved/)
  })

  it('a text outside every folder is not ignored, and the reason is told', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ogi-report', content: total.text })
    await vscode.window.showTextDocument(document)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const warnings: string[] = []
    await answering(
      'showWarningMessage',
      (message: string) => void warnings.push(message),
      () => ignoreAt(document.uri, rangeOf(total, 'requests.total.total')),
    )
    assert.match(warnings.join(), /\.ogi-report\.json/)
  })

  it('what is ignored is shown, and leads to its entry', async () => {
    const { document } = await openText(name, total.text)
    await findings(document, 'a sum that fails', codes('sum/cell'))
    const path = document.uri.path.slice(workspaceFolder().path.length + 1)
    const entry = JSON.stringify({ file: path, code: 'sum/cell', reason })
    await writeFile('.ogi-report.json', `{ "ignore": [\n${entry}\n] }`)
    await findings(document, 'no finding', nothing)
    let items: vscode.QuickPickItem[] = []
    const first = (shown: vscode.QuickPickItem[]) => (items = shown)[0]
    await answering('showQuickPick', first, async () => {
      await vscode.commands.executeCommand('ogiReport.showIgnored')
    })
    assert.deepEqual(
      items.map(({ detail }) => detail),
      [reason],
    )
    assert.match(items[0]!.label, /15/)
    assert.match(items[0]!.description!, /^sum\/cell · /)
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.uri.path, configuration().path)
    assert.equal(editor.document.getText(editor.selection), entry)
  })

  it('an entry that is no longer needed is a hint in the file, and JSON is not told twice', async () => {
    const { document } = await openText(name, report().text)
    const path = document.uri.path.slice(workspaceFolder().path.length + 1)
    const entry = { file: path, code: 'sum/cell', address: 'requests.sum', reason }
    const file = await writeFile('.ogi-report.json', JSON.stringify({ checks: { sums: 'off' }, ignore: [entry] }))
    const { document: shown } = await vscode.window.showTextDocument(file)
    const found = await findings(
      shown,
      'what the schema cannot say',
      codes('configuration/address', 'configuration/unused'),
    )
    assert.equal(found.find((each) => code(each) === 'configuration/unused')?.severity, vscode.DiagnosticSeverity.Hint)
    const bySchema = await when('what the schema says', vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(file).find(({ range }) => shown.getText(range) === '"sums"'),
    )
    assert.notEqual(bySchema.source, 'ogi-report')
  })

  it('the commands behind the light bulb do nothing when they are told nothing', async () => {
    const asked: unknown[] = []
    const ask = (question: unknown) => void asked.push(question)
    await answering('showInputBox', ask, () =>
      answering('showErrorMessage', ask, async () => {
        await vscode.commands.executeCommand('ogiReport.ignore')
        await vscode.commands.executeCommand('ogiReport.openDocumentation')
      }),
    )
    assert.deepEqual(asked, [])
  })
})
