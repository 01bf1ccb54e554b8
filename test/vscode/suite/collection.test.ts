/** What is made of a folder's reports together: a summary as a new text, and a sheet for each agency with something to mend. */
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../../support/report'
import { randomOf } from '../../generator/random'
import { toldBy } from '../../generator/told'
import { activated, answering, closeAll, code, when, workspaceFolder, writeFile } from '../support'

const units = ['江源县财政局', '江源县教育局', '江源县司法局'] as const
const government = '江源县人民政府'

describe('the reports of a folder together', () => {
  before(async () => {
    await activated()
    const [finance, schools, justice] = units
    const wrong = { 'requests.total.total': 987 }
    await writeFile('汇总/财政2019.txt', report({ agency: finance, year: 2019, received: 2 }))
    await writeFile('汇总/教育2019.txt', report({ agency: schools, year: 2019, received: 3, cells: wrong }))
    const marked = { 'disclosure.rules.made': '/' }
    await writeFile('汇总/司法2019.txt', report({ agency: justice, year: 2019, received: 4, cells: marked }))
  })
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '汇总'), { recursive: true }))
  afterEach(closeAll)
  // The folder is checked from the command on, as long as the server lives.
  after(() => vscode.commands.executeCommand('ogiReport.restartServer'))

  it('are added up: what stands in the way is named, and the sums open as a new file', async () => {
    let detail = ''
    // As the view hands them over.
    const picked = ['财政2019.txt', '司法2019.txt'].map((name) => {
      const uri = vscode.Uri.joinPath(workspaceFolder(), '汇总', name).toString()
      return { kind: 'report', report: { uri, year: 2019 } }
    })
    const asked = {
      showInputBox: () => government,
      showWarningMessage: (_: string, options: { readonly detail?: string }, ...buttons: string[]) => {
        detail = options.detail ?? ''
        return buttons[0]
      },
    } as const
    await answering('showInputBox', asked.showInputBox, () =>
      answering('showWarningMessage', asked.showWarningMessage, () =>
        answering(
          'showInformationMessage',
          () => undefined,
          async () => {
            await vscode.commands.executeCommand('ogiReport.summarise', picked[0], picked)
          },
        ),
      ),
    )
    const { document } = vscode.window.activeTextEditor!
    assert.equal(document.languageId, 'ogi-report')
    assert.equal(document.uri.scheme, 'file')
    await vscode.workspace.fs.delete(document.uri)
    assert.equal(document.isDirty, false)
    assert.match(document.getText(), new RegExp(`^${government}2019年政府信息公开工作年度报告`))
    assert.match(document.getText(), /一、本年新收政府信息公开申请数量[\s|]+6 \|/)
    assert.match(detail, new RegExp(`1 .*${units[2]}`))
  })

  it('give a sheet for each agency with something to mend, beside what is there already', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), '汇总', '退回')
    await vscode.workspace.fs.createDirectory(folder)
    const taken: string[] = []
    const make = () =>
      answering(
        'showQuickPick',
        (items: readonly { readonly format: string }[]) => items.find(({ format }) => format === 'docx'),
        () =>
          answering(
            'showOpenDialog',
            () => [folder],
            () =>
              answering(
                'showInformationMessage',
                () => undefined,
                () =>
                  answering(
                    'showWarningMessage',
                    (_: string, options: { readonly detail?: string } | undefined, ...buttons: string[]) => {
                      if (typeof options === 'object') taken.push(options.detail ?? '')
                      return typeof options === 'object' ? buttons.at(-1) : undefined
                    },
                    async () => {
                      await vscode.commands.executeCommand('ogiReport.returnSheets')
                    },
                  ),
              ),
          ),
      )
    await make()
    const first = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
    const [, schools] = units
    const own = first.filter((name) => name.startsWith(schools))
    assert.equal(own.length, 1)
    assert.match(own[0]!, /\.docx$/)
    assert.ok(!first.some((name) => name.startsWith(units[0])))
    await make()
    const second = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
    assert.equal(second.filter((name) => name.startsWith(schools)).length, 2)
    assert.ok(taken.join().includes(own[0]!))
  })

  it('are shown side by side where one repeats the other, and nothing is selected', async () => {
    const told = toldBy(randomOf(1))
    const [earlier, later] = await Promise.all(
      [2022, 2023].map((year) =>
        writeFile(`汇总/照抄${year}.txt`, report({ agency: '江源县档案馆', year, received: 2, told })),
      ),
    )
    const { document } = await vscode.window.showTextDocument(later!)
    const nobody = () => undefined
    await answering('showWarningMessage', nobody, () =>
      answering('showInformationMessage', nobody, async () => {
        await vscode.commands.executeCommand('ogiReport.checkFolder')
      }),
    )
    const found = await when('a repetition', vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(document.uri).find((each) => code(each) === 'series/repeated'),
    )
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    )
    const { command } = actions.find((action) => action.command?.command === 'ogiReport.showSameWords')!
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]))
    const shown = vscode.window.visibleTextEditors.toSorted((a, b) => a.viewColumn! - b.viewColumn!)
    assert.deepEqual(
      shown.map((editor) => editor.document.uri.toString()),
      [earlier!.toString(), later!.toString()],
    )
    const first = told.overview![0]!.slice(0, 12)
    for (const { document, selection, visibleRanges } of shown) {
      assert.ok(selection.isEmpty)
      const place = document.positionAt(document.getText().indexOf(first))
      assert.ok(visibleRanges.some((range) => range.contains(place)))
    }
  })
})
