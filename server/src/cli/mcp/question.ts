/** The arguments of a tool as a question, or what is wrong with them and what to do. Reads no file. */
import { allChecks } from '../../collection'
import type { Language, Text } from '../../core'
import { allAddresses, isWithin, parseAddress } from '../../form'
import { parameters, tools, usualLimit, type Parameter, type ToolName } from './tools'

/** Plain data: it goes to threads and processes. */
export interface Question {
  readonly tool: ToolName
  readonly path?: string
  readonly text?: string
  /** That of the messages, where the assistant names one. */
  readonly language?: Language
  readonly limit: number
  readonly addresses?: readonly string[]
  readonly code?: string
  readonly address?: string
}

/** Why a tool does not answer; told to the assistant. */
export class Refusal extends Error {
  constructor(readonly words: Text) {
    super(words.en)
  }
}

/** Throws a {@link Refusal}. */
export function questionOf(name: string, given: unknown): Question {
  const tool = tools.find((each) => each.name === name)
  if (!tool) throw new Refusal(noTool(name))
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined && value !== null)
  for (const [key, value] of entries) {
    if (!isParameter(key, tool.parameters)) throw new Refusal(noParameter(key, tool.parameters))
    const wanted = wants[key]
    if (!wanted.holds(value)) throw new Refusal(wrong(key, wanted.words))
  }
  const question: Question = { tool: tool.name, limit: usualLimit, ...(Object.fromEntries(entries) as object) }
  findProblem(question)
  return question
}

interface Wanted {
  readonly holds: (value: unknown) => boolean
  readonly words: Text
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''
const name: Wanted = { holds: isName, words: { zh: '非空的字符串', en: 'a string that is not empty' } }
const { minimum, maximum } = parameters.limit.schema as { minimum: number; maximum: number }

const wants: Readonly<Record<Parameter, Wanted>> = {
  path: name,
  text: { holds: (value) => typeof value === 'string', words: { zh: '字符串', en: 'a string' } },
  language: { holds: (value) => value === 'zh' || value === 'en', words: { zh: 'zh 或 en', en: 'zh or en' } },
  limit: {
    holds: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
    words: { zh: `${minimum} 到 ${maximum} 的整数`, en: `a whole number from ${minimum} to ${maximum}` },
  },
  addresses: {
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isName),
    words: { zh: '字符串的列表，至少一个', en: 'a list of strings, at least one' },
  },
  code: name,
  address: name,
}

function isParameter(key: string, allowed: readonly Parameter[]): key is Parameter {
  return allowed.some((each) => each === key)
}

/** What single arguments do not show. */
function findProblem({ tool, path, text, code, address, addresses = [] }: Question): void {
  const sources = [path, text].filter((each) => each !== undefined).length
  const byCode = tool === 'explain_finding' && code !== undefined
  if (byCode && (sources > 0 || address !== undefined)) throw new Refusal(eitherWay)
  if (tool === 'explain_finding' && !byCode && (sources !== 1 || address === undefined)) throw new Refusal(eitherWay)
  if (!byCode && sources !== 1) throw new Refusal(onePlace)
  const isKnown = (known: string): boolean => (byCode ? known === code : isOfCode(known, code!))
  if (code !== undefined && !allChecks.some((check) => isKnown(check.code))) throw new Refusal(noCode(code))
  if (tool === 'explain_finding' && address !== undefined && !parseAddress(address))
    throw new Refusal(noAddress(address))
  for (const each of [...addresses, ...(address === undefined ? [] : [address])])
    if (!allAddresses.some((known) => isWithin(known, each))) throw new Refusal(noAddress(each))
}

/** Whether a check is the one named, or one of the kind named: `sum`, `sum/`. */
export function isOfCode(code: string, named: string): boolean {
  return code === named || code.startsWith(named.endsWith('/') ? named : `${named}/`)
}

const onePlace: Text = {
  zh: '请给出 path（文件的路径）或 text（全文），二者只能有一个。',
  en: 'Give either `path` (of a file) or `text` (the whole text), exactly one of them.',
}

const eitherWay: Text = {
  zh: '请只给出 code（如 sum/cell），或给出 path 或 text 以及 address（如 requests.total.total）。',
  en: 'Give `code` alone (such as sum/cell), or `path` or `text` together with `address` (such as requests.total.total).',
}

function noTool(given: string): Text {
  const names = tools.map((tool) => tool.name)
  return {
    zh: `没有名为“${given}”的工具，可用：${names.join('、')}。`,
    en: `There is no tool “${given}”; choose from: ${names.join(', ')}.`,
  }
}

function noParameter(key: string, allowed: readonly Parameter[]): Text {
  return {
    zh: `没有“${key}”这个参数，可用：${allowed.join('、')}。`,
    en: `There is no argument “${key}”; choose from: ${allowed.join(', ')}.`,
  }
}

function wrong(key: Parameter, { zh, en }: Text): Text {
  return { zh: `参数 ${key} 应为${zh}。`, en: `The argument ${key} must be ${en}.` }
}

function noCode(code: string): Text {
  const codes = allChecks.map((check) => check.code)
  return {
    zh: `没有代码为“${code}”的检查，可用：${codes.join('、')}。`,
    en: `There is no check “${code}”; choose from: ${codes.join(', ')}.`,
  }
}

function noAddress(address: string): Text {
  return {
    zh: `没有“${address}”这个地址。地址由表、行、列组成，如 requests.total.total；不带 addresses 的 extract_figures 会列出它们。`,
    en: `There is no address “${address}”. An address is a table, a row and a column, such as requests.total.total; extract_figures without \`addresses\` lists them.`,
  }
}
