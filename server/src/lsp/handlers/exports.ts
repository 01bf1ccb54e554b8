/** ogiReport/export and ogiReport/wordTables: a report set anew, whole or table by table, for other programs. */
import { ProtocolRequestType, RequestType } from 'vscode-languageserver'
import { exportHtml, exportWord, wordTables } from '../../export'
import { answer, respond, subjectOf } from '../answer'
import { base64Of } from '../base64'
import {
  exportRequest,
  wordTablesRequest,
  type ExportParams,
  type ExportResult,
  type WordTablesParams,
  type WordTablesResult,
} from '../messages'
import type { Handler, Server } from '../model'
import { offsetOf } from '../positions'

const exporting = new RequestType<ExportParams, ExportResult | null, void>(exportRequest)
const tabling = new ProtocolRequestType<WordTablesParams, WordTablesResult | null, never, void, void>(wordTablesRequest)

export const exports: Handler = (server) => {
  respond(server, exporting, async ({ textDocument, format }) => {
    const subject = await subjectOf(server, textDocument.uri)
    if (!subject || subject.report.unchecked) return null
    if (format === 'docx') {
      const { bytes, unread } = await exportWord(subject.report, await docx(server))
      return { bytes: base64Of(bytes), unread }
    }
    const { html, unread } = exportHtml(subject.report)
    return { bytes: base64Of(new TextEncoder().encode(html)), unread }
  })
  answer(server, tabling, null, ({ document, report }, { position }): WordTablesResult | null => {
    if (report.unchecked) return null
    const tables = wordTables(report)
    const offset = offsetOf(document, position)
    const starts = report.tables.map(({ span }) => span.start).sort((a, b) => a - b)
    const at = starts.findLastIndex((start) => start <= offset)
    return { tables, ...(at >= 0 && at < tables.length && { at }) }
  })
  return {}
}

/** What writes Word documents. */
export function docx({ host, session: { options } }: Server) {
  if (!host.docx) throw new Error('Nothing here writes Word documents.')
  return host.docx(typeof options.program === 'string' ? options.program : undefined)
}
