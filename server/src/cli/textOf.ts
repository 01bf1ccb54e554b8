/** `ogi-report text`: the text of a file as the positions in the output of the other commands count it, and nothing else. */
import type { Language } from '../core'
import type { TextCommand } from './arguments'
import { omittedWords, open, type Opened } from './documents'
import { failureOf } from './failure'
import { readContent } from './files'
import { matches } from './named'
import { put } from './output'
import { tell } from './tell'

/** The exit code. */
export async function printText({ path, output }: TextCommand, language: Language): Promise<number> {
  const opened = await openNamed(path, language)
  if (!opened) return 2
  await put(opened.text, output, [path === '-' ? undefined : path])
  return 0
}

/** One file that a person names, or standard input; undefined where it is not read, which standard error tells. */
export async function openNamed(path: string, language: Language): Promise<Opened | undefined> {
  try {
    const [match] = path === '-' ? [] : matches(path)
    const { bytes } = await readContent({ file: match?.met.file, named: true })
    const opened = await open(bytes, path)
    if (opened.omitted.length > 0) tell(path, omittedWords(opened.omitted), language)
    return opened
  } catch (error) {
    tell(path, failureOf(error).text, language)
    return undefined
  }
}
