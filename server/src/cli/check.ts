/** `ogi-report check`: findings of each report, after fixing it where that is asked for. */
import {
  analyse,
  applyEdits,
  asking,
  fixUntilStable,
  type Ask,
  type Fixes,
  type Problem,
  type Report,
  type Severity,
  type Step,
  type Text,
} from '../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { whereabouts } from '../features/whereabouts'
import { applyConfiguration, several, unusedProblem, type Configured } from '../features/configuration'
import type { CheckCommand, CheckFormat, Fixing } from './arguments'
import { onlyRead, type Opened } from './documents'
import { Failure, failureOf, type Voice } from './failure'
import { replaceFile } from './files'
import type { Format } from './formats/format'
import { lineAndCharacter } from './formats/places'
import { checkGithub } from './formats/github'
import { checkJson, checkNdjson } from './formats/json'
import { checkSarif } from './formats/sarif'
import { checkText } from './formats/text'
import type { Source } from './examine'
import type { Outcome, Task } from './run'

const formats: Readonly<Record<CheckFormat, Format>> = {
  text: checkText,
  json: checkJson,
  sarif: checkSarif,
  github: checkGithub,
  none: () => ({ begin: '', item: () => '', separator: '', end: () => '' }),
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

const endless = new Failure({
  zh: '未修改：各项修正互相影响，无法得到稳定的结果。',
  en: 'left unchanged: the fixes do not come to an end.',
})
const left = ({ code, error }: Problem): Text => {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    zh: `有一项修正（${code}）计算时出错，未提供：${reason}`,
    en: `a fix of ${code} failed with an internal error and is left out: ${reason}`,
  }
}

const otherNames: Text = {
  zh: '文件还有别的名称（硬链接），那些名称下仍是修改前的内容。',
  en: 'the file has other names (hard links); under those the text is as it was.',
}
const unchangedPipe = new Failure({ zh: '未修改：不是普通文件。', en: 'left unchanged: not a regular file.' })

export function checking(command: CheckCommand): Task {
  const shown = severities.slice(0, severities.indexOf(command.severity) + 1)
  const { fixing } = command
  return {
    command,
    format: command.jobs === undefined ? formats[command.format] : checkNdjson,
    writes: fixing !== 'none',
    goesOn: true,
    across: { severities: shown },
    work(source, voice) {
      const { opened } = source
      const read = reader(source, voice)
      const checked = fixing === 'none' ? read(opened.text) : mend(source, read, fixing, voice)
      const { report, ignored, found } = checked
      // What a document does not take is not offered.
      const ask: Ask = (findings, wanted) => writable(opened, checked, checked.ask(findings, wanted))
      const unused = shown.includes('hint') ? checked.unused : []
      for (const problem of several(unused.map(unusedProblem))) source.governing.report(problem, voice)
      const findings = checked.findings.filter((f) => shown.includes(f.severity))
      return {
        path: source.input.path,
        format: opened.format,
        report,
        page: opened.page,
        omitted: opened.omitted,
        findings,
        ask,
        ignored: ignored.filter(({ finding }) => shown.includes(finding.severity)),
        hidden: found - findings.length,
      }
    },
  }
}

/** Where the fixed text of standard input goes to standard output, the findings do not. */
export function descriptorFor({ fixing, paths }: CheckCommand): 1 | 2 {
  return fixing !== 'none' && paths.includes('-') ? 2 : 1
}

export function exitCode({ summary, failures }: Outcome): number {
  if (failures > 0) return 2
  return summary.findings.error + summary.findings.warning > 0 ? 1 : 0
}

interface Checked extends Configured {
  readonly text: string
  readonly report: Report
  readonly ask: Ask
  /** How many findings there are, whatever the configuration says. */
  readonly found: number
}

/** Analysis with the findings as the configuration wants them: what is off or ignored is not fixed either. */
function reader({ input, governing }: Source, { tell }: Voice): (text: string) => Checked {
  return (text) => {
    const report = analyse(text)
    const configured = applyConfiguration(report.findings, governing.configuration, governing.path)
    const ask = asking(report, (problem) => {
      tell(input.path, left(problem))
    })
    // Of a text that is not checked nobody can say that an entry meets nothing in it.
    const found = report.findings.length
    return { text, report, ask, ...configured, found, ...(report.unchecked && { unused: [] }) }
  }
}

