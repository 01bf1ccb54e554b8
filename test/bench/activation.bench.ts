/** How long a real VS Code takes to activate the extension, and to show the findings of the first report. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { Times } from './activation/times'
import { publish, written } from './result'

const rounds = 7
const file = 'out/bench/activation-times.json'

rmSync(file, { force: true })
const { status } = spawnSync(process.execPath, ['test/bench/activation/measure.mjs', String(rounds), file], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (status !== 0) throw new Error(`The measurement in VS Code failed (exit ${status}).`)
const measured = JSON.parse(readFileSync(file, 'utf8')) as { rounds: readonly Times[] } | { skipped: string }

publish({
  aims: [],
  body: ['## Activation', '', 'skipped' in measured ? skipped(measured.skipped) : said(measured.rounds), ''].join('\n'),
})

function skipped(reason: string): string {
  return `Not measured in this run: there was no VS Code to measure in. ${reason}`
}

function said(times: readonly Times[]): string {
  const node = Math.min(...times.map(bareNode))
  const best = (name: keyof Times) => Math.min(...times.map((each) => each[name]))
  return [
    `In a real VS Code with a Node extension host, ${rounds} windows one after the other, the best of them.`,
    `To activate the extension takes ${written(best('own') / best('empty'))} times as long as to activate one that does nothing.`,
    `From opening the first report of a window to its findings, the start of the server included: ${written(best('findings') / node)} times as long as Node takes to start and do nothing.`,
  ].join(' ')
}

function bareNode(): number {
  const began = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - began
}
