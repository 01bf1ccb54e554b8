/** Values as lines of comma-separated text. Knows no report. */

/** A number as it is written: formats may not make anything else of it. */
export class Figure {
  constructor(readonly text: string) {}
}

/** Text, a whole number, or a figure; null where there is nothing. */
export type Value = string | number | Figure | null

export function csvLine(values: readonly Value[]): string {
  return `${values.map(field).join(',')}\n`
}

function field(value: Value): string {
  const text = value instanceof Figure ? value.text : typeof value === 'string' ? inert(value) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets run text that begins so as a formula, whoever wrote it; behind an apostrophe they show it. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
