/** Findings for a person at a terminal: the place, the message, the line with the place marked, the fix, a summary. */
import { positionAt, type AcrossFinding, type Digest } from '../../collection'
import { inLanguage, preferredOf, type Finding, type Fix, type Severity, type Span, type Text } from '../../core'
import { createColors } from 'picocolors'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { byAgency, closingTable } from './byAgency'
import { excerpt } from './excerpt'
import { printable } from './printable'
import type { Across, Formatter, Item, Look, Summary } from './format'
import { hasLines, lineAndCharacter, placeInDigest, placesIn, type Placed } from './places'
import { severityNames } from './severities'

const severities: Readonly<Record<Severity, { readonly one: Text; readonly many: Text; readonly colour: Colour }>> = {
  error: { one: severityNames.error, many: { zh: '个错误', en: 'errors' }, colour: 'red' },
  warning: { one: severityNames.warning, many: { zh: '个警告', en: 'warnings' }, colour: 'yellow' },
  information: { one: severityNames.information, many: { zh: '条信息', en: 'information' }, colour: 'blue' },
  hint: { one: severityNames.hint, many: { zh: '条提示', en: 'hints' }, colour: 'cyan' },
}
type Colour = 'red' | 'yellow' | 'blue' | 'cyan'

const words = {
  notReport: { zh: '不是政府信息公开工作年度报告，未检查。', en: 'not an annual OGI report; not checked.' },
  fix: { zh: '修正', en: 'fix' },
  nothing: { zh: '没有检查任何年度报告。', en: 'No report was checked.' },
} satisfies Record<string, Text>

/** What applies the fix; in a PDF nothing does. */
function option({ safe }: Fix, format: Item['format']): string {
  if (format === 'pdf') return ''
  return safe ? '--fix' : '--fix --unsafe'
}

interface Places {
  readonly head: (placed: Placed) => string
  readonly line: (span: Span) => string
  readonly related: (span: Span) => string
}

export function checkText(look: Look): Formatter {
  const paint = createColors(look.colours)
  const say = (text: Text): string => printable(inLanguage(text, look.language))

  /** Of documents there is no line to name. */
  const places = (item: Item, document: TextDocument): Places => {
    const path = printable(item.path)
    const inWords = placesIn(item)
    return hasLines(item)
      ? {
          head: ({ span }) => `${path}:${lineAndCharacter(document, span.start)}`,
          line: ({ start }) => String(document.positionAt(start).line + 1),
          related: ({ start }) => lineAndCharacter(document, start),
        }
      : {
          head: (placed) => `${path}: ${say(inWords(placed))}`,
          line: () => '',
          related: (span) => say(inWords({ span })),
        }
  }

  const block = (
    { report: { text }, format }: Item,
    finding: Finding,
    preferred: Fix | undefined,
    place: Places,
  ): string => {
    const { one, colour } = severities[finding.severity]
    const line = place.line(finding.span)
    const margin = line.length
    const gutter = (label: string): string => paint.dim(`  ${label.padStart(margin)} |`)
    const shown = excerpt(text, finding.span, look.columns - margin - 5)
    const marked = paint[colour](shown.place)
    return [
      `${paint.bold(place.head(finding))}  ${paint[colour](say(one))}  ${paint.dim(finding.code)}`,
      `  ${say(finding.message)}`,
      `${gutter(line)} ${shown.before}${marked}${shown.after.trimEnd()}`,
      `${gutter('')} ${' '.repeat(shown.indent)}${paint[colour]('^'.repeat(shown.width))}`,
      ...finding.related.map((related) => paint.dim(`  ${place.related(related.span)}  ${say(related.text)}`)),
      ...(preferred
        ? [`  ${paint.green(say(words.fix))} ${paint.dim(option(preferred, format))}  ${say(preferred.title)}`]
        : []),
    ]
      .map((line) => `${line}\n`)
      .join('')
  }

  const acrossBlock = ({ digest, digestAt }: Across, finding: AcrossFinding): string => {
    const { one, colour } = severities[finding.severity]
    const far = finding.related.map((place) =>
      paint.dim(`  ${placeOf(digestAt(place.path), place)}  ${say(place.text)}`),
    )
    const head = `${paint.bold(placeOf(digest, finding))}  ${paint[colour](say(one))}  ${paint.dim(finding.code)}`
    return [head, `  ${say(finding.message)}`, ...far].map((line) => `${line}\n`).join('')
  }

  const placeOf = (digest: Digest, placed: Placed): string => {
    const path = printable(digest.path)
    if (!hasLines(digest)) return `${path}: ${say(placeInDigest(digest, placed))}`
    const { line, character } = positionAt(digest, placed.span.start)
    return `${path}:${line + 1}:${character + 1}`
  }

  return {
    begin: '',
    item: (item) => {
      const { path, report, findings, ask } = item
      if (report.unchecked === 'notReport') return `${printable(path)}: ${say(words.notReport)}\n\n`
      const document = TextDocument.create('', '', 0, report.text)
      const place = places(item, document)
      const fixes = ask(findings, (fix) => fix.preferred)
      return findings.map((f) => `${block(item, f, preferredOf(fixes, f), place)}\n`).join('')
    },
    across: (output, across) => output + across.findings.map((each) => `${acrossBlock(across, each)}\n`).join(''),
    arrange: (items) => byAgency(items, (agency) => paint.bold(printable(agency))),
    separator: '',
    end: (summary) => closingTable(summary, look.language) + `${inLanguage(summaryLine(summary), look.language)}\n`,
  }
}

