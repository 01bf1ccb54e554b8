/**
 * Reports as a workbook: a sheet of reports, one for each table with the rows and columns of the form, one of findings.
 * A cell that a finding stands on is red; one that was not read, or by the sums alone, is yellow.
 */
import type { Address, Edition, Language, Text } from '../../core'
import { mostRows, workbook, type Field, type Sheet } from '../../export/workbook'
import { reasons } from '../../export/reasons'
import { addressesInOrder, labelsIn, newestFirst } from '../../features/labels'
import { placeOf, placesOf } from '../../form'
import { tableKeys, type TableKey } from '../../form/types'
import type { Extracted, ExtractedCell } from '../extracted'
import { Failure } from '../failure'
import { severityNames } from './severities'
import { asLines, gathering, type Writing } from './writing'

const words = {
  reports: { zh: '报告', en: 'Reports' },
  findings: { zh: '问题', en: 'Findings' },
  agency: { zh: '机关', en: 'Agency' },
  year: { zh: '年度', en: 'Year' },
  edition: { zh: '格式', en: 'Form' },
  path: { zh: '文件', en: 'File' },
  row: { zh: '行', en: 'Row' },
  unit: { zh: '单位', en: 'Unit' },
  read: { zh: '读出', en: 'Read' },
  of: { zh: '应有', en: 'Of' },
  number: { zh: '问题数', en: 'Findings' },
  why: { zh: '未检查的原因', en: 'Why it was not checked' },
  severity: { zh: '级别', en: 'Severity' },
  code: { zh: '代码', en: 'Code' },
  place: { zh: '位置', en: 'Place' },
  message: { zh: '说明', en: 'Message' },
  address: { zh: '地址', en: 'Address' },
} satisfies Record<string, Text>

type Layout = 'long' | 'wide'

/** `language`: of the labels and heads. */
export function workbookWriting(wide: boolean, language: Language): Writing {
  return {
    ...asLines,
    through(output) {
      const sheets = sheetsIn(language, wide ? 'wide' : 'long')
      return gathering(
        output,
        (report) => {
          sheets.add(report)
        },
        async () => {
          await output.print(await workbook(sheets.all()))
        },
      )
    },
  }
}

interface Growing extends Sheet {
  readonly rows: Field[][]
}

function sheetsIn(language: Language, layout: Layout) {
  const say = (word: keyof typeof words): string => words[word][language]
  const reports: Growing = {
    name: say('reports'),
    heads: [(['agency', 'year', 'edition', 'path', 'read', 'of', 'number', 'why'] as const).map(say)],
    fixed: 2,
    widths: [32, 8, 8, 48, 8, 8, 10, 32],
    rows: [],
  }
  const findings: Growing = {
    name: say('findings'),
    heads: [(['agency', 'year', 'severity', 'code', 'place', 'message', 'address', 'path'] as const).map(say)],
    fixed: 2,
    widths: [32, 8, 12, 22, 40, 80, 44, 48],
    rows: [],
  }
  const tables = tableKeys.map((key) => tableSheet(key, language, layout, say))
  return {
    add(report: Extracted): void {
      const { agency, year, edition, path, isReport, why, cells } = report
      const all = Object.values(cells)
      const read = all.filter(({ decimal }) => decimal !== null).length
      const told = findingsOf(report)
      put(reports, [
        agency ?? undefined,
        year ?? undefined,
        edition ?? undefined,
        path,
        ...(isReport ? [read, all.length, told.length] : [undefined, undefined, undefined]),
        why && reasons[why][language],
      ])
      for (const { severity, code, place, message, address } of told)
        put(findings, [
          agency ?? undefined,
          year ?? undefined,
          severity && severityNames[severity][language],
          code,
          place,
          message,
          address ?? undefined,
          path,
        ])
      if (edition !== null)
        for (const { sheet, rowsOf } of tables) for (const row of rowsOf(report, edition)) put(sheet, row)
    },
    all: (): Sheet[] => [reports, ...tables.map(({ sheet }) => sheet), findings],
  }
}

/** Refused as soon as it is known, not when all is gathered. */
function put({ name, heads, rows }: Growing, row: Field[]): void {
  rows.push(row)
  if (heads.length + rows.length > mostRows) throw tooManyRows(name)
}

