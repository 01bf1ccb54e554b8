/** A question as its answer: the files that it names are read, and the parts put together up to the limit. */
import { languageOf, type Language, type Text } from '../../core'
import { statSync } from 'node:fs'
import { acrossOf, type Kept } from '../across'
import { configurations } from '../configurations'
import { failureOf, type Voice } from '../failure'
import type { Across, Look, Summary } from '../formats/format'
import { acrossDiagnostics, summary as counts } from '../formats/json'
import { expand, type Input, type Inputs } from '../inputs'
import { examineAll, locale } from '../run'
import { tally } from '../tally'
import { explainedCheck } from './pages'
import { Refusal, type Question } from './question'
import { severities, taskFor, type Part } from './tasks'

export interface Answer {
  /** Keys as in the JSON of `check` and `extract`, and `omitted`: how many findings or cells the limit leaves out. */
  readonly result: Readonly<Record<string, unknown>>
  /** In words: what was not read or not listed, and what to do about it. */
  readonly remarks: readonly string[]
}

/** Rejects with a {@link Refusal}. `spoken`: the language where neither the question nor the configuration names one. */
export async function answer(question: Question, spoken: Language | undefined, signal: AbortSignal): Promise<Answer> {
  const { tool, code } = question
  if (tool === 'explain_finding' && code !== undefined) {
    const explained = explainedCheck(code, question.language ?? spoken ?? languageOf(locale()))
    return { result: { version: 1, ...explained, omitted: 0 }, remarks: [] }
  }
  const { parts, summary, remarks, language } = await read(question, spoken, signal)
  const refused = parts.find((part) => part.refused)?.refused
  if (refused) throw new Refusal(refused)
  const { reports, omitted } = within(question.limit, parts)
  const explanation = parts.find((part) => part.explanation !== undefined)?.explanation
  const left = parts.length - reports.length
  if (omitted > 0 || left > 0) remarks.push(more(omitted, left)[language])
  const result = { version: 1, reports, ...explained(explanation), ...summed(question, summary), omitted }
  return { result, remarks }
}

function explained(explanation: string | undefined) {
  return explanation !== undefined && { explanation }
}

/** Of a check all is counted, of figures what was read. */
function summed({ tool }: Question, summary: Summary) {
  if (tool === 'explain_finding') return {}
  if (tool !== 'extract_figures') return counts(summary)
  const { reports, account, notRead } = summary
  return { summary: { reports, ...account, notRead } }
}

interface Read {
  readonly parts: readonly Part[]
  readonly summary: Summary
  readonly remarks: string[]
  readonly language: Language
}

async function read(question: Question, spoken: Language | undefined, signal: AbortSignal): Promise<Read> {
  const told: [path: string, text: Text][] = []
  const voice: Voice = {
    tell: (path, text) => void told.push([path, text]),
    failed: (path, { text }) => void told.push([path, text]),
  }
  const inputs = inputsOf(question)
  const governing = configurations(voice)
  const configured = governing(inputs.files[0]?.file).configuration.language
  const language = question.language ?? spoken ?? configured ?? languageOf(locale())
  const counted = tally(inputs)
  const look: Look = { language, colours: false, columns: 100 }
  const task = taskFor(question)
  const parts = new Map<string, Part>()
  const kept: Kept[] = []
  const several = question.tool === 'check_report' && inputs.files.length > 1
  const here = { work: task.work, format: task.format(look), governing, several }
  for await (const [input, examined] of examineAll(inputs.files, task, look, here)) {
    if (signal.aborted) break
    const failure = examined.notes.find((note) => note.failure)
    if (failure && isAlone(inputs)) throw new Refusal(failure.text)
    for (const { path, text } of examined.notes) told.push([path, text])
    counted.add(input, examined)
    const { listed } = examined
    if (listed?.output) parts.set(input.path, JSON.parse(listed.output) as Part)
    if (listed && several) kept.push({ input, listed })
  }
  if (several && !signal.aborted) {
    const across = acrossOf(kept, { governing, severities, ...voice })
    counted.addAcross(across)
    for (const [path, found] of across.shown) parts.set(path, withAcross(parts.get(path)!, found, language))
  }
  for (const { path, failure } of inputs.failures) told.push([path, failure.text])
  for (const folder of counted.withoutReports()) told.push([folder, noReports])
  const remarks = told.map(([path, text]) => `${path}: ${text[language]}`)
  return { parts: [...parts.values()], summary: counted.summary(0), remarks, language }
}

