/** Sections in which no table was read, though the form has one there. */
import type { Analysis } from '../../analysis'
import type { TableForm } from '../../../form/types'
import type { Section } from '../../model'
import { normalise } from '../../text/normalise'
import { bodyText } from '../../places'

export interface WithoutTable {
  readonly section: Section
  readonly table: TableForm
  /** The section shows the table's own words: it is there and could not be read. */
  readonly shown: boolean
}

export function withoutTable(reading: Analysis): WithoutTable[] {
  return reading.sections.flatMap((section) => {
    const table = reading.form.tables.find((t) => t.key === section.form.table)
    if (!table || reading.tables.some((t) => t.form.key === table.key)) return []
    return [{ section, table, shown: shows(reading, section, table) }]
  })
}

/** A sentence may name some results or outcomes; it does not name as many as these. */
const enough = { heads: 3, rows: 8 }

function shows(reading: Analysis, section: Section, { blocks }: TableForm): boolean {
  const body = normalise(bodyText(reading, section))
  const shown = (labels: readonly (string | undefined)[]) =>
    new Set(labels.filter((l) => l !== undefined && l.length > 2 && body.includes(normalise(l)))).size
  const heads = blocks.flatMap((b) => [b.head?.text, ...b.columns.map((c) => c.label.text)])
  const rows = blocks.flatMap((b) => b.rows.map((r) => r.label?.text))
  return shown(heads) >= enough.heads || shown(rows) >= enough.rows
}
