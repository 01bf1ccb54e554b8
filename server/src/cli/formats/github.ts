/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
 * Of a document they say where it stands in words: it has no lines to stand beside. Positions are one-based; the end column is that of the last character, and columns are only taken within one line.
 */
import { positionAt } from '../../collection'
import { inLanguage, type Finding, type Text } from '../../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Formatter, Look } from './format'
import { pathInRepository } from './path'
import { hasLines, placeInDigest, placesIn } from './places'
import { workflowCommand } from './workflowCommand'

export function checkGithub({ language }: Look): Formatter {
  const command = (
    path: string,
    { severity, code, message }: Finding,
    lines: Lines | undefined,
    where: Text,
  ): string => {
    const file = pathInRepository(path)
    const properties = { ...(file !== undefined && { file }), ...lines, title: code }
    const said = [...(lines ? [] : [where]), message]
    const text = said.map((each) => inLanguage(each, language)).join(language === 'zh' ? '：' : ': ')
    return workflowCommand(severity, properties, text)
  }
  return {
    begin: '',
    item(item) {
      const { path, report, findings } = item
      const inWords = placesIn(item)
      const document = TextDocument.create('', '', 0, report.text)
      const lines = (finding: Finding) => (hasLines(item) ? place(finding, (at) => document.positionAt(at)) : undefined)
      return findings.map((finding) => command(path, finding, lines(finding), inWords(finding))).join('')
    },
    across: (output, { digest, findings }) => {
      const lines = (finding: Finding) =>
        hasLines(digest) ? place(finding, (at) => positionAt(digest, at)) : undefined
      const own = findings.map((each) => command(digest.path, each, lines(each), placeInDigest(digest, each)))
      return output + own.join('')
    },
    separator: '',
    end: () => '',
  }
}

type Position = ReturnType<typeof positionAt>

interface Lines {
  readonly line: number
  readonly endLine: number
  readonly col?: number
  readonly endColumn?: number
}

function place({ span }: Finding, at: (offset: number) => Position): Lines {
  const [start, end] = [at(span.start), at(span.end)]
  if (start.line !== end.line) return { line: start.line + 1, endLine: end.line + 1 }
  const col = start.character + 1
  return { line: start.line + 1, endLine: end.line + 1, col, endColumn: Math.max(col, end.character) }
}
