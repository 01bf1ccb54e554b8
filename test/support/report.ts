/** A report of an invented office with the figures that are to be spoken of; the others are 0, and all sums hold. */
import { forms, type Edition } from '../../server/src/form'
import { randomOf } from '../generator/random'
import { renderReport } from '../generator/report'
import { toldBy } from '../generator/told'
import type { ReportValues } from '../generator/values'
import { layouts } from '../generator/layouts'
import type { Layout } from '../generator/layouts/layout'
import { addressesOf } from '../../server/src/form'

export interface Told {
  readonly agency?: string
  readonly year: number
  /** Received, brought forward and carried forward of natural persons; what is left over was granted. */
  readonly received?: number
  readonly brought?: number
  readonly carried?: number
  /** Whatever else is not 0. */
  readonly cells?: Readonly<Record<string, number | string>>
  /** Sentences of section six. */
  readonly said?: string
  /** Sections one and five, where they are to be compared. */
  readonly told?: ReportValues['told']
  readonly layout?: Layout
}

const lower = (edition: Edition) => addressesOf(forms[edition])

/** By itself each tells of its own year, so that none repeats another. */
export function report({
  agency = '江源县档案馆',
  year,
  received = 0,
  brought = 0,
  carried = 0,
  cells = {},
  said = '',
  told = toldBy(randomOf(Array.from(`${agency}${year}`).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 0))),
  layout = layouts[0],
}: Told): string {
  const edition: Edition = year < 2021 ? '2019' : '2021'
  const done = received + brought - carried
  const given: Record<string, number | string> = {}
  for (const [row, count] of Object.entries({
    received,
    broughtForward: brought,
    granted: done,
    total: done,
    carriedForward: carried,
  }))
    for (const column of ['natural', 'total']) given[`requests.${row}.${column}`] = count
  const decimals = new Map(lower(edition).map((address) => [address, String(cells[address] ?? given[address] ?? 0)]))
  const values = {
    edition,
    year,
    agency: { name: agency, self: '本馆', makesRules: false },
    decimals,
    written: new Map<string, string>(),
    told,
  }
  const { text } = renderReport(values, layout, {}, 1)
  return said === '' ? text : `${text.trimEnd()}\n${said}\n`
}
