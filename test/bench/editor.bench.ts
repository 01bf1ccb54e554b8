/** How soon an editor has the findings after a keystroke, and after it has started the server. Wants `dist/` to be built. */
import { spawnSync } from 'node:child_process'
import { analyse } from '../../server/src/core'
import { uri } from '../lsp/client'
import { keystrokes } from './keystrokes'
import { floor, fastest, warmUp } from './measure'
import { publish, quantile, table, written } from './result'
import { serverFor, type Server } from './server'
import { longer, reports } from './texts'

const count = 1000
const warm = 100

/** Milliseconds from each keystroke to the diagnostics of the text with it. */
async function latencies(text: string, how: 'pull' | 'push'): Promise<number[]> {
  const server = await serverFor(how)
  const received = new Map<number, (at: number) => void>()
  if (how === 'push')
    server.connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version: number }) =>
      received.get(version)?.(performance.now()),
    )
  await server.open(text)
  const type = keystrokes(server, text)
  const times: number[] = []
  for (let i = 0; i < warm + count; i++) {
    const began = performance.now()
    const told = new Promise<number>((resolve) => received.set(i + 2, resolve))
    await type()
    if (how === 'pull') await server.diagnostics()
    times.push((how === 'pull' ? performance.now() : await told) - began)
  }
  await server.stop()
  return times.slice(warm)
}

/** From the start of the process to the first diagnostics. */
async function start(text: string): Promise<number> {
  const began = performance.now()
  const server: Server = await serverFor('pull')
  await server.open(text, uri)
  await server.diagnostics()
  const took = performance.now() - began
  await server.stop()
  return took
}

const [subject] = reports()
const { name, text } = subject!
warmUp(analyse, [text])
const hundredfold = longer(text, 100)
const cases = [
  { name, text, how: 'pull', aim: 5 },
  { name, text, how: 'push', aim: 5 },
  { name: `${name}, 100 times as long`, text: hundredfold, how: 'pull', aim: 50 },
  { name: `${name}, 100 times as long`, text: hundredfold, how: 'push', aim: 50 },
] as const

const rows: (string | number)[][] = []
const aims = []
for (const { name, text, how, aim } of cases) {
  const [analysis, least] = fastest(
    [
      { name: 'analysis', run: () => analyse(text) },
      { name: 'floor', run: () => floor(text) },
    ],
    { rounds: 15 },
  ) as [number, number]
  const times = await latencies(text, how)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share)) as [number, number, number]
  rows.push([name, how, p50, p95, p99, (p50 * 1000) / analysis, (p50 * 1000) / least])
  aims.push({
    aim: `Keystroke to diagnostics (${how}), ${name}: p95 under ${aim} ms`,
    reached: `${written(p95)} ms`,
    met: p95 < aim,
  })
}

const [starts, empty]: [number[], number[]] = [[], []]
for (let round = 0; round < 7; round++) {
  starts.push(await start(text))
  const began = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  empty.push(performance.now() - began)
}

publish({
  aims,
  body: [
    '## In the editor',
    '',
    `Keystroke to diagnostics over a connection to the server process: a digit is typed into a figure of the report or taken away again, ${count.toLocaleString('en')} times after ${warm} to warm up, and the time is taken until the diagnostics of the new text are there, asked for (pull) or told (push). Milliseconds, and the median in times of the analysis of the same text and of the floor, within this process.`,
    table(['report', 'how', 'median', 'p95', 'p99', 'times the analysis', 'times the floor'], rows),
    `From the start of the server process to the first diagnostics of a report: ${written(quantile(starts, 0.5) / quantile(empty, 0.5))} times as long as Node takes to start and do nothing (median of ${starts.length}).`,
    '',
  ].join('\n'),
})