/** What other reports show of this one is told behind what it shows by itself. */
function withAcross({ report, of }: Part, across: Across, language: Language): Part {
  const more = acrossDiagnostics(across, language)
  return { report: { ...report, diagnostics: [...(report.diagnostics ?? []), ...more] }, of: of + more.length }
}

const noReports: Text = {
  zh: '文件夹中没有年度报告。请给出报告文件的路径。',
  en: 'no annual reports in this folder. Name the file of a report.',
}

/** Throws a {@link Refusal} where there is nothing to read. */
function inputsOf({ tool, path, text }: Question): Inputs {
  if (path === undefined) {
    const input: Input = { path: '-', file: undefined, named: true, folders: [], given: Buffer.from(text!) }
    return { files: [input], folders: [], failures: [] }
  }
  // Standard input is the assistant's own.
  const named = path === '-' ? './-' : path
  const inputs = expand([named])
  const [failure] = inputs.failures
  if (failure && inputs.files.length === 0) throw new Refusal(withAdvice(failure.failure.text))
  if (inputs.files.length === 1 && inputs.folders.length === 0) refuseUnlessFile(named)
  if (tool === 'explain_finding' && (inputs.files.length !== 1 || inputs.folders.length > 0))
    throw new Refusal(oneReport)
  return inputs
}

function isAlone({ files, folders }: Inputs): boolean {
  return files.length === 1 && folders.length === 0
}

/** A pipe or a device never ends, and one of them is where the questions come from. */
function refuseUnlessFile(path: string): void {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && !stats.isFile()) throw new Refusal(notRegular)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failureOf(error).text)
  }
}

const notRegular: Text = { zh: '不是普通文件，未读取。', en: 'not a regular file; not read.' }

const oneReport: Text = {
  zh: '请给出一份报告的路径，不是文件夹。',
  en: 'Name the file of one report, not a folder.',
}

function withAdvice({ zh, en }: Text): Text {
  return {
    zh: `${zh}请给出已有文件的绝对路径，或用 text 给出全文。`,
    en: `${en} Give the absolute path of a file that exists, or the whole text as \`text\`.`,
  }
}

/** The parts cut to so many findings, the gravest first, or so many cells; and at most as many reports. */
function within(limit: number, parts: readonly Part[]): { reports: object[]; omitted: number } {
  const chosen = new Set(
    severities
      .flatMap((severity) =>
        parts.flatMap(({ report }) => (report.diagnostics ?? []).filter((found) => found.severity === severity)),
      )
      .slice(0, limit),
  )
  let [cellsLeft, shown] = [limit, 0]
  const reports: object[] = []
  for (const { report, of } of parts) {
    const diagnostics = report.diagnostics?.filter((found) => chosen.has(found))
    const cells = report.cells && Object.entries(report.cells).slice(0, cellsLeft)
    if (!report.diagnostics) cellsLeft -= cells?.length ?? 0
    const own = diagnostics ?? cells ?? []
    shown += own.length
    // A report that is not listed is counted in the summary.
    if (own.length === 0 && of > 0 && parts.length > 1) continue
    if (reports.length >= Math.max(limit, 1) && own.length === 0) continue
    reports.push({ ...report, ...(diagnostics && { diagnostics }), ...(cells && { cells: Object.fromEntries(cells) }) })
  }
  return { reports, omitted: parts.reduce((sum, { of }) => sum + of, 0) - shown }
}

function more(omitted: number, reports: number): Text {
  const zh = [...(omitted > 0 ? [`${omitted} 条没有列出`] : []), ...(reports > 0 ? [`${reports} 份报告没有列出`] : [])]
  const en = [
    ...(omitted > 0 ? [`${omitted} left out`] : []),
    ...(reports > 0 ? [`${reports} ${reports === 1 ? 'report' : 'reports'} not listed`] : []),
  ]
  return {
    zh: `${zh.join('，')}：提高 limit，或缩小范围（一份报告的路径、addresses、code、address）。`,
    en: `${en.join(', ')}: raise \`limit\`, or narrow the question (the path of one report, addresses, code, address).`,
  }
}
