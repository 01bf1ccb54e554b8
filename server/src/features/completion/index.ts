/** What can be written at the cursor: rows of its table, headings, whole tables, sentences; and what each of them is. */
import { checks, type Language, type Report } from '../../core'
import { forms } from '../../form'
import { headings } from './headings'
import { cursorAt, type CompletionItem, type Subject } from './item'
import { rows } from './rows'
import { sentences } from './sentences'
import { tables } from './tables'

/**
 * @param meant the text is meant to be a report although it is none yet: its language says so. Headings, tables and
 * sentences are offered to begin it with.
 */
export function completions(report: Report, offset: number, language: Language, meant: boolean): CompletionItem[] {
  if (report.unchecked && !(meant && report.unchecked === 'notReport')) return []
  const cursor = cursorAt(report, offset)
  const all = [rows(cursor), headings(cursor), tables(cursor, language), sentences(cursor, language)]
  return all.flat().sort((a, b) => (a.rank < b.rank ? -1 : 1))
}

/** What an item is for and where the law says so, in paragraphs. */
export function explanation(subject: Subject, language: Language): string[] {
  switch (subject.kind) {
    case 'row': {
      const rows = forms[subject.edition].tables.flatMap((t) => t.blocks.flatMap((b) => b.rows))
      const row = rows.find((r) => r.key === subject.row)
      return row ? [row.counts[language], row.provision[language]] : []
    }
    case 'sentence':
      return checks.filter(({ code }) => code === `report/${subject.sentence}`).map(({ why }) => why[language])
    case 'heading':
    case 'table': {
      const form = forms[subject.edition]
      const table = form.tables.find((t) =>
        subject.kind === 'table' ? t.key === subject.table : t.section === subject.section,
      )
      const place = form.sections.find((s) => s.key === (subject.kind === 'table' ? table?.section : subject.section))
      return [
        ...(place ? [place.title.text] : []),
        `${form.name[language]} · ${form.notice.code}`,
        ...(subject.kind === 'table' ? [blankNote[language]] : table ? [table.name[language]] : []),
      ]
    }
  }
}

const blankNote = {
  zh: '插入空白表格：各格留空，没有的请自己填 0。',
  en: 'Inserts the table blank; enter 0 yourself where there is none.',
}

export { plainText, type CompletionItem, type Piece, type Subject } from './item'
