/**
 * Tables in which a block wears the heads of another edition. What such a table should hold is not known until it has
 * been converted: it is one finding (`table/edition`), and nothing in it is said to be missing or blank.
 */
import { othersThan } from '../../form'
import type { BlockForm } from '../../form/types'
import type { BoundTable, Header } from '../model'
import { normalise } from '../text/normalise'

/** Heads that the table lacks in its own edition because the block wears those of another. */
export function foreignHeads(
  text: string,
  { form, edition, header, span }: Pick<BoundTable, 'form' | 'edition' | 'span'> & { header: Pick<Header, 'missing'> },
): Header['missing'] {
  if (header.missing.length === 0) return []
  const others = othersThan(edition).flatMap(({ tables }) => tables.filter((t) => t.key === form.key))
  const written = normalise(text.slice(span.start, span.end))
  return header.missing.filter(({ block }) => {
    const own = new Set(block.columns.map((c) => c.label.text))
    const alike = others.flatMap(({ blocks }) => blocks.filter((b) => b.key === block.key))
    const theirs = alike.flatMap(({ columns }) => columns.filter((c) => !own.has(c.label.text)))
    return theirs.some((c) => written.includes(normalise(c.label.text)) && !isPart(c.label.text, form.blocks))
  })
}

/** 处理决定数量 stands in 本年处理决定数量 too, and tells nothing. */
function isPart(wording: string, blocks: readonly BlockForm[]): boolean {
  return blocks.some((b) => b.columns.some((c) => c.label.text.includes(wording)))
}
