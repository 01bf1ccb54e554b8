/** What a person types into a blank of a sentence: a figure before what is counted, words elsewhere. */
import { blankPlaces, fillBlank, type BlankPlace, type Edit, type Language, type Report, type Text } from '../../core'
import type { FormChange, Worked } from './model'
import { typed, type Typed } from './typed'

type Filling = Extract<FormChange, { readonly kind: 'fill' }>

/** @param takes whether the document that the text was read from takes such edits */
export function filled(
  report: Report,
  { blank, text }: Filling,
  language: Language,
  takes: (edits: readonly Edit[]) => boolean,
): Worked {
  const place = blankPlaces(report).find(({ key }) => key === blank)
  const refused = (reason: Text): Worked => ({
    edits: [],
    cells: [],
    refused: [{ address: blank, name: place?.name ?? '', text, reason: reason[language] }],
  })
  if (!place) return refused(reasons.gone)
  const said = typedInto(place, text)
  if ('fault' in said) return refused(said.fault)
  const edits = fillBlank(report, blank, said.figure)
  if (!edits) return refused(reasons.notAsMeant)
  if (edits.length > 0 && !takes(edits)) return refused(reasons.notTaken)
  const cell = { address: blank, name: place.name, before: place.text, after: said.figure }
  return { edits, cells: edits.length > 0 ? [cell] : [], refused: [] }
}

function typedInto({ kind }: BlankPlace, text: string): Typed {
  if (kind !== 'words') return typed(text, kind)
  const words = text.trim()
  // Signs of a notation would be read as such, not as words.
  return /[\t\n\r<>&|*_]/.test(words) ? { fault: reasons.signs } : { figure: words }
}

const reasons = {
  gone: { zh: '正文中已没有这处空白，请在正文里改', en: 'this blank is no longer in the text; change it there' },
  signs: { zh: '不能有换行和 < > & | * _ 等符号', en: 'it must not hold line breaks or any of < > & | * _' },
  notAsMeant: {
    zh: '写进去会使别的内容读不出来或读错，请在正文里改',
    en: 'with it other parts would no longer be read as they are; change it in the text',
  },
  notTaken: {
    zh: '这一处不能写回文件，请在原文件里改',
    en: 'this place cannot be written back into the file; change it there',
  },
} satisfies Record<string, Text>
