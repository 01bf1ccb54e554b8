/** The values of reports as a table, one line a value. Line and character are zero-based, as in the JSON. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Report } from '../../core/model'
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
    const { decimal = '', unit = '' } = fact?.value.kind === 'number' ? fact.value : {}
    const place = fact && document.positionAt(fact.cell.span.start)
    return [path, edition, year, agency, address, decimal, unit, fact?.cell.text, place?.line, place?.character]
  })
}

function line(values: readonly (string | number | undefined)[]): string {
  return `${values.map(field).join(',')}\n`
}

function field(value: string | number | undefined): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
