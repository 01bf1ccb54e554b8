/** The report's title. */
import type { Cell, Row, Span, Title } from '../model'

/** Without blanks: `…2022年政府信息公开工作年度报告`, `…政府信息公开工作年度报告（2022年度）`, `关于2022年度政府信息公开情况的报告`. */
const title = /信息公开.*(?:年度报告|年报|工作报告|情况的?报告)(?:[（(](?:20\d\d年?度?|全文)[)）])?$/
/** Where a title breaks off at the end of a line. */
const beginning = /(?:20\d\d年度?|关于|政府|政务|信息|公开|工作|年度?)$/
export const sentence = /[。；！？，,]/
/** `本报告是江源县教育局按照要求编写的…年度报告` is said of a report. */
const statement = /^(?:本(?:年度)?(?:工作)?报告|根据|按照|依据|依照|现将|现公布)/
const year = /(20\d\d)\s*年/
const yearAlone = /^[（(]?(20\d\d)(?:年度?)?[)）]?$/
const cut = /工\s*作\s*报\s*告/
/** How far down a title may stand, how long it and a half of it may be. */
const head = 60
const longest = 80

/**
 * The first line that names the report and a year, in it or beside it; else the first that names the report: a site's menu
 * does too. What a page says of the report (`标题：…`, `首页 > 年报 > …`) counts only where no line is the title.
 */
export function findTitle(text: string, rows: readonly Row[]): Title | undefined {
  const cells = rows.slice(0, head).flatMap((row) => onlyCell(row) ?? [])
  const quoted = () => cells.flatMap((cell) => quotedTitle(text, cell) ?? [])
  return best(titles(text, cells)) ?? best(titles(text, quoted()))
}

function best(titles: Iterable<Title>): Title | undefined {
  let first: Title | undefined
  for (const title of titles) {
    if (title.year) return title
    first ??= title
  }
  return first
}

/** A page's own words about the document: a field with its name before it and others behind, the path to it. */
const field = /^(?:标\s*题|名\s*称|题\s*名|文件名称|信息名称|公开名称)\s*[:：]\s*/
const step = /[>＞»›]/
const nextField = /\s\S{1,3}\s?\S{1,3}\s?\S{0,2}[:：]/
const path = /^.*[>＞»›]\s*/

/** The title as a page quotes it: the cell's own part. */
function quotedTitle(text: string, { span }: Cell): Cell | undefined {
  const written = text.slice(span.start, span.end)
  const before = (field.exec(written) ?? path.exec(written))?.[0].length
  if (before === undefined || written.length > 4 * longest) return undefined
  const rest = written.slice(before)
  const end = nextField.exec(rest)?.index ?? rest.length
  const said = rest.slice(0, end).trimEnd()
  return {
    span: { start: span.start + before, end: span.start + before + said.length },
    text: said,
    rowspan: 1,
    colspan: 1,
  }
}

/** Cells that may be the title: above the first section, not further down than a page's head. */
function* titles(text: string, cells: readonly Cell[]): Generator<Title> {
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1]
    const joined = next && !isTitle(cell.text) && isTitle(cell.text + next.text) && goesOn(cell.text, next.text)
    if (!joined && !isTitle(cell.text)) continue
    const last = joined ? next : cell
    const span = { start: cell.span.start, end: last.span.end }
    const written = visible(text, span)
    yield {
      span,
      text: joined ? cell.text + next.text : cell.text,
      ...yearIn(written, [cells[cells.indexOf(last) + 1], cells[i - 1]]),
      ...cutIn(written),
    }
  }
}

/** What a row says where only one of its cells says anything, as when a spreadsheet's empty columns stand behind a title. */
export function onlyCell({ cells }: Row): Cell | undefined {
  const [cell, ...others] = cells.filter((c) => c.text !== '')
  return others.length === 0 ? cell : undefined
}

/** The characters that a reader sees, and where each stands: a word processor's tags may stand between any two. */
interface Visible {
  readonly text: string
  readonly at: (index: number) => number
}

const unseen = /<[^<>]*>|&nbsp;/g

function visible(text: string, { start, end }: Span): Visible {
  const written = text.slice(start, end)
  const gaps = [...written.matchAll(unseen)]
  return {
    text: written.replace(unseen, ''),
    at: (index) => gaps.reduce((at, gap) => (start + gap.index <= at ? at + gap[0].length : at), start + index),
  }
}

function spanIn({ at }: Visible, index: number, length: number): Span {
  return { start: at(index), end: at(index + length - 1) + 1 }
}

function isTitle(text: string): boolean {
  return (
    text.length <= longest &&
    !sentence.test(text) &&
    !statement.test(text) &&
    !field.test(text) &&
    !step.test(text) &&
    title.test(text.replace(/\s+/g, ''))
  )
}

/** The second line is no title by itself, or the first breaks off inside the name of the report. */
function goesOn(first: string, second: string): boolean {
  return !isTitle(second) || (beginning.test(first) && !/20\d\d|政府信息|政务信息/.test(second))
}

type Cells = readonly (Cell | undefined)[]

/** The year in the title, or alone on the line below or above. */
function yearIn(written: Visible, beside: Cells): Pick<Title, 'year'> {
  const match = year.exec(written.text) ?? /[（(]\s*(20\d\d)/.exec(written.text)
  if (match) {
    const span = spanIn(written, match.index + match[0].indexOf(match[1]!), 4)
    return { year: { span, value: Number(match[1]) } }
  }
  for (const cell of beside) {
    const alone = cell && yearAlone.exec(cell.text)
    if (!alone) continue
    const start = cell.span.start + cell.text.indexOf(alone[1]!)
    return { year: { span: { start, end: start + 4 }, value: Number(alone[1]) } }
  }
  return {}
}

function cutIn(written: Visible): Pick<Title, 'cut'> {
  const match = /年\s*度\s*报\s*告|年\s*报/.test(written.text) ? null : cut.exec(written.text)
  return match ? { cut: spanIn(written, match.index, match[0].length) } : {}
}
