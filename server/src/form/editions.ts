/**
 * The editions of the form, in the order of the years they are for. A new edition is a file of its own and a line here;
 * everything else is derived from this list. Knows no text.
 */
import { form2019 } from './2019'
import { form2021 } from './2021'
import type { Form } from './types'

const list = [form2019, form2021] as const

export type Edition = (typeof list)[number]['edition']

export const editions: readonly Form<Edition>[] = list
