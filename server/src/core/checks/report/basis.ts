/**
 * The notice that fixes the form is cited with the number of another edition's, with another one's name, or with 涵
 * for 函. Where its name stands before the number, name and number are corrected together: one notice has both.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import { editions, forms, reportsIn } from '../../../form'
import type { Text } from '../../../form/types'
import type { Edit } from '../../model'
import { citation, type CitationSaid } from '../../prose/patterns/citation'
import { letter } from '../../prose/patterns/letter'
import { mentioned } from '../../prose/patterns/mentioned'
import { changeOf, defineCheck, replace, type Found } from '../check'
import { said } from './prose'

interface Args {
  readonly fault: 'other' | 'name' | 'letter'
  readonly written: string
  readonly right: string
  readonly form: Text
}

export const reportBasis = defineCheck<Args>({
  code: 'report/basis',
  severity: 'information',
  *find(reading) {
    const cited = said(reading, citation)
    // The due notice is cited besides: then another one, of which parts still hold, is named lawfully.
    const besides = cited.length > 0 && citesDue(reading, cited)
    for (const one of cited) yield* otherNotice(reading, one, besides)
    for (const { span } of said(reading, letter))
      yield {
        span,
        args: { fault: 'letter', written: '涵', right: '函', form: reading.form.name },
        fixes: () => [corrected('涵', '函', [replace(span, '函')])],
      }
  },
  message: {
    zh: ({ fault, written, right, form }) => {
      switch (fault) {
        case 'letter':
          return `“${written}”应为“${right}”。`
        case 'name':
          return `文号是${form.zh}的，通知名称却是“${written}”，应为“${right}”。`
        case 'other':
          return `引用了“${written}”，${form.zh}的依据是“${right}”。`
      }
    },
    en: ({ fault, written, right, form }) => {
      switch (fault) {
        case 'letter':
          return `“${written}” should be “${right}”.`
        case 'name':
          return `The number is that of the notice for ${form.en}, but the name is “${written}”; it should be “${right}”.`
        case 'other':
          return `Cites “${written}”; ${form.en} rests on “${right}”.`
      }
    },
  },
  why: {
    zh: `${editions.map((form, i) => `${reportsIn(form).zh}${i === 0 ? '报告的格式' : ''}由${form.notice.code}规定`).join('，')}。`,
    en: `Notice ${editions.map((form, i) => `${form.notice.code} ${i === 0 ? 'fixes the form' : 'that'} of ${reportsIn(form).en}`).join(', ')}.`,
  },
})

/** By its number, if not under another's name, or in a text that names it without its full number. */
function citesDue(reading: Analysis, cited: readonly CitationSaid[]): boolean {
  const { due } = reading.decisions.edition
  return (
    cited.some(({ edition, named }) => edition === due && (!named || named.edition === due)) ||
    said(reading, mentioned).some(({ edition }) => edition === due)
  )
}

function* otherNotice(
  reading: Analysis,
  { span, slots, edition, written, named }: CitationSaid,
  besides: boolean,
): Generator<Found<Args>> {
  const { due } = reading.decisions.edition
  const { notice: right, name: form } = forms[due]
  const rename = named && named.edition !== due && slots.name ? [replace(slots.name, right.name)] : []
  if (edition === due) {
    for (const edit of rename)
      yield {
        span: edit.span,
        args: { fault: 'name', written: named!.name, right: right.name, form },
        fixes: () => [corrected(named!.name, right.name, [edit])],
      }
    return
  }
  // The due notice's own name with another's number is a slip all the same.
  if (besides && named?.edition !== due) return
  const edits: Edit[] = [...rename, replace(slots.year!, right.year), replace(slots.number!, right.number)]
  yield {
    span,
    args: { fault: 'other', written, right: right.code, form },
    fixes: () => [corrected(written, right.code, edits)],
  }
}

function corrected(written: string, right: string, edits: readonly Edit[]): Proposal {
  return { ...changeOf(written, `“${right}”`), change: replacing(edits), safe: false, preferred: true }
}
