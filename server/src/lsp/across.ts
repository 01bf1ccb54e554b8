/**
 * Judges the reports of the folders together, those that an editor shows and those that none does. Keeps a digest of each,
 * plain data without its text; after a change only the reports that it bears on are judged again. Reads no file: `closed.ts`
 * does. What an editor shows goes before what lies on the disk.
 */
import {
  acrossFindings,
  affectedBy,
  collect,
  digestOf,
  pageAt,
  positionAt,
  sectionAt,
  type AcrossFinding,
  type Collected,
  type Collection,
  type Digest,
  type SameWords,
} from '../collection'
import type { Span, Unchecked } from '../core'
import type { Location } from 'vscode-languageserver'
import { cellInWords, headingInWords } from '../features/whereabouts'
import { subjectOf, type Subject } from './answer'
import type { Found } from './found'
import { foundDiagnostic, type Told } from './handlers/diagnostics'
import type { MarkedText, SameWordsArgument } from './messages'
import type { Server } from './model'
import type { PlaceOf } from './places'
import { placeWords } from './unwritten'
import { documentOf, originalOf, relativePath, safelyDecoded } from './uris'

export interface Across {
  /**
   * Brings `server.found` up to date with the digests of the files, by their URIs; open ones are taken as they are in the
   * editor.
   * @returns the files on which something else is found now; undefined where no report is another than before
   */
  judge(files: ReadonlyMap<string, Digest>): Promise<readonly string[] | undefined>
  /** All are judged anew at the next call: a setting has changed. */
  forget(): void
  readonly collection: Collection
  /** Why reports of the files are none that can be checked as they are in the editor now. */
  readonly unchecked: ReadonlyMap<string, Unchecked>
  /** The file that a path of the collection stands for. */
  fileOf(path: string): string | undefined
  /** How a file is called in the collection, or would be. */
  pathOf(file: string): string
}

/** From so many changes on all are judged. */
const many = 20

/** So many are judged before whatever else was asked is answered. */
const atOnce = 50

