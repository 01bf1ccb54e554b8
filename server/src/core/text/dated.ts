/** Labels that name the year where the form says 本年, 上年 or 下年: `结转2024年度继续办理`. Its digits are no figures of the table. */

/** Stands for 本, 上 or 下 before 年, on either side of a comparison. */
export const anyYear = '某'

const digits = /(?<![\d０-９])(?:19|20|１９|２０)[\d０-９]{2}(?=\s*年)/g

/** `结转2024年度` → `结转某年度`. */
export function undated(text: string): string {
  return text.includes('年') ? text.replace(digits, anyYear) : text
}

/** A wording of the form as it is when it names the year: `上年结转` → `某年结转`; itself where it speaks of none. */
export function dated(wording: string): string {
  return wording.replace(/[本上下]一?年/, `${anyYear}年`)
}
