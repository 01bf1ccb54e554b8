/** Reports as accidents leave them: lines, cells and stretches deleted, doubled, moved, spliced from another report, or littered. */
import fc from 'fast-check'
import { anyReport, piece } from './hostile'

/** Cuts a text into the parts that a mutation works on; joined again they are the text. */
const grains: Readonly<Record<string, RegExp>> = {
  lines: /[^\r\n]*(?:\r\n|\r|\n|$)/gu,
  cells: /[^\t|<>\r\n]+|[\t|<>\r\n]/gu,
  characters: /[\s\S]/g,
}

interface Mutation {
  readonly grain: string
  readonly act: 'delete' | 'double' | 'move' | 'swap' | 'splice' | 'insert' | 'replace' | 'glue'
  /** Shares of the text. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly litter: string
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const mutation: fc.Arbitrary<Mutation> = fc.record({
  grain: fc.constantFrom(...Object.keys(grains)),
  act: fc.constantFrom('delete', 'double', 'move', 'swap', 'splice', 'insert', 'replace', 'glue'),
  from: share,
  to: share,
  count: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 1, max: 40 })),
  litter: piece,
})

function mutate(text: string, donor: string, { grain, act, from, to, count, litter }: Mutation): string {
  const parts = text.match(grains[grain]!) ?? []
  const at = Math.floor(from * parts.length)
  const target = Math.floor(to * parts.length)
  const taken = parts.slice(at, at + count)
  const rest = [...parts.slice(0, at), ...parts.slice(at + count)]
  const put = (into: readonly string[], where: number, what: readonly string[]): string[] => [
    ...into.slice(0, where),
    ...what,
    ...into.slice(where),
  ]
  const others = donor.match(grains[grain]!) ?? []
  const foreign = Math.floor(to * others.length)
  const result: Readonly<Record<Mutation['act'], () => readonly string[]>> = {
    delete: () => rest,
    double: () => put(parts, target, taken),
    move: () => put(rest, Math.min(target, rest.length), taken),
    swap: () => {
      const swapped = [...parts]
      if (parts.length > 0) [swapped[at], swapped[target]] = [parts[target]!, parts[at]!]
      return swapped
    },
    splice: () => put(parts, at, others.slice(foreign, foreign + count)),
    insert: () => put(parts, at, [litter]),
    replace: () => put(rest, at, [litter]),
    glue: () => put(rest, at, [taken.join('').replace(/[\s|]/gu, '')]),
  }
  return result[act]().join('')
}

/** `texts` beside generated reports, each after up to eight mutations. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const whole = texts.length > 0 ? fc.oneof({ weight: 4, arbitrary: anyReport }, fc.constantFrom(...texts)) : anyReport
  return fc
    .tuple(whole, whole, fc.array(mutation, { maxLength: 8 }))
    .map(([text, donor, mutations]) => mutations.reduce((sum, one) => mutate(sum, donor, one), text))
}
