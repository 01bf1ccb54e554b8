/**
 * The ways in which a line of cells can be told apart whose print leaves it open: figures that have run together are cut,
 * values that are left are given places, one that stands there twice is left out. Exact, and bounded: who asks for more
 * ways than the budget allows gets none.
 */
import type { Equation } from './types'

/** A line as printed. Every way gives each of its cells a part of the print, in order, or none where a value is lost. */
export interface OpenLine {
  readonly cells: readonly number[]
  readonly as: 'cut' | 'lost' | 'doubled'
  /** Digits only. */
  readonly pieces: readonly string[]
}

/** A part of a piece of the print, from one digit to another. */
export interface Part {
  readonly piece: number
  readonly from: number
  readonly to: number
}

export interface Way {
  /** By the places of the line; a lost value is what the line's own equations leave for it, undefined where none holds it. */
  readonly values: readonly (number | undefined)[]
  /** Undefined where the value is lost. */
  readonly parts: readonly (Part | undefined)[]
}

/** How many steps are left; it is shared by all that is asked about one table. */
export interface Budget {
  steps: number
}

/** Longer runs of digits are no counts. With as many digits all sums are exact. */
const longest = 9

/** An equation over the line alone: for each of its places the sign, 0 where the place is not in it. */
type Own = readonly (1 | 0 | -1)[]

/** The equations that hold cells of the line only. */
export function ownOf({ cells }: OpenLine, equations: readonly Equation[]): Own[] {
  return equations
    .filter(({ terms }) => terms.every(({ cell }) => cells.includes(cell)))
    .map(({ terms }) => cells.map((cell) => terms.find((term) => term.cell === cell)?.sign ?? 0))
}

/** Every way that satisfies the line's own equations; undefined where the budget does not reach. */
export function waysOf(line: OpenLine, own: readonly Own[], budget: Budget): Way[] | undefined {
  switch (line.as) {
    case 'cut':
      return cuts(line, own, budget)
    case 'lost':
      return placements(line, own, budget)
    case 'doubled':
      return singled(line, own)
  }
}

/** What a step has to know of one equation. */
interface Asked {
  readonly signs: Own
  /** Its first place: there it is complete. */
  readonly first: number
  /** For each place the sign that all terms before it have; 0: they differ, or there are none. */
  readonly before: readonly (1 | 0 | -1)[]
  /** For each place whether the equation holds all places before it. */
  readonly holdsAll: readonly boolean[]
}

function asked(signs: Own): Asked {
  return {
    signs,
    first: signs.findIndex((sign) => sign !== 0),
    before: signs.map((_, at) => commonSign(signs.slice(0, at))),
    holdsAll: signs.map((_, at) => signs.slice(0, at).every((sign) => sign !== 0)),
  }
}

function commonSign(signs: Own): 1 | 0 | -1 {
  const set = signs.filter((sign) => sign !== 0)
  return set.every((sign) => sign === set[0]) ? (set[0] ?? 0) : 0
}

