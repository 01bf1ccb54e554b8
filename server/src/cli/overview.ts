/** `ogi-report overview`: the reports by agency and year, in the form that is asked for. */
import { overviewOf } from '../collection'
import { overviewCsv } from '../export/overview/rows'
import { overviewHtml } from '../export/overview/page'
import { overviewJson } from '../export/overview/json'
import { overviewWorkbook } from '../export/overview/workbook'
import type { Told } from '../export/overview/content'
import type { OverviewCommand, OverviewFormat } from './arguments'
import { overviewText } from './formats/overviewText'
import { put } from './output'
import { readTogether } from './together'

type Writer = (told: Told, command: OverviewCommand) => string | Promise<Uint8Array>

const writers: Readonly<Record<OverviewFormat, Writer>> = {
  text: overviewText,
  json: overviewJson,
  csv: (told, { bom }) => overviewCsv(told, bom),
  xlsx: overviewWorkbook,
  html: overviewHtml,
}

/** The exit code: what is wrong with the reports is no failure here. */
export async function surveying(command: OverviewCommand): Promise<number> {
  const { paths, format, addresses, output } = command
  const { across, failures, files, language, summary } = await readTogether(paths, command.language, 'hint')
  const found = (path: string) => across.collection.members.get(path)?.digest.findings ?? []
  const together = new Map([...across.shown.values()].map(({ digest, findings }) => [digest.path, findings]))
  const overview = overviewOf(
    across.collection,
    (path) => [...found(path), ...(together.get(path) ?? [])],
    summary.notRead,
  )
  const sources = files.map(({ file }) => file)
  await put(await writers[format]({ overview, addresses, language }, command), output, sources)
  return failures > 0 ? 2 : 0
}
