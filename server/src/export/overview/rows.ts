/** The overview with a row for each report, each year that is missing and each file that was not read: what a table of data holds. */
import { figureAt, type Entry } from '../../collection'
import { csvLine, Figure, type Value } from '../csv'
import type { Row, Told, UnreadFile } from './content'

type State = 'report' | 'copy' | 'missing' | 'notRead'

export interface Line {
  readonly agency?: string
  readonly year?: number
  readonly state: State
  readonly path?: string
  readonly entry?: Entry
  readonly why?: UnreadFile['why']
}

/** Agency after agency, the latest year first. */
export function linesOf({ overview: { agencies, elsewhere } }: Told): Line[] {
  return [...agencies.flatMap(linesIn), ...elsewhere.map(lineOfFile)]
}

function linesIn(row: Row): Line[] {
  const agency = row.name === undefined ? {} : { agency: row.name }
  const lines: Line[] = [
    ...row.entries.map((entry): Line => {
      const { year, path } = entry.digest
      const state = entry.copyOf === undefined ? 'report' : 'copy'
      return { ...agency, ...(year !== undefined && { year }), state, path, entry }
    }),
    ...row.unread.map(({ year, file }) => ({ ...agency, year, ...lineOfFile(file) })),
    ...row.missing.map((year): Line => ({ ...agency, year, state: 'missing' })),
  ]
  return lines.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
}

function lineOfFile({ path, why }: UnreadFile): Line {
  return { state: 'notRead', path, why }
}

const heads = [
  ...['agency', 'year', 'state', 'path', 'format', 'read', 'of', 'unread'],
  ...['errors', 'warnings', 'information', 'hints', 'copyOf', 'why'],
]

/** With a column for each of the addresses. */
export function overviewCsv(told: Told, bom: boolean): string {
  const { addresses } = told
  const lines = linesOf(told).map(({ agency, year, state, path, entry, why }) =>
    csvLine([
      ...[agency ?? null, year ?? null, state, path ?? null],
      ...(entry ? reportValues(entry) : Array.from({ length: 9 }, () => null)),
      why ?? null,
      ...addresses.map((address): Value => {
        const figure = entry && figureAt(entry.digest, address)
        return figure ? new Figure(figure.decimal + (figure.unit ?? '')) : null
      }),
    ]),
  )
  return `${bom ? '\uFEFF' : ''}${csvLine([...heads, ...addresses])}${lines.join('')}`
}

function reportValues({ digest, counts, copyOf }: Entry): Value[] {
  const { format, read, of, unread } = digest
  return [format, read, of, unread, counts.error, counts.warning, counts.information, counts.hint, copyOf ?? null]
}
