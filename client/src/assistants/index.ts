/**
 * The tools for assistants in the editor, and the server for those that speak MCP. Nothing is registered unless a person
 * has switched them on, and the editor has them.
 */
import {
  Disposable,
  env,
  EventEmitter,
  l10n,
  MarkdownString,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode'
import { clientId, clientName } from '../names'
import { serversApi, toolsApi, type LanguageModelTool, type ToolsApi } from './api'
import { answering, type Answering } from './process'
import { withPlace } from './place'

/** As the manifest contributes it. */
interface Contributed {
  readonly name: string
  readonly displayName: string
}

interface Manifest {
  readonly version: string
  readonly contributes: {
    readonly languageModelTools: readonly Contributed[]
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[]
  }
}

type Disposing = Pick<Disposable, 'dispose'>

export function registerAssistants(context: ExtensionContext, log: LogOutputChannel): Disposable {
  const manifest = context.extension.packageJSON as Manifest
  const program = context.asAbsolutePath('dist/mcp.js')
  let registered: Disposable | undefined

  function update(): void {
    const wanted = workspace.getConfiguration(clientId).get('assistants') === 'on'
    if (wanted === (registered !== undefined)) return
    registered?.dispose()
    registered = wanted
      ? Disposable.from(...offeredTools(manifest, program, log), ...offeredServer(manifest, program))
      : undefined
  }

  update()
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${clientId}.assistants`)) update()
    }),
    new Disposable(() => {
      registered?.dispose()
    }),
  )
}

function offeredTools({ contributes }: Manifest, program: string, log: LogOutputChannel): Disposing[] {
  const api = toolsApi()
  if (!api) return []
  const answers = answering(program, log)
  const tools = contributes.languageModelTools.map((tool) => api.register(tool.name, toolFor(tool, api, answers)))
  return [...tools, answers]
}

function toolFor({ name, displayName }: Contributed, { result }: ToolsApi, answers: Answering): LanguageModelTool {
  return {
    prepareInvocation({ input }) {
      const subject = 'path' in input ? String(input.path) : l10n.t('a text')
      return {
        invocationMessage: `${displayName}: ${subject}`,
        confirmationMessages: {
          title: displayName,
          message: new MarkdownString().appendText(
            l10n.t(
              'OGI Report reads {0} and changes nothing. What it finds there (findings, figures, passages) goes to the assistant, which may send it off this machine.',
              subject,
            ),
          ),
        },
      }
    },
    async invoke({ input }, token) {
      // The names of the manifest are those of the tools behind the extension's own.
      const tool = name.slice(prefix.length)
      return result(await answers.ask(tool, await withPlace({ language: language(), ...input }), token))
    },
  }
}

/** In an editor the tools of all extensions share one list. */
const prefix = 'ogi_report_'

function offeredServer({ contributes, version }: Manifest, program: string): Disposing[] {
  const api = serversApi()
  if (!api) return []
  const changed = new EventEmitter<void>()
  const listeners = [
    workspace.onDidChangeWorkspaceFolders(() => {
      changed.fire()
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${clientId}.language`)) changed.fire()
    }),
  ]
  const provided = contributes.mcpServerDefinitionProviders.map(({ id }) =>
    api.register(id, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const args = [program, '--lang', language()]
        // The editor's own program is Node where it is told so.
        const server = new api.Definition(clientName, process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version)
        const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')
        if (folder) server.cwd = folder.uri
        return [server]
      },
    }),
  )
  return [changed, ...listeners, ...provided]
}

/** Of the messages. */
function language(): string {
  const chosen = workspace.getConfiguration(clientId).get<string>('language', 'auto')
  if (chosen !== 'auto') return chosen
  return /^zh\b/i.test(env.language) ? 'zh' : 'en'
}