/** Numbers are taken from the end, where totals stand: what is left to share out bounds those before it. */
function cuts({ cells, pieces }: OpenLine, own: readonly Own[], budget: Budget): Way[] | undefined {
  const print = pieces.join('')
  const starts = pieces.map((_, i) => pieces.slice(0, i).reduce((n, piece) => n + piece.length, 0))
  const piecesBefore = Array.from({ length: print.length + 1 }, (_, at) => starts.filter((start) => start < at).length)
  const equations = own.map(asked)
  const sums = own.map(() => 0)
  const values = new Array<number>(cells.length).fill(0)
  const froms = new Array<number>(cells.length + 1).fill(print.length)
  const found: Way[] = []

  const isOpen = (at: number, from: number) =>
    equations.every(({ signs, first, before, holdsAll }, e) => {
      const sum = sums[e]!
      if (first === at) return sum === 0
      if (signs[at] === 0 || before[at] === 0) return true
      const left = -sum * before[at]!
      if (left < 0) return false
      if (!holdsAll[at]) return true
      // `from` digits are left for `at` numbers that add up to `left`.
      return from <= at * String(left).length && left < 10 ** (from - at + 1) + 9 * at
    })
  const take = (at: number, end: number): boolean => {
    for (let from = end - 1; from >= at && end - from <= longest; from--) {
      if (--budget.steps < 0) return false
      const isNumber = from === end - 1 || print[from] !== '0'
      if (isNumber && piecesBefore[from]! <= at && (at > 0 || from === 0)) {
        const value = Number(print.slice(from, end))
        values[at] = value
        froms[at] = from
        own.forEach((signs, e) => (sums[e]! += signs[at]! * value))
        const goesOn = isOpen(at, from)
        if (goesOn && at === 0) found.push({ values: [...values], parts: froms.slice(0, -1).map(partFrom) })
        if (goesOn && at > 0 && !take(at - 1, from)) return false
        own.forEach((signs, e) => (sums[e]! -= signs[at]! * value))
      }
      if (starts.includes(from)) break
    }
    return true
  }
  const partFrom = (from: number, at: number): Part => {
    const piece = starts.findLastIndex((start) => start <= from)
    return { piece, from: from - starts[piece]!, to: froms[at + 1]! - starts[piece]! }
  }
  return take(cells.length - 1, print.length) ? found : undefined
}

/** The values that are left in every choice of places, in order. */
function placements({ cells, pieces }: OpenLine, own: readonly Own[], budget: Budget): Way[] | undefined {
  const found: Way[] = []
  const places: number[] = []
  const choose = (from: number): boolean => {
    if (places.length === pieces.length) {
      if ((budget.steps -= cells.length) < 0) return false
      const way = placed(places, cells.length, pieces, own)
      if (way) found.push(way)
      return true
    }
    const last = cells.length - (pieces.length - places.length)
    for (let place = from; place <= last; place++) {
      places.push(place)
      const goesOn = choose(place + 1)
      places.pop()
      if (!goesOn) return false
    }
    return true
  }
  return choose(0) ? found : undefined
}

/**
 * The values in their places, and what the equations leave for those that are lost: one alone is what is missing to its
 * sum; several have nothing to share, or they are left open.
 */
function placed(
  places: readonly number[],
  width: number,
  pieces: readonly string[],
  own: readonly Own[],
): Way | undefined {
  const values = new Array<number | undefined>(width).fill(undefined)
  const parts = new Array<Part | undefined>(width).fill(undefined)
  places.forEach((place, piece) => {
    values[place] = Number(pieces[piece])
    parts[place] = { piece, from: 0, to: pieces[piece]!.length }
  })
  for (const signs of own) {
    const sum = signs.reduce<number>((total, sign, at) => total + sign * (values[at] ?? 0), 0)
    const lost = signs.flatMap((sign, at) => (sign !== 0 && parts[at] === undefined ? [at] : []))
    const [first, ...others] = lost
    if (first === undefined ? sum !== 0 : others.length > 0 && sum !== 0) return undefined
    for (const at of lost) values[at] = others.length > 0 ? 0 : -sum * signs[at]!
    if (first !== undefined && values[first]! < 0) return undefined
  }
  return { values, parts }
}

/** One of two equal values side by side is left out; which of them makes no difference. */
function singled({ cells, pieces }: OpenLine, own: readonly Own[]): Way[] {
  const seconds = pieces.flatMap((piece, i) => (i > 0 && piece === pieces[i - 1] && piece !== pieces[i + 1] ? [i] : []))
  return seconds.flatMap((second) => {
    const left = pieces.flatMap((piece, i) => (i === second ? [] : [{ piece: i, from: 0, to: piece.length }]))
    const values = left.map(({ piece }) => Number(pieces[piece]))
    const holds = own.every((signs) => signs.reduce<number>((sum, sign, at) => sum + sign * values[at]!, 0) === 0)
    return holds && left.length === cells.length ? [{ values, parts: left }] : []
  })
}
