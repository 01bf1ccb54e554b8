/** A number written as the one whose place it takes: full-width, in Chinese numerals, with thousands separators. */

const numerals = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

/**
 * `value`, a canonical decimal, in the hand of `model`, a number as it stands in the text. Undefined where the model is
 * interrupted by a blank or a tag, or where its hand has no writing for the value.
 */
export function writtenLike(value: string, model: string): string | undefined {
  if (/[\s<&]/.test(model)) return undefined
  if (/[零〇一二两三四五六七八九十百千]/.test(model))
    return chinese(value, /[百十千]/.test(model) || model.length === 1)
  const grouped = /\d[,，]\d{3}/.test(model) ? separated(value) : value
  return /[０-９]/.test(model) ? grouped.replace(/[\d.,]/g, fullWidth) : grouped
}

/** 12345.6 → 12,345.6 */
function separated(value: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)((?:\..*)?)$/.exec(value) ?? []
  const first = whole.length % 3
  return sign + [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].filter(Boolean).join(',') + rest
}

function fullWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + 0xfee0)
}

/** 十二, 一百零五; digit by digit (二〇二二) where `spelled` out is not the model's way. */
function chinese(value: string, spelled: boolean): string | undefined {
  if (!/^\d{1,4}$/.test(value)) return undefined
  if (!spelled) return value.replace(/\d/g, (d) => (d === '0' ? '〇' : numerals.charAt(Number(d))))
  if (value === '0') return '零'
  // 两件, but 十二件.
  if (value === '2') return '两'
  let written = ''
  let gap = false
  for (const [i, char] of [...value].entries()) {
    const digit = Number(char)
    if (digit === 0) {
      gap = true
      continue
    }
    written += (gap && written !== '' ? '零' : '') + numerals.charAt(digit) + places[value.length - 1 - i]!
    gap = false
  }
  return written.replace(/^一十/, '十')
}
