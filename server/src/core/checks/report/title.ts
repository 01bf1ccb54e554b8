/** The title names the organ, the year and the kind of report: X政府2022年政府信息公开工作年度报告. */
import type { Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { Span } from '../../model'
import type { Text } from '../../../form/types'
import { defineCheck, fix, replace, type Found } from '../check'
import { contentRows } from '../../places'

type Fault = 'none' | 'year' | 'agency' | 'both' | 'cut'

export const reportTitle = defineCheck<{ fault: Fault }>({
  code: 'report/title',
  severity: 'information',
  *find(reading): Generator<Found<{ fault: Fault }>> {
    const { title } = reading
    if (!title) {
      // Where no line ends before the first heading, a title has none of its own either.
      const above = contentRows(reading, reading.preface)
      if (above.length === 1 && reading.sections[0]?.heading.glued) return
      yield { span: firstLine(reading), args: { fault: 'none' } }
      return
    }
    const agency = reading.decisions.agency.witnesses.some(({ kind }) => kind !== 'preface')
    const year = title.year !== undefined || besideNamesYear(reading, title.span)
    if (!year || !agency) yield { span: title.span, args: { fault: year ? 'agency' : agency ? 'year' : 'both' } }
    if (title.cut) yield { span: title.cut, args: { fault: 'cut' }, fixes: () => completed(reading, title.cut!) }
  },
  message: { zh: ({ fault }) => faults[fault].zh, en: ({ fault }) => faults[fault].en },
  why: {
    zh: '标题应写明机关、年度和“政府信息公开工作年度报告”，便于公众查找和逐年对照。',
    en: 'The title names the organ, the year and the kind of report, so that it can be found and compared over the years.',
  },
})

/** 工作报告 → 工作年度报告, between its two words; not where tags or blanks leave open where that is. */
function completed({ text }: Analysis, { start, end }: Span): Proposal[] {
  if (text.slice(start, end) !== '工作报告') return []
  const title = { zh: '改为“工作年度报告”', en: 'Change to “工作年度报告”' }
  return [fix({ title }, replace({ start: start + 2, end: start + 2 }, '年度'), { preferred: true })]
}

const faults: Readonly<Record<Fault, Text>> = {
  none: {
    zh: '没有标题；通常为“机关名称＋年度＋政府信息公开工作年度报告”。',
    en: 'There is no title; usually it gives the organ, the year and 政府信息公开工作年度报告.',
  },
  year: { zh: '标题没有写明年度。', en: 'The title names no year.' },
  agency: { zh: '标题没有写明机关名称。', en: 'The title names no organ.' },
  both: { zh: '标题没有写明机关名称和年度。', en: 'The title names neither organ nor year.' },
  cut: { zh: '标题写作“工作报告”，应为“工作年度报告”。', en: 'The title says 工作报告, should say 工作年度报告.' },
}

/** Where the title should stand; of a long paragraph only its beginning. */
function firstLine(reading: Analysis): Span {
  const first = reading.rows.find((r) => r.cells.some((c) => c.text !== ''))
  const cell = first?.cells.find((c) => c.text !== '')?.span
  return cell ? { start: cell.start, end: Math.min(cell.end, cell.start + 40) } : { start: 0, end: 0 }
}

function besideNamesYear(reading: Analysis, title: Span): boolean {
  const above = contentRows(reading, { start: 0, end: title.start }).at(-1)
  const below = contentRows(reading, { start: title.end, end: reading.text.length })[0]
  const said = [above, below].flatMap((r) => r?.cells.map((c) => c.text) ?? [])
  return said.some((line) => line.length <= 40 && /20\d\d\s*年/.test(line))
}
