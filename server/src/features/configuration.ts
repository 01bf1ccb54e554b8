/**
 * What the configuration file `.ogi-report.json` can say, and findings as it wants them. Pure: whoever calls reads the
 * file and knows where a report lies in its folder. `configurationFile.ts` reads its text.
 */
import { isAcross, type Roster } from '../collection'
import type { Address, Finding, Language, Severity, Span, Text } from '../core'

export const configurationFile = '.ogi-report.json'

export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (
  Severity | 'off'
)[]
export type Level = (typeof levels)[number]

/** Code, or beginning of codes (`sum/row`, `sum/`, `sum`) → level. The longest that fits decides. */
export type Checks = Readonly<Record<string, Level>>

/** Findings that a person has looked at and accepts. */
export interface Ignore {
  /** A path relative to the configuration's folder, or a glob of such paths; `/` between names. */
  readonly file: string
  readonly code: string
  /** Without it, every finding of that code in that file. */
  readonly address?: Address
  readonly reason: string
  /** Whether the entry is about the report at this path, written as `file` is. */
  readonly concerns: (path: string) => boolean
  /** Whether `file` is this very path, not a glob that holds others as well. */
  readonly names: (path: string) => boolean
  /** Where the entry stands in the configuration file. */
  readonly span: Span
}

export interface Configuration {
  readonly checks: Checks
  readonly language?: Language
  readonly ignore: readonly Ignore[]
  /** The organs of the folder, and which of their reports are sums. */
  readonly roster?: Roster
}

/** Something in the configuration file that cannot be followed, or that leads nowhere. */
export interface Problem {
  /** What the JSON schema says as well is `syntax`, `shape` or `code`. */
  readonly code: `configuration/${'syntax' | 'shape' | 'code' | 'address' | 'unused' | 'unread'}`
  /** An error is left out of the configuration; all else applies. */
  readonly severity: Severity
  readonly span: Span
  readonly message: Text
}

export const noConfiguration: Configuration = { checks: {}, ignore: [] }

/** A finding that a person accepts, and the entry that says so. */
export interface Ignored<F extends Finding = Finding> {
  readonly finding: F
  readonly by: Ignore
}

/** Findings after configuration, and what became of the entries of `ignore` that speak of this file. */
export interface Configured<F extends Finding = Finding> {
  readonly findings: readonly F[]
  readonly ignored: readonly Ignored<F>[]
  /** Entries that name this file and met no finding. What a glob leaves unmet here may be met in another file. */
  readonly unused: readonly Ignore[]
}

/**
 * Findings with their configured severities, without those that are off or ignored.
 * `path` is the report's path relative to the configuration's folder, with `/`; undefined for a text without a file.
 * `editor` holds the editor's own settings: the file decides wherever it says anything about a code.
 * `judged` says of which codes all findings are here, so that an entry that meets none is of no use.
 */
export function applyConfiguration<F extends Finding>(
  findings: readonly F[],
  configuration: Configuration,
  path: string | undefined,
  editor: Checks = {},
  judged: (code: string) => boolean = (code) => !isAcross(code),
): Configured<F> {
  const entries = path === undefined ? [] : configuration.ignore.filter((entry) => entry.concerns(path))
  const used = new Set<Ignore>()
  const ignored: Ignored<F>[] = []
  const kept = findings.flatMap((finding) => {
    const by = entries.filter(
      ({ code, address }) => code === finding.code && (address === undefined || address === finding.address),
    )
    for (const entry of by) used.add(entry)
    if (by[0]) {
      ignored.push({ finding, by: by[0] })
      return []
    }
    const level = levelOf(finding.code, configuration.checks) ?? levelOf(finding.code, editor) ?? finding.severity
    return level === 'off' ? [] : [level === finding.severity ? finding : { ...finding, severity: level }]
  })
  const unused = entries.filter(
    (entry) => path !== undefined && judged(entry.code) && !used.has(entry) && entry.names(path),
  )
  return { findings: kept, ignored, unused }
}

/** What is said of an entry of `ignore` that has met nothing in the file it names, once that file has been checked. */
export function unusedProblem({ file, code, address, span }: Ignore): Problem {
  const what = address === undefined ? code : `${code} ${address}`
  return {
    code: 'configuration/unused',
    severity: 'hint',
    span,
    message: {
      zh: `“${file}”中没有这个问题（${what}），这一条可以删去。`,
      en: `There is no such finding in “${file}” (${what}); this entry can go.`,
    },
  }
}

/** So many are told one by one. */
const most = 50

/** The first problems, and one that counts the others, where there are more than a person would read. */
export function several(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems
  const rest = problems.slice(most)
  const count = rest.length
  const worst = rest.find(({ severity }) => severity === 'error') ?? rest[0]!
  const message = { zh: `另有 ${count} 处问题，未逐一列出。`, en: `${count} more problems are not listed.` }
  return [...problems.slice(0, most), { ...worst, message }]
}

function levelOf(code: string, checks: Checks): Level | undefined {
  const [longest] = Object.keys(checks)
    .filter((key) => code.startsWith(key))
    .sort((a, b) => b.length - a.length)
  return longest === undefined ? undefined : checks[longest]
}
