/** What a question asks of each file, as work for the runner of the command line: one part of the answer, as JSON. */
import { type Finding, type Fixes, type Severity, type Text } from '../../core'
import { addressesOf, isWithin } from '../../form'
import { hoverOnCell } from '../../features/hover'
import { checking } from '../check'
import { readFigures } from '../figures'
import type { Format, Item, Look } from '../formats/format'
import { extracted } from '../extracted'
import { checkedReport } from '../formats/json'
import type { Task } from '../run'
import { reasonFor } from '../unchecked'
import { isOfCode, type Question } from './question'
import type { ToolName } from './tools'

/** Of one file. */
export interface Part {
  /** As in the JSON of `check` or `extract`; its findings or cells are at most as many as were asked for. */
  readonly report: {
    readonly isReport?: boolean
    readonly diagnostics?: readonly { readonly severity: Severity }[]
    readonly cells?: Readonly<Record<string, object>>
  }
  /** How many findings or cells there are that were asked for. */
  readonly of: number
  readonly explanation?: string
  /** Why there is no answer. */
  readonly refused?: Text
}

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

export function taskFor(question: Question): Task<Question> {
  const part = parts[question.tool]
  const format: Format = (look) => ({
    begin: '',
    item: (item) => JSON.stringify(part(item, question, look)),
    separator: '',
    end: () => '',
  })
  const rest = { paths: [], ...(question.language && { language: question.language }) }
  const work =
    question.tool === 'extract_figures'
      ? readFigures
      : checking({ name: 'check', format: 'json', fixing: 'none', severity: 'hint', ...rest }).work
  return { command: question, format, work, writes: false, goesOn: false }
}

type PartOf = (item: Item, question: Question, look: Look) => Part

const parts: Readonly<Record<ToolName, PartOf>> = {
  check_report: (item, { limit }, { language }) => {
    const { findings } = item
    return { report: checkedReport({ ...item, findings: gravest(findings, limit) }, language), of: findings.length }
  },
  list_fixes: (item, question, { language }) => {
    const asked = item.findings.filter((finding) => isAskedFor(finding, question))
    const fixes = item.ask(asked)
    const mendable = asked.filter((finding) => (fixes.get(finding) ?? []).length > 0)
    const findings = gravest(mendable, question.limit)
    const report = checkedReport({ ...item, findings, ask: (): Fixes => fixes }, language)
    return { report, of: mendable.length }
  },
  extract_figures: (item, { addresses, limit }) => {
    const report = extracted(item)
    const asked = Object.entries(report.cells).filter(
      ([address]) => !addresses || addresses.some((each) => isWithin(address, each)),
    )
    return { report: { ...report, cells: Object.fromEntries(asked.slice(0, limit)) }, of: asked.length }
  },
  explain_finding: (item, question, { language }) => {
    const { report } = item
    const address = question.address!
    if (report.unchecked) return { report: {}, of: 0, refused: reasonFor(report.unchecked, 'unchecked') }
    if (!addressesOf(report.form).includes(address))
      return { report: {}, of: 0, refused: notInForm(address, report.form.edition) }
    const about = item.findings.filter((finding) => isAskedFor(finding, question))
    const { [address]: cell } = extracted(item).cells
    const hover = hoverOnCell(report, address, language)
    const said = hover && [hover.title, ...hover.lead, ...hover.items, ...hover.about]
    const checked = checkedReport({ ...item, findings: gravest(about, question.limit) }, language)
    return {
      report: { ...checked, cells: { [address]: cell! } },
      of: about.length,
      explanation: (said ?? [rowNotFound[language]]).join('\n'),
    }
  },
}

/** Those of the greatest weight, in the order of the text. */
function gravest(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings
  const chosen = new Set(
    severities.flatMap((severity) => findings.filter((f) => f.severity === severity)).slice(0, limit),
  )
  return findings.filter((finding) => chosen.has(finding))
}

function isAskedFor({ code, address, addresses = [] }: Finding, question: Question): boolean {
  const of = address === undefined ? addresses : [address, ...addresses]
  if (question.code !== undefined && !isOfCode(code, question.code)) return false
  return question.address === undefined || of.some((each) => isWithin(each, question.address!))
}

const rowNotFound: Text = {
  zh: '这一格所在的行没有找到，没有读出数。',
  en: 'The row of this cell was not found in the text; no value was read.',
}

function notInForm(address: string, edition: string): Text {
  return {
    zh: `这份报告用 ${edition} 年格式，其中没有“${address}”；用 extract_figures 列出它的地址。`,
    en: `This report is in the form of ${edition}, which has no “${address}”; extract_figures lists its addresses.`,
  }
}
