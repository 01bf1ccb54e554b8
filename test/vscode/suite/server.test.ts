/** The language server is a process of its own, and may die. */
import * as assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
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
  statusItem,
  when,
  writeFile,
  workspaceFolder,
} from '../support'

describe('server', () => {
  before(activated)
  afterEach(closeAll)

  it('comes back after it was killed, and the findings too', async function () {
    if (process.platform === 'win32') this.skip()
    const generated = report({ 'requests.total.total': '0' })
    const editor = await openText('青岚县政府信息公开年报.txt', generated.text)
    await findings(editor.document, 'a finding', codes('sum/cell'))
    const first = serverProcess()
    process.kill(first!, 'SIGKILL')
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

  it('knows the settings of the folder from its first word', async () => {
    const { text } = report({ 'requests.total.total': '0', 'requests.granted.natural': '８' })
    const { document } = await openText('青岚县政府信息公开年报.txt', text)
    await findings(document, 'both findings', codes('cell/style', 'sum/cell'))
    await writeFile('.ogi-report.json', '{ "checks": { "sum": "off" } }')
    try {
      await findings(document, 'what is not turned off', codes('cell/style'))
      const seen: string[] = []
      const subscription = vscode.languages.onDidChangeDiagnostics(() => {
        seen.push(...vscode.languages.getDiagnostics(document.uri).map(code))
      })
      const gone = findings(document, 'the findings go', (found) => found.length === 0)
      await Promise.all([gone, vscode.commands.executeCommand('ogiReport.restartServer')])
      await findings(document, 'and come back', codes('cell/style'))
      subscription.dispose()
      assert.deepEqual([...new Set(seen)], ['cell/style'])
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.ogi-report.json'))
    }
  })

  it('that has died too often is given up, which is said, and started by the command', async function () {
    if (process.platform === 'win32') this.skip()
    this.timeout(300_000) // it starts six times
    const { document } = await openText('年报.md', report({ 'requests.total.total': '0' }).text)
    await findings(document, 'a finding', codes('sum/cell'))
    const item = statusItem()
    const stopped = () => item.shown.command?.command === 'ogiReport.restartServer'
    while (!stopped()) {
      const dead = serverProcess()
      process.kill(dead!, 'SIGKILL')
      const next = () => {
        const now = serverProcess()
        return stopped() || (now !== undefined && now !== dead && !item.shown.busy) || undefined
      }
      await when('another server, or none', item.changed, next)
    }
    assert.deepEqual(item.shown.selector, { language: 'markdown' })
    assert.match(item.shown.detail ?? '', /not running/)
    const told: string[] = []
    await answering(
      'showErrorMessage',
      (message: string) => void told.push(message),
      async () => {
        await vscode.commands.executeCommand('ogiReport.showIgnored')
        await vscode.commands.executeCommand('ogiReport.mendTable')
      },
    )
    assert.deepEqual(told, Array(2).fill('The language server is not running.'))
    await vscode.commands.executeCommand('ogiReport.restartServer')
    await when('a server that runs', item.changed, () => (!stopped() && !item.shown.busy) || undefined)
    assert.match(item.shown.text, /2024/)
    await findings(document, 'a finding', codes('sum/cell'))
  })
})

/** The extension host is its parent. */
function serverProcess(): number | undefined {
  try {
    return Number(execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js'], { encoding: 'utf8' }))
  } catch {
    return undefined
  }
}
