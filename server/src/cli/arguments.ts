/** What was asked for on the command line. Reads no file and prints nothing. */
import type { Address, Language, Severity, Text } from '../core'
import { allAddresses, firstFormYear } from '../form'
import { reportEndings, textEndings } from '../formats'
import { availableParallelism } from 'node:os'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** `none`: what comes of each file is looked at together, and nothing of it printed. */
export type CheckFormat = 'text' | 'json' | 'sarif' | 'github' | 'none'
export type ExtractFormat = 'json' | 'ndjson' | 'csv' | 'xlsx' | 'parquet'
export type ExportFormat = 'docx' | 'html'
/** What a new report is written as. */
export type ReportFormat = 'text' | ExportFormat
export type OverviewFormat = 'text' | 'json' | 'csv' | 'xlsx' | 'html'
export type TraceFormat = 'csv' | 'xlsx'

/** Which fixes are applied: preferred safe ones, or all preferred ones. */
export type Fixing = 'none' | 'safe' | 'all'

export interface CheckCommand {
  readonly name: 'check'
  readonly format: CheckFormat
  readonly fixing: Fixing
  /** Findings below this are hidden. */
  readonly severity: Severity
  /** Lines are answered instead of paths followed, by so many processes. */
  readonly jobs?: number
  readonly language?: Language
  readonly paths: readonly string[]
}

export interface ExtractCommand {
  readonly name: 'extract'
  readonly format: ExtractFormat
  /** The paths hold what was extracted before, a report a line. */
  readonly from?: 'ndjson'
  /** A row a report, a column an address. */
  readonly wide: boolean
  /** What addresses mean, beside them. */
  readonly labels?: Language
  /** A byte order mark before the CSV. */
  readonly bom: boolean
  /** Lines are answered instead of paths followed, by so many processes. */
  readonly jobs?: number
  /** A file; undefined for standard output. */
  readonly output?: string
  readonly language?: Language
  readonly paths: readonly string[]
}

export interface TextCommand {
  readonly name: 'text'
  /** A file; undefined for standard output. */
  readonly output?: string
  readonly language?: Language
  readonly path: string
}

export interface ExportCommand {
  readonly name: 'export'
  readonly format: ExportFormat
  /** A file; undefined for standard output. */
  readonly output?: string
  readonly language?: Language
  readonly path: string
}

/** The sums of the reports of one year, as a report of an agency. */
export interface SummariseCommand {
  readonly name: 'summarise'
  readonly agency: string
  readonly year: number
  /** Go on where units are missing, or cells of theirs were not read. */
  readonly allowMissing: boolean
  /** A file for each unit's share of each sum. */
  readonly trace?: { readonly path: string; readonly format: TraceFormat }
  /** As the output's ending says. */
  readonly format: ReportFormat
  /** A file; undefined for standard output. */
  readonly output?: string
  readonly language?: Language
  readonly paths: readonly string[]
}

/** The reports by agency and year. */
export interface OverviewCommand {
  readonly name: 'overview'
  readonly format: OverviewFormat
  /** The figures whose series is shown with it. */
  readonly addresses: readonly Address[]
  /** A byte order mark before the CSV. */
  readonly bom: boolean
  /** A file; undefined for standard output. */
  readonly output?: string
  readonly language?: Language
  readonly paths: readonly string[]
}

export type Command =
  | CheckCommand
  | SummariseCommand
  | OverviewCommand
  | ExtractCommand
  | TextCommand
  | ExportCommand
  | { readonly name: 'lsp' }
  | { readonly name: 'mcp' }
  | { readonly name: 'help' }
  | { readonly name: 'version' }

/** The arguments cannot be followed. */
export class WrongUsage extends Error {
  constructor(readonly text: Text) {
    super(text.en)
  }
}

const formats = {
  check: ['text', 'json', 'sarif', 'github'],
  extract: ['json', 'ndjson', 'csv', 'xlsx', 'parquet'],
  export: ['docx', 'html'],
  overview: ['text', 'json', 'csv', 'xlsx', 'html'],
  trace: ['csv', 'xlsx'],
} as const
/** Endings of files that are not the name of the format itself. */
const endings: Readonly<Record<string, string>> = { jsonl: 'ndjson', htm: 'html', txt: 'text' }
/** The formats of `extract` that are tables. */
const tables: readonly ExtractFormat[] = ['csv', 'xlsx', 'parquet']
const languages = ['zh', 'en'] as const
const severities = ['error', 'warning', 'information', 'hint'] as const

