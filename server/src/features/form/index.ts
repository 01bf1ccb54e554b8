/**
 * What a person does in the form, as edits of the text: each is worked out anew for the text as it is now, and touches the
 * cells that it names and nothing else.
 */
import { writeCells, type Address, type Edit, type Language, type Report } from '../../core'
import { cellPath } from '../names'
import { filled } from './blanks'
import { laidOver } from './block'
import { insertionOf, nameOfInsertion } from './lacking'
import type { ChangedCell, FormChange, RefusedCell, TypedCell, Worked } from './model'
import { proposalsIn } from './proposals'
import { typed } from './typed'
import { zerosInRow, zerosInTable } from './zeros'

type CellChange = Exclude<FormChange, { readonly kind: 'insert' | 'fill' }>

/** @param takes whether the document that the text was read from takes such edits */
export function workedOut(
  report: Report,
  change: FormChange,
  language: Language,
  takes: (edits: readonly Edit[]) => boolean = () => true,
): Worked {
  if (change.kind === 'insert') return inserted(report, change, language, takes)
  if (change.kind === 'fill') return filled(report, change, language, takes)
  const refused = besideIn(report, change, language)
  const figures = new Map<Address, string>()
  for (const { address, text } of asked(report, change, language)) {
    const fact = report.facts.get(address)
    const result = fact ? typed(text, fact.column.kind) : { fault: reasons.noCell }
    if ('figure' in result) figures.set(address, result.figure)
    else refused.push({ address, name: nameIn(report, address), text, reason: result.fault[language] })
  }
  const written = writeCells(report, figures)
  const notTaken = written.edits.length > 0 && !takes(written.edits)
  const unwritten = new Set(notTaken ? figures.keys() : written.refused)
  for (const address of unwritten) {
    const reason = (notTaken ? reasons.notTaken : reasons.notAsMeant)[language]
    refused.push({ address, name: nameIn(report, address), text: figures.get(address)!, reason })
  }
  const cells = [...figures].flatMap(([address, after]): ChangedCell[] => {
    const before = report.facts.get(address)?.cell.text ?? ''
    return unwritten.has(address) || before === after ? [] : [{ address, name: nameIn(report, address), before, after }]
  })
  return { edits: notTaken ? [] : written.edits, cells, refused }
}

function inserted(
  report: Report,
  change: Extract<FormChange, { readonly kind: 'insert' }>,
  language: Language,
  takes: (edits: readonly Edit[]) => boolean,
): Worked {
  const edits = insertionOf(report, change)
  if (edits && takes(edits)) return { edits, cells: [], refused: [] }
  const reason = (edits ? reasons.notInserted : reasons.noPlace)[language]
  return { edits: [], cells: [], refused: [{ name: '', text: nameOfInsertion(report, change, language), reason }] }
}

function besideIn(report: Report, change: CellChange, language: Language): RefusedCell[] {
  const beside = change.kind === 'paste' ? laidOver(report, change.at, change.rows).beside : []
  return beside.map((text) => ({ name: '', text, reason: reasons.beside[language] }))
}

/** The cells that a change is about, with what each is to hold. */
function asked(report: Report, change: CellChange, language: Language): readonly TypedCell[] {
  switch (change.kind) {
    case 'set':
      return change.cells
    case 'paste':
      return laidOver(report, change.at, change.rows).cells
    case 'proposals':
      return written(proposalsIn(report))
    case 'zeros': {
      const table = report.tables.find(({ rows }) =>
        rows.some(({ facts }) => facts.some((f) => f?.address === change.at)),
      )
      const row = table?.rows.find(({ facts }) => facts.some((f) => f?.address === change.at))
      const zeros =
        change.of === 'table'
          ? table && zerosInTable(report, table, language)
          : row && zerosInRow(report, row, language)
      return written(zeros?.counts ?? new Map())
    }
  }
}

function written(counts: ReadonlyMap<Address, bigint>): TypedCell[] {
  return [...counts].map(([address, count]) => ({ address, text: String(count) }))
}

/** `二、本年度办理结果 › （一）予以公开 · 自然人` */
function nameIn({ facts }: Report, address: Address): string {
  const fact = facts.get(address)
  return fact ? cellPath(fact.row.block, fact.row.form, fact.column) : address
}

const reasons = {
  beside: { zh: '超出了这张表', en: 'it lies beside the table' },
  noCell: {
    zh: '正文中没有读到这一格，请在正文里改',
    en: 'this cell was not read in the text; change it there',
  },
  notAsMeant: {
    zh: '写进去会使别的格读不出来或读错，请在正文里改',
    en: 'with it other cells would no longer be read as they are; change it in the text',
  },
  noPlace: {
    zh: '补进去会使别的内容读不出来或读错，请在正文里补',
    en: 'with it other parts would no longer be read as they are; insert it in the text',
  },
  notInserted: {
    zh: '不能写回文件，请在原文件里补',
    en: 'it cannot be written back into the file; insert it there',
  },
  notTaken: {
    zh: '这一格不能写回文件，请在原文件里改',
    en: 'this cell cannot be written back into the file; change it there',
  },
}
