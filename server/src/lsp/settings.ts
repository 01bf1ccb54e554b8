/** What is in force for a document: the editor's settings and the configuration file of its folder, which goes before. */
import { languageOf, type Finding, type Language } from '../core'
import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver'
import { applyConfiguration, levels, noConfiguration, type Checks, type Configured } from '../features/configuration'
import type { OpenDocuments } from './documents'
import { attempt } from './attempt'
import { folderConfigurations, type ConfigurationFile } from './folderConfigurations'
import type { Host } from './platform'
import type { Session } from './session'
import { originalOf, relativePath } from './uris'

interface Settings {
  readonly language: Language
  /** Findings with the severities that are configured, without those that are off or ignored. */
  configured<F extends Finding>(findings: readonly F[]): Configured<F>
  /** The configuration file that holds; undefined where there is none. */
  readonly file: ConfigurationFile | undefined
  /** Greater after every change of any setting. */
  readonly generation: number
}

export interface SettingsStore {
  /** For the text of a document what is in force for its file. */
  of(uri: string): Promise<Settings>
  /** Whether the reports that no editor shows are checked as well. */
  scope(): Promise<Scope>
  /** Every configuration file that is known by now. */
  files(): readonly ConfigurationFile[]
  onChange(listener: () => void): void
  /** The client has been told what the server can do, and may be asked. */
  onStart(listener: () => void): void
}

/** `open`: what is open in an editor. `folder`: every report of the folders. */
export type Scope = 'open' | 'folder'

/** What one source says; absent where it says nothing and another may. */
interface EditorSettings {
  readonly checks?: Checks
  readonly language?: Language | 'auto'
  readonly scope?: Scope
}

const section = 'ogiReport'

/** Milliseconds that an answer of ours waits for the client's settings. */
const patience = 1000

export function settingsStore(
  connection: Connection,
  session: Session,
  documents: OpenDocuments,
  host: Host,
): SettingsStore {
  const listeners: (() => void)[] = []
  const starting: (() => void)[] = []
  const asked = new Map<string, Promise<EditorSettings>>()
  const atStart = editorSettings(session.options)
  let pushed = atStart
  /** A client that has kept an answer waiting is not waited for again until it has answered. */
  let answers = true
  let generation = 0

  const tell = (): void => {
    generation++
    for (const listener of listeners) listener()
  }
  const changed = (): void => {
    asked.clear()
    tell()
  }
  documents.onClose((uri) => asked.delete(originalOf(uri) ?? uri))
  const folders = folderConfigurations(connection, session, host, changed)
  // Whoever is not told of changed files looks when a person opens or saves something.
  documents.onOpen(() => folders.suspect())
  documents.onSave(() => {
    folders.suspect()
    attempt(connection, () => folders.look())
  })

  connection.onInitialized(() => {
    folders.start()
    for (const listener of starting) listener()
    if (session.can.registerConfiguration)
      attempt(connection, () => connection.client.register(DidChangeConfigurationNotification.type, { section }))
  })
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    // Some clients send an empty object, or null, and mean that nothing has been set.
    if (isRecord(settings)) pushed = over(editorSettings(settings), atStart)
    changed()
  })

  /** What the client answers, over what it has sent, over what it was started with. */
  async function ofEditor(uri: string): Promise<EditorSettings> {
    return session.can.configuration ? over(await answerOf(uri), pushed) : pushed
  }

  function answerOf(uri: string): Promise<EditorSettings> {
    const known = asked.get(uri)
    if (known) return known
    const answer = connection.workspace.getConfiguration({ scopeUri: uri, section }).then(editorSettings, () => ({}))
    const bounded = withinPatience(answer, answers ? patience : 0, (late) => {
      answers = true
      if (asked.get(uri) !== bounded) return
      asked.set(uri, Promise.resolve(late))
      tell()
    }).then((settings) => {
      answers = settings !== undefined
      return settings ?? {}
    })
    asked.set(uri, bounded)
    return bounded
  }

  return {
    async of(named) {
      const uri = originalOf(named) ?? named
      await folders.look()
      const asOf = generation
      const editor = await ofEditor(uri)
      const file = await folders.of(uri)
      const configuration = file?.configuration ?? noConfiguration
      const path = file && relativePath(file.folderUri, uri)
      const own = editor.language === 'auto' ? undefined : editor.language
      return {
        language: configuration.language ?? own ?? languageOf(session.locale ?? host.locale),
        configured: (findings) => applyConfiguration(findings, configuration, path, editor.checks),
        file,
        generation: asOf,
      }
    },
    async scope() {
      if (!session.can.configuration) return pushed.scope ?? 'open'
      const answer = await connection.workspace.getConfiguration({ section }).then(editorSettings, () => ({}))
      return over(answer, pushed).scope ?? 'open'
    },
    files: () => folders.all(),
    onChange: (listener) => void listeners.push(listener),
    onStart: (listener) => void starting.push(listener),
  }
}

/** Anything may come from outside, with or without its section's name: what is no setting is left out. */
function editorSettings(sent: unknown): EditorSettings {
  const value = isRecord(sent) ? (sent[section] ?? sent) : undefined
  if (!isRecord(value)) return {}
  const language = (['zh', 'en', 'auto'] as const).find((l) => l === value.language)
  const scope = (['open', 'folder'] as const).find((s) => s === value.scope)
  return {
    ...(isRecord(value.checks) && { checks: checksIn(value.checks) }),
    ...(language && { language }),
    ...(scope && { scope }),
  }
}

function checksIn(value: Readonly<Record<string, unknown>>): Checks {
  const checks = Object.entries(value).flatMap(([code, wanted]) => {
    const level = levels.find((l) => l === wanted)
    return level ? [[code, level] as const] : []
  })
  return Object.fromEntries(checks)
}

function over(above: EditorSettings, below: EditorSettings): EditorSettings {
  return { ...below, ...above }
}

/** Undefined when the time is over first; `late` is then called with what came after it. */
async function withinPatience<T>(
  answer: Promise<T>,
  milliseconds: number,
  late: (value: T) => void,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)))
  const first = await Promise.race([answer, over])
  clearTimeout(timer)
  if (first === undefined) void answer.then(late)
  return first
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
