/**
 * What a path of the command line names: a file, a folder, or what a glob matches. A path that exists is no glob: names
 * of reports are full of brackets.
 */
import { lstatSync, statSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { isPassedOver } from '../formats'
import { errorOf } from '../features/failures'
import { attempt, Failure, failureOf } from './failure'
import { entries, type Met } from './folder'
import { forSystem, inside, type SystemPath } from '../disk/paths'

export interface Match {
  readonly met: Met
  readonly isFolder: boolean
  /** A person wrote its name, or a glob that matches it: a pipe or a device that only a glob matches nobody meant. */
  readonly named: boolean
}

/** Throws a {@link Failure} where there is nothing. */
export function matches(path: string): Match[] {
  if (exists(path)) return [matchOf({ path, file: path })]
  const inBytes = path.includes('\uFFFD') ? namesLike(path) : []
  if (inBytes.length > 0) return inBytes.map((file) => matchOf({ path, file }))
  return globbed(path.replaceAll(sep, '/'))
}

/** A link exists even if it leads nowhere; what it leads to is found out when it is read. */
function matchOf(met: Met): Match {
  return { met, isFolder: statsOf(met.file)?.isDirectory() ?? false, named: true }
}

function statsOf(path: SystemPath) {
  try {
    return statSync(forSystem(path))
  } catch {
    return undefined
  }
}

function exists(path: SystemPath): boolean {
  return attempt(() => lstatSync(forSystem(path), { throwIfNoEntry: false })) !== undefined
}

/**
 * Arguments come as UTF-8, and every byte that is none as U+FFFD: it stands for any byte here, for the name cannot be
 * told more exactly. All that look alike are taken.
 */
function namesLike(path: string): SystemPath[] {
  const names = path.split('/')
  const root: SystemPath[] = names[0] === '' ? ['/'] : ['.']
  return names.filter(Boolean).reduce<SystemPath[]>((folders, name) => {
    const one = (folder: SystemPath): SystemPath[] => {
      if (!name.includes('\uFFFD')) return [inside(folder, name)].filter(exists)
      return alike(folder, name).map((each) => inside(folder, each))
    }
    return folders.flatMap(one)
  }, root)
}

function alike(folder: SystemPath, name: string): SystemPath[] {
  try {
    return entries(folder).flatMap((entry) => (String(forSystem(entry.name)) === name ? [entry.name] : []))
  } catch {
    return []
  }
}

/** How the part of a pattern that is no path may be meant, the likeliest first: brackets are mostly part of a name. */
const readings: readonly ((pattern: string) => string)[] = [
  (pattern) => pattern.replace(/[()|+@!]/g, '\\$&'),
  (pattern) => pattern.replace(/[()|+@![\]]/g, '\\$&'),
  (pattern) => pattern,
]

/**
 * Files that a glob matches, and folders: but not folders beside files where `**` has reached what lies in them already.
 * Links are followed; where they lead in a circle the library stops.
 */
function globbed(path: string): Match[] {
  if (!isDynamicPattern(path)) throw failureOf(errorOf('ENOENT'))
  const { folder, pattern } = split(path)
  for (const reading of readings) {
    const all = globSync(reading(pattern), {
      cwd: folder === '' ? '.' : folder,
      expandDirectories: false,
      onlyFiles: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    })
    const found = all.filter((name) => !isPassedOver(name))
    const files = found.filter((name) => !name.endsWith('/'))
    const wanted = files.length > 0 && pattern.includes('**') ? files : found
    if (wanted.length > 0) return wanted.sort().map((name) => matched(folder, name))
  }
  throw new Failure({ zh: '没有匹配的文件。', en: 'matches no file.' })
}

/** `name`: below the folder; that of a folder ends in a slash. */
function matched(folder: string, name: string): Match {
  const plain = name.replace(/\/$/, '')
  const path = folder === '' ? plain : join(folder, plain).replaceAll(sep, '/')
  const stats = statsOf(path)
  return { met: { path, file: path }, isFolder: stats?.isDirectory() ?? false, named: stats?.isFile() ?? true }
}

/** The folders that a pattern begins with and that exist as they are written, and the rest. */
function split(path: string): { folder: string; pattern: string } {
  const names = path.split('/')
  let known = isAbsolute(path) ? 1 : 0
  while (known < names.length - 1 && exists(names.slice(0, known + 1).join('/'))) known++
  const folder = names.slice(0, known).join('/')
  return { folder: folder === '' && isAbsolute(path) ? '/' : folder, pattern: names.slice(known).join('/') }
}
