/** The editions of the form. A new edition is a file of its own and a line here. */
import { form2019 } from './2019'
import { form2021 } from './2021'
import type { Address, Edition, Form } from './types'

export const forms: Readonly<Record<Edition, Form>> = { '2019': form2019, '2021': form2021 }

/** The first year reported on in a form that is known; reports on earlier years have six other parts and a 统计表. */
export const firstFormYear = 2019

/** Reports on 2019 and 2020 are written in the form of 2019, later ones in that of 2021. */
export function editionOf(year: number): Edition {
  return year <= 2020 ? '2019' : '2021'
}

/** Every address of a form, in the order of its tables. */
export function addressesOf(form: Form): Address[] {
  return form.tables.flatMap((t) =>
    t.blocks.flatMap((b) => b.rows.flatMap((r) => b.columns.map((c) => `${r.key}.${c.key}`))),
  )
}

export { form2019, form2021 }
