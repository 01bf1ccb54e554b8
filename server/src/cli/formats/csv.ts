/** The values of reports as a table, one line a value. Line and character are zero-based, as in the JSON. */
import type { Report } from '../../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { addressesOf } from '../../form'
import type { Formatter, Item } from './format'

const head = ['path', 'edition', 'year', 'agency', 'address', 'decimal', 'unit', 'raw', 'line', 'character']

export function extractCsv(): Formatter {
  const item = ({ path, report }: Item): string => lines(path, report).map(line).join('')
  return { begin: line(head), item, separator: '', end: () => '' }
}

function lines(path: string, { unchecked, text, form, edition, year, agency, facts }: Report) {
  const document = TextDocument.create('', '', 0, text)
  return (unchecked ? [] : addressesOf(form)).map((address) => {
    const fact = facts.get(address)
    const value = fact?.value.kind === 'number' ? fact.value : undefined
    const raw = value ? new Figure(fact!.cell.text) : fact?.cell.text
    const place = fact && document.positionAt(fact.cell.span.start)
    const decimal = value && new Figure(value.decimal)
    return [path, edition, year, agency, address, decimal, value?.unit, raw, place?.line, place?.character]
  })
}

/** A number as it is written. */
class Figure {
  constructor(readonly text: string) {}
}

type Field = string | number | Figure | undefined

function line(values: readonly Field[]): string {
  return `${values.map(field).join(',')}\n`
}

function field(value: Field): string {
  const text = value instanceof Figure ? value.text : typeof value === 'string' ? inert(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets run text that begins so as a formula, whoever wrote it; behind an apostrophe they show it. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
