/** The report that the tests of the editor open: of an agency that does not exist, consistent but for what a test spoils. */
import { addressesOf, forms } from '../../server/src/form'
import { agencies } from '../generator/agencies'
import { tab } from '../generator/layouts'
import { renderReport, type GeneratedReport } from '../generator/report'
import type { ReportValues } from '../generator/values'
import { renderWps } from '../generator/word'

/** Everything else is 0. Of 15 requests received and 1 brought forward, 15 were answered and 1 is carried forward. */
const values: Readonly<Record<string, number>> = {
  'disclosure.normativeDocuments.made': 2,
  'disclosure.normativeDocuments.inForce': 5,
  'disclosure.licensing.decisions': 120,
  ...row('received', { natural: 12, commercial: 3 }),
  ...row('broughtForward', { natural: 1 }),
  ...row('granted', { natural: 8, commercial: 3 }),
  ...row('partial', { natural: 2 }),
  ...row('unavailable.notHeld', { natural: 2 }),
  ...row('total', { natural: 12, commercial: 3 }),
  ...row('carriedForward', { natural: 1 }),
  'review.reconsideration.upheld': 1,
  'review.reconsideration.total': 1,
}

function row(key: string, cells: Readonly<Record<string, number>>): Record<string, number> {
  const total = Object.values(cells).reduce((sum, value) => sum + value, 0)
  return Object.fromEntries(
    Object.entries({ ...cells, total }).map(([column, value]) => [`requests.${key}.${column}`, value]),
  )
}

/**
 * The text, and where each value stands in it.
 * @param spoilt address → what is written there in place of the value
 */
export function report(spoilt: Readonly<Record<string, string>> = {}): GeneratedReport {
  return renderReport(valuesWith(spoilt), tab, {}, 1)
}

/** The same report as a Word document. */
export function wordReport(spoilt: Readonly<Record<string, string>> = {}): Uint8Array {
  return renderWps(valuesWith(spoilt), {}, 1).bytes
}

function valuesWith(spoilt: Readonly<Record<string, string>>): ReportValues {
  const decimals = new Map(addressesOf(forms['2021']).map((address) => [address, String(values[address] ?? 0)]))
  const written = new Map(Object.entries(spoilt))
  return { edition: '2021', year: 2024, agency: agencies[0], decimals, written }
}