/** What was read of each text, from the first to the last. */
type Reports = ReadonlyMap<string, Report>

/** The report after fixing; as it was where it cannot be written. */
function mend(source: Source, read: (text: string) => Checked, fixing: Fixing, voice: Voice): Checked {
  const { input, opened } = source
  const reports = new Map<string, Report>()
  const refusals = new Map<string, Text>()
  const remembering = (text: string): Checked => {
    const checked = read(text)
    reports.set(text, checked.report)
    return checked
  }
  try {
    const { reading, steps, settled } = fixUntilStable(
      opened.text,
      remembering,
      (checked, findings, wanted) => writable(opened, checked, checked.ask(findings, wanted), refusals),
      (fix) => fixing === 'all' || fix.safe,
    )
    if (!settled) throw endless
    write(source, reading.text, voice)
    const nothing = reading.text === opened.text
    for (const text of refusals.values())
      if (nothing) voice.failed(input.path, new Failure(text))
      else voice.tell(input.path, text)
    if (fixing === 'all') explain(source, steps, reports, voice)
    return reading
  } catch (error) {
    const failure = failureOf(error)
    // Nobody asked for what is met in a folder and can only be read.
    if (failure === onlyRead && !input.named) voice.tell(input.path, failure.text)
    else voice.failed(input.path, failure)
    if (input.file === undefined) source.pass(source.bytes)
    return read(opened.text)
  }
}

/** The fixes that the document takes. Of each of the others `refusals` says why: what it would mend stays a finding. */
function writable(opened: Opened, { text, report }: Checked, fixes: Fixes, refusals = new Map<string, Text>()): Fixes {
  if (opened.format !== 'word') return fixes
  const where = whereabouts(report)
  const taken = [...fixes].map(([finding, own]) => {
    const accepted = own.filter((fix) => {
      const reason = opened.refused(applyEdits(text, fix.edits))
      if (reason) {
        const place = where(finding)
        refusals.set(`${place.zh}${fix.title.zh}`, {
          zh: `未修改：${place.zh}，${fix.title.zh}：${reason.zh}。`,
          en: `left unchanged: ${place.en}, ${fix.title.en}: ${reason.en}.`,
        })
      }
      return !reason
    })
    return [finding, accepted] as const
  })
  return new Map(taken)
}

/** Standard input goes to standard output, changed or not. */
function write(source: Source, text: string, voice: Voice): void {
  const { input, opened, bytes, stats } = source
  const after = text === opened.text ? bytes : opened.write(text)
  if (input.file === undefined) source.pass(after)
  else if (after !== bytes) {
    if (!stats) throw unchangedPipe
    source.mayWrite()
    replaceFile(input.file, after, { bytes, stats })
    if (stats.nlink > 1) voice.tell(input.path, otherNames)
  }
}

/** What was changed and why; the place is that in the text as it was when the fix was applied. */
function explain({ input, opened }: Source, steps: readonly Step[], reports: Reports, { tell }: Voice): void {
  let document = TextDocument.create('', '', 0, '')
  let where = whereabouts(reports.get(opened.text)!)
  for (const { text, finding, fix } of steps) {
    if (document.getText() !== text) {
      document = TextDocument.create('', '', 0, text)
      where = whereabouts(reports.get(text)!)
    }
    const done: Text = {
      zh: `已修正：${fix.title.zh}（${finding.code}：${finding.message.zh}）`,
      en: `fixed: ${fix.title.en} (${finding.code}: ${finding.message.en})`,
    }
    const place = where(finding)
    if (opened.format === 'text') tell(`${input.path}:${lineAndCharacter(document, finding.span.start)}`, done)
    else tell(input.path, { zh: `${place.zh}，${done.zh}`, en: `${place.en}, ${done.en}` })
  }
}
