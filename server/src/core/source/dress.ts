/**
 * Characters that stand for others to a reader: what of a text is only dress. Tables; knows no report.
 *
 * Invisible marks come with figures copied out of calculators and messengers, radicals and compatibility forms out of PDF
 * files, vertical and half-width marks out of old word processors.
 */

/** Formatting characters (Unicode's Cf), variation selectors and fillers: nothing of them is seen. */
export const invisible =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB'

/**
 * Controls that are neither blanks nor line ends, as word processors leave them around their fields. Not those that part
 * cells in old documents (BEL, the separators of ASCII), nor NUL, which is in no text.
 */
export const controls = '\\x01-\\x06\\x08\\x0E-\\x1B\\x7F-\\x84\\x86-\\x9F'

/** Kangxi radicals, compatibility ideographs, vertical and small forms, half-width marks: NFKC gives what they stand for. */
export const compatible = '\\u2F00-\\u2FDF\\uF900-\\uFAFF\\uFE10-\\uFE19\\uFE30-\\uFE4F\\uFE50-\\uFE6B\\uFF61-\\uFF64'

/** Radicals of the supplement that PDF files give for whole characters and Unicode decomposes only in part. */
const pairs =
  '⺁厂⺇几⺎兀⺟母⺠民⺣火⺩王⺪疋⺫目⺮竹⺶羊⺷羊⺼肉⺾艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻏邑⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺒巳⺝月⺥爪⺬示⻞食⻫斉⻭歯⻯竜⻱亀'

export const radicals = '\\u2E80-\\u2EF3'
const whole = new Map<string, string>()
for (let i = 0; i + 1 < pairs.length; i += 2) whole.set(pairs[i]!, pairs[i + 1]!)

/** The character that a compatible one or a radical stands for; itself where none is known. */
export function plainly(char: string): string {
  return whole.get(char) ?? char.normalize('NFKC')
}

/** Characters that end a line, as LF does: word processors' line and page breaks, NEL, and Unicode's own separators. */
export const breaks = '\\v\\f\\u0085\\u2028\\u2029'

/** References by name that reports hold: what else there is, is left to whoever reads the notation. */
export const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  shy: '',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  minus: '−',
  middot: '·',
  times: '×',
  yen: '¥',
  permil: '‰',
  laquo: '«',
  raquo: '»',
}

/** Elements within a line: their tags say how words look, and no more. */
export const inline =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|label|mark|nobr|o:p|q|samp|small|span|st1:[a-z]+|strong|sub|sup|tt|u|var|wbr'

/** Elements that no reader sees. */
export const unseen: ReadonlySet<string> = new Set(
  'script style noscript template textarea del s strike svg iframe option select datalist object audio video canvas math'.split(
    ' ',
  ),
)

/** Elements that strike words out. */
export const struck: ReadonlySet<string> = new Set(['del', 's', 'strike'])

/** A style that takes an element out of sight. */
export const hiding = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|line-through)/i