function tooManyRows(sheet: string): Failure {
  const most = mostRows.toLocaleString('en')
  return new Failure({
    zh: `工作表“${sheet}”超过 ${most} 行，Excel 容纳不下；请改用 --format parquet 或 csv。`,
    en: `the sheet “${sheet}” would have more than ${most} rows, which no workbook holds; use --format parquet or csv.`,
  })
}

/** What was found in a report; of one that came as a line only what its cells say. */
function findingsOf({ findings, cells }: Extracted) {
  if (findings) return findings
  return Object.entries(cells).flatMap(([address, { finding }]) =>
    finding === undefined
      ? []
      : [{ address, code: finding, severity: undefined, place: undefined, message: undefined }],
  )
}

interface TableSheet {
  readonly sheet: Growing
  readonly rowsOf: (report: Extracted, edition: Edition) => Field[][]
}

type Say = (word: keyof typeof words) => string

function tableSheet(key: TableKey, language: Language, layout: Layout, say: Say): TableSheet {
  const name = newestFirst.flatMap(({ tables }) => tables).find((table) => table.key === key)!.name[language]
  const addresses = addressesInOrder().filter((address) => placeOf(address).table.key === key)
  const hasAmounts = addresses.some(isAmount)
  const lead = [say('agency'), say('year'), say('path')]
  const leadOf = ({ agency, year, path }: Extracted): Field[] => [agency ?? undefined, year ?? undefined, path]
  const labelsOf = labelsIn(language)
  const form = (address: Address) =>
    newestFirst.find(({ tables }) => tables.some((t) => placesOf(t).some(([a]) => a === address)))!
  const unitsOf = (cells: Extracted['cells'], all: readonly Address[]): Field[] =>
    hasAmounts ? [all.map((address) => cells[address]?.unit).find(Boolean) ?? undefined] : []

  if (layout === 'wide') {
    const labels = addresses.map((address) => labelsOf(form(address).edition, address)!)
    const blank = lead.map(() => '')
    const units = hasAmounts ? [say('unit')] : []
    return {
      sheet: {
        name,
        heads: [
          [...blank, ...labels.map(({ row }) => row)],
          [...blank, ...labels.map(({ column }) => column)],
          [...lead, ...addresses, ...units],
        ],
        fixed: 2,
        widths: [32, 8, 48, ...addresses.map(() => 14), 8],
        rows: [],
      },
      rowsOf: (report) => [
        [...leadOf(report), ...addresses.map((each) => field(report.cells[each])), ...unitsOf(report.cells, addresses)],
      ],
    }
  }

  const columns = [
    ...new Set(
      newestFirst.flatMap(({ edition }) => addresses.flatMap((each) => labelsOf(edition, each)?.column ?? [])),
    ),
  ]
  /** Of each edition its rows, each with the address in every column. */
  const rows = new Map(
    newestFirst.map(({ edition }) => {
      const grid = new Map<string, (Address | undefined)[]>()
      for (const address of addresses) {
        const labels = labelsOf(edition, address)
        if (!labels) continue
        const row = grid.get(labels.row) ?? columns.map(() => undefined)
        row[columns.indexOf(labels.column)] = address
        grid.set(labels.row, row)
      }
      return [edition, [...grid]] as const
    }),
  )
  return {
    sheet: {
      name,
      heads: [[...lead, say('row'), ...columns, ...(hasAmounts ? [say('unit')] : [])]],
      fixed: 4,
      widths: [32, 8, 24, 36, ...columns.map(() => 14), 8],
      rows: [],
    },
    rowsOf: (report, edition) =>
      rows.get(edition)!.map(([row, inColumns]) => [
        ...leadOf(report),
        row,
        ...inColumns.map((address) => address && field(report.cells[address])),
        ...unitsOf(
          report.cells,
          inColumns.filter((address) => address !== undefined),
        ),
      ]),
  }
}

function isAmount(address: Address): boolean {
  return placeOf(address).column.kind === 'amount'
}

function field(cell: ExtractedCell | undefined): Field {
  if (!cell) return undefined
  const { decimal, raw, state, finding } = cell
  const value = decimal === null ? (raw ?? undefined) : { decimal }
  if (finding !== undefined) return { value, tone: 'wrong' }
  return state === 'unread' || state === 'sums' ? { value, tone: 'unsure' } : value
}
