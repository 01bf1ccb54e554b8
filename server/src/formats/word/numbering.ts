/**
 * Automatic numbers as a person sees them: 一、 （一） 1. before a paragraph that has none in its text. Counts in the order
 * in which paragraphs are asked for. Source: ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (number formats).
 */
import { child, childrenNamed, type Element } from './xml'
import { isOn } from './styles'

export interface Numbering {
  /** The number of the next paragraph with these `w:numPr`, what follows it included; empty for none. */
  next(own: Element | undefined, styled: Element | undefined): string
}

interface Level {
  readonly start: number
  readonly format: string
  /** `（%1）`, `%1.%2` */
  readonly text: string
  /** What stands between number and text. */
  readonly behind: string
  /** Level, from 1, whose number begins this one again; 0 for none; undefined for every higher one. */
  readonly restart: number | undefined
  /** Numbers of the levels above are written in 1 2 3. */
  readonly legal: boolean
  readonly hidden: boolean
}

interface List {
  /** Lists of one abstract numbering go on counting together. */
  readonly counted: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew. */
  readonly starts: ReadonlyMap<number, number>
}

const DEEPEST_LEVEL = 8

export function numberingOf(root: Element | undefined): Numbering {
  const lists = listsOf(root)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(own, styled) {
      const id = valueOf(own, 'w:numId') ?? valueOf(styled, 'w:numId')
      const list = lists.get(id ?? '')
      const depth = Number(valueOf(own, 'w:ilvl') ?? valueOf(styled, 'w:ilvl') ?? 0)
      const level = list?.levels.get(depth)
      if (!list || !level || id === undefined) return ''
      const counts = counters.get(list.counted) ?? []
      counters.set(list.counted, counts)
      const start = list.starts.get(depth)
      if (start !== undefined && !begun.has(`${id} ${depth}`)) counts[depth] = undefined
      begun.add(`${id} ${depth}`)
      counts[depth] = (counts[depth] ?? (start ?? level.start) - 1) + 1
      for (let deeper = depth + 1; deeper <= DEEPEST_LEVEL; deeper++) {
        const restart = list.levels.get(deeper)?.restart
        if (restart === undefined || (restart > 0 && depth < restart)) counts[deeper] = undefined
      }
      return level.hidden ? '' : written(list, level, counts)
    },
  }
}

function written({ levels }: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'none' && !level.text.includes('%')) return ''
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = levels.get(Number(digit) - 1)
    if (!shown) return ''
    const format = level.legal ? 'decimal' : shown.format
    return numeral(counts[Number(digit) - 1] ?? shown.start, format)
  })
  return text === '' ? '' : text + level.behind
}

function listsOf(root: Element | undefined): Map<string, List> {
  const abstracts = new Map<string, Element>()
  for (const element of childrenNamed(root, 'w:abstractNum'))
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
  const lists = new Map<string, List>()
  for (const element of childrenNamed(root, 'w:num')) {
    const counted = valueOf(element, 'w:abstractNumId') ?? ''
    const levels = new Map(levelsOf(abstracts.get(counted)))
    const starts = new Map<number, number>()
    for (const override of childrenNamed(element, 'w:lvlOverride')) {
      for (const [depth, level] of levelsOf(override)) levels.set(depth, level)
      const start = valueOf(override, 'w:startOverride')
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start))
    }
    lists.set(element.attributes['w:numId'] ?? '', { counted, levels, starts })
  }
  return lists
}

function levelsOf(element: Element | undefined): [number, Level][] {
  return childrenNamed(element, 'w:lvl').map((lvl) => {
    const restart = valueOf(lvl, 'w:lvlRestart')
    const legal = child(lvl, 'w:isLgl')
    const hidden = child(child(lvl, 'w:rPr'), 'w:vanish')
    const level: Level = {
      start: Number(valueOf(lvl, 'w:start') ?? 0),
      format: valueOf(lvl, 'w:numFmt') ?? 'decimal',
      text: symbols(valueOf(lvl, 'w:lvlText') ?? ''),
      behind: valueOf(lvl, 'w:suff') === 'nothing' ? '' : ' ',
      restart: restart === undefined ? undefined : Number(restart),
      legal: legal !== undefined && isOn(legal.attributes['w:val']),
      hidden: hidden !== undefined && isOn(hidden.attributes['w:val']),
    }
    return [Number(lvl.attributes['w:ilvl'] ?? 0), level]
  })
}

/** Bullets are letters of symbol fonts, in the private area; a person sees a mark. */
function symbols(text: string): string {
  return text.replace(/[\uF000-\uF0FF]/g, '•')
}

function valueOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

type Writer = (n: number) => string

/** By the format's name; one that is not here is written 1 2 3. */
const writers: Readonly<Record<string, Writer>> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: (n) => [...String(n)].map((d) => digits[Number(d)]!).join(''),
  japaneseDigitalTenThousand: (n) => [...String(n)].map((d) => digits[Number(d)]!).join(''),
  taiwaneseDigital: (n) => [...String(n)].map((d) => digits[Number(d)]!).join(''),
  chineseLegalSimplified: (n) => grouped(n, legalDigits, ['', '拾', '佰', '仟'], false),
  ideographTraditional: (n) => stems[(n - 1) % 10] ?? String(n),
  ideographZodiac: (n) => branches[(n - 1) % 12] ?? String(n),
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10),
  ordinal: (n) => `${n}.`,
  bullet: () => '•',
  none: () => '',
}

function numeral(n: number, format: string): string {
  return (writers[format] ?? String)(n)
}

function enclosed(n: number, first: number, most: number): string {
  return n >= 1 && n <= most ? String.fromCharCode(first + n - 1) : String(n)
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function counting(n: number): string {
  return grouped(n, digits, ['', '十', '百', '千'], true)
}

/** 二十三, 一百零五; beyond 9,999, where no list goes, in digits. `bare`: 十 and not 一十. */
function grouped(n: number, names: string, places: readonly string[], bare: boolean): string {
  if (n <= 0 || n > 9999 || !Number.isInteger(n)) return String(n)
  const figures = [...String(n)].map(Number)
  let text = ''
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i
    if (figure > 0) text += names[figure]! + places[place]!
    else if (figures[i + 1]) text += '零'
  })
  return bare ? text.replace(/^一十/, '十') : text
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let [rest, text] = [n, '']
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

/** A B … Z AA BB, as word processors go on. */
function letters(n: number): string {
  if (n < 1 || n > 780) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}
