/**
 * `node test/tools/run.mjs lines COUNT [HOSTILE]`: prints lines for `--stream`, each a generated report, HOSTILE in a hundred
 * something that no report is. With `--folder FOLDER` the reports are written to files there and the lines name them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generated } from '../bench/texts'

const [count = '1000', hostile = '0', option, folder] = process.argv.slice(2)
const share = Number(hostile) / 100

/** What a line may be that is sent by mistake or to do harm; each is answered with an error or as no report. */
const harm: readonly ((id: number) => string)[] = [
  () => 'not JSON',
  () => '['.repeat(200_000),
  (id) => JSON.stringify({ id }),
  (id) => JSON.stringify({ id, path: '/nowhere/at/all' }),
  (id) => JSON.stringify({ id, path: '/dev/zero' }),
  (id) => JSON.stringify({ id, text: 7 }),
  (id) => JSON.stringify({ id, text: '\u0000\ud800'.repeat(10_000) }),
  (id) => JSON.stringify({ id, text: '%PDF-1.7 and nothing' }),
  (id) => JSON.stringify({ id, text: '<td>'.repeat(20_000) }),
  (id) => JSON.stringify({ id, text: 'PK\u0003\u0004' }),
]

if (option === '--folder') mkdirSync(folder!, { recursive: true })
let id = 0
let owed = 0
for (const { text } of generated(Number(count))) {
  owed += share
  let line = ''
  if (owed >= 1) {
    owed--
    line = harm[Math.floor(id * share) % harm.length]!(id)
  } else if (option === '--folder') {
    const file = path.join(folder!, `${id}.txt`)
    writeFileSync(file, text)
    line = JSON.stringify({ id, path: file })
  } else line = JSON.stringify({ id, text })
  id++
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
