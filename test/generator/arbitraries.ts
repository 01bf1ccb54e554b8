/** fast-check arbitraries over generated reports: which values, which damages, which seed for the choices inside a layout. */
import fc from 'fast-check'
import type { Address } from '../../server/src/form/types'
import type { Damages } from './damages'
import { reportValues, type ReportValues } from './values'

export const anyValues: fc.Arbitrary<ReportValues> = fc.oneof(
  { weight: 2, arbitrary: reportValues('2021') },
  { weight: 1, arbitrary: reportValues('2019') },
)

export const anySeed = fc.integer({ min: 0, max: 0x7fffffff })

/** Every damage there is, by itself. */
export const singleDamages: Readonly<Record<string, Damages>> = {
  'ordinals 1、': { ordinals: '1、' },
  'ordinals 1．': { ordinals: '1．' },
  'ordinals with a blank': { ordinals: '1. ' },
  'half-width brackets': { brackets: 'half' },
  'brackets with a blank': { brackets: 'spaced' },
  'straight quotes': { quotes: 'straight' },
  'single quotes': { quotes: 'single' },
  'corner quotes': { quotes: 'corner' },
  'no quotes': { quotes: 'none' },
  'traditional characters': { script: 'traditional' },
  'blanks inside labels': { blanks: true },
  'heads over two rows': { splitHeads: true },
  'ordinals in cells': { ordinalCells: true },
  'groups in the middle': { groups: 'middle' },
  'groups lost': { groups: 'missing' },
  'groups run into labels': { groups: 'joined' },
  'page break': { pageBreak: { footer: '' } },
  'page break, footer': { pageBreak: { footer: '- 3 -' } },
  'page break, footer, label cut': { pageBreak: { footer: '— 3 —', cutLabel: true } },
  'labels broken': { brokenLabels: true },
  'empty cells dropped': { ends: 'dropped' },
  'empty cells added': { ends: 'added' },
  'separator rows': { separators: true },
  'wrapped cells': { wrappedCells: true },
  'numbering （一）': { numbering: 'bracketed' },
  'numbering 第一部分': { numbering: 'chapter' },
  'numbering 一．': { numbering: 'dot' },
  'numbering ## 一、': { numbering: 'markdown' },
  'numbering **一、**': { numbering: 'bold' },
  'customary headings': { titles: 'customary' },
  'tolerated headings': { titles: 'tolerated' },
  'full-width digits': { digits: 'full' },
  'thousands separators': { digits: 'thousands' },
  'page chrome': { chrome: true },
  CRLF: { lineEnd: '\r\n' },
  CR: { lineEnd: '\r' },
  'byte order mark': { byteOrderMark: true },
}

/** A label that has run together with its group's and is then broken begins like no row. */
const combined = Object.values(singleDamages).filter((damages) => damages.groups !== 'joined')

/** Up to three damages at once. */
export const someDamages: fc.Arbitrary<Damages> = fc
  .subarray(combined, { minLength: 1, maxLength: 3 })
  .map((damages) => Object.assign({}, ...damages) as Damages)

/** What stands in a cell in place of a number now and then. */
export const oddWritings = ['', '/', '—', '无', '五', '0件', '约5', '? 0', '22（其中修订 16 件）', '见附件'] as const

/** The values with one of them written in an odd way, and where. */
export const oneOddValue: fc.Arbitrary<{ values: ReportValues; address: Address; writing: string }> = fc
  .tuple(anyValues, fc.nat(), fc.constantFrom(...oddWritings))
  .map(([values, n, writing]) => {
    const address = [...values.decimals.keys()][n % values.decimals.size] ?? ''
    return { values: { ...values, written: new Map([...values.written, [address, writing]]) }, address, writing }
  })
