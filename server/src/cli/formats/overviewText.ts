/** The overview for a person at a terminal: the grid, what was not read, the figures that were asked for, what all comes to. */
import { nameOf as addressName } from '../../core'
import {
  cellWords,
  entriesWords,
  figureWords,
  nameOf,
  notRead,
  seriesIn,
  summaryWords,
  undated,
  unreadIn,
  words,
  type Told,
} from '../../export/overview/content'
import { inColumns } from './byAgency'
import { printable } from './printable'

export function overviewText(told: Told): string {
  const { overview, language, addresses } = told
  const { years, agencies } = overview
  const isUndated = agencies.some((row) => undated(row).length > 0)
  const grid = [
    [words.agency[language], ...years.map(String), ...(isUndated ? [words.undated[language]] : [])],
    ...agencies.map((row) => [
      nameOf(row),
      ...years.map((year) => cellWords(row, year, language).text),
      ...(isUndated ? [undated(row).length > 0 ? entriesWords(undated(row), language).text : ''] : []),
    ]),
  ]
  const files = unreadIn(overview).map(({ path, why }) => [path, notRead(why, language)])
  const series = addresses.map((address) => [
    [addressName(address)[language]],
    [words.agency[language], ...years.map(String)],
    ...seriesIn(told, address).map(({ row, points }) => [
      nameOf(row),
      ...years.map((year) => figureWords(points, year, language)),
    ]),
  ])
  const parts = [
    ...(agencies.length > 0 ? [...table(grid), printable(words.legend[language]), ''] : []),
    ...(files.length > 0 ? [words.unread[language], ...table(files)] : []),
    ...series.flatMap(([[name = ''] = [], ...rows]) => [name, ...table(rows)]),
    summaryWords(told),
  ]
  return `${parts.join('\n')}\n`
}

function table(rows: readonly (readonly string[])[]): string[] {
  return [...inColumns(rows.map((row) => row.map(printable))), '']
}
