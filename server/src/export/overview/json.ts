/** The overview as data. Its keys are a contract: docs and other programs know them. */
import type { Entry } from '../../collection'
import { seriesIn, unreadIn, type Row, type Told, type UnreadFile } from './content'

export function overviewJson(told: Told): string {
  const { overview, addresses } = told
  const { years, agencies } = overview
  const notRead = unreadIn(overview).map(({ path, why }) => ({ path, why }))
  const series = addresses.map((address) => ({
    address,
    agencies: seriesIn(told, address).map(({ row, points }) => ({
      agency: row.name ?? null,
      values: points.map(({ year, entry, state, figure }) => ({
        ...{ year, path: entry.digest.path, state },
        ...{ decimal: figure?.decimal ?? null, unit: figure?.unit ?? null },
      })),
    })),
  }))
  const result = { version: 1, years, agencies: agencies.map(agencyOf), notRead, ...(series.length > 0 && { series }) }
  return `${JSON.stringify(result, null, 2)}\n`
}

function agencyOf({ name, entries, unread, missing, need }: Row) {
  return {
    agency: name ?? null,
    ...{ errors: need.errors, warnings: need.warnings, unread: need.unread, missing },
    reports: entries.map(reportOf),
    notRead: unread.map(fileOf),
  }
}

function reportOf({ digest, counts, copyOf }: Entry) {
  const { path, format, year, yearIsCertain, read, of, blank, mark, unread } = digest
  return {
    ...{ path, format, year: year ?? null, yearIsCertain, read, of, blank, mark, unread },
    ...{ errors: counts.error, warnings: counts.warning, information: counts.information, hints: counts.hint },
    ...(copyOf !== undefined && { copyOf }),
  }
}

function fileOf({ year, file: { path, why } }: { readonly year: number; readonly file: UnreadFile }) {
  return { path, year, why }
}
