/**
 * The configuration that holds for a file: the nearest `.ogi-report.json` in its folder or above, up to the folder of
 * the git repository where there is one (an editor stops at the folder that is open). For standard input it is that of
 * the working folder.
 */
import { existsSync, lstatSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configurationFile, noConfiguration, type Configuration, type Problem } from '../features/configuration'
import { parseConfiguration } from '../features/configurationFile'
import { decode } from '../formats'
import { Failure, failureOf, type Voice } from './failure'
import { readRegular } from './files'
import { folderOf, forSystem, inside, keyOf, shown, type SystemPath } from '../disk/paths'

export interface Governing {
  readonly configuration: Configuration
  /** The file's path in the configuration's folder, with `/`; undefined for standard input and without configuration. */
  readonly path?: string
  /** Tells what is wrong in the configuration file, with its place; an error counts as a failure of the run. */
  readonly report: (problem: Problem, voice: Voice) => void
}

interface Found extends Pick<Governing, 'configuration' | 'report'> {
  readonly folder: SystemPath
}

const unknownEncoding = new Failure({
  zh: '无法识别文件的编码，其中的设置没有生效。',
  en: 'in no known encoding; its settings do not apply.',
})

const nothingToReport = (): void => undefined

/** `voice` tells of each configuration file that cannot be read or followed, once. */
export function configurations(voice: Voice): (file?: SystemPath) => Governing {
  const known = new Map<string, Found | undefined>()

  const nearest = (folder: SystemPath): Found | undefined => {
    const key = keyOf(folder)
    if (known.has(key)) return known.get(key)
    const above = folderOf(folder)
    const atTop = existsSync(forSystem(inside(folder, '.git'))) || keyOf(above) === key
    const found = read(folder, voice) ?? (atTop ? undefined : nearest(above))
    known.set(key, found)
    return found
  }

  return (file) => {
    const found = nearest(file === undefined ? process.cwd() : folderOf(file))
    if (!found) return { configuration: noConfiguration, report: nothingToReport }
    const { folder, ...rest } = found
    return { ...rest, ...(file !== undefined && { path: relative(shown(folder), shown(file)).replaceAll(sep, '/') }) }
  }
}

function read(folder: SystemPath, voice: Voice): Found | undefined {
  const path = inside(folder, configurationFile)
  const file = shown(path)
  if (!lstatSync(forSystem(path), { throwIfNoEntry: false })) return undefined
  try {
    const text = decode(readRegular(path))?.text
    if (text === undefined) throw unknownEncoding
    const { configuration, problems } = parseConfiguration(text)
    const document = TextDocument.create('', '', 0, text)
    const report = ({ span, message, severity }: Problem, { tell, failed }: Voice): void => {
      const { line, character } = document.positionAt(span.start)
      const place = `${file}:${line + 1}:${character + 1}`
      if (severity === 'error') failed(place, new Failure(message))
      else tell(place, message)
    }
    for (const problem of problems) report(problem, voice)
    return { folder, configuration, report }
  } catch (error) {
    voice.failed(file, failureOf(error))
    return { folder, configuration: noConfiguration, report: nothingToReport }
  }
}
