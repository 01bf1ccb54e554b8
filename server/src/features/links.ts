/** Regulations that the running text cites by name, with the address where they are published. */
import { spanOf, type Report, type Span } from '../core'
import { publications } from '../form/publications'

export interface Link {
  /** The name without its brackets. */
  readonly span: Span
  readonly address: string
}

const addresses = new Map(publications.flatMap(({ names, address }) => names.map((name) => [name, address] as const)))

export function links(report: Report): Link[] {
  if (report.unchecked) return []
  return report.prose.passages.flatMap((passage) =>
    [...passage.text.matchAll(/(?<=《)[^《》]+(?=》)/g)].flatMap(({ 0: name, index }) => {
      const address = addresses.get(name)
      return address === undefined ? [] : [{ span: spanOf(passage, index, index + name.length), address }]
    }),
  )
}
