/** `ogi-report extract`: every value of each report, with its place. */
import { analyse } from '../core/analyse'
import type { ExtractCommand, ExtractFormat } from './arguments'
import { extractCsv } from './formats/csv'
import type { Format } from './formats/format'
import { extractJson } from './formats/json'
import { run } from './run'

const formats: Readonly<Record<ExtractFormat, Format>> = { json: extractJson, csv: extractCsv }

/** The exit code. */
export async function extract(command: ExtractCommand): Promise<number> {
  const { failures } = await run(command, 1, formats[command.format], ({ input, text }) => {
    return { path: input.path, report: analyse(text), findings: [], ignored: [] }
  })
  return failures > 0 ? 2 : 0
}