export function acrossReports(server: Server): Across {
  const judged = server.found.all
  /** By file, as they were judged. */
  let digests: ReadonlyMap<string, Digest> = new Map()
  let collection = collect([])
  let folder = ''
  let files: ReadonlyMap<string, string> = new Map()
  const open = new Map<string, { readonly subject: Subject; readonly digest: Digest }>()
  let unchecked = new Map<string, Unchecked>()
  /** By file, what its configuration says of the organs, and where it lies there. */
  let rosters = new Map<string, Pick<Collected, 'roster' | 'within'>>()
  let isForgotten = false
  let serial = 0
  let running: Promise<unknown> = Promise.resolve()

  /** The digest of what an editor shows; the same as long as nothing of it changes. Null where that is not checked. */
  async function ofEditor(file: string, { format }: Digest): Promise<Digest | null> {
    const subject = (await subjectOf(server, file)) ?? (await subjectOf(server, documentOf(file)))
    if (subject?.report.unchecked) unchecked.set(file, subject.report.unchecked)
    if (!subject || subject.report.unchecked) return null
    const known = open.get(file)
    if (known?.subject.state === subject.state) return known.digest
    const { report, findings, departure } = subject
    const digest = digestOf(report, { path: file, format, findings, page: (span) => departure?.origin(span)?.page })
    open.set(file, { subject, digest })
    return digest
  }

  async function present(read: ReadonlyMap<string, Digest>): Promise<ReadonlyMap<string, Digest>> {
    const shown = new Set(server.documents.uris().map((uri) => originalOf(uri) ?? uri))
    for (const file of open.keys()) if (!shown.has(file)) open.delete(file)
    unchecked = new Map()
    const all = new Map<string, Digest>()
    for (const [file, digest] of read) {
      const present = shown.has(file) ? await ofEditor(file, digest) : digest
      if (present) all.set(file, present)
    }
    return all
  }

  async function judge(read: ReadonlyMap<string, Digest>): Promise<readonly string[] | undefined> {
    const now = await present(read)
    const changed = [...new Set([...now.keys(), ...digests.keys()])].filter(
      (file) => now.get(file) !== digests.get(file),
    )
    const isAnew = isForgotten
    if (changed.length === 0 && !isAnew) return undefined
    // What is forgotten from here on is judged at the next call.
    isForgotten = false
    const above = sharedFolder([...now.keys()])
    const pathOf = (file: string): string => safelyDecoded(file.slice(above.length))
    const collected: Collected[] = []
    for (const [file, digest] of now)
      collected.push({ digest: { ...digest, path: pathOf(file) }, ...(await rosterOf(file)) })
    const after = collect(collected)
    const paths =
      isAnew || above !== folder || changed.length > many
        ? after.members.keys()
        : new Set(changed.flatMap((file) => [...affectedBy(collection, after, pathOf(file))]))
    ;[digests, collection, folder] = [now, after, above]
    server.found.together = { collection: after, pathOf }
    files = new Map([...now.keys()].map((file) => [pathOf(file), file]))
    const others = [...judged.keys()].filter((file) => !now.has(file))
    for (const file of others) judged.delete(file)
    let done = 0
    for (const path of paths) {
      if (++done % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 0))
      const file = files.get(path)
      if (file !== undefined && (await judgeOne(file, path))) others.push(file)
    }
    return others
  }

  async function rosterOf(file: string): Promise<Pick<Collected, 'roster' | 'within'>> {
    const into = rosters
    const known = into.get(file)
    if (known) return known
    const { file: configured } = await server.settings.of(file)
    const roster = configured?.configuration.roster
    const within = configured && relativePath(configured.folderUri, file)
    const found = { ...(roster && { roster }), ...(within !== undefined && { within }) }
    into.set(file, found)
    return found
  }

  /** @returns whether something else is found now */
  async function judgeOne(file: string, path: string): Promise<boolean> {
    const digest = digests.get(file)!
    const document = { uri: textOf(file, digest), positionAt: (offset: number) => positionAt(digest, offset) }
    const settings = await server.settings.of(document.uri)
    const { language } = settings
    const told: Told = { document, language, session: server.session, place: placesByAddress(digest) }
    const found = settings.configured(acrossFindings(collection, path)).findings.map((finding): Found => ({
      finding: { ...finding, related: [] },
      related: finding.related.map((each) => ({ location: locate(each), message: each.text[language] })),
      ...(finding.sameWords && { sameWords: wordsOf(path, finding.sameWords) }),
    }))
    const diagnostics = found.map((each) => foundDiagnostic(told, each))
    const before = judged.get(file)
    const isSame = JSON.stringify(before?.diagnostics ?? []) === JSON.stringify(diagnostics)
    const version = open.get(file)?.subject.version
    const id = isSame && before ? before.id : String(serial++)
    if (found.length === 0) judged.delete(file)
    else judged.set(file, { id, found, diagnostics, ...(version !== undefined && { version }) })
    return !isSame
  }

  function locate({ path, span }: AcrossFinding['related'][number]): Location {
    const { uri, ranges } = wordsAt(path, [span])
    return { uri, range: ranges[0]! }
  }

  function wordsOf(path: string, { path: other, here, there }: SameWords): SameWordsArgument {
    return { there: wordsAt(other, there), here: wordsAt(path, here) }
  }

  function wordsAt(path: string, spans: readonly Span[]): MarkedText {
    const file = files.get(path)!
    const digest = digests.get(file)!
    const ranges = spans.map(({ start, end }) => ({ start: positionAt(digest, start), end: positionAt(digest, end) }))
    return { uri: textOf(file, digest), ranges }
  }

  return {
    judge(read) {
      // One after the other: each says what has changed since the one before.
      const next = running.then(() => judge(read))
      running = next.catch(() => undefined)
      return next
    },
    forget() {
      isForgotten = true
      rosters = new Map()
    },
    get collection() {
      return collection
    },
    get unchecked() {
      return unchecked
    },
    fileOf: (path) => files.get(path),
    pathOf: (file) => safelyDecoded(file.startsWith(folder) ? file.slice(folder.length) : file),
  }
}

/** What a client opens to see the report. */
export function textOf(file: string, { format }: Pick<Digest, 'format'>): string {
  return format === 'text' ? file : documentOf(file)
}

/** In a document that is not at hand any more. */
function placesByAddress(digest: Digest): PlaceOf {
  return ({ address, span }) => {
    if (digest.format === 'text') return undefined
    const section = sectionAt(digest, span)
    if (address === undefined) return section && headingInWords(section)
    const [number, cell] = [pageAt(digest, address), cellInWords(address)]
    const page = number === undefined ? undefined : placeWords({ page: number })
    return page ? { zh: `${page.zh}，${cell.zh}`, en: `${page.en}, ${cell.en}` } : cell
  }
}

/** The folder, with `/` behind it, that all of the files lie in or below. */
function sharedFolder(uris: readonly string[]): string {
  let shared = uris[0] ?? ''
  for (const uri of uris) {
    let same = 0
    while (same < shared.length && shared[same] === uri[same]) same++
    shared = shared.slice(0, same)
  }
  return shared.slice(0, shared.lastIndexOf('/') + 1)
}