/** “No problems” is said only where all was read and nothing is left out. */
function summaryLine(summary: Summary): Text {
  const parts = [summary.reports === 0 ? undefined : verdict(summary), ...leftOut(summary)].filter(
    (p) => p !== undefined,
  )
  if (summary.reports === 0 && parts.length === 0) return words.nothing
  const { reports } = summary
  const head: Text =
    reports === 0
      ? { zh: '没有检查任何年度报告：', en: 'No report was checked: ' }
      : { zh: `共 ${reports} 份年度报告：`, en: `${reports} ${reports === 1 ? 'report' : 'reports'}: ` }
  return {
    zh: `${head.zh}${parts.map(({ zh }) => zh).join('；')}。`,
    en: `${head.en}${parts.map(({ en }) => en).join('; ')}.`,
  }
}

function verdict({ findings, account, hidden, omitted, notRead }: Summary): Text {
  const counts = Object.entries(findings).filter(([, count]) => count > 0) as [Severity, number][]
  const whole = account.unread === 0 && hidden === 0 && omitted === 0 && notRead.length === 0
  const { read: figures, of, sums = 0 } = account
  const read = {
    zh: `读出 ${figures}/${of} 个数${sums > 0 ? `，其中 ${sums} 个按勾稽关系读出` : ''}`,
    en: `${figures} of ${of} figures read${sums > 0 ? `, ${sums} by the sums` : ''}`,
  }
  const found: Text =
    counts.length > 0
      ? {
          zh: counts.map(([severity, n]) => `${n} ${severities[severity].many.zh}`).join('，'),
          en: counts.map(([severity, n]) => `${n} ${severities[severity][n === 1 ? 'one' : 'many'].en}`).join(', '),
        }
      : whole
        ? { zh: '没有发现问题', en: 'no problems' }
        : { zh: '未发现其他问题', en: 'nothing else found' }
  return { zh: `${found.zh}；${read.zh}`, en: `${found.en}; ${read.en}` }
}

function leftOut({ hidden, omitted, notRead }: Summary): Text[] {
  const files = notRead.length
  return [
    ...(hidden > 0
      ? [
          {
            zh: `另有 ${hidden} 个问题按级别或设置未列出`,
            en: `${hidden} more not shown (severity or configuration)`,
          },
        ]
      : []),
    ...(omitted > 0
      ? [
          {
            zh: `${omitted} 份报告中有未读取的图片或对象`,
            en: `${omitted} ${omitted === 1 ? 'report holds' : 'reports hold'} pictures or objects that were not read`,
          },
        ]
      : []),
    ...(files > 0
      ? [{ zh: `${files} 个文件未检查`, en: `${files} ${files === 1 ? 'file' : 'files'} not checked` }]
      : []),
  ]
}
