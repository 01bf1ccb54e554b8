/** A folder of 10,000 generated reports through the command line, with all cores and with one. Wants `dist/` to be built. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { publish, table, written } from './result'
import { generated } from './texts'

const count = 10_000
const rounds = 3
const folder = path.join(process.cwd(), 'out/bench/reports')
const program = path.join(process.cwd(), 'dist/cli.js')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let number = 0
for (const { name, text } of generated(count))
  writeFileSync(
    path.join(folder, `${String(number++).padStart(5, '0')}.${name.startsWith('html') ? 'html' : 'txt'}`),
    text,
  )

/** Reads every file, splits its lines and matches its numbers. */
const least = `
  const { readdirSync, readFileSync } = require('node:fs')
  const folder = process.argv[1]
  let found = 0
  for (const name of readdirSync(folder))
    for (const line of readFileSync(folder + '/' + name, 'utf8').split(/\\r\\n|\\r|\\n/))
      for (const match of line.matchAll(/\\d+/g)) found += match[0].length
`
const check = [process.execPath, program, 'check', '--format', 'json', folder]
const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0
const subjects = [
  { name: 'floor', command: [process.execPath, '-e', least, folder] },
  { name: 'all cores', command: check },
  ...(hasTaskset ? [{ name: 'one core', command: ['taskset', '-c', '0', ...check] }] : []),
]
const times = subjects.map((): number[] => [])
const outputs = new Set<string>()
for (let round = 0; round < rounds; round++)
  subjects.forEach(({ name, command }, i) => {
    const began = performance.now()
    const { stdout, status } = spawnSync(command[0]!, command.slice(1), { maxBuffer: 1 << 30 })
    times[i]!.push(performance.now() - began)
    if (name === 'floor') return
    if (status !== 1) throw new Error(`${name}: exit code ${status}`)
    outputs.add(stdout.toString())
  })
if (outputs.size > 1) throw new Error('the output depends on the number of threads')
rmSync(folder, { recursive: true })

const [floor, every, one] = times.map((each) => Math.min(...each)) as [number, number, number | undefined]
const cores = availableParallelism()
publish({
  aims: [
    {
      aim: `${count.toLocaleString('en')} reports checked in under 10 s on two cores`,
      reached: `${written(every / 1000)} s on ${cores}, the best of ${rounds}`,
      met: every < 10_000,
    },
  ],
  body: [
    '## A folder',
    '',
    `${count.toLocaleString('en')} generated reports in all notations, one in three with a wrong figure, through \`ogi-report check --format json\`, from the start of the process to its end; the best of ${rounds} rounds. The floor is a process of Node that reads the same files, splits their lines and matches their numbers. The output was the same, byte for byte, with threads and without.`,
    table(
      ['run', 'times the floor'],
      [
        [`${cores} cores`, every / floor],
        ...(one === undefined ? [] : [['one core, no threads', one / floor] as const]),
      ],
    ),
    one === undefined ? '' : `Threads make it ${written(one / every)} times as fast on ${cores} cores.\n`,
  ].join('\n'),
})
