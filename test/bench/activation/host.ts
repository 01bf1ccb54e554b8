/**
 * Runs inside an extension host: activates extensions that do nothing and this one in turn, opens a report, and leaves in
 * the file that `BENCH_TIMES` names how many milliseconds each took.
 */
import { writeFileSync } from 'node:fs'
import { extensions, languages, Uri, window } from 'vscode'
import type { Times } from './times'

export async function run(): Promise<void> {
  const { BENCH_TIMES, BENCH_REPORT, BENCH_IDLE } = process.env as Record<string, string>
  const [first, ...idle] = BENCH_IDLE!.split(' ')
  await activation(first!) // the host's own code is warm then
  const before = await activation(idle[0]!)
  const own = await activation('ogi-report.ogi-report')
  const empty = Math.min(before, await activation(idle[1]!))
  const times: Times = { empty, own, findings: await firstFindings(Uri.file(BENCH_REPORT!)) }
  writeFileSync(BENCH_TIMES!, JSON.stringify(times))
}

async function activation(id: string): Promise<number> {
  const extension = extensions.getExtension(id)
  if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not there'}.`)
  const began = performance.now()
  await extension.activate()
  return performance.now() - began
}

/** From opening a report in an editor to its findings. The report has some. */
async function firstFindings(report: Uri): Promise<number> {
  const began = performance.now()
  const found = new Promise<number>((resolve) => {
    languages.onDidChangeDiagnostics(() => {
      if (languages.getDiagnostics(report).length > 0) resolve(performance.now())
    })
  })
  await window.showTextDocument(report)
  return (await found) - began
}
