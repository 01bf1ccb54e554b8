/** The codes that the settings and `.ogi-report.json` know, each with its title, for completion and to find misspelt ones. */
import type { Language, Text } from '../../server/src/core'
import { applyEdits, modify, type JSONPath } from 'jsonc-parser'
import type { Description } from './types'
import { families } from './wording'

/** Where each file holds the names of properties of `checks`, and in the second the code of an entry of `ignore`. */
const settingKeys = ['contributes', 'configuration', 'properties', 'ogiReport.checks', 'propertyNames']
const fileKeys = ['properties', 'checks', 'propertyNames']
const ignoredCode = ['properties', 'ignore', 'items', 'properties', 'code', 'enum']

export function manifestWith(json: string, descriptions: readonly Description[]): string {
  const keyed = keys(descriptions)
  return set(json, settingKeys, { ...keyed, enumDescriptions: keyed.enum.map((key) => `%${stringKey(key)}%`) })
}

/** The strings of the manifest in one language, those of the codes anew. */
export function stringsWith(json: string, descriptions: readonly Description[], language: Language): string {
  const kept = Object.entries(JSON.parse(json) as Record<string, string>).filter(([key]) => !key.startsWith(prefix))
  const own = [...usedFamilies(descriptions), ...descriptions.map(({ code, title }) => [code, title] as const)]
  return JSON.stringify(Object.fromEntries([...kept, ...own.map(([key, text]) => [stringKey(key), text[language]])]))
}

const prefix = 'check.'

/** A family is described alike with its slash and without. */
function stringKey(code: string): string {
  return prefix + code.replace(/\/$/, '')
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
  const used = usedFamilies(descriptions)
  const all = [
    ...descriptions.map(({ code, title }) => [code, title] as const),
    ...used.map(([family, title]) => [`${family}/`, title] as const),
    ...used,
  ]
  return { enum: all.map(([key]) => key), enumDescriptions: all.map(([, { zh, en }]) => `${zh} · ${en}`) }
}

function usedFamilies(descriptions: readonly Description[]): (readonly [family: string, title: Text])[] {
  return [...new Set(descriptions.map(({ code }) => code.split('/')[0]!))].map((family) => [family, families[family]!])
}

function set(json: string, path: JSONPath, value: unknown): string {
  return applyEdits(json, modify(json, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }))
}
