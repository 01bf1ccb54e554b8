/** The paths of the command line as a list of files, each once, in the order of the paths. Reads no content. */
import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { failureOf, type Failure } from './failure'
import { filesOf, type Met, type Wanted } from './folder'
import { matches } from './named'
import { folderOf, forSystem, keyOf, nameOf, type SystemPath } from '../disk/paths'
import { mayBeReport } from '../formats'

export interface Input {
  /** As shown: as given, or below the folder as given; `-` for standard input. */
  readonly path: string
  /** Absolute; undefined for standard input. */
  readonly file: SystemPath | undefined
  /** Named by a path or a glob, not only met in a folder: it is listed even if it is no report. */
  named: boolean
  /** The folders of the command line that it was met in. */
  readonly folders: string[]
  /** What is not to be read from a file or from standard input, because it was handed over. */
  readonly given?: Uint8Array
}

export interface Inputs {
  readonly files: readonly Input[]
  /** Every folder of the command line. */
  readonly folders: readonly string[]
  readonly failures: readonly { readonly path: string; readonly failure: Failure }[]
}

/** @param isWanted of the files of a folder; what is named is taken whatever its name */
export function expand(paths: readonly string[], isWanted: Wanted = mayBeReport): Inputs {
  const files = new Map<string, Input>()
  const folders: string[] = []
  const failures: { path: string; failure: Failure }[] = []
  const failed = (path: string, failure: Failure): void => void failures.push({ path, failure })
  const identity = identities()

  const add = (path: string, file: SystemPath | undefined, named: boolean, folder?: string): void => {
    const key = file === undefined ? '-' : identity(file)
    const input = files.get(key) ?? { path, file, named, folders: [] }
    files.set(key, input)
    input.named ||= named
    if (folder !== undefined) input.folders.push(folder)
  }
  const addFolder = (folder: Met, name: string): void => {
    if (folders.at(-1) !== name) folders.push(name)
    for (const { path, file } of filesOf(folder, isWanted, failed)) add(path, absolute(file), false, name)
  }

  for (const path of paths) {
    if (path === '-') add(path, undefined, true)
    else
      try {
        for (const { met, isFolder, named } of matches(path))
          if (isFolder) addFolder(met, path)
          else add(met.path, absolute(met.file), named)
      } catch (error) {
        failed(path, failureOf(error))
      }
  }
  return { files: [...files.values()], folders, failures }
}

function absolute(file: SystemPath): SystemPath {
  if (typeof file === 'string') return resolve(file)
  const bytes = forSystem(file) as Buffer
  return bytes[0] === sep.charCodeAt(0) ? file : Buffer.concat([Buffer.from(`${process.cwd()}/`), bytes])
}

/**
 * What a file is known by: its name in its folder, by whatever links that folder was reached. A link to a file is a file
 * of its own, as it is to its folder's `.gitignore` and configuration.
 */
function identities(): (file: SystemPath) => string {
  const real = new Map<string, string>()
  return (file) => {
    const folder = folderOf(file)
    const key = keyOf(folder)
    if (!real.has(key)) real.set(key, realpath(folder))
    return `${real.get(key)!}/${keyOf(nameOf(file))}`
  }
}

function realpath(folder: SystemPath): string {
  try {
    return realpathSync.native(forSystem(folder), 'buffer').toString('latin1')
  } catch {
    return keyOf(folder)
  }
}
