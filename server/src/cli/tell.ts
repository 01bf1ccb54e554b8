/** What is said of a file, beside what is printed: a line on standard error, by its name. */
import type { Language, Text } from '../core'
import { printable } from './formats/printable'

export function tell(path: string, text: Text, language: Language): void {
  process.stderr.write(`${printable(path)}: ${printable(text[language])}\n`)
}
