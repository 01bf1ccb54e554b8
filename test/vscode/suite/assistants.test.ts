/** What the editor offers to assistants: nothing, until a person switches it on; then tools and a server that answer. */
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import * as assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { report } from '../report'
import { activated, closeAll, openText } from '../support'

const name = '青岚县政府信息公开年报.txt'
const { text } = report({ 'requests.total.total': '987' })
const names = ['check_report', 'extract_figures', 'explain_finding', 'list_fixes']

/** As newer editors have them. */
interface Result {
  readonly content: readonly { readonly value: string }[]
}

interface Server {
  readonly label: string
  readonly command: string
  readonly args: string[]
  readonly env: Record<string, string>
  readonly cwd?: vscode.Uri
}

interface Provider {
  provideMcpServerDefinitions(): Server[]
}

interface Tool {
  prepareInvocation(asked: { input: object }): { confirmationMessages: { message: vscode.MarkdownString } }
}

const lm = vscode.lm as unknown as {
  readonly tools: readonly { readonly name: string; readonly description: string }[]
  invokeTool(name: string, options: { input: object; toolInvocationToken: undefined }): Promise<Result>
  registerTool: (name: string, tool: Tool) => vscode.Disposable
  registerMcpServerDefinitionProvider: (id: string, provider: Provider) => vscode.Disposable
}

/** What is registered now, seen where the extension does it. */
const [tools, providers] = [new Map<string, Tool>(), new Map<string, Provider>()]
const { registerTool, registerMcpServerDefinitionProvider } = lm
Object.assign(lm, {
  registerTool(id: string, tool: Tool): vscode.Disposable {
    const registered = registerTool(id, tool)
    tools.set(id, tool)
    return vscode.Disposable.from(registered, { dispose: () => tools.delete(id) })
  },
  registerMcpServerDefinitionProvider(id: string, provider: Provider): vscode.Disposable {
    const registered = registerMcpServerDefinitionProvider(id, provider)
    providers.set(id, provider)
    return vscode.Disposable.from(registered, { dispose: () => providers.delete(id) })
  },
})

async function assistants(value: 'on' | undefined): Promise<void> {
  const target = vscode.ConfigurationTarget.Global
  await vscode.workspace.getConfiguration('ogiReport').update('assistants', value, target)
}

async function asked(tool: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`ogi_report_${tool}`, { input, toolInvocationToken: undefined })
  return content.map(({ value }) => value).join('\n')
}

describe('assistants', () => {
  before(activated)
  after(closeAll)
  afterEach(() => assistants(undefined))

  it('are offered nothing unless a person has switched them on', async () => {
    assert.deepEqual([...tools.keys(), ...providers.keys()], [])
    await assistants('on')
    assert.deepEqual(
      [...tools.keys()],
      names.map((each) => `ogi_report_${each}`),
    )
    assert.deepEqual([...providers.keys()], ['ogiReport'])
    for (const tool of tools.values()) {
      const { message } = tool.prepareInvocation({ input: { path: '年报.txt' } }).confirmationMessages
      // Text is escaped where Markdown is wanted.
      assert.match(
        message.value.replaceAll('&nbsp;', ' '),
        /年报.*goes to the assistant, which may send it off this machine/,
      )
    }
    await assistants(undefined)
    assert.deepEqual([...tools.keys(), ...providers.keys()], [])
  })

  it('are given the findings of the text as it is in the editor, and what to do where there are none', async () => {
    await assistants('on')
    const editor = await openText(name, text)
    const path = vscode.workspace.asRelativePath(editor.document.uri, false)
    assert.match(await asked('check_report', { path }), /"address":"requests\.total\.total"/)
    assert.match(await asked('extract_figures', { path, addresses: ['requests.total.total'] }), /"decimal":"987"/)
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit((builder) => {
      builder.replace(new vscode.Range(new vscode.Position(0, 0), end), 'no report')
    })
    assert.match(await asked('check_report', { path }), /"why":"notReport"/)
    await assert.rejects(asked('check_report', { path: 'missing.txt' }), /missing|absolute path|绝对路径/)
  })

  it('that speak MCP are given a server of the editor’s own program', async () => {
    await assistants('on')
    const [server] = providers.get('ogiReport')!.provideMcpServerDefinitions()
    assert.equal(server?.command, process.execPath)
    const client = new Client({ name: 'test', version: '1' })
    const { command, args, env } = server
    await client.connect(new StdioClientTransport({ command, args, env }))
    const { tools: offered } = await client.listTools()
    assert.deepEqual(
      offered.map((each) => each.name),
      names,
    )
    const { content } = await client.callTool({ name: 'check_report', arguments: { text } })
    assert.match(JSON.stringify(content), /requests\.total\.total/)
    await client.close()
  })
})
