/** Changes of cells in words: what is wrong, and what a fix will write. */
import type { Cause, CellChange } from '../../diagnosis'
import type { Text } from '../../../form/types'
import { placeOf } from '../../../form'
import { columnName, nameOf, rowName } from '../../names'
import type { Sums } from '../../sums'

/** “（七）总计”的“总计”填 0，应为 8：有 3 处勾稽关系不符，都由这一格引起。 */
export function blame(sums: Sums, { changes, equations, pattern }: Cause): Text {
  const n = equations.length
  const [only, ...others] = changes
  if (only && others.length === 0) {
    const name = nameOf(sums.addresses[only.cell]!)
    return {
      zh: `${name.zh}${only.from === undefined ? '空白' : `填 ${only.from}`}，应为 ${only.to}：有 ${n} 处勾稽关系不符，都由这一格引起。`,
      en: `${name.en}: ${only.from ?? 'blank'} should be ${only.to}; this cell alone explains ${sumsThatFail(n)}.`,
    }
  }
  const names = changes.map((c) => ({ name: nameOf(sums.addresses[c.cell]!), to: c.to }))
  if (pattern === 'shifted') {
    const { block, row, table } = placeOf(sums.addresses[only!.cell]!)
    const name = rowName(block, row) ?? table.name.zh
    return {
      zh: `“${name}”一行的数错开了一格：有 ${n} 处勾稽关系不符，移回即相符。`,
      en: `The figures of “${name}” have slipped by one column; moved back, ${sumsThatFail(n)} would hold.`,
    }
  }
  if (pattern === 'swapped') {
    return {
      zh: `${names.map((x) => x.name.zh).join('与')}的数填反了：有 ${n} 处勾稽关系不符，对调即相符。`,
      en: `The figures of ${names.map((x) => x.name.en).join(' and ')} are exchanged; this explains ${sumsThatFail(n)}.`,
    }
  }
  return {
    zh: `${names.map((x) => `${x.name.zh}应为 ${x.to}`).join('，')}：有 ${n} 处勾稽关系不符，由这 ${names.length} 格引起。`,
    en: `${names.map((x) => `${x.name.en} should be ${x.to}`).join('; ')}: together they explain ${sumsThatFail(n)}.`,
  }
}

function sumsThatFail(n: number): string {
  return n === 1 ? '1 sum that fails' : `${n} sums that fail`
}

/** Old and new value of each cell; of several in a row the row is named once. */
export function changesInWords({ addresses }: Sums, changes: readonly CellChange[]): Text {
  const [only, ...others] = changes
  if (only && others.length === 0) {
    const name = nameOf(addresses[only.cell]!)
    const [from, to] = ends(only)
    return { zh: `${name.zh}由 ${from.zh} 改为 ${to}`, en: `${name.en}: ${from.en} → ${to}` }
  }
  const rows = new Set(changes.map(({ cell }) => placeOf(addresses[cell]!).row))
  const groups = [...rows].map((row) => changes.filter(({ cell }) => placeOf(addresses[cell]!).row === row))
  const texts = groups.map((group): Text => {
    const { block, row, table } = placeOf(addresses[group[0]!.cell]!)
    const name = rowName(block, row)
    const cells = group.map((change): Text => {
      const head = columnName(block, placeOf(addresses[change.cell]!).column)
      const [from, to] = ends(change)
      return { zh: `${head} ${from.zh}→${to}`, en: `${head} ${from.en} → ${to}` }
    })
    return {
      zh: `${name ? `“${name}”` : table.name.zh}：${cells.map((t) => t.zh).join('、')}`,
      en: `${name ? `“${name}”` : table.name.en}: ${cells.map((t) => t.en).join(', ')}`,
    }
  })
  return { zh: texts.map((t) => t.zh).join('；'), en: texts.map((t) => t.en).join('; ') }
}

export function ends({ from, to }: CellChange): [from: Text, to: bigint] {
  return [from === undefined ? { zh: '空白', en: 'blank' } : { zh: `${from}`, en: `${from}` }, to]
}
