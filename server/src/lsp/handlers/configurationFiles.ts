/**
 * textDocument/publishDiagnostics for the configuration files, which no editor opens with this server: what is wrong in
 * them, and entries of `ignore` that meet nothing in the open reports they name.
 */
import { inLanguage, type Language } from '../../core'
import { DiagnosticTag, type Diagnostic } from 'vscode-languageserver'
import { unusedProblem, type Problem } from '../../features/configuration'
import { attempt } from '../attempt'
import { whenSettled } from '../changes'
import type { ConfigurationFile } from '../folderConfigurations'
import { visible } from '../visible'
import type { Handler } from '../model'
import { rangeOf } from '../positions'
import { severities, source } from './diagnostics'

export const configurationFiles: Handler = (server) => {
  const { connection, documents, settings } = server
  /** What each open report says of the file that holds for it, as that file was then. */
  const unused = new Map<string, { readonly file: ConfigurationFile | undefined; readonly problems: Problem[] }>()
  /** As last sent: most changes of a report change nothing here. */
  let sent: ReadonlyMap<string, string> = new Map()

  async function send(): Promise<void> {
    const found = await Promise.all(
      settings.files().map(async (file): Promise<[string, Diagnostic[]]> => {
        const { language } = await settings.of(file.document.uri)
        const unmet = [...unused.values()].flatMap((each) => (each.file === file ? each.problems : []))
        const diagnostics = [...file.problems, ...unmet].map((problem) => toDiagnostic(file, problem, language))
        return [file.document.uri, diagnostics]
      }),
    )
    const before = sent
    sent = new Map(found.map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]))
    const gone = [...before.keys()].filter((uri) => !sent.has(uri)).map((uri): [string, Diagnostic[]] => [uri, []])
    for (const [uri, diagnostics] of [...found, ...gone])
      if ((before.get(uri) ?? '[]') !== JSON.stringify(diagnostics))
        await connection.sendDiagnostics(visible({ uri, diagnostics }))
  }
  // One after the other: what is older must not arrive later.
  let last: Promise<void> = Promise.resolve()
  const publish = (): Promise<void> => (last = last.catch(() => undefined).then(send))
  const later = (): void => attempt(connection, publish)

  whenSettled(server, (subject) => {
    const problems = subject.unused.map(unusedProblem)
    unused.set(subject.document.uri, { file: subject.configurationFile, problems })
    return publish()
  })
  documents.onClose((uri) => {
    if (unused.delete(uri)) later()
  })
  settings.onChange(later)
  return {}
}

function toDiagnostic({ document }: ConfigurationFile, problem: Problem, language: Language): Diagnostic {
  return {
    source,
    code: problem.code,
    severity: severities[problem.severity],
    range: rangeOf(document, problem.span),
    message: inLanguage(problem.message, language),
    ...(problem.code === 'configuration/unused' && { tags: [DiagnosticTag.Unnecessary] }),
  }
}
