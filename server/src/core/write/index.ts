/** A change of what stands where → edits of the text, in its own notation. Undefined where it cannot be written so that it is read as meant. */
import { forms } from '../../form'
import type { Rebuilding } from '../change'
import type { BoundTable, Edit, Section } from '../model'
import { barOf } from '../source/bars'
import { convertTable } from './convert'
import { restoreHeads } from './header'
import { breakLines } from './lines'
import { moveSection } from './move'
import { insertRows } from './row'
import { insertSection, insertTables } from './section'
import type { Site } from './site'
import { breakOff } from './unglue'

export function editsOf(site: Site, change: Rebuilding): readonly Edit[] | undefined {
  const edits = rebuilt(site, change)
  const bar = edits && barOf(site.text)
  return bar ? edits.map(({ span, newText }) => ({ span, newText: newText.replace(/(?<!\\)\|/g, () => bar) })) : edits
}

function rebuilt(site: Site, change: Rebuilding): readonly Edit[] | undefined {
  switch (change.kind) {
    case 'insertRows': {
      const table = tableAt(site, change.table)
      return insertRows(site, table, missing(table, change.rows))
    }
    case 'insertSection': {
      const { sections, tables } = forms[change.edition]
      const form = sections.find((s) => s.key === change.section)!
      return insertSection(
        site,
        form,
        tables.find((t) => t.key === form.table),
      )
    }
    case 'insertTables': {
      const { tables } = forms[change.edition]
      return insertTables(
        site,
        change.tables.map(({ section, table }) => ({
          section: sectionAt(site, section),
          table: tables.find((t) => t.key === table)!,
        })),
      )
    }
    case 'moveSection':
      return moveSection(site, sectionAt(site, change.section))
    case 'breakOff':
      return breakOff(site, sectionAt(site, change.section))
    case 'breakLines':
      return breakLines(
        site,
        change.sections.map((section) => sectionAt(site, section)),
        change.tables.map((table) => tableAt(site, table)),
      )
    case 'convertTable': {
      const table = tableAt(site, change.table)
      return convertTable(
        site,
        table,
        forms[change.edition].tables.find((t) => t.key === table.form.key)!,
      )
    }
    case 'restoreHeads': {
      const table = tableAt(site, change.table)
      return restoreHeads(
        site,
        table,
        table.form.blocks.filter((b) => change.blocks.includes(b.key)),
      )
    }
  }
}

function tableAt({ tables }: Site, index: number): BoundTable {
  return tables[index]!
}

function sectionAt({ sections }: Site, index: number): Section {
  return sections[index]!
}

function missing({ form }: BoundTable, keys: readonly string[]) {
  return form.blocks.flatMap((block) =>
    block.rows.filter((row) => keys.includes(row.key)).map((row) => ({ block, row })),
  )
}