const help = { help: { type: 'boolean', short: 'h' } } as const
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const stream = { stream: flag, jobs: text } as const

/** `argv` without the program's own name. Throws {@link WrongUsage}. */
export function parseArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv
  switch (name) {
    case 'check':
      return parseCheck(rest)
    case 'extract':
      return parseExtract(rest)
    case 'text':
      return parseText(rest)
    case 'export':
      return parseExport(rest)
    case 'summarise':
      return parseSummarise(rest)
    case 'overview':
      return parseOverview(rest)
    case 'lsp':
      return parseLsp(rest)
    case 'mcp':
      return parseMcp(rest)
    default:
      return parseGlobal(argv)
  }
}

function parseCheck(args: readonly string[]): Command {
  const options = { ...help, ...stream, format: text, lang: text, severity: text, fix: flag, unsafe: flag }
  const { values, positionals } = parse(args, options)
  if (values.help) return { name: 'help' }
  if (values.unsafe && !values.fix) {
    throw new WrongUsage({ zh: '--unsafe 须与 --fix 同时使用。', en: '--unsafe needs --fix.' })
  }
  const jobs = jobsIn(values, positionals, ['format', 'fix'])
  return {
    name: 'check',
    format: oneOf('--format', formats.check, values.format) ?? 'text',
    ...jobs,
    fixing: values.unsafe ? 'all' : values.fix ? 'safe' : 'none',
    severity: oneOf('--severity', severities, values.severity) ?? 'hint',
    ...language(values.lang),
    paths: 'jobs' in jobs ? [] : somePaths(positionals),
  }
}

/** The options that a stream takes are its own: what they say of files and formats has no meaning there. */
function jobsIn(
  values: { readonly stream?: boolean; readonly jobs?: string },
  paths: readonly string[],
  others: readonly string[],
): { jobs?: number } {
  if (!values.stream) {
    if (values.jobs === undefined) return {}
    throw new WrongUsage({ zh: '--jobs 须与 --stream 同时使用。', en: '--jobs needs --stream.' })
  }
  const other = others.find((name) => name in values)
  if (other !== undefined)
    throw new WrongUsage({
      zh: `--${other} 不能与 --stream 同时使用。`,
      en: `--${other} does not go with --stream.`,
    })
  if (paths.length > 0)
    throw new WrongUsage({
      zh: '--stream 从标准输入逐行读取，不能再指定路径。',
      en: '--stream reads lines from standard input; no path can be named.',
    })
  const jobs = values.jobs ?? String(Math.min(availableParallelism(), mostJobs))
  if (/^[1-9]\d?$/.test(jobs) && Number(jobs) <= mostJobs) return { jobs: Number(jobs) }
  throw new WrongUsage({
    zh: `--jobs 应为 1 到 ${mostJobs} 的整数。`,
    en: `--jobs must be a whole number from 1 to ${mostJobs}.`,
  })
}

/** More add nothing: one process reads and prints for all. */
const mostJobs = 16

function parseExtract(args: readonly string[]): Command {
  const tabular = { labels: text, wide: flag, bom: flag }
  const options = { ...help, ...stream, ...tabular, from: text, format: text, output: text, lang: text }
  const { values, positionals } = parse(args, options)
  if (values.help) return { name: 'help' }
  const jobs = jobsIn(values, positionals, ['from', 'format', 'output', 'labels', 'wide', 'bom'])
  const { output, wide = false, bom = false } = values
  const format = formatFor(formats.extract, values.format, output) ?? 'json'
  const labels = oneOf('--labels', languages, values.labels)
  if (wide) onlyWith('--wide', tables, format)
  if (labels) onlyWith('--labels', tables, format)
  if (bom) onlyWith('--bom', ['csv'], format)
  const from = oneOf('--from', ['ndjson'] as const, values.from)
  const shape = { wide, bom, ...(labels && { labels }), ...(from && { from }) }
  const paths = 'jobs' in jobs ? [] : somePaths(positionals)
  return { name: 'extract', format, ...shape, ...jobs, ...to(output), ...language(values.lang), paths }
}

