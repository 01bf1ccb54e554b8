/** The codes that the settings and `.ogi-report.json` know, each with its title, for completion and to find misspelt ones. */
import { applyEdits, modify, type JSONPath } from 'jsonc-parser'
import type { Description } from './types'
import { families } from './wording'

/** Where each file holds the names of properties of `checks`, and in the second the code of an entry of `ignore`. */
const settingKeys = ['contributes', 'configuration', 'properties', 'ogiReport.checks', 'propertyNames']
const fileKeys = ['properties', 'checks', 'propertyNames']
const ignoredCode = ['properties', 'ignore', 'items', 'properties', 'code', 'enum']

export function manifestWith(json: string, descriptions: readonly Description[]): string {
  return set(json, settingKeys, keys(descriptions))
}

export function schemaWith(json: string, descriptions: readonly Description[]): string {
  const withKeys = set(json, fileKeys, keys(descriptions))
  return set(
    withKeys,
    ignoredCode,
    descriptions.map(({ code }) => code),
  )
}

/** Whole codes, and what stands before their slash, with it or without. */
function keys(descriptions: readonly Description[]): { enum: string[]; enumDescriptions: string[] } {
  const used = [...new Set(descriptions.map(({ code }) => code.split('/')[0]!))]
  const all = [
    ...descriptions.map(({ code, title }) => [code, title] as const),
    ...used.map((family) => [`${family}/`, families[family]!] as const),
    ...used.map((family) => [family, families[family]!] as const),
  ]
  return { enum: all.map(([key]) => key), enumDescriptions: all.map(([, { zh, en }]) => `${zh} · ${en}`) }
}

function set(json: string, path: JSONPath, value: unknown): string {
  return applyEdits(json, modify(json, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }))
}
