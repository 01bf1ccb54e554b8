/** A report begun by the command, with a person's answers, and the walkthrough that leads to it. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, answering, closeAll, findings, openText, when, workspaceFolder } from '../support'

/** The one text that is shown; its form has the keyboard. */
function shown(): vscode.TextEditor {
  const [editor, ...others] = vscode.window.visibleTextEditors
  assert.deepEqual(others, [])
  return editor!
}

function formOf(uri: vscode.Uri): Promise<vscode.Tab> {
  return when('its form', vscode.window.tabGroups.onDidChangeTabs, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString()),
  )
}

describe('a new report', () => {
  before(activated)
  afterEach(closeAll)

  const answers = (last: (labels: readonly string[]) => number, body: () => Promise<void>) => {
    const pick = (items: readonly vscode.QuickPickItem[]) => items[last(items.map(({ label }) => label))]
    return answering('showQuickPick', pick, () =>
      answering(
        'showInputBox',
        ({ value = '' }: vscode.InputBoxOptions) => (value === '' ? '青岚县水务局' : value),
        body,
      ),
    )
  }

  it('opens with blank cells, as a report that is checked', async () => {
    await answers(
      () => 0,
      async () => {
        await vscode.commands.executeCommand('ogiReport.newReport')
        const { document } = shown()
        assert.equal(document.languageId, 'ogi-report')
        assert.equal(document.uri.scheme, 'file')
        assert.match(document.uri.path, /\/青岚县水务局20\d\d年政府信息公开工作年度报告(?:（\d）)?\.txt$/)
        try {
          await formOf(document.uri)
          assert.match(document.lineAt(0).text, /^青岚县水务局20\d\d年政府信息公开工作年度报告$/)
          await findings(document, 'blank tables', (found) => found.length > 0)
        } finally {
          await vscode.workspace.fs.delete(document.uri)
        }
      },
    )
  })

  it('takes agency, year and what is brought forward from a report that is open', async () => {
    const { document: last } = await openText('青岚县政府信息公开年报.txt', report().text)
    const title = /^(.+?)(\d{4})年/.exec(last.lineAt(0).text)!
    await answers(
      (labels) => labels.findIndex((label) => label.includes('青岚县')),
      async () => {
        await vscode.commands.executeCommand('ogiReport.newReport')
        const { document } = shown()
        assert.equal(document.lineAt(0).text, `${title[1]}${Number(title[2]) + 1}年政府信息公开工作年度报告`)
        assert.match(document.getText(), /上年结转政府信息公开申请数量[\s|]+\d/)
        await vscode.workspace.fs.delete(document.uri)
      },
    )
  })

  it('asks where to save it as a text where no folder is open, and does nothing if it is not told', async () => {
    const asked: vscode.SaveDialogOptions[] = []
    const place = vscode.Uri.joinPath(workspaceFolder(), '另存的年报.txt')
    const make = (chosen: vscode.Uri | undefined) =>
      withoutFolder(() =>
        answers(
          () => 0,
          () =>
            answering(
              'showSaveDialog',
              (options: vscode.SaveDialogOptions) => {
                asked.push(options)
                return chosen
              },
              async () => {
                await vscode.commands.executeCommand('ogiReport.newReport')
              },
            ),
        ),
      )
    await make(undefined)
    assert.equal(vscode.window.activeTextEditor, undefined)
    await make(place)
    try {
      const { document } = shown()
      assert.equal(document.uri.toString(), place.toString())
      await formOf(place)
      assert.equal(document.languageId, 'ogi-report')
      assert.equal(document.isDirty, false)
      assert.match(document.lineAt(0).text, /^青岚县水务局20\d\d年政府信息公开工作年度报告$/)
      for (const { defaultUri, filters } of asked) {
        assert.match(defaultUri!.path, /\/青岚县水务局20\d\d年政府信息公开工作年度报告\.txt$/)
        assert.deepEqual(Object.values(filters!), [['txt']])
      }
    } finally {
      await closeAll()
      await vscode.workspace.fs.delete(place)
    }
  })

  it('has an example with faults beside it, for those who have no report at hand', async () => {
    await vscode.commands.executeCommand('ogiReport.openExample')
    const { document } = vscode.window.activeTextEditor!
    assert.match(document.getText(), /政府信息公开工作年度报告/)
    await findings(document, 'the faults of the example', (found) => found.length > 1)
  })

  it('does nothing where the person thinks better of it', async () => {
    const before = vscode.workspace.textDocuments.length
    await answering(
      'showQuickPick',
      () => undefined,
      async () => {
        await vscode.commands.executeCommand('ogiReport.newReport')
      },
    )
    assert.equal(vscode.workspace.textDocuments.length, before)
  })

  it('is reached from a walkthrough whose buttons name commands that are there', async () => {
    const manifest = (await activated()).packageJSON as Manifest
    const [{ steps }] = manifest.contributes.walkthroughs
    assert.equal(steps.length, 4)
    const named = steps.flatMap(({ description }) =>
      [...description.matchAll(/\(command:([\w.]+)\)/g)].map((m) => m[1]),
    )
    const there = await vscode.commands.getCommands()
    assert.deepEqual(
      named.filter((command) => !there.includes(command!)),
      [],
    )
    assert.ok(named.length >= 5)
  })
})

/** For as long as `body` runs no folder is open, as far as the extension can see. */
async function withoutFolder(body: () => Promise<void>): Promise<void> {
  const { workspace } = vscode
  const own = Object.getOwnPropertyDescriptor(workspace, 'workspaceFolders')!
  Object.defineProperty(workspace, 'workspaceFolders', { configurable: true, get: () => undefined })
  try {
    await body()
  } finally {
    Object.defineProperty(workspace, 'workspaceFolders', own)
  }
}

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly [{ readonly steps: readonly { description: string }[] }] }
}
