/** The files of a folder that may be reports: by their extension, `.gitignore` files respected as git does. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { failureOf, type Failure } from './failure'

const extensions = /\.(?:txt|tsv|md|html?|ogi)$/i

/** The rules of one `.gitignore`, which speak of paths below its folder. */
interface Rules {
  readonly folder: string
  readonly rules: Ignore
}

/**
 * Paths below `folder`, each beginning with `folder` as given, in the order of their names. Hidden entries and
 * `node_modules` are passed over; links to files are followed, links to folders are not (they may lead in a circle).
 * A folder inside that cannot be read is told to `failed`.
 */
export function* filesOf(folder: string, failed: (path: string, failure: Failure) => void): Generator<string> {
  yield* walk(folder, rulesAbove(resolve(folder)), failed)
}

function* walk(folder: string, above: readonly Rules[], failed: (path: string, f: Failure) => void): Generator<string> {
  const rules = [...above, ...rulesOf(resolve(folder))]
  for (const entry of entriesOf(folder, failed)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!isIgnored(`${resolve(path)}${sep}`, rules)) yield* walk(path, rules, failed)
    } else if (extensions.test(entry.name) && !isIgnored(resolve(path), rules)) {
      if (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path))) yield path.replaceAll(sep, '/')
    }
  }
}

function entriesOf(folder: string, failed: (path: string, failure: Failure) => void) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failed(folder, failureOf(error))
    return []
  }
}

/** False for a link that leads nowhere: reading it fails, and says so. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The rules of the repository's folders above this one. A folder that is named is looked at even if they ignore it. */
function rulesAbove(folder: string): Rules[] {
  const above: string[] = []
  for (let f = folder; !existsSync(join(f, '.git')); f = dirname(f)) {
    if (dirname(f) === f) return []
    above.unshift(dirname(f))
  }
  const rules = above.flatMap(rulesOf)
  return isIgnored(`${folder}${sep}`, rules) ? [] : rules
}

function rulesOf(folder: string): Rules[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }]
  } catch {
    return []
  }
}

/** The rules nearest to the path that say anything about it decide. */
function isIgnored(path: string, all: readonly Rules[]): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const { ignored, unignored } = rules.test(below(folder, path))
    if (ignored || unignored) return ignored
  }
  return false
}

function below(folder: string, path: string): string {
  const name = relative(folder, path).replaceAll(sep, '/')
  return path.endsWith(sep) ? `${name}/` : name
}
