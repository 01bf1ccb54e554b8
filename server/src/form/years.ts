/** Which edition serves which years. Derived from the list of editions; knows no text. */
import { editions, type Edition } from './editions'
import type { Form, Text, YearRelation } from './types'

export const forms = Object.fromEntries(editions.map((form) => [form.edition, form])) as Readonly<
  Record<Edition, Form<Edition>>
>

export const latest = editions.at(-1)!

/** The last edition that had begun in that year; the latest where no year is known, the first for what is earlier. */
export function editionOf(year?: number): Edition {
  const begun = editions.findLast((form) => year === undefined || form.from <= year)
  return (begun ?? editions[0]!).edition
}

export function othersThan(edition: Edition): readonly Form<Edition>[] {
  return editions.filter((form) => form.edition !== edition)
}

/** The years that an edition is for; the latest has no last one yet. */
export function yearsOf({ edition, from }: Form): { readonly from: number; readonly to?: number } {
  const next = editions[editions.findIndex((form) => form.edition === edition) + 1]
  return { from, ...(next && { to: next.from - 1 }) }
}

/** The reports that are written in a form: `2019、2020 年度`, `2021 年度起`; “reports on 2019 and 2020”, “later ones”. */
export function reportsIn(form: Form): Text {
  const { from, to } = yearsOf(form)
  if (to === undefined) return { zh: `${from} 年度起`, en: 'later ones' }
  if (to === from) return { zh: `${from} 年度`, en: `reports on ${from}` }
  return to === from + 1
    ? { zh: `${from}、${to} 年度`, en: `reports on ${from} and ${to}` }
    : { zh: `${from} 至 ${to} 年度`, en: `reports on ${from} to ${to}` }
}

/** What relates reports of two years, whichever forms they are in: each relation once. */
export const acrossYears: readonly YearRelation[] = [
  ...new Map(editions.flatMap((form) => form.acrossYears).map((each) => [`${each.kind} ${each.value}`, each])).values(),
]
