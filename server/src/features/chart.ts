/**
 * The lines of figures over years as shapes in a box, for whoever draws them: a page of the editor or an exported one. Whole
 * steps, an axis that shows 0, no line over a year without a figure. Knows no report and no colours.
 */

export interface Line {
  readonly name: string
  /** At most one for a year; exact decimals. */
  readonly values: ReadonlyMap<number, string>
}

export interface Chart {
  readonly width: number
  readonly height: number
  /** The left and the lower edge of where the lines are. */
  readonly left: number
  readonly bottom: number
  readonly years: readonly { readonly x: number; readonly label: string }[]
  readonly levels: readonly { readonly y: number; readonly label: string }[]
  readonly lines: readonly {
    readonly name: string
    /** Years after each other that have figures, as `x,y x,y`. */
    readonly pieces: readonly string[]
    readonly dots: readonly { readonly x: number; readonly y: number; readonly label: string }[]
  }[]
}

const [width, height, left, right, top, under] = [560, 240, 64, 16, 12, 28] as const
/** So many lines can be told apart. */
export const mostLines = 8
/** So many levels are wanted at least. */
const levels = 4

/** Undefined where there is no figure to be drawn. */
export function chartOf(lines: readonly Line[], years: readonly number[]): Chart | undefined {
  const numbers = lines.flatMap(({ values }) => [...values.values()].map(Number))
  if (numbers.length === 0) return undefined
  const [least, most] = numbers.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [0, 0])
  const step = stepFor(most - least)
  const [from, to] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)]
  const bottom = height - under
  const x = (year: number): number =>
    round(left + ((years.indexOf(year) + 0.5) / years.length) * (width - left - right))
  const y = (value: number): number => round(bottom - ((value / step - from) / (to - from)) * (bottom - top))
  return {
    ...{ width, height, left, bottom },
    years: years.map((year) => ({ x: x(year), label: String(year) })),
    levels: Array.from({ length: to - from + 1 }, (_, i) => ({
      y: y((from + i) * step),
      label: level((from + i) * step),
    })),
    lines: lines.map(({ name, values }) => ({
      name,
      pieces: piecesOf(values, years).map((piece) =>
        piece.map((year) => `${x(year)},${y(Number(values.get(year)))}`).join(' '),
      ),
      dots: years.flatMap((year) => {
        const value = values.get(year)
        return value === undefined ? [] : [{ x: x(year), y: y(Number(value)), label: `${year}: ${value}` }]
      }),
    })),
  }
}

/** 1, 2 or 5 with noughts; of a small range too, for amounts are told in hundredths. */
function stepFor(range: number): number {
  if (range === 0) return 1
  const rough = range / levels
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power
}

function piecesOf(values: ReadonlyMap<number, string>, years: readonly number[]): number[][] {
  const pieces: number[][] = [[]]
  for (const year of years)
    if (values.has(year)) pieces.at(-1)!.push(year)
    else pieces.push([])
  return pieces.filter((piece) => piece.length > 1)
}

function level(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
