/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
 * Of a document they say where it stands in words: it has no lines to stand beside. Positions are one-based; the end column is that of the last character, and columns are only taken within one line.
 */
import { inLanguage, type Finding, type Severity } from '../../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { printable } from './excerpt'
import type { Formatter, Look } from './format'
import { pathInRepository } from './path'
import { hasLines, placesIn } from './places'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

export function checkGithub({ language }: Look): Formatter {
  return {
    begin: '',
    item(item) {
      const { path, report, findings } = item
      const inWords = placesIn(item)
      const document = TextDocument.create('', '', 0, report.text)
      const file = pathInRepository(path)
      return findings
        .map((finding) => {
          const lines = hasLines(item) && place(document, finding)
          const properties = { ...(file !== undefined && { file }), ...lines, title: finding.code }
          const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
          const said = [...(lines ? [] : [inWords(finding)]), finding.message]
          const message = escaped(said.map((text) => inLanguage(text, language)).join(language === 'zh' ? '：' : ': '))
          return `::${commands[finding.severity]} ${written.join(',')}::${message}\n`
        })
        .join('')
    },
    separator: '',
    end: () => '',
  }
}

function place(document: TextDocument, { span }: Finding) {
  const [start, end] = [document.positionAt(span.start), document.positionAt(span.end)]
  if (start.line !== end.line) return { line: start.line + 1, endLine: end.line + 1 }
  const col = start.character + 1
  return { line: start.line + 1, endLine: end.line + 1, col, endColumn: Math.max(col, end.character) }
}

/** What is quoted from a report must neither end the command nor steer a terminal. */
function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
