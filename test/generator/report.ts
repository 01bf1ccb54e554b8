/** Values, a layout and damages give a report's text and what must be read from it. */
import { forms } from '../../server/src/form'
import type { Address, SectionForm } from '../../server/src/form/types'
import { damageTable, damageText, fullWidth, thousands, type Damages } from './damages'
import type { Layout, Part } from './layouts/layout'
import { takeMarks, type Place } from './marks'
import { printedTables } from './printed'
import { proseOf } from './prose'
import { randomOf, type Random } from './random'
import type { ReportValues } from './values'

export interface GeneratedReport {
  readonly text: string
  /** The exact number at each address of the edition. */
  readonly expected: ReadonlyMap<Address, string>
  /** Where each value stands: the characters written in its cell. */
  readonly places: ReadonlyMap<Address, Place>
}

export function renderReport(values: ReportValues, layout: Layout, damages: Damages, seed: number): GeneratedReport {
  const random = randomOf(seed)
  const marked = layout.write(partsOf(values, damages, random), { random, damages })
  const { text, places } = takeMarks(damageText(marked, damages))
  const order = [...values.decimals.keys()]
  return { text, expected: values.decimals, places: new Map([...places].map(([i, place]) => [order[i] ?? '', place])) }
}

export function partsOf(values: ReportValues, damages: Damages, random: Random): Part[] {
  const form = forms[values.edition]
  const prose = proseOf(values, random)
  const tables = printedTables(values, numberStyles[damages.digits ?? 'plain'])
  const paragraphs = (texts: readonly string[]) => texts.map((text): Part => ({ kind: 'paragraph', text }))

  return [
    { kind: 'title', text: prose.title },
    ...paragraphs(damages.chrome ? [chrome] : []),
    ...paragraphs(prose.preface),
    ...prose.sections.flatMap((section): Part[] => {
      const sectionForm = form.sections.find((s) => s.key === section.key)
      const table = tables.find((t) => t.key === sectionForm?.table)
      const formTable = form.tables.find((t) => t.key === sectionForm?.table)
      const pieces = table ? damageTable(table, damages, random) : undefined
      const name = `${formTable?.name.zh ?? ''}：${section.title}`
      return [
        { kind: 'heading', text: sectionForm ? headingOf(sectionForm, damages, random) : '' },
        ...paragraphs(section.paragraphs),
        ...(pieces?.tables ?? []).flatMap((piece, i): Part[] => [
          ...(i > 0 ? [{ kind: 'footer', text: pieces?.footer ?? '' } as const] : []),
          { kind: 'table', table: piece, name },
        ]),
      ]
    }),
  ]
}

const numberStyles = { plain: (written: string) => written, full: fullWidth, thousands } as const

/** What web pages print under a title. */
const chrome = '发布日期：2024-01-26  来源：政务公开办公室  字体：【大 中 小】  浏览次数：128  打印  分享至：'

const han = ['一', '二', '三', '四', '五', '六']

function headingOf({ number, title }: SectionForm, { numbering, titles }: Damages, random: Random): string {
  const [first, ...others] = [title.text, ...(titles ? (title[titles] ?? []) : [])]
  const text = random.pick([first, ...others])
  const ordinal = han[number - 1] ?? ''
  if (numbering === 'bracketed') return `（${ordinal}）${text}`
  if (numbering === 'chapter') return `第${ordinal}部分 ${text}`
  if (numbering === 'dot') return `${ordinal}．${text}`
  if (numbering === 'markdown') return `## ${ordinal}、${text}`
  if (numbering === 'bold') return `**${ordinal}、${text}**`
  return `${ordinal}、${text}`
}
