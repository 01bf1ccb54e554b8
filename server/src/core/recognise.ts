/** Is it a report? Half-year statistics, the blank official form and everything else are none, and get no finding. */
import { firstFormYear } from '../form'
import type { BoundTable, Row, Section, Span, Title } from './model'
import { numberingOf, shapeOf } from './outline/shape'
import { findTitle } from './outline/title'
import { fold } from './text/normalise'

const name = /信息公开.{0,12}(?:年度报告|年报|工作报告|情况的?报告)/
const half = /上半年|下半年|半年|第[一二三四1-4]季度|季报|月报/

/** The annex of the notice: its title ends in 格式. */
function isBlankForm({ cells }: Row): boolean {
  const [cell] = cells
  return cells.length === 1 && cell !== undefined && cell.text.length < 80 && fold(cell.text).endsWith('年度报告格式')
}

/** `关于做好…年度报告编制工作的通知`: it tells how reports are written, and lists their sections. */
function isAboutReports({ cells }: Row): boolean {
  const [cell] = cells
  return cells.length === 1 && cell !== undefined && cell.text.length < 80 && about.test(fold(cell.text))
}

const about = /信息公开.*(?:年度报告|年报).*(?:通知|通报|方案|要求|说明|须知|提纲|模板|函)$/

export interface Evidence {
  readonly text: string
  readonly rows: readonly Row[]
  readonly preface: Span
  readonly title: Title | undefined
  readonly sections: readonly Section[]
  /** How many of the sections are named, be it by sub-headings: a draft may have no more. */
  readonly named: number
  readonly tables: readonly BoundTable[]
}

/**
 * The title or the preface names the report and there are two statutory headings, or one with a statutory table that holds
 * a figure. A text that begins with its first section names itself nowhere: two headings and such a table stand for the name. So they do where
 * only a notice about such reports is named.
 */
export function isReport({ text, rows, preface, title, sections, named: subjects, tables }: Evidence): boolean {
  if (rows.slice(0, 12).some(isBlankForm)) return false
  const head = title?.text ?? text.slice(preface.start, Math.min(preface.end, preface.start + 4000))
  if (half.test(fold(title ? head : head.slice(0, 80)))) return false
  const figures = tables.some((t) => t.rows.some((r) => r.facts.some((f) => f?.value.kind === 'number')))
  const overview = sections.find((s) => s.form.key === 'overview')?.body
  const opening = () => (overview ? text.slice(overview.start, Math.min(overview.end, overview.start + 400)) : '')
  const named =
    title !== undefined ||
    (!rows.slice(0, 12).some(isAboutReports) && [head, opening()].some((t) => name.test(fold(t))))
  const titled = sections.filter((s) => s.heading.title.match !== 'similar').length
  if (named) return titled >= 2 || (titled === 1 && (figures || (title !== undefined && subjects >= 2)))
  return titled >= 2 && figures
}

/** The parts of reports before the form of 2019; the law asked for six, in whatever words. */
const oldParts = /概述|概况|基本情况|主动公开|申请|复议|诉讼|申诉|收费|费用|减免|咨询|问题|不足|附表|统计表/
/** So many of them are named by numbered headings. */
const enough = 3

/** A report on a year before the first form that is known, whose parts are therefore other ones. */
export function isOlderReport(text: string, rows: readonly Row[]): boolean {
  const title = findTitle(text, rows)
  if (title?.year === undefined || title.year.value >= firstFormYear) return false
  const parts = rows.filter(({ cells }) => {
    const [cell] = cells
    if (cells.length !== 1 || !cell || cell.text.length > 40) return false
    const { ordinal } = shapeOf(cell.text)
    return ['han', 'chapter'].includes(numberingOf(ordinal)) && oldParts.test(cell.text)
  })
  return parts.length >= enough
}
