/** A folder of reports as the checks across reports see it: texts become digests as the command line makes them. */
import {
  acrossFindings,
  collect,
  digestOf,
  type Collected,
  type Collection,
  type Digest,
} from '../../server/src/collection'
import { analyse } from '../../server/src/core'

export function digest(path: string, text: string, format: Digest['format'] = 'text'): Digest {
  const report = analyse(text)
  if (report.unchecked) throw new Error(`${path} is not checked: ${report.unchecked}`)
  return digestOf(report, { path, format, findings: [] })
}

export type Texts = Readonly<Record<string, string>>

export function folder(texts: Texts): Collection {
  return collect(Object.entries(texts).map(([path, text]): Collected => ({ digest: digest(path, text) })))
}

/** Every finding of a folder. */
export function findingsOf(collection: Collection) {
  return [...collection.members.keys()].sort().flatMap((path) => acrossFindings(collection, path))
}

/** Code, file and address of each. */
export function found(texts: Texts): string[] {
  return findingsOf(folder(texts)).map(({ code, path, address }) => `${code} ${path} ${address ?? ''}`)
}
