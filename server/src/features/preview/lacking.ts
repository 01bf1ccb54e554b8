/** What the text lacks, as the form shows it: rows and tables with the way to have them written. */
import type { BoundTable } from '../../core'
import { addressOf, addressesOfTable } from '../../form'
import { lackingRows, lackingTables, rowsTitle, tableTitle } from '../form/lacking'
import type { Block, Insertion, LackingTable } from './model'
import type { Subject } from './subject'

/** By the key of the first row of each gap. */
export function insertionsIn(
  { report, language, isEditable }: Subject,
  table: BoundTable,
): ReadonlyMap<string, Insertion> {
  if (!isEditable) return new Map()
  return new Map(
    lackingRows(report, table).map(({ slots }): [string, Insertion] => {
      const { block, row } = slots[0]!
      return [
        row.key,
        {
          title: rowsTitle(slots.length, language),
          table: table.form.key,
          rows: slots.map((slot) => slot.row.key),
          first: addressOf(row, block.columns[0]!),
        },
      ]
    }),
  )
}

/** Each table that a section lacks stands behind the section's last block. */
export function withLackingTables(subject: Subject, blocks: readonly Block[]): Block[] {
  const { report, notes, language, isEditable } = subject
  const out = [...blocks]
  for (const { section, table } of lackingTables(report)) {
    const behind = out.findLastIndex(({ at }) => notes.places[at]!.start < section.span.end)
    const insert: Insertion = {
      title: tableTitle(table, language),
      table: table.key,
      first: addressesOfTable(table)[0]!,
    }
    const block: LackingTable = {
      kind: 'lacking',
      at: notes.at(section.heading.span),
      name: table.name[language],
      note: language === 'zh' ? `正文中没有读到${table.name.zh}。` : `No ${table.name.en} was read in the text.`,
      ...(isEditable && { insert }),
    }
    out.splice(behind + 1, 0, block)
  }
  return out
}