function onlyWith(option: string, allowed: readonly string[], format: string): void {
  if (allowed.includes(format)) return
  throw new WrongUsage({
    zh: `${option} 只用于 ${allowed.join('、')} 格式。`,
    en: `${option} goes with the format ${allowed.join(' or ')} only.`,
  })
}

/** As `--format` says, else as the output's ending does; undefined where neither is given. They may not disagree. */
function formatFor<T extends string>(
  allowed: readonly T[],
  asked: string | undefined,
  output: string | undefined,
): T | undefined {
  const format = oneOf('--format', allowed, asked)
  if (output === undefined) return format
  const ending = endingOf(output)
  const meant = allowed.find((each) => each === (endings[ending] ?? ending))
  if (format && meant && format !== meant)
    throw new WrongUsage({
      zh: `--format ${format} 与“${output}”的扩展名不符。`,
      en: `--format ${format} and the ending of “${output}” disagree.`,
    })
  if (format ?? meant) return format ?? meant
  throw noFormat(output, allowed, { zh: '，或加 --format', en: ', or add --format' })
}

function noFormat(output: string, allowed: readonly string[], else_: Text = { zh: '', en: '' }): WrongUsage {
  const names = allowed.map((each) => (each === 'text' ? '.txt' : `.${each}`))
  return new WrongUsage({
    zh: `从“${output}”的扩展名看不出格式，请用 ${names.join('、')}${else_.zh}。`,
    en: `the ending of “${output}” names no format: use ${names.join(', ')}${else_.en}.`,
  })
}

/**
 * The format of a command that writes a text, or what else the output's ending names. Any name will do for a text but one
 * by which other programs take it for something else.
 */
function textOr<T extends string>(others: readonly T[], output: string | undefined): 'text' | T {
  const ending = endingOf(output ?? '')
  const other = others.find((each) => each === (endings[ending] ?? ending))
  if (other) return other
  const misleads = reportEndings.includes(`.${ending}`) || tables.some((each) => each === ending)
  if (output !== undefined && misleads && !textEndings.includes(`.${ending}`))
    throw noFormat(output, ['text', ...others])
  return 'text'
}

/** In small letters, without its dot. */
function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

function to(output: string | undefined): { output?: string } {
  return output === undefined ? {} : { output }
}

function parseText(args: readonly string[]): Command {
  const { values, positionals } = parse(args, { ...help, output: text, lang: text })
  if (values.help) return { name: 'help' }
  textOr([], values.output)
  return { name: 'text', ...to(values.output), ...language(values.lang), path: onePath(positionals) }
}

function parseExport(args: readonly string[]): Command {
  const { values, positionals } = parse(args, { ...help, format: text, output: text, lang: text })
  if (values.help) return { name: 'help' }
  const { output } = values
  const format = formatFor(formats.export, values.format, output)
  if (!format) throw new WrongUsage({ zh: '缺少 --format docx 或 --format html。', en: 'needs --format docx or html.' })
  return { name: 'export', format, ...to(output), ...language(values.lang), path: onePath(positionals) }
}

function parseSummarise(args: readonly string[]): Command {
  const options = { ...help, agency: text, year: text, 'allow-missing': flag, trace: text, output: text, lang: text }
  const { values, positionals } = parse(args, options)
  if (values.help) return { name: 'help' }
  const { agency = '', year = '', trace, output, 'allow-missing': allowMissing = false } = values
  if (agency.trim() === '') throw new WrongUsage({ zh: '缺少 --agency 机关。', en: 'needs --agency.' })
  if (year === '')
    throw new WrongUsage({
      zh: `缺少 --year 年度（${firstFormYear} 年及以后）。`,
      en: `needs --year (${firstFormYear} or later).`,
    })
  if (!/^20\d\d$/.test(year) || Number(year) < firstFormYear)
    throw new WrongUsage({
      zh: `--year 不能是“${year}”，应为 ${firstFormYear} 年及以后的年度。`,
      en: `--year cannot be “${year}”: a year from ${firstFormYear} on.`,
    })
  const traced = formats.trace.find((format) => format === endingOf(trace ?? ''))
  if (trace !== undefined && !traced) throw noFormat(trace, formats.trace)
  return {
    name: 'summarise',
    ...{ agency: agency.trim(), year: Number(year), allowMissing },
    ...(trace !== undefined && traced && { trace: { path: trace, format: traced } }),
    format: textOr(formats.export, output),
    ...to(output),
    ...language(values.lang),
    paths: somePaths(positionals),
  }
}

