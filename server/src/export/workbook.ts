/**
 * Sheets of plain values as a workbook (.xlsx) that Excel, WPS and LibreOffice open without a question. Knows no report.
 *
 * What spreadsheets do to values is kept from happening here: a number of more digits than they keep is written as text,
 * text stays text whatever it begins with, and a name of a sheet that they refuse is made one that they take.
 */

/** An exact decimal (`27.94`): a number where a spreadsheet keeps all of its digits. */
export interface Decimal {
  readonly decimal: string
}

/** What a field looks like; `wrong` and `unsure` are filled with a colour. */
export type Tone = 'wrong' | 'unsure'

export interface Toned {
  readonly value: string | number | Decimal | undefined
  readonly tone: Tone
}

export type Field = string | number | Decimal | Toned | undefined

export interface Sheet {
  /** As a person would call it: what is not allowed in it is replaced, and a name that is taken gets a number. */
  readonly name: string
  /** Rows above the values; they stay in view, as the first `fixed` columns do. */
  readonly heads: readonly (readonly string[])[]
  readonly fixed?: number
  /** In characters; a Chinese one counts as two. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Field[])[]
}

/** Rows that a sheet can have, its heads included. */
export const mostRows = 1_048_576

/** A sheet has more rows than there can be. */
export class TooManyRows extends Error {
  constructor(
    readonly sheet: string,
    readonly rows: number,
  ) {
    super(`“${sheet}” has ${rows} rows; a sheet holds ${mostRows}.`)
  }
}

const colours: Readonly<Record<Tone, string>> = { wrong: '#FFC7CE', unsure: '#FFEB9C' }

/** The bytes of the workbook. Rejects with {@link TooManyRows}. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const { name, heads, rows } of sheets) {
    const all = heads.length + rows.length
    if (all > mostRows) throw new TooManyRows(name, all)
  }
  const names = sheetNames(sheets.map(({ name }) => name))
  // Loaded here, where a workbook is written.
  const { default: write } = await import('write-excel-file/universal')
  const blob = await write(
    sheets.map(({ heads, fixed = 0, widths, rows }, i) => ({
      sheet: names[i]!,
      data: [...heads.map((head) => head.map(headField)), ...rows.map((row) => row.map(written))],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: heads.length,
      ...(fixed > 0 && { stickyColumnsCount: fixed }),
    })),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function headField(text: string) {
  return {
    value: safe(text),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7E6E6',
    wrap: true,
    alignVertical: 'center',
  } as const
}

function written(field: Field) {
  if (typeof field !== 'object' || !('tone' in field)) return plain(field)
  const value = plain(field.value)
  return { ...(value !== undefined && { value }), backgroundColor: colours[field.tone] }
}

function plain(value: Exclude<Field, Toned>): string | number | undefined {
  if (typeof value === 'object') return isKept(value.decimal) ? Number(value.decimal) : value.decimal
  return typeof value === 'string' ? safe(value) : value
}

/** Spreadsheets keep fifteen digits of a number. */
function isKept(decimal: string): boolean {
  return decimal.replace(/\D/g, '').length <= 15
}

/** Characters that a field can hold. */
const longest = 32_767
/** No XML holds these; `_x000D_` stands for such a character, so that what looks like one must be told from it. */
const control = /[\0-\x08\v\f\x0d-\x1f\ufffd-\uffff]|_(?=x[\dA-Fa-f]{4}_)/g // eslint-disable-line no-control-regex

/** The text as the file says it, so that a spreadsheet shows what it is. */
function safe(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  const said = short.replace(control, escaped)
  // The library looks texts up in an object, where names like `constructor` stand already.
  return said in {} ? escaped(said.charAt(0)) + said.slice(1) : said
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Names that spreadsheets accept, each another than those before it, whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history']) // Excel keeps that name for itself
  return names.map((name) => {
    const allowed = name.replace(/[[\]:*?/\\\0-\x1f]/g, '_').replace(/^'|'$/g, '_') // eslint-disable-line no-control-regex
    for (let n = 1; ; n++) {
      const ending = n === 1 ? '' : ` (${n})`
      const candidate = cut(allowed, 31 - ending.length) + ending
      if (candidate === '' || taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

/** Not within a character of two units. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
