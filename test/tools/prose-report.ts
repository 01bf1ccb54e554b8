/**
 * What the prose reader makes of reports, for a person to audit: each figure with the words it stands in, the pattern and
 * how it was read, the cells it was matched with and their values, and the verdict. Paths as on the command line.
 */
import { eastAsianWidth } from 'get-east-asian-width'
import { decode } from '../../server/src/formats'
import { readContent } from '../../server/src/cli/files'
import { expand } from '../../server/src/cli/inputs'
import type { Analysis } from '../../server/src/core/analysis'
import { type Matched, type Span, analyse } from '../../server/src/core'
import { readBy } from '../../server/src/core/prose/match'
import type { Mention } from '../../server/src/core/prose/types'

const heads = ['place', 'figure', 'words', 'pattern', 'reading', 'when', 'match', 'verdict']

async function main(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) {
    console.error('npm run prose-report -- PATH…')
    process.exitCode = 2
    return
  }
  const { files, failures } = expand(paths)
  for (const { path, failure } of failures) fail(path, failure)
  for (const { path, file } of files) {
    try {
      const text = decode((await readContent({ file, named: true })).bytes)?.text
      if (text === undefined) throw new Error('cannot be decoded')
      print(path, text)
    } catch (error) {
      fail(path, error)
    }
  }
}

function fail(path: string, error: unknown): void {
  console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

function print(path: string, text: string): void {
  const reading = analyse(text)
  if (reading.unchecked) {
    console.log(`${path}: ${reading.unchecked}\n`)
    return
  }
  const { mentions, matched, scope } = reading.prose
  const whose = scope ? [scope.kind, scope.level].filter(Boolean).join(' ') : 'unknown'
  console.log(`${path}: edition ${reading.edition}, ${reading.year ?? 'no year'}, whose figures: ${whose}`)
  const rows = mentions.map((mention) =>
    row(
      reading,
      mention,
      matched.find((m) => m.mention === mention),
    ),
  )
  console.log(`${rows.length > 0 ? table([heads, ...rows]) : 'states no figure'}\n`)
}

function row(reading: Analysis, mention: Mention, matched: Matched | undefined): string[] {
  const { text } = reading
  return [
    place(text, mention.span),
    written(text, mention.span, 16) + (mention.kind === 'figure' ? (mention.unit ?? '') : ''),
    written(text, mention.clause, 28),
    readBy(mention) ?? '',
    meaning(mention),
    [mention.when, typeof mention.whose === 'string' ? mention.whose : mention.whose.kind].join(' '),
    matched ? cells(matched) : '',
    verdict(reading, mention, matched),
  ]
}

function place(text: string, { start }: Span): string {
  const lines = text.slice(0, start).split(/\r\n|\r|\n/)
  return `${lines.length}:${lines.at(-1)!.length + 1}`
}

function written(text: string, { start, end }: Span, most: number): string {
  const words = text.slice(start, end).replace(/<[^>]*>|\s/g, '')
  return words.length > most ? `${words.slice(0, most - 1)}…` : words
}

function meaning(mention: Mention): string {
  const { things, actions, result, applicant, outcome, qualified } = mention
  const open = [
    qualified && 'qualified',
    'loose' in mention && mention.loose && 'loose',
    mention.kind === 'figure' && mention.approximate && 'about',
    mention.kind === 'figure' && mention.whole && 'part',
  ]
  return [...things, ...actions, result, applicant, outcome, ...open].filter(Boolean).join(' ')
}

/** `a + b = 3 | c = 4`; `~` where the words do not bind the figure to the value, `≤` where it may be a part. */
function cells({ alternatives }: Matched): string {
  return alternatives
    .map(({ addresses, relation, binding, value }) => {
      const sum = addresses.length > 3 ? `${addresses[0]!} + … (${addresses.length})` : addresses.join(' + ')
      return `${binding ? '' : '~'}${relation === 'atMost' ? '≤ ' : ''}${sum} = ${value ?? '?'}`
    })
    .join(' | ')
}

function verdict(analysis: Analysis, mention: Mention, matched: Matched | undefined): string {
  const against = analysis.disputes.contradictions.filter((c) => c.mention === mention)
  if (against.length > 0) return `CONTRADICTS (${against.map((c) => c.kind).join()})`
  if (!matched) return '–'
  const { alternatives } = matched
  const stated = 'value' in mention ? mention.value : '0'
  if (alternatives.every((a) => a.value === undefined)) return 'not read'
  return alternatives.some((a) => a.value === stated) ? 'agrees' : 'open'
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, i) => Math.max(...rows.map((r) => width(r[i]!))))
  return rows
    .map((r) =>
      r
        .map((c, i) => c + ' '.repeat(widths[i]! - width(c)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function width(text: string): number {
  let total = 0
  for (const char of text) total += eastAsianWidth(char.codePointAt(0)!)
  return total
}

await main(process.argv.slice(2))
