/** Tables of all checks: for the pages' table of contents, and for the two READMEs. */
import type { Language, Text } from '../../server/src/core'
import { pagePath } from '../../server/src/features/documentation'
import { generated, type Judged } from './page'
import type { Description } from './types'
import { severities, words } from './wording'

export interface Described {
  readonly check: Judged
  readonly description: Description
}

const both = ({ zh, en }: Text): string => `${zh} · ${en}`

export function contents(all: readonly Described[]): string {
  const rows = all.map(({ check, description: { code, title } }) => {
    const page = pagePath(code).replace('checks/', '')
    return [`[${code}](${page})`, both(severities[check.severity]), title.zh, title.en]
  })
  return [
    `# ${both(words.all)}`,
    markdownTable([both(words.code), both(words.severity), words.self.zh, words.self.en], rows),
    generated,
  ].join('\n\n')
}

/** A README with its table anew, between the two comments. */
export function withTable(readme: string, all: readonly Described[], language: Language): string {
  const rows = all.map(({ check, description: { code, title } }) => [
    `[${code}](docs/${pagePath(code)})`,
    severities[check.severity][language],
    title[language],
  ])
  const [begin, end] = ['<!-- checks -->', '<!-- /checks -->']
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${begin} and ${end} do not stand in the README`)
  const head = [words.code, words.severity, words.finds].map((text) => text[language])
  const table = `${begin}\n\n${markdownTable(head, rows)}\n\n${end}`
  return readme.slice(0, from) + table + readme.slice(to + end.length)
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
