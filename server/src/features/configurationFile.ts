/**
 * Reads the text of `.ogi-report.json`: JSON with comments, data only. What is wrong in it is named with its place and
 * left out; the rest applies.
 */
import { allChecks, noRoster } from '../collection'
import type { Language, Span } from '../core'
import { createScanner, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { parseAddress } from '../form'
import {
  levels,
  noConfiguration,
  several,
  type Checks,
  type Configuration,
  type Ignore,
  type Problem,
} from './configuration'
import { syntaxMessage } from './configurationSyntax'
import { misshapen, properties, spanOf, unknownProperty } from './configurationNodes'
import { readAgencies, readSummaries } from './configurationRoster'
import { globOf } from './glob'

/** Never throws. A text that is no JSON at all gives problems and an empty configuration. */
export function parseConfiguration(text: string): {
  readonly configuration: Configuration
  readonly problems: readonly Problem[]
} {
  const source = text.replace(/^\uFEFF/, ' ')
  const deep = tooDeep(source)
  if (deep) return { configuration: noConfiguration, problems: [deep] }
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    code: 'configuration/syntax',
    severity: 'error',
    span: { start: offset, end: offset + length },
    message: syntaxMessage(error),
  }))
  const configuration = root ? readRoot(root, problems) : noConfiguration
  return { configuration, problems: several(problems) }
}

/** Far more than the settings need, and far less than would overflow the stack of what reads them. */
const deepest = 100

/** The bracket that opens the first value inside too many others. */
function tooDeep(source: string): Problem | undefined {
  const scanner = createScanner(source, true)
  let depth = 0
  while (scanner.getPosition() < source.length) {
    scanner.scan()
    const start = scanner.getTokenOffset()
    const token = scanner.getTokenLength() === 1 ? source[start] : undefined
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    if (depth > deepest) {
      const message = {
        zh: '括号套得太深，这个文件不能读取，其中的设置都没有生效。',
        en: 'Brackets are nested too deeply: the file cannot be read, and none of its settings apply.',
      }
      return { code: 'configuration/syntax', severity: 'error', span: { start, end: start + 1 }, message }
    }
  }
  return undefined
}

function readRoot(root: Node, problems: Problem[]): Configuration {
  let { checks, ignore }: Configuration = noConfiguration
  let { agencies, summaries } = noRoster
  let language: Language | undefined
  for (const { key, value, place } of properties(root, problems)) {
    if (key === 'checks') checks = readChecks(value, problems)
    else if (key === 'ignore') ignore = readIgnores(value, problems)
    else if (key === 'agencies') agencies = readAgencies(value, problems)
    else if (key === 'summaries') summaries = readSummaries(value, problems)
    else if (key === 'language') language = oneOf(['zh', 'en'] as const, value, problems)
    else if (key !== '$schema') problems.push(unknownProperty(key, place))
  }
  const isNamed = agencies.length + summaries.length > 0
  return { checks, ignore, ...(language && { language }), ...(isNamed && { roster: { agencies, summaries } }) }
}

function readChecks(node: Node, problems: Problem[]): Checks {
  const entries = properties(node, problems).flatMap(({ key, value, place }) => {
    const level = oneOf(levels, value, problems)
    if (!allChecks.some(({ code }) => code.startsWith(key))) problems.push(unknownCode(key, place))
    return level ? [[key, level] as const] : []
  })
  return Object.fromEntries(entries)
}

function readIgnores(node: Node, problems: Problem[]): Ignore[] {
  if (node.type !== 'array') {
    problems.push(misshapen(node, { zh: '“ignore”应为列表。', en: '“ignore” must be a list.' }))
    return []
  }
  return (node.children ?? []).flatMap((entry) => readIgnore(entry, problems) ?? [])
}

const ignoreKeys = ['file', 'code', 'address', 'reason'] as const

function readIgnore(node: Node, problems: Problem[]): Ignore | undefined {
  const found: Partial<Record<(typeof ignoreKeys)[number], Node>> = {}
  for (const { key, value, place } of properties(node, problems)) {
    const known = ignoreKeys.find((k) => k === key)
    if (!known) problems.push(unknownProperty(key, place))
    else if (value.type === 'string') found[known] = value
    else problems.push(misshapen(value, { zh: `“${key}”应为文字。`, en: `“${key}” must be a string.` }))
  }
  if (node.type !== 'object') return undefined
  const missing = (['file', 'code', 'reason'] as const).filter((key) => !textOf(found[key])?.trim()).join(', ')
  if (missing) {
    const text = { zh: `“ignore”中的这一条缺少：${missing}。`, en: `This entry of “ignore” lacks: ${missing}.` }
    problems.push(misshapen(node, text))
    return undefined
  }
  const [file, code, reason] = [textOf(found.file)!, textOf(found.code)!, textOf(found.reason)!]
  const address = textOf(found.address)
  if (leavesFolder(file)) {
    problems.push(misshapen(node, { zh: `“${file}”不在本文件夹之内。`, en: `“${file}” lies outside this folder.` }))
    return undefined
  }
  if (file.length > longestGlob) {
    problems.push(misshapen(found.file!, { zh: '这个路径太长。', en: 'This path is too long.' }))
    return undefined
  }
  if (!allChecks.some((check) => check.code === code)) problems.push(unknownCode(code, spanOf(found.code!)))
  if (address !== undefined && !parseAddress(address)) problems.push(unknownAddress(address, spanOf(found.address!)))
  return { file, code, reason, ...(address !== undefined && { address }), ...matchers(file), span: spanOf(node) }
}

function textOf(node: Node | undefined): string | undefined {
  return node && (getNodeValue(node) as string)
}

/**
 * A path that is written out always matches itself, whatever brackets it holds. Some systems hand out names in decomposed
 * Unicode.
 */
function matchers(file: string): Pick<Ignore, 'concerns' | 'names'> {
  const path = file.normalize('NFC').replace(/^\.\//, '')
  const names = (name: string): boolean => name.normalize('NFC') === path
  const matches = globOf(path)
  return { names, concerns: (name) => names(name) || matches(name.normalize('NFC')) }
}

/** Far longer than the paths of reports. */
const longestGlob = 1000

function leavesFolder(file: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(file) || file.split(/[/\\]/).includes('..')
}

function oneOf<T extends string>(allowed: readonly T[], node: Node, problems: Problem[]): T | undefined {
  const found = allowed.find((value) => value === node.value)
  if (found === undefined) {
    const [zh, en] = [allowed.join('、'), allowed.join(', ')]
    problems.push(misshapen(node, { zh: `应为以下之一：${zh}。`, en: `Must be one of: ${en}.` }))
  }
  return found
}

/** A later edition of this program may know it: a warning. */
function unknownCode(code: string, span: Span): Problem {
  const message = { zh: `没有代码为“${code}”的检查。`, en: `There is no check with the code “${code}”.` }
  return { code: 'configuration/code', severity: 'warning', span, message }
}

function unknownAddress(address: string, span: Span): Problem {
  const message = { zh: `表格中没有地址为“${address}”的数。`, en: `No value of the form has the address “${address}”.` }
  return { code: 'configuration/address', severity: 'warning', span, message }
}
