/** The tools' arguments and results as JSON Schema. */
import { inLanguage, type Language, type Text } from '../../core'
import { parameters, type Result, type Schema, type Tool } from './tools'

export const instructions: Text = {
  zh: '检查政府信息公开工作年度报告的本机工具，不访问网络，不改任何文件。位置从 0 起，按 UTF-16 计。结论供人核实：改动数字之前，请对照台账。',
  en: 'Tools on this machine that check Chinese annual reports on open government information (政府信息公开工作年度报告). They use no network and change no file. Positions are zero-based and count UTF-16. A person verifies what they find: no figure is to be changed without the records.',
}

export function inputSchema(tool: Tool, language: Language): Record<string, unknown> {
  const properties = tool.parameters.map((name) => {
    const { schema, says } = parameters[name]
    return [name, { ...schema, description: inLanguage(says, language) }]
  })
  return { type: 'object', properties: Object.fromEntries(properties) as object, additionalProperties: false }
}

const count: Schema = { type: 'integer', minimum: 0 }
const orNull = (type: string): Schema => ({ type: [type, 'null'] })
const list = (items: Schema): Schema => ({ type: 'array', items })
const object = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})

const position = object({ line: count, character: count })
const range = object({ start: position, end: position })
const severity: Schema = { type: 'string', enum: ['error', 'warning', 'information', 'hint'] }

const fix = object({
  title: { type: 'string' },
  preferred: { type: 'boolean' },
  safe: { type: 'boolean' },
  edits: list(object({ range, newText: { type: 'string' } })),
})

const diagnostic = object({
  code: { type: 'string' },
  severity,
  message: { type: 'string' },
  address: orNull('string'),
  place: { type: 'string' },
  range,
  related: list(object({ message: { type: 'string' }, path: { type: 'string' }, range }, ['message', 'range'])),
  fixes: list(fix),
})

const cell = object({
  value: orNull('number'),
  decimal: orNull('string'),
  unit: orNull('string'),
  raw: orNull('string'),
  range: { anyOf: [range, { type: 'null' }] },
})

const report = object(
  {
    path: { type: 'string' },
    isReport: { type: 'boolean' },
    why: { type: 'string' },
    edition: orNull('string'),
    year: orNull('integer'),
    agency: orNull('string'),
    format: { type: 'string' },
    read: orNull('integer'),
    of: orNull('integer'),
    diagnostics: list(diagnostic),
    cells: { type: 'object', additionalProperties: cell },
  },
  ['path', 'isReport', 'edition', 'year', 'agency', 'format'],
)

const summary = object(
  {
    reports: count,
    errors: count,
    warnings: count,
    information: count,
    hints: count,
    read: count,
    of: count,
    notRead: list(object({ path: { type: 'string' }, why: { type: 'string' } })),
    copies: list(object({ path: { type: 'string' }, of: { type: 'string' } })),
  },
  ['reports', 'read', 'of', 'notRead'],
)

const results: Readonly<Record<Result, Schema>> = {
  reports: list(report),
  summary,
  code: { type: 'string' },
  severity,
  explanation: { type: 'string' },
}

export function outputSchema({ name, result }: Tool): Record<string, unknown> {
  const properties = { version: { type: 'integer' }, ...Object.fromEntries(result.map((key) => [key, results[key]])) }
  // What an explanation holds depends on whether a check or a cell is explained.
  const required = name === 'explain_finding' ? ['explanation'] : result
  return { ...object({ ...properties, omitted: count }, ['version', ...required, 'omitted']) }
}
