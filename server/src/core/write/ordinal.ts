/** How a report numbers its sections, and how it would write another number. */
import { han } from '../../form/provisions'
import type { Numbering, Section } from '../model'

export interface OrdinalWriter {
  readonly system: Numbering
  ordinal(number: number): string
}

/** How the report writes ordinals: its commonest way, with the marks it uses. */
export function ordinalWriter(sections: readonly Section[]): OrdinalWriter {
  const sound = sections.filter(({ heading: h }) => h.numbering !== 'none' && !h.ordinal.damaged)
  const systems: readonly Numbering[] = ['han', 'chapter', 'roman', 'bracketed', 'arabic']
  const count = (n: Numbering) => sound.filter((s) => s.heading.numbering === n).length
  const system = systems.reduce((best, n) => (count(n) > count(best) ? n : best))
  const sample = sound.find((s) => s.heading.numbering === system)?.heading.ordinal.text ?? '一、'
  const ordinal = (number: number) =>
    sample.replace(/[一二三四五六七八九十]+|\d+|[０-９]+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]+/, (digits) => numeral(number, digits))
  return { system, ordinal }
}

/** The number in the script of another one. */
function numeral(number: number, model: string): string {
  if (/[\d０-９]/.test(model)) return `${number}`
  if (/[一二三四五六七八九十]/.test(model)) return han(number)
  const roman = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'.charAt(number - 1)
  return /[IVX]/.test(model) ? roman.normalize('NFKC') : roman
}
