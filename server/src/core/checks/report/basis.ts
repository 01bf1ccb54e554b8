/**
 * The notice that fixes the form is cited with the number of the other edition's, or with 涵 for 函. Where its name
 * stands before the number, name and number are corrected together: one notice has both.
 */
import { forms } from '../../../form'
import { notices } from '../../../form/sentences'
import type { Edition, Text } from '../../../form/types'
import type { Edit, Reading } from '../../model'
import { spanOf, type Passage } from '../../prose/flow'
import { defineCheck, replace, type Found } from '../check'
import { dueEdition } from '../edition'
import { prose } from './prose'

interface Args {
  readonly fault: 'other' | 'letter'
  readonly written: string
  readonly right: string
  readonly form: Text
}

/** No blanks: a passage has none. */
const citation = /(?:国办)?公开办[函涵]?[〔[﹝【(]?(20\d\d)[〕\]﹞】)]?年?(\d{1,3})号/g
/** A quick look that spares most texts the reading of all their sentences. */
const likely = /公\s*[开開]\s*[办辦]|[办辦]\s*涵/
const letter = /办涵(?=[〔[﹝【(]20\d\d)/g

export const reportBasis = defineCheck<Args>({
  code: 'report/basis',
  severity: 'information',
  *find(reading) {
    if (!likely.test(reading.text)) return
    for (const passage of prose(reading, { start: 0, end: reading.text.length })) {
      yield* otherNotice(reading, passage)
      yield* wrongLetter(reading, passage)
    }
  },
  message: {
    zh: ({ fault, written, right, form }) =>
      fault === 'letter' ? `“${written}”应为“${right}”。` : `引用了“${written}”，${form.zh}的依据是“${right}”。`,
    en: ({ fault, written, right, form }) =>
      fault === 'letter' ? `“${written}” should be “${right}”.` : `Cites “${written}”; ${form.en} rests on “${right}”.`,
  },
  why: {
    zh: '2019、2020 年度报告的格式由国办公开办函〔2019〕60号规定，2021 年度起由国办公开办函〔2021〕30号规定。',
    en: 'Notice 国办公开办函〔2019〕60号 fixes the form of reports on 2019 and 2020, 国办公开办函〔2021〕30号 that of later ones.',
  },
})

function* otherNotice(reading: Reading, passage: Passage): Generator<Found<Args>> {
  const edition = dueEdition(reading)
  const due = notices[edition]
  const { notice, name } = forms[edition]
  for (const match of passage.text.matchAll(citation)) {
    const [written, year, number] = match as unknown as [string, string, string]
    const cited = editionBy(year, number)
    if (!cited || cited === edition) continue
    const at = (part: string, from = 0) => match.index + written.indexOf(part, from)
    const numberAt = at(number, written.indexOf(year) + 4)
    const edits: Edit[] = [
      ...rename(passage, match.index, cited, edition),
      replace(spanOf(passage, at(year), at(year) + 4), due.year),
      replace(spanOf(passage, numberAt, numberAt + number.length), due.number),
    ]
    yield {
      span: spanOf(passage, match.index, match.index + written.length),
      args: { fault: 'other', written, right: notice, form: name },
      fixes: [
        {
          title: { zh: `改为“${notice}”`, en: `Change to “${notice}”` },
          edits,
          safe: false,
          preferred: true,
        },
      ],
    }
  }
}

function editionBy(year: string, number: string): Edition | undefined {
  return (['2019', '2021'] as const).find((e) => notices[e].year === year && notices[e].number === number)
}

/** The notice's name, where it stands in 《》 right before the number. */
function rename(passage: Passage, before: number, cited: Edition, due: Edition): Edit[] {
  const window = passage.text.slice(Math.max(0, before - 80), before)
  const name = notices[cited].name
  const at = window.lastIndexOf(name)
  if (at < 0 || !/^》?\(?$/.test(window.slice(at + name.length))) return []
  const start = before - window.length + at
  return [replace(spanOf(passage, start, start + name.length), notices[due].name)]
}

function* wrongLetter(reading: Reading, passage: Passage): Generator<Found<Args>> {
  for (const match of passage.text.matchAll(letter)) {
    const at = match.index + match[0].length - 1
    yield {
      span: spanOf(passage, at, at + 1),
      args: { fault: 'letter', written: '涵', right: '函', form: reading.form.name },
      fixes: [
        {
          title: { zh: '改为“函”', en: 'Change to “函”' },
          edits: [replace(spanOf(passage, at, at + 1), '函')],
          safe: false,
          preferred: true,
        },
      ],
    }
  }
}
