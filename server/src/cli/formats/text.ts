/** Findings for a person at a terminal: the place, the message, the line with the place marked, the fix, a summary. */
import { createColors } from 'picocolors'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { inLanguage, type Language } from '../../core/language'
import type { Finding, Severity, Text } from '../../core/model'
import { excerpt, printable } from './excerpt'
import type { Formatter, Look, Summary } from './format'

const severities: Readonly<Record<Severity, { readonly one: Text; readonly many: Text; readonly colour: Colour }>> = {
  error: { one: { zh: '错误', en: 'error' }, many: { zh: '个错误', en: 'errors' }, colour: 'red' },
  warning: { one: { zh: '警告', en: 'warning' }, many: { zh: '个警告', en: 'warnings' }, colour: 'yellow' },
  information: { one: { zh: '信息', en: 'information' }, many: { zh: '条信息', en: 'information' }, colour: 'blue' },
  hint: { one: { zh: '提示', en: 'hint' }, many: { zh: '条提示', en: 'hints' }, colour: 'cyan' },
}
type Colour = 'red' | 'yellow' | 'blue' | 'cyan'

const words = {
  notReport: { zh: '不是政府信息公开工作年度报告，未检查。', en: 'not an annual OGI report; not checked.' },
  fix: { zh: '修正', en: 'fix' },
  nothing: { zh: '没有检查任何年度报告。', en: 'No report was checked.' },
} satisfies Record<string, Text>

export function checkText(look: Look): Formatter {
  const paint = createColors(look.colours)
  const say = (text: Text): string => printable(inLanguage(text, look.language))

  const block = (path: string, document: TextDocument, finding: Finding): string => {
    const { one, colour } = severities[finding.severity]
    const place = (offset: number): string => {
      const { line, character } = document.positionAt(offset)
      return `${line + 1}:${character + 1}`
    }
    const margin = String(document.positionAt(finding.span.start).line + 1).length
    const gutter = (label: string): string => paint.dim(`  ${label.padStart(margin)} |`)
    const shown = excerpt(document.getText(), finding.span, look.columns - margin - 5)
    const marked = paint[colour](shown.place)
    const preferred = finding.fixes.find((fix) => fix.preferred)
    return [
      `${paint.bold(`${printable(path)}:${place(finding.span.start)}`)}  ${paint[colour](say(one))}  ${paint.dim(finding.code)}`,
      `  ${say(finding.message)}`,
      `${gutter(place(finding.span.start).split(':')[0]!)} ${shown.before}${marked}${shown.after.trimEnd()}`,
      `${gutter('')} ${' '.repeat(shown.indent)}${paint[colour]('^'.repeat(shown.width))}`,
      ...finding.related.map((related) => paint.dim(`  ${place(related.span.start)}  ${say(related.text)}`)),
      ...(preferred
        ? [
            `  ${paint.green(say(words.fix))} ${paint.dim(preferred.safe ? '--fix' : '--fix --unsafe')}  ${say(preferred.title)}`,
          ]
        : []),
    ]
      .map((line) => `${line}\n`)
      .join('')
  }

  return {
    begin: '',
    item: ({ path, report, findings }) => {
      if (report.unchecked === 'notReport') return `${printable(path)}: ${say(words.notReport)}\n\n`
      const document = TextDocument.create('', '', 0, report.text)
      return findings.map((finding) => `${block(path, document, finding)}\n`).join('')
    },
    separator: '',
    end: (summary) => `${summaryLine(summary, look.language)}\n`,
  }
}

function summaryLine({ reports, findings }: Summary, language: Language): string {
  const counts = Object.entries(findings).filter(([, count]) => count > 0) as [Severity, number][]
  if (reports === 0) return inLanguage(words.nothing, language)
  if (language === 'zh') {
    const found = counts.map(([severity, count]) => `${count} ${severities[severity].many.zh}`).join('，')
    return `共 ${reports} 份年度报告：${found || '没有发现问题'}。`
  }
  const found = counts.map(([severity, n]) => `${n} ${severities[severity][n === 1 ? 'one' : 'many'].en}`).join(', ')
  return `${reports} ${reports === 1 ? 'report' : 'reports'}: ${found || 'no problems'}.`
}
