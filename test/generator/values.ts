/** Random values of a whole report that balance: every 勾稽关系 of the edition holds, most cells are 0, as in published reports. */
import fc from 'fast-check'
import { addressesOf, forms, type Edition } from '../../server/src/form'
import type { Address, SectionKey } from '../../server/src/form/types'
import { agencies, type Agency } from './agencies'

export interface ReportValues {
  readonly edition: Edition
  readonly year: number
  readonly agency: Agency
  /** The exact number at each address of the edition. */
  readonly decimals: ReadonlyMap<Address, string>
  /** How it is written, where that is not the decimal: `减 22`, `1424.4万元`. */
  readonly written: ReadonlyMap<Address, string>
  /** Paragraphs of sections in the place of those that all generated reports share. */
  readonly told?: Readonly<Partial<Record<SectionKey, readonly string[]>>>
}

/** Mostly small; sometimes what a big city has. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 3, arbitrary: fc.integer({ min: 21, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 401, max: 20_000 }) },
)
const sparse = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: count })

const amount = fc.oneof(
  { weight: 2, arbitrary: fc.constant('0') },
  { weight: 1, arbitrary: count.map(String) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 })).map(
      // The last decimal is not 0, so that the writing is canonical.
      ([whole, digits, last]) => `${whole}.${'27948692'.slice(0, digits - 1)}${last}`,
    ),
  },
)

/** A change and its writing: 22 fewer is `减 22`, `减22` or `-22`. */
const change = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(2)).map(([n, style]): readonly [string, string] => {
  const size = Math.abs(n)
  if (n === 0) return ['0', '0']
  const writings = n < 0 ? [`减 ${size}`, `减${size}`, `-${size}`] : [`增 ${size}`, `+${size}`, `${size}`]
  return [String(n), writings[style] ?? String(n)]
})

/**
 * Sums of the identities, filled from the parts; requests balance by construction.
 * @param parts row of results, column (of 12 and more those of people in their order), count
 * @param open what the six kinds of applicants carry forward, then what they brought, at most what there is to be handled
 */
export function requestsOf(
  edition: Edition,
  parts: readonly (readonly [number, number, number])[],
  open: readonly number[],
) {
  const rows = forms[edition].tables[1]?.blocks[0]?.rows ?? []
  const columns = forms[edition].tables[1]?.blocks[0]?.columns ?? []
  const people = columns.filter((c) => c.key !== 'total')
  const results = rows.filter((r) => r.groups.includes('results') && r.key !== 'requests.total')
  const cells = new Map<Address, number>()
  const add = (address: Address, n: number) => cells.set(address, (cells.get(address) ?? 0) + n)
  for (const row of rows) for (const column of columns) cells.set(`${row.key}.${column.key}`, 0)

  const put = (row: string, column: string, n: number) => {
    add(`${row}.${column}`, n)
    add(`${row}.total`, n)
  }
  for (const [r, c, n] of parts) {
    const row = results[r % results.length]
    // Two in three requests are made by natural persons.
    const column = people[c < 12 ? 0 : c % people.length]
    if (!row || !column) continue
    put(row.key, column.key, n)
    put('requests.total', column.key, n)
  }
  people.forEach((column, i) => {
    const done = cells.get(`requests.total.${column.key}`) ?? 0
    const carried = open[i] ?? 0
    const brought = Math.min(open[i + people.length] ?? 0, done + carried)
    put('requests.carriedForward', column.key, carried)
    put('requests.broughtForward', column.key, brought)
    put('requests.received', column.key, done + carried - brought)
  })
  return cells
}

export function reportValues(edition: Edition): fc.Arbitrary<ReportValues> {
  return fc
    .record({
      year: edition === '2019' ? fc.constantFrom(2019, 2020) : fc.integer({ min: 2021, max: 2025 }),
      agency: fc.constantFrom(...agencies),
      parts: fc.array(fc.tuple(fc.nat(20), fc.nat(17), count), { maxLength: 24 }),
      open: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) }), {
        minLength: 12,
        maxLength: 12,
      }),
      review: fc.array(sparse, { minLength: 12, maxLength: 12 }),
      counts: fc.array(sparse, { minLength: 24, maxLength: 24 }),
      changes: fc.array(change, { minLength: 5, maxLength: 5 }),
      amount,
      unit: fc.constantFrom('', '', '元', '万元'),
    })
    .map((random) => {
      const decimals = new Map<Address, string>()
      const written = new Map<Address, string>()
      const requests = requestsOf(edition, random.parts, random.open)
      const counts = [...random.counts]
      const changes = [...random.changes]
      const cases = [...random.review]
      let inForce = 0
      let total = 0
      for (const address of addressesOf(forms[edition])) {
        if (address.startsWith('requests.')) decimals.set(address, String(requests.get(address)))
        else if (address.startsWith('review.')) {
          const n = address.endsWith('.total') ? total : (cases.pop() ?? 0)
          total = address.endsWith('.total') ? 0 : total + n
          decimals.set(address, String(n))
        } else if (address.endsWith('.change')) {
          const [decimal, writing] = changes.pop() ?? ['0', '0']
          decimals.set(address, decimal)
          if (writing !== decimal) written.set(address, writing)
        } else if (address.endsWith('.amount')) {
          decimals.set(address, random.amount)
          if (address.includes('procurement') && random.unit) written.set(address, random.amount + random.unit)
        } else if (address.startsWith('disclosure.rules.') && !random.agency.makesRules) decimals.set(address, '0')
        else {
          // In force at the year's end is not less than what was made.
          const n = (counts.pop() ?? 0) + (/\.(?:inForce|public)$/.test(address) ? inForce : 0)
          if (address.endsWith('.made')) inForce = n
          decimals.set(address, String(n))
        }
      }
      const { year, agency } = random
      // Two hundred numbers would drown what a failing property has to say; its seed and path bring them back.
      const shown = () => `${edition} ${year} ${agency.name}`
      return { edition, year, agency, decimals, written, [fc.toStringMethod]: shown }
    })
}

/** What a cell shows for an address. */
export function writingOf(values: ReportValues, address: Address): string {
  return values.written.get(address) ?? values.decimals.get(address) ?? ''
}
