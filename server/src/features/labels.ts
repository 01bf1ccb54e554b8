/** What an address means, in words that stand beside it: section, row, column and provision. Of the form alone. */
import { columnName, rowName, type Address, type Edition, type Language } from '../core'
import { addressesOfTable, editions, placeIn, placesOf, type Place } from '../form'
import { inEnglish } from '../form/english'
import { tableKeys, type Form } from '../form/types'

export interface Labels {
  /** `三、收到和处理政府信息公开申请情况` / `3 requests received and handled` */
  readonly section: string
  /** `（二）部分公开` / `granted in part`; in table four, whose rows have no label, the kind of case. */
  readonly row: string
  /** `自然人` / `natural persons` */
  readonly column: string
  /** `《条例》第三十七条` / `Regulations, art. 37` */
  readonly provision: string
}

export const labelNames = ['section', 'row', 'column', 'provision'] as const satisfies readonly (keyof Labels)[]

/** The labels of every address of every edition: what a row is called differs between editions. */
export function labelsIn(language: Language): (edition: Edition, address: Address) => Labels | undefined {
  const all = new Map<string, ReadonlyMap<Address, Labels>>(
    editions.map((form) => [form.edition, labelsOfForm(form, language)]),
  )
  return (edition, address) => all.get(edition)?.get(address)
}

function labelsOfForm(form: Form, language: Language): ReadonlyMap<Address, Labels> {
  const words = language === 'zh' ? inChinese : inEnglish
  const places = form.tables.flatMap(placesOf)
  return new Map(
    places.map(([address, place]) => {
      const section = form.sections.find(({ key }) => key === place.table.section)!
      return [address, { ...words(place, section), provision: place.row.provision[language] }] as const
    }),
  )
}

type Words = (place: Place, section: Form['sections'][number]) => Omit<Labels, 'provision'>

const numerals = '零一二三四五六'

const inChinese: Words = ({ block, row, column }, { number, title }) => {
  const name = rowName(block, row)
  return {
    section: `${numerals[number]}、${title.text}`,
    row: name ?? (column.under ?? []).join('·'),
    column: name === undefined ? column.label.text : columnName(block, column),
  }
}

export const newestFirst = editions.toReversed()

/** Of all editions, table after table; what only an earlier edition has stands behind what the newest has. */
export function addressesInOrder(): Address[] {
  const tables = tableKeys.flatMap((key) => newestFirst.flatMap((form) => form.tables.filter((t) => t.key === key)))
  return [...new Set(tables.flatMap(addressesOfTable))]
}

/** Every address with its labels in the newest edition that has it. */
export function figuresIn(language: Language): (Pick<Labels, 'section' | 'row' | 'column'> & { address: Address })[] {
  const labelsOf = labelsIn(language)
  return addressesInOrder().map((address) => {
    const { edition } = newestFirst.find((form) => placeIn(form, address))!
    const { section, row, column } = labelsOf(edition, address)!
    return { address, section, row, column }
  })
}
