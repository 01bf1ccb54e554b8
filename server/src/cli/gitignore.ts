/** What git leaves out of a folder: the rules of `.gitignore` files in it and in the folders of its repository above. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { readRegular } from './files'

export interface Rules {
  /** The same with the rules of the `.gitignore` in a folder inside. */
  with(folder: string): Rules
  /** `path` is absolute; a folder ends in a separator. */
  ignore(path: string): boolean
}

/** The rules of one `.gitignore`, which speak of paths below its folder. */
interface Own {
  readonly folder: string
  readonly rules: Ignore
}

/** A folder that is named is looked at even if the rules of those above ignore it; they say nothing then. */
export function rulesFor(folder: string): Rules {
  const repository = repositoryOf(folder)
  const ignorecase = repository === undefined ? process.platform !== 'linux' : ignoresCase(repository)
  const above = repository === undefined ? [] : foldersBetween(repository, folder)
  const rules = above.reduce((all, each) => all.with(each), rulesOf([], ignorecase))
  return rules.ignore(`${folder}${sep}`) ? rulesOf([], ignorecase) : rules
}

function rulesOf(all: readonly Own[], ignorecase: boolean): Rules {
  return {
    with(folder) {
      const own = ownRules(folder, ignorecase)
      return own ? rulesOf([...all, own], ignorecase) : this
    },
    /** The rules nearest to the path that say anything about it decide. */
    ignore(path) {
      for (const { folder, rules } of all.toReversed()) {
        const name = relative(folder, path).replaceAll(sep, '/')
        if (name === '') continue
        const { ignored, unignored } = rules.test(path.endsWith(sep) ? `${name}/` : name)
        if (ignored || unignored) return ignored
      }
      return false
    },
  }
}

function ownRules(folder: string, ignorecase: boolean): Own | undefined {
  try {
    return { folder, rules: ignore({ ignorecase }).add(readRegular(join(folder, '.gitignore')).toString()) }
  } catch {
    return undefined
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let f = folder; ; f = dirname(f)) {
    if (existsSync(join(f, '.git'))) return f
    if (dirname(f) === f) return undefined
  }
}

/** From the repository's own folder down to the one above `folder`. */
function foldersBetween(repository: string, folder: string): string[] {
  const folders: string[] = []
  for (let f = folder; f !== repository;) folders.unshift((f = dirname(f)))
  return folders
}

const yes = ['true', 'yes', 'on', '1']

/** Git minds the case unless the repository's configuration says otherwise, as it does where the disk does not mind it. */
function ignoresCase(repository: string): boolean {
  try {
    const config = readFileSync(join(commonFolder(repository), 'config'), 'utf8')
    let section = ''
    return config.split('\n').some((line) => {
      const words = line.trim().toLowerCase()
      if (words.startsWith('[')) section = words
      const [key = '', value = 'true'] = words.split('=').map((word) => word.trim())
      return section === '[core]' && key === 'ignorecase' && yes.includes(value)
    })
  } catch {
    return false
  }
}

/** A worktree's `.git` is a file that names a folder, which names the one that all worktrees share. */
function commonFolder(repository: string): string {
  const git = join(repository, '.git')
  if (statSync(git).isDirectory()) return git
  const own = resolve(
    repository,
    readFileSync(git, 'utf8')
      .replace(/^gitdir:\s*/, '')
      .trimEnd(),
  )
  const shared = join(own, 'commondir')
  return existsSync(shared) ? resolve(own, readFileSync(shared, 'utf8').trim()) : own
}
