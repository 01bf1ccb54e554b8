/**
 * A table is written in the form of another year. The form of 2019 served the reports on 2019 and 2020, that of 2021
 * serves all since. The two differ in tables two and three; table four is the same in both and belongs to either.
 */
import { forms } from '../../../form'
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { tablePlace } from './place'

export const tableEdition = defineCheck<{ name: Text; used: Text; due: Text; year: number | undefined }>({
  code: 'table/edition',
  severity: 'warning',
  *find(reading) {
    for (const table of reading.tables) {
      const due = reading.form.tables.find((t) => t.key === table.form.key)
      if (table.edition === reading.edition || table.form === due) continue
      yield {
        span: tablePlace(table),
        args: {
          name: table.form.name,
          used: forms[table.edition].name,
          due: reading.form.name,
          year: reading.year,
        },
      }
    }
  },
  message: {
    zh: ({ name, used, due, year }) =>
      `${name.zh}用的是${used.zh}，${year ? ` ${year} 年的报告` : '本报告'}应使用${due.zh}。`,
    en: ({ name, used, due, year }) =>
      `${capital(name.en)} is written in ${used.en}; a report ${year ? `on ${year}` : 'like this'} uses ${due.en}.`,
  },
  why: {
    zh: '2019、2020 年度报告用国办公开办函〔2019〕60号的格式，2021 年度起用国办公开办函〔2021〕30号的格式，两者的项目和口径不同。',
    en: 'Reports on 2019 and 2020 use the form of notice 国办公开办函〔2019〕60号, later ones that of 国办公开办函〔2021〕30号; items and meanings differ.',
  },
})

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