function parseOverview(args: readonly string[]): Command {
  const figures = { type: 'string', multiple: true } as const
  const options = { ...help, figure: figures, bom: flag, format: text, output: text, lang: text }
  const { values, positionals } = parse(args, options)
  if (values.help) return { name: 'help' }
  const { output, bom = false, figure: addresses = [] } = values
  const format = formatFor(formats.overview, values.format, output) ?? 'text'
  if (bom) onlyWith('--bom', ['csv'], format)
  const unknown = addresses.find((address) => !allAddresses.includes(address))
  if (unknown !== undefined)
    throw new WrongUsage({
      zh: `没有“${unknown}”这个地址，各地址见 docs/addresses.md。`,
      en: `there is no address “${unknown}”; docs/addresses.md lists them.`,
    })
  const shown = { addresses: [...new Set(addresses)], bom }
  return { name: 'overview', format, ...shown, ...to(output), ...language(values.lang), paths: somePaths(positionals) }
}

/** Clients add arguments of their own, such as `--clientProcessId`. */
function parseLsp(args: readonly string[]): Command {
  if (args.includes('--help') || args.includes('-h')) return { name: 'help' }
  if (args.includes('--stdio')) return { name: 'lsp' }
  throw new WrongUsage({ zh: 'lsp 需要 --stdio。', en: 'lsp needs --stdio.' })
}

/** What it answers in by itself, its own program reads. */
function parseMcp(args: readonly string[]): Command {
  const { values, positionals } = parse(args, { ...help, lang: text })
  if (values.help) return { name: 'help' }
  language(values.lang)
  if (positionals.length === 0) return { name: 'mcp' }
  throw new WrongUsage({ zh: 'mcp 不需要路径：助手会指定。', en: 'mcp takes no path: the assistant names it.' })
}

function parseGlobal(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, { ...help, version: { type: 'boolean', short: 'V' }, lang: text })
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const [name] = positionals
  throw name === undefined
    ? new WrongUsage({ zh: '缺少命令。', en: 'a command is missing.' })
    : new WrongUsage({ zh: `没有名为“${name}”的命令。`, en: `there is no command “${name}”.` })
}

function parse<const O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(reasonOf(error))
  }
}

/** What Node's parser found wrong; it says so in English only, with advice on `--` that helps nobody here. */
function reasonOf(error: unknown): Text {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  const option = /'(?:-\w, )?(-[^\s']+)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { zh: `没有“${option}”这个选项。`, en: `there is no option “${option}”.` }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /argument missing|is ambiguous/.test(message)
      ? { zh: `“${option}”后面缺少取值。`, en: `“${option}” needs a value.` }
      : { zh: `“${option}”后面不能有取值。`, en: `“${option}” takes no value.` }
  return { zh: `参数有误：${message}`, en: message }
}

/** The language that `--lang` asks for, read before anything else, so that wrong usage is told in it as well. */
export function languageIn(argv: readonly string[]): Language | undefined {
  const place = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = argv[place] === '--lang' ? argv[place + 1] : argv[place]?.slice('--lang='.length)
  return languages.find((l) => l === value)
}

function language(value: string | undefined): { language?: Language } {
  const found = oneOf('--lang', languages, value)
  return found ? { language: found } : {}
}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((a) => a === value)
  if (found !== undefined) return found
  throw new WrongUsage({
    zh: `${option} 不能是“${value}”，可用：${allowed.join('、')}。`,
    en: `${option} cannot be “${value}”; choose from: ${allowed.join(', ')}.`,
  })
}

function somePaths(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths
  throw new WrongUsage({ zh: '缺少文件或文件夹。', en: 'a file or folder is missing.' })
}

function onePath(paths: readonly string[]): string {
  const [path] = somePaths(paths)
  if (paths.length === 1) return path!
  throw new WrongUsage({ zh: '只能指定一个文件。', en: 'only one file can be named.' })
}
