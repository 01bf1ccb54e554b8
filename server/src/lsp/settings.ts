/** What is in force for a document: the editor's settings and the configuration file of its folder, which goes before. */
import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver'
import { languageOf, type Language } from '../core/language'
import type { Finding } from '../core/model'
import { applyConfiguration, levels, noConfiguration, type Checks, type Configured } from '../features/configuration'
import type { OpenDocuments } from './documents'
import { attempt } from './attempt'
import { folderConfigurations, type ConfigurationFile } from './folderConfigurations'
import type { Host } from './model'
import type { Session } from './session'
import { relativePath } from './uris'

interface Settings {
  readonly language: Language
  /** Findings with the severities that are configured, without those that are off or ignored. */
  configured(findings: readonly Finding[]): Configured
  /** The configuration file that holds; undefined where there is none. */
  readonly file: ConfigurationFile | undefined
  /** Greater after every change of any setting. */
  readonly generation: number
}

export interface SettingsStore {
  of(uri: string): Promise<Settings>
  /** Every configuration file that is known by now. */
  files(): readonly ConfigurationFile[]
  onChange(listener: () => void): void
}

interface EditorSettings {
  readonly checks: Checks
  readonly language?: Language
}

const section = 'ogiReport'

export function settingsStore(
  connection: Connection,
  session: Session,
  documents: OpenDocuments,
  host: Host,
): SettingsStore {
  const listeners: (() => void)[] = []
  const asked = new Map<string, Promise<EditorSettings>>()
  let pushed = editorSettings(session.options)
  let generation = 0

  const changed = (): void => {
    generation++
    asked.clear()
    for (const listener of listeners) listener()
  }
  documents.onClose((uri) => asked.delete(uri))
  const folders = folderConfigurations(connection, session, host, changed)

  connection.onInitialized(() => {
    folders.start()
    if (session.can.registerConfiguration)
      attempt(connection, () => connection.client.register(DidChangeConfigurationNotification.type, { section }))
  })
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (!session.can.configuration && isRecord(settings)) pushed = editorSettings(settings[section] ?? settings)
    changed()
  })

  async function ofEditor(uri: string): Promise<EditorSettings> {
    if (!session.can.configuration) return pushed
    const known = asked.get(uri)
    if (known) return known
    const answer = connection.workspace.getConfiguration({ scopeUri: uri, section }).then(editorSettings, () => pushed)
    asked.set(uri, answer)
    return answer
  }

  return {
    async of(uri) {
      const asOf = generation
      const editor = await ofEditor(uri)
      const file = await folders.of(uri)
      const configuration = file?.configuration ?? noConfiguration
      const path = file && relativePath(file.folderUri, uri)
      return {
        language: configuration.language ?? editor.language ?? languageOf(session.locale ?? host.locale),
        configured: (findings) => applyConfiguration(findings, configuration, path, editor.checks),
        file,
        generation: asOf,
      }
    },
    files: () => folders.all(),
    onChange: (listener) => void listeners.push(listener),
  }
}

/** Anything may come from outside: what is no setting is left out. */
function editorSettings(value: unknown): EditorSettings {
  if (!isRecord(value)) return { checks: {} }
  const checks = Object.entries(isRecord(value.checks) ? value.checks : {}).flatMap(([code, wanted]) => {
    const level = levels.find((l) => l === wanted)
    return level ? [[code, level] as const] : []
  })
  const language = value.language === 'zh' || value.language === 'en' ? value.language : undefined
  return { checks: Object.fromEntries(checks), ...(language && { language }) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
