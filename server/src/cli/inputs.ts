/** The paths of the command line as a list of files, each once, in the order of the paths. Reads no content. */
import { lstatSync, statSync } from 'node:fs'
import { isAbsolute, resolve, sep } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { Failure, failureOf } from './failure'
import { filesOf } from './folder'

export interface Input {
  /** As shown: as given, or below the folder as given; `-` for standard input. */
  readonly path: string
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined
  /** Named by a path or a glob, not only met in a folder: it is listed even if it is no report. */
  named: boolean
  /** The folders of the command line that it was met in. */
  readonly folders: string[]
}

export interface Inputs {
  readonly files: readonly Input[]
  /** Every folder of the command line. */
  readonly folders: readonly string[]
  readonly failures: readonly { readonly path: string; readonly failure: Failure }[]
}

export function expand(paths: readonly string[]): Inputs {
  const files = new Map<string, Input>()
  const folders: string[] = []
  const failures: { path: string; failure: Failure }[] = []
  const failed = (path: string, failure: Failure): void => void failures.push({ path, failure })

  const add = (path: string, folder?: string): void => {
    const file = path === '-' ? undefined : resolve(path)
    const input = files.get(file ?? '-') ?? { path, file, named: false, folders: [] }
    files.set(file ?? '-', input)
    if (folder === undefined) input.named = true
    else input.folders.push(folder)
  }

  for (const path of paths) {
    try {
      if (path === '-') add(path)
      else if (!exists(path)) globbed(path).forEach((file) => add(file))
      else if (statSync(path).isDirectory()) {
        folders.push(path)
        for (const file of filesOf(path, failed)) add(file, path)
      } else add(path)
    } catch (error) {
      failed(path, failureOf(error))
    }
  }
  return { files: [...files.values()], folders, failures }
}

/** A path that exists is no glob: names of reports are full of brackets. A link exists even if it leads nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function globbed(pattern: string): string[] {
  const glob = pattern.replaceAll(sep, '/')
  if (!isDynamicPattern(glob)) throw failureOf(Object.assign(new Error(), { code: 'ENOENT' }))
  const found = globSync(glob, { expandDirectories: false, ignore: ['**/node_modules/**', '**/.git/**'] })
  if (found.length === 0) throw new Failure({ zh: '没有匹配的文件。', en: 'matches no file.' })
  return found.sort().map((file) => (isAbsolute(pattern) ? resolve(file) : file))
}
