/** A report in GBK under any name: noticed, said once, and reopened in one step; other texts are left alone. */
import * as assert from 'node:assert/strict'
import { encode } from 'iconv-lite'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, answering, closeAll, codes, findings, statusItem, when, workspaceFolder } from '../support'

const wrong = report({ 'requests.total.total': '0' }).text

async function opened(name: string, bytes: Uint8Array): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name)
  await vscode.workspace.fs.writeFile(uri, bytes)
  return (await vscode.window.showTextDocument(uri, { preview: false })).document
}

describe('a report in GBK', () => {
  before(activated)
  afterEach(closeAll)

  it('is noticed under an ordinary name, and reopened by the notice', async () => {
    const asked: string[] = []
    const reopen = (question: string, action: string) => (asked.push(question), action)
    await answering('showInformationMessage', reopen, async () => {
      const document = await opened('说明一.txt', encode(wrong, 'gbk'))
      assert.match(document.getText(), /\uFFFD/)
      await findings(document, 'a finding on the report as it is', codes('sum/cell'))
      assert.equal(document.getText(), wrong)
    })
    assert.deepEqual(
      asked.map((question) => /说明一.*GBK/.test(question)),
      [true],
    )
  })

  it('is reopened by the status item as well, and said only once', async () => {
    let asked = 0
    await answering(
      'showInformationMessage',
      () => {
        asked++
      },
      async () => {
        const document = await opened('说明二.txt', encode(wrong, 'gb18030'))
        const offers = () => statusItem().shown.command?.command === 'ogiReport.reopenWithEncoding' || undefined
        await when('the offer', statusItem().changed, offers)
        await vscode.window.showTextDocument(document)
        await vscode.commands.executeCommand('ogiReport.reopenWithEncoding')
        await findings(document, 'a finding on the report as it is', codes('sum/cell'))
        assert.equal(document.getText(), wrong)
      },
    )
    assert.equal(asked, 1)
  })

  it('is not seen in what is no report', async () => {
    let asked = 0
    await answering(
      'showInformationMessage',
      () => {
        asked++
      },
      async () => {
        await opened('清单.txt', encode('采购清单：桌椅二十套，文件柜十个。\n'.repeat(200), 'gbk'))
        const document = await opened('青岚县年报.txt', new TextEncoder().encode(wrong))
        await findings(document, 'a finding', codes('sum/cell'))
      },
    )
    assert.equal(asked, 0)
  })
})
