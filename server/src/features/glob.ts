/**
 * Globs of file paths, matched in time that grows with pattern times path and no faster: a configuration file comes with
 * a folder, from anybody. Libraries turn globs into regular expressions, and `a*a*a*…b` keeps those busy for ever.
 *
 * `*` and `?` stay inside a name, `**` at the start of a name crosses folders, `[…]` is one of some characters,
 * `{a,b}` one of some words, `{2019..2023}` one of some numbers, `\` takes the next character as it is. Nothing else is
 * special: names of reports are full of round brackets.
 */

/** One step of a matcher: takes a character that passes the test, or goes on at any of several places. */
type Step = { readonly takes: (character: string) => boolean } | { readonly goesTo: readonly number[] }

type Program = Step[]

/** Whether a path, with `/` between names, is meant. Never throws. */
export function globOf(pattern: string): (path: string) => boolean {
  const characters = [...pattern]
  const fixed = characters.findIndex((c) => '*?[{\\'.includes(c))
  if (fixed === -1) return (path) => path === pattern
  const slash = characters.lastIndexOf('/', fixed)
  const start = characters.slice(0, Math.max(0, slash)).join('')
  let program: Program | undefined
  return (path) => path.startsWith(start) && accepts((program ??= compile(characters)), [...path])
}

/** All places where the program may be are followed at the same time, each once for a character. */
function accepts(program: Program, path: readonly string[]): boolean {
  // The number of characters taken when a place was last reached, so that nothing has to be cleared.
  const reached = new Int32Array(program.length + 1).fill(-1)
  let places: number[] = []
  const reach = (place: number, taken: number): void => {
    if (reached[place] === taken) return
    reached[place] = taken
    places.push(place)
  }
  const goOn = (taken: number): void => {
    for (const place of places) {
      const step = program[place]
      if (step && 'goesTo' in step) for (const next of step.goesTo) reach(next, taken)
    }
  }
  reach(0, 0)
  goOn(0)
  for (const [i, character] of path.entries()) {
    const before = places
    places = []
    for (const place of before) {
      const step = program[place]
      if (step && 'takes' in step && step.takes(character)) reach(place + 1, i + 1)
    }
    if (places.length === 0) return false
    goOn(i + 1)
  }
  return reached[program.length] === path.length
}

const anything = (): boolean => true
const inName = (character: string): boolean => character !== '/'

function compile(pattern: readonly string[]): Program {
  const program: Program = []
  const braces = closedBraces(pattern)
  const take = (takes: (character: string) => boolean): void => void program.push({ takes })
  const takeOne = (wanted: string): void => take((character) => character === wanted)
  const many = (takes: (character: string) => boolean): void => {
    const at = program.length
    program.push({ goesTo: [at + 1, at + 3] }, { takes }, { goesTo: [at] })
  }
  const optional = (part: () => void): void => {
    const at = program.push({ goesTo: [] }) - 1
    part()
    program[at] = { goesTo: [at + 1, program.length] }
  }
  const oneOf = (parts: readonly (() => void)[]): void => {
    const at = program.push({ goesTo: [] }) - 1
    const starts: number[] = []
    const ends: number[] = []
    for (const part of parts) {
      starts.push(program.length)
      part()
      ends.push(program.push({ goesTo: [] }) - 1)
    }
    program[at] = { goesTo: starts }
    for (const end of ends) program[end] = { goesTo: [program.length] }
  }

  const write = (from: number, to: number, atStart: boolean): void => {
    const isDeep = (i: number): boolean => pattern[i] === '*' && pattern[i + 1] === '*' && i + 1 < to
    for (let i = from; i < to;) {
      const character = pattern[i]!
      const startsName = i === from ? atStart : pattern[i - 1] === '/'
      if (character === '/' && isDeep(i + 1) && i + 3 === to) {
        optional(() => {
          takeOne('/')
          many(anything)
        })
        i += 3
      } else if (startsName && isDeep(i) && pattern[i + 2] === '/') {
        optional(() => {
          many(anything)
          takeOne('/')
        })
        i += 3
      } else if (character === '*') {
        const end = endOfStars(pattern, i, to)
        many(startsName && end - i > 1 ? anything : inName)
        i = end
      } else if (character === '?') {
        take(inName)
        i++
      } else if (character === '[') {
        const found = classAt(pattern, i, to)
        if (found) take(found.takes)
        else takeOne(character)
        i = found?.end ?? i + 1
      } else if (braces.has(i)) {
        const { close, commas } = braces.get(i)!
        const numbers = commas.length === 0 ? numbersIn(pattern.slice(i + 1, close).join('')) : undefined
        const bounds = [i, ...commas, close]
        if (numbers) oneOf(numbers.map((number) => () => [...number].forEach(takeOne)))
        else if (commas.length > 0)
          oneOf([...commas, close].map((end, n) => () => write(bounds[n]! + 1, end, startsName)))
        else takeOne(character)
        i = numbers || commas.length > 0 ? close + 1 : i + 1
      } else {
        const escaped = character === '\\' && i + 1 < to
        takeOne(escaped ? pattern[i + 1]! : character)
        i += escaped ? 2 : 1
      }
    }
  }
  write(0, pattern.length, true)
  return program
}

function endOfStars(pattern: readonly string[], from: number, to: number): number {
  let end = from
  while (end < to && pattern[end] === '*') end++
  return end
}

interface Braces {
  readonly close: number
  /** The commas between its words. */
  readonly commas: number[]
}

/** Every `{` that has its `}`. */
function closedBraces(pattern: readonly string[]): ReadonlyMap<number, Braces> {
  const closed = new Map<number, Braces>()
  const open: { readonly at: number; readonly commas: number[] }[] = []
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]
    if (character === '\\') i++
    else if (character === '{') open.push({ at: i, commas: [] })
    else if (character === ',') open.at(-1)?.commas.push(i)
    else if (character === '}') {
      const last = open.pop()
      if (last) closed.set(last.at, { close: i, commas: last.commas })
    }
  }
  return closed
}

/** More numbers than these are a slip of the hand. */
const mostNumbers = 100

/** `2019..2023`, upwards or downwards. */
function numbersIn(text: string): string[] | undefined {
  const match = /^(\d{1,6})\.\.(\d{1,6})$/.exec(text)
  if (!match) return undefined
  const [first, last] = [Number(match[1]), Number(match[2])]
  const [least, count] = [Math.min(first, last), Math.abs(last - first) + 1]
  return count > mostNumbers ? undefined : Array.from({ length: count }, (_, i) => String(least + i))
}

/** `[abc]`, `[a-c]`, `[!abc]`, `[^abc]`; a `]` that comes first is one of the characters. Undefined where none closes it. */
function classAt(pattern: readonly string[], at: number, to: number) {
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^'
  const from = at + (negated ? 2 : 1)
  const close = pattern.indexOf(']', from + 1)
  if (close === -1 || close >= to) return undefined
  const ranges: (readonly [least: number, most: number])[] = []
  for (let i = from; i < close; i++) {
    const least = pattern[i]!.codePointAt(0)!
    const isRange = pattern[i + 1] === '-' && i + 2 < close
    ranges.push([least, isRange ? pattern[i + 2]!.codePointAt(0)! : least])
    if (isRange) i += 2
  }
  const takes = (character: string): boolean => {
    const code = character.codePointAt(0)!
    return inName(character) && ranges.some(([least, most]) => least <= code && code <= most) !== negated
  }
  return { takes, end: close + 1 }
}
