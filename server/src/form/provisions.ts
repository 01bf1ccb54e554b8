/** Citations of 《中华人民共和国政府信息公开条例》 (revised 2019; “the Regulations” in English) in both languages. */
import type { Notice, Text } from './types'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese numerals: 5 → 五, 36 → 三十六. */
export function han(n: number): string {
  const tens = Math.floor(n / 10)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return ten + digits[n % 10]
}

/** `article(36, { item: 1 })` → 《条例》第三十六条第（一）项. */
export function article(number: number, part: { readonly item?: number; readonly paragraph?: number } = {}): Text {
  const { item, paragraph } = part
  const zh = `《条例》第${han(number)}条${paragraph ? `第${han(paragraph)}款` : ''}${item ? `第（${han(item)}）项` : ''}`
  const en = `Regulations, art. ${number}${paragraph ? `, para. ${paragraph}` : ''}${item ? ` (${item})` : ''}`
  return { zh, en }
}

/** Several citations in one. */
export function and(...texts: readonly Text[]): Text {
  return { zh: texts.map((t) => t.zh).join('、'), en: texts.map((t) => t.en).join('; ') }
}

/** `noticeOf('2021', '30', …)` → 国办公开办函〔2021〕30号 with its parts. */
export function noticeOf(year: string, number: string, name: string, subject: string): Notice {
  return { code: `国办公开办函〔${year}〕${number}号`, year, number, name, subject }
}
