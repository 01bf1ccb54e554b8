/**
 * The number of a page, as it stands in a text that was taken from pages. It is dressed, or it counts: a bare number is
 * none here, for where each cell stands on a line of its own every value is one. Knows nothing of what stands around it.
 */

/** A longer line says something. */
const longest = 30

/** What stands on both sides of it; 一 and 二 are dashes that a reader of pictures took for words. */
const ornaments = String.raw`[-−—–―─━ー一二·•‧∙・●◆~〜=]+`
const number = String.raw`\d{1,4}(?:(?:\/|of)\d{1,4})?`
const han = '[一二三四五六七八九十百]{1,4}'

/** With compatibility forms folded and blanks left out: `～ ３ ／ ９ ～` is `~3/9~`. */
const forms: readonly RegExp[] = [
  new RegExp(`^${ornaments}${number}${ornaments}$`),
  // In round brackets 3 alone may be the ordinal of a label.
  new RegExp(String.raw`^[[【〔〖<«《{]${number}[\]】〕〗>»》}]$|^\(\d{1,4}\/\d{1,4}\)$`),
  /^\d{1,4}(?:\/|of)\d{1,4}$/i,
  // 第3页, 3页, 第3/9页, 第3页/共9页, 共9页,第3页, 第三页共九页, 页码:3
  new RegExp(`^[(—-]*第?${number}页.*$`),
  new RegExp(`^[(—-]*第${han}页(?:[,/|]?共${han}页)?[)—-]*$`),
  /^[(—-]*共\d{1,4}页(?:[,/|]?第\d{1,4}页)?[)—-]*$/,
  new RegExp(`^页码?:?${number}$`),
  /^page\d{1,4}(?!\d).*$/i,
  new RegExp(String.raw`^pp?\.?${number}$`, 'i'),
]

/** Of the text of a whole line, without blanks around it. */
export function isPageMark(line: string): boolean {
  if (line.length > longest || !/[\d０-９页頁]/.test(line)) return false
  // `*3*` is a figure in italics.
  if (/^\*\s+\d{1,4}\s+\*$/.test(line)) return true
  const text = line
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
  return forms.some((form) => form.test(text))
}
