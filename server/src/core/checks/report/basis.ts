/**
 * The notice that fixes the form is cited with the number of the other edition's, with the other one's name, or with 涵
 * for 函. Where its name stands before the number, name and number are corrected together: one notice has both.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import { forms } from '../../../form'
import { notices } from '../../../form/sentences'
import type { Edition, Text } from '../../../form/types'
import type { Edit, Span } from '../../model'
import { spanOf, type Passage } from '../../prose/flow'
import { changeOf, defineCheck, replace, type Found } from '../check'
import { dueEdition } from '../edition'
import { prose } from './prose'

interface Args {
  readonly fault: 'other' | 'name' | 'letter'
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
    const passages = prose(reading, { start: 0, end: reading.text.length })
    const cited = citesDue(reading, passages)
    for (const passage of passages) {
      yield* otherNotice(reading, passage, cited)
      yield* wrongLetter(reading, passage)
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
    zh: '2019、2020 年度报告的格式由国办公开办函〔2019〕60号规定，2021 年度起由国办公开办函〔2021〕30号规定。',
    en: 'Notice 国办公开办函〔2019〕60号 fixes the form of reports on 2019 and 2020, 国办公开办函〔2021〕30号 that of later ones.',
  },
})

/**
 * The notice that fixes the form is cited besides: then the other one, of which parts still hold, is named lawfully. By
 * its number, in full or shortened, or by its name where no other number follows it.
 */
function citesDue(reading: Analysis, passages: readonly Passage[]): boolean {
  const edition = dueEdition(reading)
  return passages.some((passage) => {
    const { text } = passage
    const byNumber = [...text.matchAll(citation)].some(
      ({ 1: year, 2: number, index }) => editionBy(year!, number!) === edition && !otherBefore(passage, index, edition),
    )
    const unnumbered = (end: number) => !followed.test(text.slice(end, end + 20))
    return (
      byNumber ||
      shortened[edition].test(text) ||
      [...text.matchAll(mentioned[edition])].some(({ 0: name, index }) => unnumbered(index + name.length))
    )
  })
}

const mentioned = forEach((edition) => new RegExp(bracketed(edition), 'g'))
/**
 * As a text names it that does not say everything twice: 国办公开办函〔2019〕60号和〔2021〕30号, 30号（2021年）, 2021年格式通知.
 * Behind the letters of another office it is another notice.
 */
const shortened = forEach(shortOf)

function shortOf(edition: Edition): RegExp {
  const { year, number, subject } = notices[edition]
  const apart = '(?<=^|[和与及或、,;:(《》“”]|国办函?)'
  return new RegExp(
    [
      `${apart}[〔[﹝【(]?${year}[〕\\]﹞】)]?年?第?${number}号`,
      `${apart}第?${number}号文?件?\\(${year}年?\\)`,
      `${year}年[^。;,、\\d]{0,16}${subject}[^。;,、\\d]{0,6}(?:通知|文件|要求)`,
    ].join('|'),
  )
}

/** A number stands behind the name. */
const followed = /^》?\(?(?:国办)?公开办/

function* otherNotice(reading: Analysis, passage: Passage, besides: boolean): Generator<Found<Args>> {
  const edition = dueEdition(reading)
  const due = notices[edition]
  const { notice, name: form } = forms[edition]
  for (const match of passage.text.matchAll(citation)) {
    const [written, year, number] = match as unknown as [string, string, string]
    const cited = editionBy(year, number)
    if (!cited) continue
    const named = otherBefore(passage, match.index, edition)
    const rename = named && replace(spanOf(passage, named.start, named.end), due.name)
    if (cited === edition) {
      if (rename)
        yield {
          span: rename.span,
          args: { fault: 'name', written: passage.text.slice(named.start, named.end), right: due.name, form },
          fixes: () => [corrected(passage.text.slice(named.start, named.end), due.name, [rename])],
        }
      continue
    }
    // The due notice's own name with the other's number is a slip all the same.
    if (besides && !nameBefore(passage, match.index, edition)) continue
    const at = (part: string, from = 0) => match.index + written.indexOf(part, from)
    const numberAt = at(number, written.indexOf(year) + 4)
    const edits: Edit[] = [
      ...(rename ? [rename] : []),
      replace(spanOf(passage, at(year), at(year) + 4), due.year),
      replace(spanOf(passage, numberAt, numberAt + number.length), due.number),
    ]
    yield {
      span: spanOf(passage, match.index, match.index + written.length),
      args: { fault: 'other', written, right: notice, form },
      fixes: () => [corrected(written, notice, edits)],
    }
  }
}

function corrected(written: string, right: string, edits: readonly Edit[]): Proposal {
  return { ...changeOf(written, `“${right}”`), change: replacing(edits), safe: false, preferred: true }
}

function editionBy(year: string, number: string): Edition | undefined {
  return editions().find((e) => notices[e].year === year && notices[e].number === number)
}

/** Whatever quotes stand inside the name. */
const names = forEach((edition) => new RegExp(`(${bracketed(edition)})》?\\(?$`))

function editions(): Edition[] {
  return Object.keys(notices) as Edition[]
}

function forEach(make: (edition: Edition) => RegExp): Readonly<Record<Edition, RegExp>> {
  return Object.fromEntries(editions().map((edition) => [edition, make(edition)])) as Record<Edition, RegExp>
}

function bracketed(edition: Edition): string {
  return notices[edition].name.replace(/[〈〉]/g, '[〈〉<>《》“”]?')
}

/** An edition's notice named in 《》 right before a number. */
function nameBefore(passage: Passage, before: number, edition: Edition): Span | undefined {
  const from = Math.max(0, before - 80)
  const match = names[edition].exec(passage.text.slice(from, before))
  if (!match) return undefined
  const start = from + match.index
  return { start, end: start + match[1]!.length }
}

/** The notice of any other edition. */
function otherBefore(passage: Passage, before: number, edition: Edition): Span | undefined {
  const found = editions().flatMap((each) => (each === edition ? [] : (nameBefore(passage, before, each) ?? [])))
  return found[0]
}

function* wrongLetter(reading: Analysis, passage: Passage): Generator<Found<Args>> {
  for (const match of passage.text.matchAll(letter)) {
    const at = match.index + match[0].length - 1
    yield {
      span: spanOf(passage, at, at + 1),
      args: { fault: 'letter', written: '涵', right: '函', form: reading.form.name },
      fixes: () => [corrected('涵', '函', [replace(spanOf(passage, at, at + 1), '函')])],
    }
  }
}
