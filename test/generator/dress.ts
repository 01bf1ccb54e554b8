/**
 * The same text in another dress: a reader sees the same words, while other characters stand there. Tags of HTML are left
 * as they are. Every character of the plain text knows where it stands in the dressed one.
 */
import { randomOf, type Random } from './random'
import { traditional } from './script'

export interface Dressed {
  readonly text: string
  /** For each offset of the plain text where its character begins and ends; one more for the end of the text. */
  readonly begins: readonly number[]
  readonly ends: readonly number[]
}

/** What stands in place of a character, and what nobody sees before and behind it. */
interface Garment {
  readonly before?: string
  readonly as?: string
  readonly behind?: string
}

interface Place {
  readonly text: string
  readonly at: number
  readonly random: Random
}

export interface Dress {
  readonly name: string
  /** Without it for every notation. */
  readonly only?: 'html' | 'plain'
  readonly wear: (char: string, place: Place) => Garment
}

const isHan = (char: string) => /[\u4e00-\u9fff]/u.test(char)
const isDigit = (char: string) => /\d/u.test(char)

/** By the plain character the ones that NFKC turns into it. */
function standIns(from: number, to: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let code = from; code <= to; code++) {
    const char = String.fromCharCode(code)
    const plain = char.normalize('NFKC')
    if (plain !== char && plain.length === 1 && !found.has(plain)) found.set(plain, char)
  }
  return found
}

const radicals = standIns(0x2f00, 0x2fdf)
const ideographs = standIns(0xf900, 0xfaff)
const supplement = new Map(
  [...'长⻓门⻔民⺠页⻚车⻋见⻅贝⻉风⻛马⻢西⻄'.matchAll(/(.)(.)/gu)].map((m) => [m[1]!, m[2]!]),
)
const marks = new Map([
  ['、', '､'],
  ['。', '｡'],
  ['，', '︐'],
  ['：', '︓'],
  ['（', '︵'],
  ['）', '︶'],
])
const unseen: [string, ...string[]] = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\ufe00',
  '\u2063',
]
const blanks: [string, ...string[]] = [' ', '\u3000', '\u00a0', '  ', '\u3000\u3000', '\t', '\f', ' \u2003']

const withoutTab = blanks.filter((blank) => blank !== '\t') as [string, ...string[]]

const swapped =
  (table: ReadonlyMap<string, string>) =>
  (char: string): Garment => ({ as: table.get(char) ?? char })

export const dresses: readonly Dress[] = [
  { name: 'references', wear: (c) => ({ as: isHan(c) ? `&#${c.charCodeAt(0)};` : c }) },
  {
    name: 'hexadecimal references',
    wear: (c, { random }) => ({ as: isHan(c) || isDigit(c) ? hexadecimal(c, random) : c }),
  },
  { name: 'Kangxi radicals', wear: swapped(radicals) },
  { name: 'compatibility ideographs', wear: swapped(ideographs) },
  { name: 'radicals of the supplement', wear: swapped(supplement) },
  { name: 'vertical and half-width marks', wear: swapped(marks) },
  { name: 'invisible marks', wear: (_, { random }) => (random.chance(0.1) ? { before: random.pick(unseen) } : {}) },
  {
    name: 'bidi marks around figures',
    wear: (c, { text, at }) => ({
      ...(isDigit(c) && !isDigit(text[at - 1] ?? '') && { before: '\u202d' }),
      ...(isDigit(c) && !isDigit(text[at + 1] ?? '') && { behind: '\u202c' }),
    }),
  },
  {
    name: 'controls around figures',
    wear: (c, { text, at }) => ({
      ...(isDigit(c) && !isDigit(text[at - 1] ?? '') && { before: '\u0004' }),
      ...(isDigit(c) && !isDigit(text[at + 1] ?? '') && { behind: '\u0005' }),
    }),
  },
  {
    name: 'full-width years',
    wear: (c, { text, at }) => ({
      as: isDigit(c) && /^\d{1,4}年/u.test(text.slice(at)) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
    }),
  },
  {
    name: 'soft breaks',
    only: 'plain',
    wear: (c, { random }) => ({ as: c === '\n' ? random.pick(['\v', '\u2028', '\u2029', '\u0085']) : c }),
  },
  {
    name: 'blanks on blank lines',
    only: 'plain',
    wear: (c, { text, at, random }) =>
      // Behind a tab a cell stands on a line of its own in some texts: there the tab is an empty cell.
      c === '\n' && (at === 0 || text[at - 1] === '\n')
        ? { before: random.pick(/^\t\S/mu.test(text) ? withoutTab : blanks) }
        : {},
  },
  ...['｜', '丨', 'ǀ', '∣', '│', '\\|'].map((bar): Dress => ({
    name: `${bar} for a bar`,
    only: 'plain',
    wear: swapped(new Map([['|', bar]])),
  })),
  { name: 'CRLF', wear: (c) => ({ as: c === '\n' ? '\r\n' : c }) },
  { name: 'traditional characters', wear: (c) => ({ as: traditional(c) }) },
  {
    name: 'tags within a line',
    only: 'html',
    wear: (c, { random }) => {
      if (/\s/u.test(c) || !random.chance(0.15)) return {}
      const [open, close] = random.pick(tags)
      return { before: open, behind: close }
    },
  },
]

const tags: [readonly [string, string], ...(readonly [string, string])[]] = [
  ['<b>', '</b>'],
  ['<span style="font-size:12pt">', '</span>'],
  ['<font face="宋体">', '</font>'],
  ['<!-- x -->', ''],
  ['<u><i>', '</i></u>'],
  ['<o:p></o:p>', ''],
  ['<span style="display:none">9</span>', ''],
  ['', '<del>7</del>'],
  ['', '<sup>[1]</sup>'],
]

function hexadecimal(char: string, random: Random): string {
  const code = char.charCodeAt(0).toString(16)
  return random.chance(0.5) ? `&#x${code};` : `&#X${code.toUpperCase()};`
}

/** Whether a dress is worn by texts of this kind. */
export function suits({ name, only }: Dress, text: string): boolean {
  if (name === 'CRLF' && text.includes('\r')) return false
  return only === undefined || (only === 'html') === /<(?:td|p|body)\b/.test(text)
}

export function dressed(text: string, { wear }: Dress, seed: number): Dressed {
  const random = randomOf(seed)
  const [begins, ends]: [number[], number[]] = [[], []]
  let result = ''
  let tag = false
  // No tags are read in a title of a page.
  let head = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '<' && /^<[/a-z!]/iu.test(text.slice(at, at + 2))) tag = true
    if (text.startsWith('<title>', at)) head = true
    if (text.startsWith('</title>', at)) head = false
    const {
      before = '',
      as = char,
      behind = '',
    } = tag || head || isReference(text, at) ? {} : wear(char, { text, at, random })
    result += before
    begins.push(result.length)
    result += as
    ends.push(result.length)
    result += behind
    if (char === '>') tag = false
  }
  return { text: result, begins: [...begins, result.length], ends }
}

/** Inside a reference that stands in the plain text. */
function isReference(text: string, at: number): boolean {
  const from = text.lastIndexOf('&', at)
  return from >= 0 && at - from < 9 && /^&#?\w+;/u.test(text.slice(from, from + 10)) && text.indexOf(';', from) >= at
}
