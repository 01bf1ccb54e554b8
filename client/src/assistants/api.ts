/**
 * What VS Code has for assistants since versions after the oldest that this extension runs in (tools since 1.95, servers
 * since 1.101), as far as it is used here. Where the editor lacks it, it is undefined.
 */
import * as vscode from 'vscode'
import type { CancellationToken, Disposable, Event, MarkdownString, ProviderResult, Uri } from 'vscode'

export interface LanguageModelTool {
  invoke(options: { readonly input: object }, token: CancellationToken): ProviderResult<object>
  prepareInvocation(options: { readonly input: object }): ProviderResult<{
    readonly invocationMessage: string
    readonly confirmationMessages: { readonly title: string; readonly message: MarkdownString }
  }>
}

export interface McpServer {
  cwd?: Uri
}

interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: Event<void>
  readonly provideMcpServerDefinitions: () => ProviderResult<McpServer[]>
}

interface Newer {
  readonly lm?: {
    readonly registerTool?: (name: string, tool: LanguageModelTool) => Disposable
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: ServerProvider) => Disposable
  }
  readonly LanguageModelTextPart?: new (value: string) => object
  readonly LanguageModelToolResult?: new (content: readonly object[]) => object
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => McpServer
}

const newer = vscode as unknown as Newer

export interface ToolsApi {
  readonly register: (name: string, tool: LanguageModelTool) => Disposable
  /** What a tool gives back. */
  readonly result: (texts: readonly string[]) => object
}

export function toolsApi(): ToolsApi | undefined {
  const { lm, LanguageModelTextPart: Part, LanguageModelToolResult: Result } = newer
  if (!lm?.registerTool || !Part || !Result) return undefined
  return { register: lm.registerTool, result: (texts) => new Result(texts.map((text) => new Part(text))) }
}

export interface ServersApi {
  readonly register: (id: string, provider: ServerProvider) => Disposable
  readonly Definition: NonNullable<Newer['McpStdioServerDefinition']>
}

export function serversApi(): ServersApi | undefined {
  const { lm, McpStdioServerDefinition: Definition } = newer
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return undefined
  return { register: lm.registerMcpServerDefinitionProvider, Definition }
}
