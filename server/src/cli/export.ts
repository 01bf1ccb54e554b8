/** `ogi-report export`: a report set anew, as an official document for Word or as one page for a web site. */
import { analyse, type Language, type Report, type Text } from '../core'
import { exportHtml, exportWord } from '../export'
import type { ExportCommand, ExportFormat } from './arguments'
import { put, refuseTerminal } from './output'
import { tell } from './tell'
import { openNamed } from './textOf'
import { reasonFor } from './unchecked'

interface Exported {
  readonly content: Uint8Array | string
  /** Rows and columns of the cells that were not read and are empty. */
  readonly unread: readonly string[]
}

export const writers: Readonly<Record<ExportFormat, (report: Report) => Promise<Exported>>> = {
  async docx(report) {
    // Loaded here, where a document is written.
    const { bytes, unread } = await exportWord(report, await import('docx'))
    return { content: bytes, unread }
  },
  html(report) {
    const { html, unread } = exportHtml(report)
    return Promise.resolve({ content: html, unread })
  },
}

/** The exit code. Throws {@link WrongUsage} where a Word document would be printed on a terminal. */
export async function exporting(command: ExportCommand, language: Language): Promise<number> {
  refuseTerminal(command)
  const { path, format, output } = command
  const opened = await openNamed(path, language)
  if (!opened) return 2
  const report = analyse(opened.text)
  if (report.unchecked) {
    tell(path, reasonFor(report.unchecked, 'unexported'), language)
    return 2
  }
  const { content, unread } = await writers[format](report)
  if (unread.length > 0) tell(path, emptyCells(unread), language)
  await put(content, output, [path === '-' ? undefined : path])
  return 0
}

/** So many are named; `check` says where all of them are. */
const most = 5

function emptyCells(names: readonly string[]): Text {
  const n = names.length
  const named = names.slice(0, most)
  return {
    zh: `有 ${n} 格没有读出，在导出的文件中是空的：${named.join('、')}${n > most ? ' 等' : ''}。`,
    en: `${n} ${n === 1 ? 'cell was' : 'cells were'} not read and ${n === 1 ? 'is' : 'are'} empty in what is exported: ${named.join(', ')}${n > most ? ' and others' : ''}.`,
  }
}
