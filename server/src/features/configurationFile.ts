/**
 * Reads the text of `.ogi-report.json`: JSON with comments, data only. What is wrong in it is named with its place and
 * left out; the rest applies.
 */
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import picomatch from 'picomatch/posix'
import type { Language } from '../core/language'
import type { Span } from '../core/model'
import { levels, noConfiguration, type Checks, type Configuration, type Ignore, type Problem } from './configuration'

/** Never throws. A text that is no JSON at all gives problems and an empty configuration. */
export function parseConfiguration(text: string): {
  readonly configuration: Configuration
  readonly problems: readonly Problem[]
} {
  const source = text.replace(/^\uFEFF/, ' ')
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    span: { start: offset, end: offset + length },
    message: { zh: `JSON 语法错误：${printParseErrorCode(error)}`, en: `JSON syntax: ${printParseErrorCode(error)}` },
  }))
  const configuration = root ? readRoot(root, problems) : noConfiguration
  return { configuration, problems }
}

function readRoot(root: Node, problems: Problem[]): Configuration {
  let { checks, ignore }: Configuration = noConfiguration
  let language: Language | undefined
  for (const [key, value, span] of properties(root, problems)) {
    if (key === 'checks') checks = readChecks(value, problems)
    else if (key === 'ignore') ignore = readIgnores(value, problems)
    else if (key === 'language') language = oneOf(['zh', 'en'] as const, value, problems)
    else if (key !== '$schema') problems.push(unknownProperty(key, span))
  }
  return { checks, ignore, ...(language && { language }) }
}

function readChecks(node: Node, problems: Problem[]): Checks {
  const entries = properties(node, problems).flatMap(([code, value]) => {
    const level = oneOf(levels, value, problems)
    return level ? [[code, level] as const] : []
  })
  return Object.fromEntries(entries)
}

function readIgnores(node: Node, problems: Problem[]): Ignore[] {
  if (node.type !== 'array') {
    problems.push({ span: spanOf(node), message: { zh: '“ignore”应为列表。', en: '“ignore” must be a list.' } })
    return []
  }
  return (node.children ?? []).flatMap((entry) => readIgnore(entry, problems) ?? [])
}

const ignoreKeys = ['file', 'code', 'address', 'reason'] as const

function readIgnore(node: Node, problems: Problem[]): Ignore | undefined {
  const found: Partial<Record<(typeof ignoreKeys)[number], string>> = {}
  for (const [key, value, span] of properties(node, problems)) {
    const known = ignoreKeys.find((k) => k === key)
    if (!known) problems.push(unknownProperty(key, span))
    else if (value.type === 'string') found[known] = getNodeValue(value) as string
    else problems.push({ span: spanOf(value), message: { zh: `“${key}”应为文字。`, en: `“${key}” must be a string.` } })
  }
  if (node.type !== 'object') return undefined
  const { file, code, address, reason } = found
  if (file === undefined || code === undefined || reason === undefined) {
    const missing = (['file', 'code', 'reason'] as const).filter((key) => found[key] === undefined).join(', ')
    problems.push({
      span: spanOf(node),
      message: { zh: `“ignore”中的这一条缺少：${missing}。`, en: `This entry of “ignore” lacks: ${missing}.` },
    })
    return undefined
  }
  if (leavesFolder(file)) {
    problems.push({
      span: spanOf(node),
      message: { zh: `“${file}”不在本文件夹之内。`, en: `“${file}” lies outside this folder.` },
    })
    return undefined
  }
  return { file, code, reason, ...(address !== undefined && { address }), concerns: matcher(file), span: spanOf(node) }
}

/**
 * `*`, `**`, `?`, `[…]` and `{…}` are special, nothing else: names of reports are full of brackets, and a pattern from a
 * file must not become a slow expression. A path that is written out always matches itself. Some systems hand out names
 * in decomposed Unicode.
 */
function matcher(file: string): Ignore['concerns'] {
  const path = file.normalize('NFC').replace(/^\.\//, '')
  const glob = picomatch(path.replace(/[()|+@!]/g, '\\$&'), { dot: true, nonegate: true, noextglob: true })
  return (name) => name.normalize('NFC') === path || glob(name.normalize('NFC'))
}

function leavesFolder(file: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(file) || file.split(/[/\\]/).includes('..')
}

/** Key, value and the key's place of each property; anything but an object is a problem and has none. */
function properties(node: Node, problems: Problem[]): [key: string, value: Node, span: Span][] {
  if (node.type !== 'object') {
    problems.push({ span: spanOf(node), message: { zh: '此处应为 { … }。', en: 'An object { … } is expected here.' } })
    return []
  }
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[key.value as string, value, spanOf(key)] as [string, Node, Span]] : [],
  )
}

function oneOf<T extends string>(allowed: readonly T[], node: Node, problems: Problem[]): T | undefined {
  const found = allowed.find((value) => value === node.value)
  if (found === undefined) {
    const list = allowed.join(', ')
    problems.push({ span: spanOf(node), message: { zh: `应为以下之一：${list}。`, en: `Must be one of: ${list}.` } })
  }
  return found
}

function unknownProperty(key: string, span: Span): Problem {
  return { span, message: { zh: `没有名为“${key}”的设置。`, en: `There is no setting named “${key}”.` } }
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length }
}
