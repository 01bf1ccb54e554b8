/** Reads what `.ogi-report.json` says of the organs of a folder (`agencies`) and of reports that are sums (`summaries`). */
import type { Organ, SummaryEntry, UnitEntry } from '../collection'
import type { Text } from '../core'
import type { Node } from 'jsonc-parser'
import type { Problem } from './configuration'
import { misshapen, properties, spanOf, unknownProperty } from './configurationNodes'
import { globOf } from './glob'

export function readAgencies(node: Node, problems: Problem[]): Organ[] {
  return entries(node, 'agencies', problems).flatMap((entry) => {
    let name: string | undefined
    let aliases: readonly string[] = []
    let superior: string | undefined
    for (const { key, value, place } of properties(entry, problems)) {
      if (key === 'name') name = nameIn(value, key, problems)
      else if (key === 'superior') superior = nameIn(value, key, problems)
      else if (key === 'aliases')
        aliases = entries(value, key, problems).flatMap((each) => nameIn(each, key, problems) ?? [])
      else problems.push(unknownProperty(key, place))
    }
    if (entry.type !== 'object') return []
    if (name === undefined) return lacking(entry, 'agencies', 'name', problems)
    return { name, aliases, ...(superior !== undefined && { superior }) }
  })
}

export function readSummaries(node: Node, problems: Problem[]): SummaryEntry[] {
  return entries(node, 'summaries', problems).flatMap((entry) => {
    let report: string | undefined
    let units: readonly UnitEntry[] | undefined
    let count: number | undefined
    let complete = false
    for (const { key, value, place } of properties(entry, problems)) {
      if (key === 'report') report = nameIn(value, key, problems)
      else if (key === 'units') units = entries(value, key, problems).flatMap((each) => unitIn(each, problems))
      else if (key === 'count') count = countIn(value, problems)
      else if (key === 'complete') complete = isTrue(value, key, problems)
      else problems.push(unknownProperty(key, place))
    }
    if (entry.type !== 'object') return []
    if (report === undefined) return lacking(entry, 'summaries', 'report', problems)
    const rest = { ...(units && { units }), ...(count !== undefined && { count }) }
    return { report, complete, span: spanOf(entry), ...rest }
  })
}

/** Files are named by a glob, with `*` or `/` in it; anything else is the name of an agency. */
function unitIn(node: Node, problems: Problem[]): UnitEntry[] {
  const name = nameIn(node, 'units', problems)
  if (name === undefined) return []
  const span = spanOf(node)
  if (!/[*/]/.test(name)) return [{ kind: 'agency', name, span }]
  if (name.length > longestGlob || /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..')) {
    problems.push(misshapen(node, { zh: `“${name}”不在本文件夹之内。`, en: `“${name}” lies outside this folder.` }))
    return []
  }
  const matches = globOf(name.normalize('NFC').replace(/^\.\//, ''))
  return [{ kind: 'files', glob: name, matches: (path) => matches(path.normalize('NFC')), span }]
}

/** Far longer than the paths of reports. */
const longestGlob = 1000

function entries(node: Node, key: string, problems: Problem[]): readonly Node[] {
  if (node.type === 'array') return node.children ?? []
  problems.push(misshapen(node, { zh: `“${key}”应为列表。`, en: `“${key}” must be a list.` }))
  return []
}

function nameIn(node: Node, key: string, problems: Problem[]): string | undefined {
  const value: unknown = node.value
  if (typeof value === 'string' && value.trim() !== '') return value
  problems.push(misshapen(node, { zh: `“${key}”应为文字。`, en: `“${key}” must be a string.` }))
  return undefined
}

function countIn(node: Node, problems: Problem[]): number | undefined {
  const value: unknown = node.value
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  problems.push(misshapen(node, { zh: '“count”应为正整数。', en: '“count” must be a whole number above 0.' }))
  return undefined
}

function isTrue(node: Node, key: string, problems: Problem[]): boolean {
  if (node.type === 'boolean') return node.value === true
  problems.push(misshapen(node, { zh: `“${key}”应为 true 或 false。`, en: `“${key}” must be true or false.` }))
  return false
}

function lacking(node: Node, list: string, key: string, problems: Problem[]): [] {
  const text: Text = { zh: `“${list}”中的这一条缺少：${key}。`, en: `This entry of “${list}” lacks: ${key}.` }
  problems.push(misshapen(node, text))
  return []
}
