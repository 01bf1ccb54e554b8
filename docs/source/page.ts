/** The page of a check: the Chinese part, then the English one, each whole by itself. Messages and fixes are the engine's. */
import { asking, type AnyCheck, type Finding, type Language, type Report } from '../../server/src/core'
import { excerpts, shown, soundOf } from './excerpt'
import type { Description, Example, Sounds } from './types'
import { severities, words } from './wording'

export const generated = '<!-- npm run docs -->'

/** What the pages say of any check, on one report or across several. */
export type Judged = Pick<AnyCheck, 'code' | 'severity' | 'why'>

const colons: Readonly<Record<Language, string>> = { zh: '：', en: ': ' }
const languages: readonly Language[] = ['zh', 'en']

/** @param sounds the texts of the sound reports that the examples change */
export function page(check: Judged, description: Description, sounds: Sounds): string {
  const { code, title } = description
  return [
    `# ${code}`,
    `${title.zh} · ${title.en}`,
    ...languages.flatMap((language) => part(check, description, sounds, language)),
    `[${words.all.zh} · ${words.all.en}](README.md)`,
    generated,
  ].join('\n\n')
}

function part({ severity, why }: Judged, description: Description, sounds: Sounds, language: Language): string[] {
  const { code, title, remedy, examples } = description
  const say = (name: keyof typeof words): string => words[name][language]
  return [
    `## ${say('self')}`,
    `${title[language]}${language === 'zh' ? '。' : '. '}${say('severity')}${colons[language]}${severities[severity][language]}`,
    `### ${say('why')}`,
    escaped(why[language]),
    ...examples.flatMap((each, i) => [
      `### ${say('example')}${examples.length > 1 ? ` ${i + 1}` : ''}`,
      ...example(code, each, sounds, language),
    ]),
    `### ${say('remedy')}`,
    escaped(remedy[language]),
    `### ${say('off')}`,
    say('inEditor'),
    fenced('json', `"ogiReport.checks": { "${code}": "off" }`),
    say('inFile'),
    fenced('json', `{ "checks": { "${code}": "off" } }`),
    say('one'),
    fenced('json', JSON.stringify({ ignore: [ignoring(code, examples[0]!, language)] }, undefined, 2)),
  ]
}

function example(code: string, each: Example, sounds: Sounds, language: Language): string[] {
  const { bad, good } = excerpts(soundOf(sounds, each), each)
  const { report, findings } = shown(code, each, sounds)
  return [
    `**${words.wrong[language]}**`,
    fenced('text', bad),
    `**${words.says[language]}**`,
    ...findings.map((finding) => quoted(finding, language)),
    `**${words.fixes[language]}**`,
    fixes(report, findings, language),
    `**${words.right[language]}**`,
    fenced('text', good),
  ]
}

/** The message, and below it what is said at the related places. */
function quoted({ message, related }: Finding, language: Language): string {
  const places = related.map(({ text }) => `> - ${escaped(text[language])}`)
  const list = places.length > 0 ? ['>', `> ${words.related[language]}`, '>', ...places] : []
  return [`> ${escaped(message[language])}`, ...list].join('\n')
}

function fixes(report: Report, findings: readonly Finding[], language: Language): string {
  const ask = asking(report, ({ error }) => {
    throw error
  })
  // What only several reports show is mended by hand.
  const offered = [...ask(findings.filter((finding) => report.findings.includes(finding))).values()].flat()
  const titles = offered.map(({ title, preferred, safe }) => {
    const kind = safe ? words.safe : preferred ? words.preferred : undefined
    return `- ${kind ? kind[language] + colons[language] : ''}${escaped(title[language])}`
  })
  return titles.length > 0 ? [...new Set(titles)].join('\n') : `- ${words.noFix[language]}`
}

function ignoring(code: string, { address }: Example, language: Language): object {
  return {
    file: words.file[language],
    code,
    ...(address !== undefined && { address }),
    reason: words.reason[language],
  }
}

function fenced(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\``
}

/** Characters that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<[\]|]/g, '\\$&')
}
