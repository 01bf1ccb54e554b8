/** The language server is a process of its own, and may die. */
import * as assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, codes, findings, openText, rangeOf } from '../support'

describe('server', () => {
  before(activated)
  afterEach(closeAll)

  it('comes back after it was killed, and the findings too', async function () {
    if (process.platform === 'win32') this.skip()
    const generated = report({ 'requests.total.total': '0' })
    const editor = await openText('青岚县政府信息公开年报.txt', generated.text)
    await findings(editor.document, 'a finding', codes('sum/cell'))
    const first = serverProcess()
    process.kill(first, 'SIGKILL')
    await editor.edit((edit) => edit.replace(rangeOf(generated, 'requests.total.total'), '1'))
    await findings(editor.document, 'the new figure', (found) => found.some(({ message }) => message.includes(': 1 ')))
    assert.notEqual(serverProcess(), first)
  })

  it('is started anew by the command', async () => {
    const { document } = await openText('青岚县政府信息公开年报.txt', report({ 'requests.total.total': '0' }).text)
    await findings(document, 'a finding', codes('sum/cell'))
    const gone = findings(document, 'the findings go', (found) => found.length === 0)
    await Promise.all([gone, vscode.commands.executeCommand('ogiReport.restartServer')])
    await findings(document, 'and come back', codes('sum/cell'))
  })
})

/** The extension host is its parent. */
function serverProcess(): number {
  return Number(execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js'], { encoding: 'utf8' }))
}
