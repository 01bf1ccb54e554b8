/**
 * A cell holds something else than the number it is for: words, a remark beside the number, a negative count, a fraction
 * of a case. The number meant is offered where one is plain: `0件`, `22（其中修订 16 件）`, a letter O for 0. A row that is
 * filled in so throughout is one finding: `87件 | 0件 | 0件`.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { ValueKind } from '../../../form/types'
import { countOf } from '../../identities'
import { faultIn, faultWords, type Fault } from '../../fault'
import type { BoundRow, Fact, Text } from '../../model'
import { parseValue } from '../../value'
import { defineCheck, type Naming } from '../check'
import { setCell, writtenAt } from '../../sums'
import { runName } from './gaps'

export const cellNumber = defineCheck<{ name: Text; fault: Fault; written: string; cells: number }>({
  code: 'cell/number',
  severity: 'error',
  *find(reading) {
    for (const table of reading.tables) {
      for (const run of table.rows.flatMap((row) => runsOf(reading, row))) {
        const [first] = run
        const fault = faultOf(first!)!
        const written = shortened(first!.cell.text)
        yield {
          span: first!.cell.span,
          address: first!.address,
          ...(run.length > 1 && { addresses: run.map((f) => f.address) }),
          args: { name: runName(table, run), fault, written, cells: run.length },
          fixes: () => fixesOf(reading, run, runName(table, run)),
        }
      }
    }
  },
  message: {
    zh: ({ name, fault, written, cells }) =>
      `${name.zh}${cells > 1 ? `有 ${cells} 格` : ''}填“${written}”${cells > 1 ? '等' : ''}，${faultWords[fault].zh}。`,
    en: ({ name, fault, written, cells }) =>
      `${name.en}: “${written}”${cells > 1 ? ` and ${cells - 1} more like it: each` : ''} ${faultWords[fault].en}.`,
  },
  why: {
    zh: '表中件数为不小于 0 的整数，说明文字写在正文里；不是数字的格无法参与核对。',
    en: 'The tables hold whole numbers of 0 or more; remarks belong in the text. What is no number cannot be checked.',
  },
})

function faultOf({ value, column }: Fact): Fault | undefined {
  const fault = faultIn(value, column.kind)
  return fault === 'text' && meant(value.kind === 'text' ? value.text : '', column.kind) !== undefined
    ? 'remark'
    : fault
}

/** A number, a unit of counting, a remark in brackets; letters that look like digits. */
const remark =
  /^[?？\s]*([+-]?[\d０-９][\d０-９,，.．]*)\s*(?:[件份起宗项条个部次]\s*)?(?:[（(【][^（()）]*[)）】]?)?[。.、，,;；]?$/
const lookalike = /^[\dOｏ〇○]+$/i
/** Plain digits with marks around them, a note's behind them included: `44*`, `“44”`, `44①`. */
const marked = /^[^\p{L}\p{N}]*(\d+)[^\p{L}\d]*$/u
/** Digits in circles, above the line, in mathematical letters. */
const dressed = /^[\p{Nd}\p{No}]+$/u

/** The plain digits of such a number: one sees them, but only a person can say that they are meant. */
function seen(text: string): string | undefined {
  const digits = marked.exec(text)?.[1] ?? (dressed.test(text) ? text.normalize('NFKC') : '')
  return /^\d+$/.test(digits) ? digits : undefined
}

function meant(text: string, kind: ValueKind): string | undefined {
  const number = lookalike.test(text) ? text.replace(/[Oｏ〇○]/gi, '0') : remark.exec(text)?.[1]
  const value = number === undefined ? undefined : parseValue(number)
  if (value?.kind !== 'number') return undefined
  if (kind === 'amount') return value.decimal.startsWith('-') ? undefined : value.decimal
  const count = countOf(value)
  return count === undefined || (kind === 'count' && count < 0n) ? undefined : value.decimal
}

/** A longer text says something that a number in its place would lose: a heading that has run into the last cell. */
const longest = 8

/** What is meant and what the identities determine. */
function valuesOf(reading: Analysis, fact: Fact): string[] {
  const { value, column } = fact
  const said = value.kind === 'number' && value.unit ? value.decimal : undefined
  const plain = value.kind === 'text' ? (meant(value.text, column.kind) ?? seen(value.text)) : said
  const deduced = reading.sums.deduced.get(fact.address)?.toString()
  return [...new Set([plain, deduced])].filter((v) => v !== undefined)
}

/** The cells at fault: all together where each of the row has a remark beside its number, else each for itself. */
function runsOf(reading: Analysis, { facts }: BoundRow): Fact[][] {
  const held = facts.filter((f) => f !== undefined && reading.facts.get(f.address) === f) as Fact[]
  const faulty = held.filter((f) => faultOf(f))
  const alike = faulty.length > 1 && faulty.length === held.length
  return alike && faulty.every((f) => faultOf(f) === 'remark' && valuesOf(reading, f).length === 1)
    ? [faulty]
    : faulty.map((f) => [f])
}

/** The number of each cell; where two are possible for one, both are offered and neither preferred. */
function fixesOf(reading: Analysis, run: readonly Fact[], name: Text): Proposal[] {
  const values = run.map((f) => valuesOf(reading, f))
  const sure = run.every(
    (f, i) =>
      values[i]!.length === 1 &&
      (faultOf(f) === 'remark' || (f.cell.text.length <= longest && !(f.value.kind === 'text' && seen(f.cell.text)))),
  )
  return values[0]!.flatMap((_, nth) => {
    const edits = run.map((f, i) => setCell(reading, f.address, values[i]![nth]!))
    const list = values.map((v) => v[nth])
    const naming = namingOf(reading, name, run, list)
    return edits.every((e) => e.length > 0)
      ? [{ ...naming, change: replacing(edits.flat()), safe: false, preferred: sure }]
      : []
  })
}

/** Names what stands there where another figure goes with it: `22（其中修订 16 件）` to 22. */
function namingOf(
  reading: Analysis,
  name: Text,
  run: readonly Fact[],
  values: readonly (string | undefined)[],
): Naming {
  const digits = (text = '') => text.normalize('NFKC').replace(/\D/g, '')
  const others = run.some(({ cell }, i) => digits(cell.text) !== digits(values[i]))
  const written = others ? run.map(({ cell }) => `“${cell.text}”`) : []
  const many = run.length > 1
  const title = {
    zh: `${name.zh}${many ? `的 ${run.length} 格` : ''}${written.length > 0 ? `由${written.join('')}` : ''}改为 ${values.join('、')}`,
    en: `Change ${many ? `${run.length} cells of ` : ''}${name.en}${written.length > 0 ? ` from ${written.join(', ')}` : ''} to ${values.join(', ')}`,
  }
  return { title, removes: others ? run.flatMap((f) => writtenAt(reading, f.address)) : [] }
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
