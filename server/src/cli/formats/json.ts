/** The JSON of `check` and of `extract`. Its keys are a contract. Positions are zero-based and count UTF-16, as in LSP. */
import { positionAt, type Digest } from '../../collection'
import { accountOf, inLanguage, type Account, type Finding, type Language, type Report, type Span } from '../../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { headOf } from '../extracted'
import type { Across, Formatter, Item, Look, Summary } from './format'
import { placeInDigest, placesIn } from './places'
import type { Writing } from './writing'

export function checkJson({ language }: Look): Formatter {
  const listing = list(checkLevels, (item) => checkedReport(item, language), summary)
  return { ...listing, across: (output, across) => withDiagnostics(output, acrossDiagnostics(across, language)) }
}

const checkLevels = 3

/** What other reports show of one, as it stands among its `diagnostics`. */
export function acrossDiagnostics({ digest, findings, digestAt }: Across, language: Language) {
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: inLanguage(finding.message, language),
    address: finding.address ?? null,
    place: inLanguage(placeInDigest(digest, finding), language),
    range: rangeIn(digest, finding.span),
    related: finding.related.map(({ path, text, span }) => ({
      message: inLanguage(text, language),
      path,
      range: rangeIn(digestAt(path), span),
    })),
    fixes: [],
  }))
}

function rangeIn(digest: Digest, { start, end }: Span): object {
  return { start: positionAt(digest, start), end: positionAt(digest, end) }
}

/** How an item ends, whose last part is its diagnostics: with none, and with some. */
const [endOfNone, endOfSome] = ['[]\n    }', '\n      ]\n    }']

function withDiagnostics(output: string, diagnostics: readonly object[]): string {
  if (diagnostics.length === 0) return output
  const indent = '        '
  const more = diagnostics.map((each) => indent + written(each, checkLevels - 2, indent)).join(',\n')
  return output.endsWith(endOfNone)
    ? `${output.slice(0, -endOfNone.length)}[\n${more}${endOfSome}`
    : `${output.slice(0, -endOfSome.length)},\n${more}${endOfSome}`
}

export function jsonWriting(): Writing {
  return { begin: listBegin, record: (report) => element(report, 2), separator: ',', end: listEnd }
}

/** One of the `reports` of `check`. */
export function checkedReport(item: Item, language: Language) {
  const { report, findings, ask } = item
  const range = ranges(report)
  const place = placesIn(item)
  const fixes = ask(findings)
  const diagnostic = (finding: Finding) => {
    const { code, severity, message, address, span, related } = finding
    return {
      code,
      severity,
      message: inLanguage(message, language),
      address: address ?? null,
      place: inLanguage(place(finding), language),
      range: range(span),
      related: related.map((other) => ({ message: inLanguage(other.text, language), range: range(other.span) })),
      fixes: (fixes.get(finding) ?? []).map(({ title, preferred, safe, edits }) => ({
        title: inLanguage(title, language),
        preferred,
        safe,
        edits: edits.map((edit) => ({ range: range(edit.span), newText: edit.newText })),
      })),
    }
  }
  return { ...headOf(item), ...accounted(report), diagnostics: findings.map(diagnostic) }
}

/** An element of `reports` a line. */
export function checkNdjson({ language }: Look): Formatter {
  return {
    begin: '',
    item: (item) => `${JSON.stringify(checkedReport(item, language))}\n`,
    separator: '',
    end: () => '',
  }
}

/** Nothing was counted where nothing was checked. */
function accounted(report: Report): Account | Readonly<Record<Exclude<keyof Account, 'sums'>, null>> {
  return report.unchecked ? { read: null, of: null, blank: null, mark: null, unread: null } : accountOf(report)
}

export function summary({ reports, findings, account, notRead, copies }: Summary): object {
  const { error, warning, information, hint } = findings
  const same = copies.length > 0 && { copies }
  return {
    summary: { reports, errors: error, warnings: warning, information, hints: hint, ...account, notRead, ...same },
  }
}

function ranges({ text }: Report): (span: Span) => object {
  const document = TextDocument.create('', '', 0, text)
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })
}

/** `{ "version": 1, "reports": [ … ], … }`, written item by item; a diagnostic's parts and a cell take a line each. */
function list(levels: number, value: (item: Item) => object, last: (summary: Summary) => object): Formatter {
  return {
    begin: listBegin,
    item: (item) => element(value(item), levels),
    separator: ',',
    end: (summary) => {
      const rest = Object.entries(last(summary)).map(([key, v]) => `,\n  "${key}": ${JSON.stringify(v)}`)
      return `\n  ]${rest.join('')}\n}\n`
    },
  }
}

const listBegin = '{\n  "version": 1,\n  "reports": ['
const listEnd = '\n  ]\n}\n'

function element(value: object, levels: number): string {
  return `\n    ${written(value, levels, '    ')}`
}

/** JSON with line breaks in the outermost `levels`, and none further in: thousands of values stay readable and small. */
function written(value: unknown, levels: number, indent: string): string {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((v) => written(v, levels - 1, inner))]
    : ['{', '}', Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${written(v, levels - 1, inner)}`)]
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}
