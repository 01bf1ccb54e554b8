/** `ogi-report check`: findings of each report, after fixing it where that is asked for. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import { analyse } from '../core/analyse'
import { fixUntilStable, type Step } from '../core/rounds'
import { asking, type Ask, type Problem } from '../core/fixes'
import type { Report, Severity, Text } from '../core/model'
import { applyConfiguration, several, unusedProblem, type Configured } from '../features/configuration'
import type { CheckCommand, CheckFormat, Fixing } from './arguments'
import { decode, encode, isFaithful } from './encoding'
import { Failure, failureOf } from './failure'
import { replaceFile } from './files'
import type { Format } from './formats/format'
import { checkGithub } from './formats/github'
import { checkJson } from './formats/json'
import { checkSarif } from './formats/sarif'
import { checkText } from './formats/text'
import type { Source, Voice } from './examine'
import type { Outcome, Task } from './run'

const formats: Readonly<Record<CheckFormat, Format>> = {
  text: checkText,
  json: checkJson,
  sarif: checkSarif,
  github: checkGithub,
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
const unfaithful = new Failure({
  zh: '未修改：文件中有些字节不能原样写回。',
  en: 'left unchanged: some of its bytes could not be written back as they are.',
})

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
    format: formats[command.format],
    writes: fixing !== 'none',
    goesOn: true,
    work(source, voice) {
      const { path } = source.input
      const read = reader(source, voice)
      const checked = fixing === 'none' ? read(source.text) : mend(source, read, fixing, voice)
      const { report, ask, ignored, found } = checked
      const unused = shown.includes('hint') ? checked.unused : []
      for (const problem of several(unused.map(unusedProblem))) source.governing.report(problem, voice)
      const findings = checked.findings.filter((f) => shown.includes(f.severity))
      return {
        path,
        report,
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

/** The report after fixing; as it was where it cannot be written. */
function mend(source: Source, read: (text: string) => Checked, fixing: Fixing, voice: Voice): Checked {
  const { reading, steps, settled } = fixUntilStable(
    source.text,
    read,
    ({ ask }, findings, wanted) => ask(findings, wanted),
    (fix) => fixing === 'all' || fix.safe,
  )
  try {
    if (!settled) throw endless
    write(source, reading.text, voice)
    if (fixing === 'all') explain(source.input.path, steps, voice)
    return reading
  } catch (error) {
    voice.failed(source.input.path, failureOf(error))
    if (source.input.file === undefined) source.pass(source.bytes)
    return read(source.text)
  }
}

/** Standard input goes to standard output, changed or not. */
function write(source: Source, text: string, voice: Voice): void {
  const { input, bytes, stats } = source
  const after = text === source.text ? bytes : reencode(source, text)
  if (input.file === undefined) source.pass(after)
  else if (after !== bytes) {
    if (!stats) throw unchangedPipe
    source.mayWrite()
    replaceFile(input.file, after, { bytes, stats })
    if (stats.nlink > 1) voice.tell(input.path, otherNames)
  }
}

function reencode(source: Source, text: string): Buffer {
  const bytes = encode(text, source)
  if (!isFaithful(source.bytes, source) || decode(bytes)?.text !== text) throw unfaithful
  return bytes
}

/** What was changed and why; the place is that in the text as it was when the fix was applied. */
function explain(path: string, steps: readonly Step[], { tell }: Voice): void {
  let document = TextDocument.create('', '', 0, '')
  for (const { text, finding, fix } of steps) {
    if (document.getText() !== text) document = TextDocument.create('', '', 0, text)
    const { line, character } = document.positionAt(finding.span.start)
    tell(`${path}:${line + 1}:${character + 1}`, {
      zh: `已修正：${fix.title.zh}（${finding.code}：${finding.message.zh}）`,
      en: `fixed: ${fix.title.en} (${finding.code}: ${finding.message.en})`,
    })
  }
}
