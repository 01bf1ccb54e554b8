/**
 * The configuration that holds for a file: the nearest `.ogi-report.json` in its folder or above, up to the folder of
 * the git repository where there is one. For standard input it is that of the working folder.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configurationFile, noConfiguration, type Configuration } from '../features/configuration'
import { parseConfiguration } from '../features/configurationFile'
import { attempt, Failure, failureOf } from './failure'

export interface Governing {
  readonly configuration: Configuration
  /** The file's path in the configuration's folder, with `/`; undefined for standard input and without configuration. */
  readonly path?: string
}

interface Found {
  readonly folder: string
  readonly configuration: Configuration
}

/** `failed` hears of each configuration file that cannot be read or followed, once. */
export function configurations(failed: (path: string, failure: Failure) => void): (file?: string) => Governing {
  const known = new Map<string, Found | undefined>()

  const nearest = (folder: string): Found | undefined => {
    if (known.has(folder)) return known.get(folder)
    const atTop = existsSync(join(folder, '.git')) || dirname(folder) === folder
    const found = read(folder, failed) ?? (atTop ? undefined : nearest(dirname(folder)))
    known.set(folder, found)
    return found
  }

  return (file) => {
    const found = nearest(file === undefined ? process.cwd() : dirname(file))
    if (!found) return { configuration: noConfiguration }
    const path = file && relative(found.folder, file).replaceAll(sep, '/')
    return { configuration: found.configuration, ...(path !== undefined && { path }) }
  }
}

function read(folder: string, failed: (path: string, failure: Failure) => void): Found | undefined {
  const file = join(folder, configurationFile)
  if (!existsSync(file)) return undefined
  try {
    const text = attempt(() => readFileSync(file, 'utf8'))
    const { configuration, problems } = parseConfiguration(text)
    const document = TextDocument.create('', '', 0, text)
    for (const { span, message } of problems) {
      const { line, character } = document.positionAt(span.start)
      failed(`${file}:${line + 1}:${character + 1}`, new Failure(message))
    }
    return { folder, configuration }
  } catch (error) {
    failed(file, failureOf(error))
    return { folder, configuration: noConfiguration }
  }
}
