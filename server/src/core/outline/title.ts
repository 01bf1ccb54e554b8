/** The report's title, the year and the agency that it names, and the years named elsewhere. */
import type { Reading, Row, Title } from '../model'

/** `…政府信息公开工作年度报告（2022年度）`, the lines above the first section searched. */
const title =
  /(?:政府|政务)?信息\s*公开.*(?:年\s*度\s*报\s*告|年\s*报|工\s*作\s*报\s*告|情\s*况\s*的?\s*报\s*告)\s*(?:[（(]\s*(?:20\d\d\s*年?\s*度?|全文)\s*[)）])?$/
const beginning = /(?:政府|政务)?信息\s*公开(?:\s*工\s*作)?(?:\s*年)?$/
const rest = /^(?:工\s*作)?\s*(?:年\s*度)?\s*报\s*告\s*(?:[（(].*[)）])?$/
const year = /(20\d\d)\s*年/
const cut = /工\s*作\s*报\s*告/
const sentence = /[。；！？，,]/

/** Rows that may hold the title: above the first section, not further down than a page's head. */
export function findTitle(text: string, rows: readonly Row[]): Title | undefined {
  const head = rows.slice(0, 60).filter((r) => r.cells.length === 1 && r.cells[0]!.text !== '')
  for (const [i, row] of head.entries()) {
    const cell = row.cells[0]!
    const next = head[i + 1]?.cells[0]
    const joined = beginning.test(cell.text) && next && rest.test(next.text)
    const said = joined ? cell.text + next.text : cell.text
    if (said.length > 80 || sentence.test(said) || !title.test(said.replace(/^#+\s*/, ''))) continue
    const span = { start: cell.span.start, end: (joined ? next : cell).span.end }
    const written = text.slice(span.start, span.end)
    return { span, text: said, ...yearIn(written, span.start), ...cutIn(written, span.start) }
  }
  return undefined
}

function yearIn(written: string, offset: number): Pick<Title, 'year'> {
  const match = year.exec(written) ?? /[（(]\s*(20\d\d)/.exec(written)
  if (!match) return {}
  const start = offset + match.index + match[0].indexOf(match[1]!)
  return { year: { span: { start, end: start + 4 }, value: Number(match[1]) } }
}

function cutIn(written: string, offset: number): Pick<Title, 'cut'> {
  const match = /年\s*度\s*报\s*告|年\s*报/.test(written) ? null : cut.exec(written)
  return match ? { cut: { start: offset + match.index, end: offset + match.index + match[0].length } } : {}
}

const organ =
  /(?:政府|办公室|办公厅|办|局|委|委员会|厅|部|院|中心|街道|办事处|镇|乡|区|市|县|旗|州|省|盟|处|站|队|社|会|团|公司|学校|大学|所|馆|管委会|科委|署|台|行)$/
const chrome = /^(?:正文|首页|当前位置|发布|来源|索引|字体|打印|分享|关闭)|[:：>]/

/** The organ named in the title before or behind the year, else on the line directly above or below. */
export function agencyOf(found: Title | undefined, rows: readonly Row[]): string | undefined {
  if (!found) return undefined
  const plain = found.text.replace(/^#+\s*/, '').replace(/\s+/g, '')
  const named = plain
    .replace(/^关于/, '')
    .replace(/[（(]?20\d\d年?度?[)）]?/g, '')
    .replace(/(?:政府|政务)?信息公开.*$/, '')
    .replace(/^[：:\-—]+|[：:\-—的]+$/g, '')
  if (named.length >= 2) return named
  const at = rows.findIndex((r) => r.span.start <= found.span.start && found.span.start <= r.span.end)
  for (const row of [rows[at - 1], rows.find((r) => r.span.start >= found.span.end)]) {
    const said = row?.cells.length === 1 ? row.cells[0]!.text.replace(/\s+/g, '') : ''
    if (said.length >= 2 && said.length <= 30 && organ.test(said) && !chrome.test(said)) return said
  }
  return undefined
}

const period = /统计(?:期限|周期|时间|时限|截止日期)?[^。；]{0,30}?(20\d\d)\s*年/
const selfReference = /(20\d\d)\s*年\s*度?\s*(?:政府|政务)?信息\s*公开\s*(?:工\s*作)?\s*(?:年\s*度)?\s*报\s*告/g

/** The year of the report: the title's if the period or a self-reference confirms it or none contradicts, else the one named most. */
export function yearOf(reading: Pick<Reading, 'text' | 'title' | 'preface' | 'sections'>): number | undefined {
  const { text, title: found, sections } = reading
  const head = text.slice(0, sections[1]?.span.start ?? Math.min(text.length, 4000))
  const named = [found?.year?.value, Number(period.exec(head)?.[1]) || undefined].filter(
    (y): y is number => y !== undefined,
  )
  const offset = found?.span.end ?? 0
  for (const match of head.slice(offset).matchAll(selfReference)) named.push(Number(match[1]))
  if (named.length === 0) {
    const first = year.exec(head)
    return first ? Number(first[1]) : undefined
  }
  const count = (y: number) => named.filter((n) => n === y).length
  return named.reduce((best, y) => (count(y) > count(best) ? y : best), named[0]!)
}
