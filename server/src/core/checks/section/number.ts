/**
 * A heading's ordinal is wrong, missing, damaged, or of another kind than the other headings'.
 *
 * The form prints 一、 to 六、. A report that numbers all its sections consistently in another way (第一部分, （一）, 1., Ⅰ、) is
 * left in peace; what counts is the number. Where two ways mix, the commoner one is right, 一、 on a tie. Headings that
 * have lost their ordinals altogether, as automatic numbers do when text is copied, are one finding.
 * Only damage to the characters of an ordinal is mended safely; setting a number is not.
 */
import { replacing } from '../../change'
import { withoutEnd } from '../../text/end'
import type { Edit, Heading, Numbering, Section, Text } from '../../model'
import { ordinalWriter, type OrdinalWriter } from '../../write/ordinal'
import { changeOf, defineCheck, replace, type Found } from '../check'

type Fault = 'wrong' | 'missing' | 'all missing' | 'damaged' | 'other system'

interface Args {
  readonly fault: Fault
  readonly written: string
  readonly ordinal: string
  readonly title: string
}

export const sectionNumber = defineCheck<Args>({
  code: 'section/number',
  severity: 'warning',
  *find({ sections, addedParts, text }) {
    const write = ordinalWriter(sections)
    const due = (section: Section) => section.form.number + countedBefore(section, addedParts)
    const faults = sections.map((section) => faultOf(section, due(section), text, write.system))
    if (sections.length > 1 && faults.every((f) => f === 'missing')) {
      yield allMissing(sections, write)
      return
    }
    for (const [i, section] of sections.entries()) {
      const fault = faults[i]
      if (fault) yield found(section, due(section), text, fault, write)
    }
  },
  message: {
    zh: ({ fault, written, ordinal, title }) => {
      switch (fault) {
        case 'wrong':
          return `“${title}”的序号写作“${written}”，应为“${ordinal}”。`
        case 'missing':
          return `“${title}”缺少序号“${ordinal}”。`
        case 'all missing':
          return `各部分标题都没有序号，应为“一、”至“六、”。`
        case 'damaged':
          return `“${title}”的序号写作“${written}”，字符有误，应为“${ordinal}”。`
        case 'other system':
          return `“${title}”的序号写作“${written}”，与其他部分的写法不同，应为“${ordinal}”。`
      }
    },
    en: ({ fault, written, ordinal, title }) => {
      switch (fault) {
        case 'wrong':
          return `“${title}” is numbered “${written}”, should be “${ordinal}”.`
        case 'missing':
          return `“${title}” lacks its ordinal “${ordinal}”.`
        case 'all missing':
          return `No section heading has an ordinal; they are “一、” to “六、”.`
        case 'damaged':
          return `“${title}” is numbered “${written}”, a damaged “${ordinal}”.`
        case 'other system':
          return `“${title}” is numbered “${written}”, unlike the other sections; should be “${ordinal}”.`
      }
    },
  },
  why: {
    zh: '六个部分的序号由年度报告格式规定；序号错乱，引用和统计就对不上。',
    en: 'The statutory form numbers the six sections; with wrong ordinals, references to them go astray.',
  },
})

const numeral = /[一二三四五六七八九十\d０-９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]/
const dash = /[—–―－-]/

/** The mark after the title in `一、总体情况、`, of zero length where there is none. */
function stray({ title, span }: Heading, text: string): string {
  const written = text.slice(title.span.start, span.end)
  return written.slice(withoutEnd(written, /、/).length)
}

/** Added parts before a section, where it counts them; a section that does not has the form's number. */
function countedBefore({ form, heading }: Section, added: readonly Heading[]): number {
  if (heading.ordinal.number === form.number) return 0
  return added.filter((part) => part.span.start < heading.span.start).length
}

function faultOf({ heading }: Section, due: number, text: string, system: Numbering): Fault | undefined {
  const { ordinal, numbering } = heading
  if (ordinal.number !== undefined && ordinal.number !== due) return 'wrong'
  if (!numeral.test(ordinal.text)) return dash.test(ordinal.text) ? 'damaged' : 'missing'
  if (stray(heading, text)) return 'damaged'
  return numbering === system ? undefined : 'other system'
}

function found({ form, heading }: Section, due: number, text: string, fault: Fault, write: OrdinalWriter): Found<Args> {
  const ordinal = write.ordinal(due)
  const { span, text: written } = heading.ordinal
  const tail = fault === 'damaged' ? stray(heading, text) : ''
  const known = text.slice(span.start, span.end) === written
  const edits: Edit[] = [
    ...(tail && numeral.test(written) ? [] : [replace(span, ordinal)]),
    ...(tail ? [replace({ start: heading.span.end - tail.length, end: heading.span.end }, '')] : []),
  ]
  const right = tail ? ordinal + form.title.text : ordinal
  return {
    span: tail || written === '' || !known ? heading.span : span,
    args: {
      fault,
      written: tail ? written + heading.title.text + tail : written,
      ordinal: right,
      title: form.title.text,
    },
    fixes: () =>
      known
        ? [
            {
              ...(/\d/.test(written) ? changeOf(written, `“${right}”`) : { title: changeTo(right) }),
              change: replacing(edits),
              safe: fault === 'damaged',
              preferred: true,
            },
          ]
        : [],
  }
}

function changeTo(text: string): Text {
  return { zh: `改为“${text}”`, en: `Change to “${text}”` }
}

function allMissing(sections: readonly Section[], write: OrdinalWriter): Found<Args> {
  const [first, ...others] = sections as [Section, ...Section[]]
  return {
    span: first.heading.span,
    args: { fault: 'all missing', written: '', ordinal: write.ordinal(1), title: first.form.title.text },
    related: others.map(({ form, heading }) => ({
      span: heading.span,
      text: { zh: `应为“${write.ordinal(form.number)}”`, en: `should be “${write.ordinal(form.number)}”` },
    })),
    fixes: () => [
      {
        title: { zh: '为各部分补上序号', en: 'Number the sections' },
        change: replacing(
          sections.map(({ form, heading }) => replace(heading.ordinal.span, write.ordinal(form.number))),
        ),
        safe: false,
        preferred: true,
      },
    ],
  }
}
