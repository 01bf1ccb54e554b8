/** A form that was made with WPS, outside the project, and where each value of the statutory form belongs in it. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { forms } from '../../server/src/form'
import { printed } from '../../server/src/form/print'
import type { OpenDocument, Span } from '../../server/src/formats/format'
import { writingOf, type ReportValues } from '../generator/values'
import { opened, write } from './word'

const path = resolve(import.meta.dirname, '../../../shared/corpus/word/wps_form_template.docx')

export const hasForm = existsSync(path)

/** Empty where it is not there. */
export const formBytes = hasForm ? new Uint8Array(readFileSync(path)) : new Uint8Array()

const title = '政府信息公开工作年度报告格式模板'

/** The form as a report with these values. */
export async function filledForm(values: ReportValues): Promise<Uint8Array> {
  const form = await opened(formBytes)
  const at = form.text.indexOf(title)
  const head = {
    span: { start: at, end: at + title.length },
    newText: '青岚县自然资源局2023年政府信息公开工作年度报告',
  }
  const edits = [...cellsOf(form)].map(([address, span]) => ({ span, newText: writingOf(values, address) }))
  return write(form, [head, ...edits])
}

/** By the place of its cell in the printed tables. */
export function cellsOf(document: OpenDocument): Map<string, Span> {
  const spans = new Map<string, Span>()
  let start = 0
  for (const line of document.text.split('\n')) {
    for (const cell of line.split('\t')) {
      const span = { start, end: start + cell.length }
      const { table, row, column } = document.place(span) ?? {}
      if (table !== undefined) spans.set(`${table} ${row} ${column}`, span)
      start = span.end + 1
    }
  }
  const cells = new Map<string, Span>()
  forms['2021'].tables.forEach((table, t) => {
    printed(table).rows.forEach(({ cells: own }, r) => {
      for (const { address, column } of own)
        if (address) cells.set(address, spans.get(`${t + 1} ${r + 1} ${column + 1}`)!)
    })
  })
  return cells
}
