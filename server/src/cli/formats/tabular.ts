/**
 * Extracted reports as rows of typed columns, for every format that is a table: a row a value, or a row a report
 * (`wide`). Knows no format.
 */
import type { Address, Edition, Language } from '../../core'
import { Figure, type Value } from '../../export/csv'
import { addressesInOrder, labelNames, labelsIn, newestFirst } from '../../features/labels'
import { placeIn, placeOf } from '../../form'
import { keyOf } from '../../form/address'
import type { Extracted } from '../extracted'

export interface Column {
  readonly name: string
  readonly type: 'text' | 'whole' | 'decimal'
}

export interface Shape {
  /** A row a report, a column an address. */
  readonly wide: boolean
  /** What the address means, beside it. */
  readonly labels?: Language
}

export interface Tabular {
  readonly columns: readonly Column[]
  /** Of a text that is not checked there are none. */
  readonly rows: (report: Extracted) => Value[][]
}

export function tabular({ wide, labels }: Shape): Tabular {
  return wide ? wideRows(labels) : longRows(labels)
}

const text = (...names: readonly string[]): Column[] => names.map((name) => ({ name, type: 'text' }))
const whole = (...names: readonly string[]): Column[] => names.map((name) => ({ name, type: 'whole' }))
const decimal = (...names: readonly string[]): Column[] => names.map((name) => ({ name, type: 'decimal' }))

const head = [...text('path', 'edition'), ...whole('year'), ...text('agency')]

/** A text that came without a path goes by its id. */
function headOf({ id, path, edition, year, agency }: Extracted): Value[] {
  const named = path === '-' && id !== undefined ? (typeof id === 'string' ? id : JSON.stringify(id)) : path
  return [named, edition, year, agency]
}

function longRows(language: Language | undefined): Tabular {
  const labelsOf = language && labelsIn(language)
  const meaning = (edition: Edition | null, address: Address): Value[] => {
    if (!labelsOf) return []
    const labels = edition === null ? undefined : labelsOf(edition, address)
    return labelNames.map((name) => labels?.[name] ?? null)
  }
  return {
    columns: [
      ...head,
      ...text('address', ...(language ? labelNames : [])),
      ...decimal('decimal'),
      ...text('unit', 'raw'),
      ...whole('line', 'character'),
      ...text('state', 'finding'),
    ],
    rows(report) {
      const first = headOf(report)
      return Object.entries(report.cells).map(([address, { decimal: number, unit, raw, range, state, finding }]) => [
        ...first,
        address,
        ...meaning(report.edition, address),
        number === null ? null : new Figure(number),
        unit,
        number === null || raw === null ? raw : new Figure(raw),
        range?.start.line ?? null,
        range?.start.character ?? null,
        state,
        finding ?? null,
      ])
    },
  }
}

/** Amounts carry units that nothing converts: each has a column for its unit behind it. */
function wideRows(language: Language | undefined): Tabular {
  const labelsOf = language && labelsIn(language)
  const addresses = addressesInOrder()
  const named = (address: Address): string => {
    const { edition } = newestFirst.find((form) => placeIn(form, address))!
    const labels = labelsOf?.(edition, address)
    return labels ? `${labels.row} · ${labels.column} [${address}]` : address
  }
  const hasUnit = new Set(addresses.filter((address) => placeOf(address).column.kind === 'amount'))
  return {
    columns: [
      ...head,
      ...whole('read', 'of'),
      ...addresses.flatMap((address) => [
        ...decimal(named(address)),
        ...(hasUnit.has(address) ? text(keyOf(address, 'unit')) : []),
      ]),
    ],
    rows(report) {
      if (!report.isReport) return []
      const { cells } = report
      const all = Object.values(cells)
      return [
        [
          ...headOf(report),
          all.filter((cell) => cell.decimal !== null).length,
          all.length,
          ...addresses.flatMap((address): Value[] => {
            const cell = cells[address]
            const number = cell?.decimal ?? null
            return [number === null ? null : new Figure(number), ...(hasUnit.has(address) ? [cell?.unit ?? null] : [])]
          }),
        ],
      ]
    },
  }
}
