/** The overview as a workbook: the grid, a row for each report, the files that were not read, and a sheet for each figure. */
import { nameOf as addressName, type Address, type Language } from '../../core'
import { notRead, cellWords, figureWords, nameOf, seriesIn, unreadIn, words, type Told } from './content'
import { workbook, type Field, type Sheet } from '../workbook'
import { linesOf, type Line } from './rows'

export function overviewWorkbook(told: Told): Promise<Uint8Array> {
  const { addresses } = told
  return workbook([
    gridSheet(told),
    reportsSheet(told),
    unreadSheet(told),
    ...addresses.map((each) => figureSheet(told, each)),
  ])
}

type Word = keyof typeof words

function heads(names: readonly Word[], language: Language): string[] {
  return names.map((name) => words[name][language])
}

function gridSheet({ overview: { years, agencies }, language }: Told): Sheet {
  return {
    name: words.title[language],
    heads: [
      [words.agency[language], ...heads(['errors', 'warnings', 'absent', 'cells'], language), ...years.map(String)],
    ],
    fixed: 1,
    widths: [36, 8, 8, 16, 14, ...years.map(() => 20)],
    rows: agencies.map((row) => [
      nameOf(row),
      ...[row.need.errors, row.need.warnings, row.need.absent, row.need.unread],
      ...years.map((year): Field => {
        const { text, tone } = cellWords(row, year, language)
        return tone ? { value: text, tone } : text
      }),
    ]),
  }
}

const columns: readonly {
  readonly head: Word
  readonly width: number
  readonly field: (line: Line, language: Language) => Field
}[] = [
  { head: 'agency', width: 32, field: ({ agency }) => agency },
  { head: 'year', width: 8, field: ({ year }) => year },
  { head: 'state', width: 24, field: (line, language) => stateOf(line, language) },
  { head: 'read', width: 8, field: ({ entry }) => entry?.digest.read },
  { head: 'of', width: 8, field: ({ entry }) => entry?.digest.of },
  { head: 'cells', width: 14, field: ({ entry }) => entry?.digest.unread },
  { head: 'errors', width: 8, field: ({ entry }) => entry?.counts.error },
  { head: 'warnings', width: 8, field: ({ entry }) => entry?.counts.warning },
  { head: 'information', width: 8, field: ({ entry }) => entry?.counts.information },
  { head: 'hints', width: 8, field: ({ entry }) => entry?.counts.hint },
  { head: 'copyOf', width: 32, field: ({ entry }) => entry?.copyOf },
  { head: 'path', width: 48, field: ({ path }) => path },
]

function stateOf({ state, why }: Line, language: Language): Field {
  if (state === 'missing') return { value: words.missing[language], tone: 'unsure' }
  if (why) return { value: notRead(why, language), tone: 'unsure' }
  return undefined
}

function reportsSheet(told: Told): Sheet {
  const { language } = told
  return {
    name: language === 'zh' ? '报告' : 'Reports',
    heads: [
      heads(
        columns.map(({ head }) => head),
        language,
      ),
    ],
    fixed: 2,
    widths: columns.map(({ width }) => width),
    rows: linesOf(told).map((line) => columns.map(({ field }) => field(line, language))),
  }
}

function unreadSheet({ overview, language }: Told): Sheet {
  return {
    name: words.unread[language],
    heads: [heads(['path', 'why'], language)],
    widths: [64, 32],
    rows: unreadIn(overview).map(({ path, why }) => [path, notRead(why, language)]),
  }
}

function figureSheet(told: Told, address: Address): Sheet {
  const { overview, language } = told
  const { years } = overview
  return {
    name: addressName(address)[language],
    heads: [[words.agency[language], ...years.map(String)]],
    fixed: 1,
    widths: [36, ...years.map(() => 12)],
    rows: seriesIn(told, address).map(({ row, points }) => [
      nameOf(row),
      ...years.map((year): Field => {
        const own = points.filter((point) => point.year === year)
        const [only] = own
        // A number that can be reckoned with, where it is one and nothing has to be said with it.
        if (own.length === 1 && only?.figure && !only.figure.unit) return { decimal: only.figure.decimal }
        return figureWords(points, year, language) || undefined
      }),
    ]),
  }
}
