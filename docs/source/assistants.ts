/** The tools for assistants as the manifest contributes them to VS Code, and their strings. */
import { applyEdits, modify } from 'jsonc-parser'
import type { Language } from '../../server/src/core'
import { inputSchema } from '../../server/src/cli/mcp/schemas'
import { tools } from '../../server/src/cli/mcp/tools'

const prefix = 'tool.'

/** In VS Code the tools of all extensions share one list, so that their names say whose they are. */
export function manifestWithTools(json: string): string {
  const contributed = tools.map((tool) => ({
    name: `ogi_report_${tool.name}`,
    toolReferenceName: `ogi-${tool.name.replaceAll('_', '-')}`,
    canBeReferencedInPrompt: true,
    when: 'config.ogiReport.assistants == on',
    displayName: `%${prefix}${tool.name}%`,
    userDescription: `%${prefix}${tool.name}.description%`,
    modelDescription: `%${prefix}${tool.name}.description%`,
    inputSchema: inputSchema(tool, 'en'),
  }))
  const path = ['contributes', 'languageModelTools']
  return applyEdits(json, modify(json, path, contributed, { formattingOptions: { insertSpaces: true, tabSize: 2 } }))
}

export function stringsWithTools(json: string, language: Language): string {
  const kept = Object.entries(JSON.parse(json) as Record<string, string>).filter(([key]) => !key.startsWith(prefix))
  const own = tools.flatMap(({ name, title, description }) => [
    [prefix + name, title[language]],
    [`${prefix}${name}.description`, description[language]],
  ])
  return JSON.stringify(Object.fromEntries([...kept, ...own]))
}
