/** Which equations a cell stands in, and which equations share no cell. */
import type { Linear } from './linear'

/** Where a cell stands: the equation's place in a list, and with which coefficient. */
export interface Place {
  readonly equation: number
  readonly coefficient: bigint
}

export type Incidence = ReadonlyMap<number, readonly Place[]>

/** For each cell the equations it stands in, by their place in the list. */
export function incidence(equations: readonly Linear[]): Incidence {
  const places = new Map<number, Place[]>()
  equations.forEach(({ cells, coefficients }, equation) => {
    cells.forEach((cell, i) => {
      const list = places.get(cell)
      const place = { equation, coefficient: coefficients[i]! }
      if (list) list.push(place)
      else places.set(cell, [place])
    })
  })
  return places
}

/** Puts equations into families such that no two of a family share a cell. */
export function families(equations: readonly Linear[], places: Incidence): readonly number[] {
  const family: number[] = []
  equations.forEach(({ cells }, e) => {
    const taken = new Set<number>()
    for (const cell of cells) {
      for (const { equation } of places.get(cell)!) if (equation < e) taken.add(family[equation]!)
    }
    let f = 0
    while (taken.has(f)) f++
    family[e] = f
  })
  return family
}
