/** What the reports of a run show together: judged when all are read, by their digests, as the configuration of each wants it. */
import { acrossFindings, collect, isAcross, type AcrossFinding, type Collection, type Digest } from '../collection'
import type { Severity, Text } from '../core'
import { applyConfiguration, several, unusedProblem } from '../features/configuration'
import type { Governing } from './configurations'
import type { Listed } from './examine'
import type { Voice } from './failure'
import type { Across } from './formats/format'
import type { Input } from './inputs'
import type { SystemPath } from '../disk/paths'

/** A file that waits to be printed. */
export interface Kept {
  readonly input: Input
  readonly listed: Listed
}

export interface FoundAcross {
  readonly digests: readonly Digest[]
  readonly collection: Collection
  /** By the path of the input; nothing where nothing is shown. */
  readonly shown: ReadonlyMap<string, Across>
  /** How many findings are not shown. */
  readonly hidden: number
}

interface Manner extends Voice {
  readonly governing: (file?: SystemPath) => Governing
  readonly severities?: readonly Severity[]
}

export function acrossOf(kept: readonly Kept[], { governing, severities = [], ...voice }: Manner): FoundAcross {
  const digests = kept.flatMap(({ listed: { digest } }) => digest ?? [])
  const byPath = new Map(digests.map((digest) => [digest.path, digest]))
  const collection = collect(
    kept.flatMap(({ input, listed: { digest } }) => {
      const { configuration, path } = governing(input.file)
      return digest
        ? {
            digest,
            ...(configuration.roster && { roster: configuration.roster }),
            ...(path !== undefined && { within: path }),
          }
        : []
    }),
  )
  const beginnings = new Map(
    kept.flatMap(({ listed: { digest, beginnings } }) => (digest ? [[digest.path, beginnings]] : [])),
  )
  const quoted = (finding: AcrossFinding): AcrossFinding => ({
    ...finding,
    related: finding.related.map((place) => {
      const words = place.isSentence && beginnings.get(place.path)?.[place.span.start]
      return words ? { ...place, text: withQuotation(place.text, words) } : place
    }),
  })
  const shown = new Map<string, Across>()
  let hidden = 0
  for (const { input, listed } of kept) {
    const { digest } = listed
    if (!digest) continue
    const found = acrossFindings(collection, digest.path).map(quoted)
    const { configuration, path, report } = governing(input.file)
    const { findings, ignored, unused } = applyConfiguration(found, configuration, path, {}, isAcross)
    if (severities.includes('hint')) for (const problem of several(unused.map(unusedProblem))) report(problem, voice)
    const isShown = ({ severity }: { readonly severity: Severity }): boolean => severities.includes(severity)
    const left = findings.filter(isShown)
    hidden += found.length - left.length
    if (left.length + ignored.length === 0) continue
    shown.set(input.path, {
      digest,
      findings: left,
      ignored: ignored.filter(({ finding }) => isShown(finding)),
      digestAt: (path) => byPath.get(path)!,
    })
  }
  return { digests, collection, shown, hidden }
}

/** `第一部分。` → `第一部分：“……”`. */
function withQuotation({ zh, en }: Text, words: string): Text {
  return { zh: `${zh.replace(/。$/, '')}：“${words}”`, en: `${en.replace(/\.$/, '')}: “${words}”` }
}
