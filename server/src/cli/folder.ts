/** The files of a folder that a command reads: by their names, `.gitignore` files respected as git does. */
import { readdirSync, statSync, type Dirent } from 'node:fs'
import { resolve, sep } from 'node:path'
import { failureOf, type Failure } from './failure'
import { rulesFor, type Rules } from './gitignore'
import { asText, forSystem, inside, shown, type SystemPath } from '../disk/paths'

/** As shown, beginning with the folder as given, and as the system knows it. */
export interface Met {
  readonly path: string
  readonly file: SystemPath
}

/** By the name of a file of a folder, whether it is read. */
export type Wanted = (name: string) => boolean

/**
 * Files below `folder` in the order of their names. Hidden entries and `node_modules` are passed over; links to files are
 * followed, links to folders are not (they may lead in a circle). A folder inside that cannot be read is told to `failed`.
 */
export function* filesOf(folder: Met, isWanted: Wanted, failed: Failed): Generator<Met> {
  yield* walk(folder, rulesFor(resolve(folder.path)), isWanted, failed)
}

type Failed = (path: string, failure: Failure) => void

function* walk(folder: Met, above: Rules, isWanted: Wanted, failed: Failed): Generator<Met> {
  const rules = above.with(resolve(folder.path))
  for (const { name, entry } of entriesOf(folder, failed)) {
    const label = shown(name)
    if (label.startsWith('.') || label === 'node_modules') continue
    const path = String(inside(folder.path, label)).replaceAll(sep, '/')
    const file = inside(folder.file, name)
    if (entry.isDirectory()) {
      if (!rules.ignore(`${resolve(path)}${sep}`)) yield* walk({ path, file }, rules, isWanted, failed)
    } else if (isWanted(label) && !rules.ignore(resolve(path)) && !leadsToFolder(entry, file)) {
      yield { path, file }
    }
  }
}

/** The entries in the order of their names. */
function entriesOf({ path, file }: Met, failed: Failed) {
  try {
    return entries(file).sort((a, b) => (shown(a.name) < shown(b.name) ? -1 : 1))
  } catch (error) {
    failed(path, failureOf(error))
    return []
  }
}

/** Names as bytes only where there are some that are not UTF-8: that takes longer. */
export function entries(folder: SystemPath): { readonly name: SystemPath; readonly entry: Dirent | Dirent<Buffer> }[] {
  const found = readdirSync(forSystem(folder), { withFileTypes: true })
  if (!found.some(({ name }) => name.includes('\uFFFD'))) return found.map((entry) => ({ name: entry.name, entry }))
  const inBytes = readdirSync(forSystem(folder), { withFileTypes: true, encoding: 'buffer' })
  return inBytes.map((entry) => ({ name: asText(entry.name), entry }))
}

/** False for a link that leads nowhere or in a circle: reading it fails, and says so. */
function leadsToFolder(entry: Dirent | Dirent<Buffer>, file: SystemPath): boolean {
  if (!entry.isSymbolicLink()) return false
  try {
    return statSync(forSystem(file)).isDirectory()
  } catch {
    return false
  }
}
