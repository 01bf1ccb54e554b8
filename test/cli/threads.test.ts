/** Many files are worked on in threads: what is printed is the same, byte for byte, as without them. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encode } from '../../server/src/formats'
import { everyNth } from '../properties/runs'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

/** Two threads are worth while. */
const count = 250

/** Of all that may happen to a file, something to one in a few. */
function content(i: number): string | Uint8Array {
  if (i % 50 === 7) return 'no report'
  if (i % 50 === 9) return Uint8Array.of(0xff, 0xc0, 0x41)
  if (i % 50 === 11) return reportText() + reportText({ year: 2022 })
  if (i % 50 === 13) return reportText({ other: '本年度没有其他需要报告的事项。\n'.repeat(3000) })
  const text = reportText({
    ...(i % 3 === 0 && { resultsTotal: String(i) }),
    ...(i % 5 === 0 && { partialNatural: '２' }),
  })
  return i % 4 === 0 ? encode(text, { encoding: 'gb18030', bom: false })! : text
}

const cwd = folderWith(
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i % 7}/${i}.txt`, content(i)] as const)),
)
writeFileSync(join(cwd, '3/.ogi-report.json'), '{ "checks": { "sum": "hint", "no/such": "off" } }')
writeFileSync(
  join(cwd, '5/.ogi-report.json'),
  JSON.stringify({
    ignore: [
      { file: '5.txt', code: 'row/order', reason: '待核实' },
      { file: '*', reason: 1 },
    ],
  }),
)

/** The program on one core: it starts no threads there. */
function onOneCore(args: readonly string[]) {
  const env = { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8' }
  const where = folderWith({})
  const script = `cd "$0"; "$@" 2>"${where}/stderr"; echo $? >"${where}/code"`
  const command = ['-c', script, cwd, 'taskset', '-c', '0', process.execPath, program, ...args]
  const stdout = execFileSync('sh', command, { env, maxBuffer: 1 << 28 })
  const [stderr, code] = ['stderr', 'code'].map((name) => readFileSync(join(where, name), 'utf8'))
  return { code: Number(code), stdout: stdout.toString(), stderr }
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.each(
  everyNth(
    [
      [['check', '.']],
      [['check', '--format', 'json', '.', '1/1.txt', 'nowhere.txt']],
      [['check', '--format', 'sarif', '--severity', 'warning', '.']],
      [['check', '--format', 'github', '.']],
      [['extract', '.']],
      [['extract', '--format', 'csv', '2', '6', '.']],
    ],
    3,
    1,
  ),
)('%j', { timeout: 60_000 }, async (args) => {
  const { code, stdout, stderr } = await ogiReport(args, { cwd })
  expect(stdout.length).toBeGreaterThan(1000)
  expect(stderr.match(/in no known encoding/g)).toHaveLength(5)
  expect(stderr.match(/holds several annual reports/g)).toHaveLength(5)
  expect(stderr.match(/no\/such/g)).toHaveLength(1)
  expect(code).toBe(2) // an entry of the configuration is wrong
  if (availableParallelism() > 1 && hasTaskset()) expect({ code, stdout, stderr }).toEqual(onOneCore(args))
  else console.warn('not compared: this machine cannot run the program on one of several cores')
})

test('files that are mended are mended one after the other', { timeout: 60_000 }, async () => {
  const files = Array.from({ length: 250 }, (_, i) => [`${i}.txt`, reportText({ partialNatural: '２' })] as const)
  const folder = folderWith(Object.fromEntries(files))
  const { code, stdout, stderr } = await ogiReport(['check', '--fix', '.'], { cwd: folder })
  expect([code, stdout, stderr]).toEqual([0, '250 reports: no problems; 50000 of 50000 figures read.\n', ''])
  expect(new Set(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))).toEqual(
    new Set([reportText()]),
  )
})
