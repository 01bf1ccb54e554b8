/**
 * The process is killed at any moment of `check --fix --unsafe`: every file is there, whole, as it was or as it becomes.
 * `KILLS` is how often (4 unless set), `SEED` chooses the moments.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encode, type Encoding } from '../../server/src/formats'
import { randomOf } from '../generator/random'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

const kills = Number(process.env.KILLS ?? 4)
const seed = Number(process.env.SEED ?? 20_260_131)

/** Writing one file is about as many changes in its folder: a new file, its bytes, its mode, its new name. */
const changesForFile = 6
const args = ['check', '--fix', '--unsafe', '.']
const temporary = /^\.ogi-report-[0-9a-f-]{36}\.tmp$/

/** Damaged reports in all encodings; one in six is long, so that it takes a while to write. */
function damaged(i: number): Uint8Array {
  const encoding = (['utf-8', 'gb18030', 'utf-16le'] as const satisfies Encoding[])[i % 3]!
  const other = '本年度没有其他需要报告的事项。\n'.repeat(i % 6 === 5 ? 3000 : 1)
  const text = reportText({ year: 2021 + (i % 4), resultsTotal: String(6 + i), partialNatural: '２', other })
  return Buffer.from(encode(text, { encoding, bom: encoding === 'utf-16le' })!)
}

const names = Array.from({ length: 12 }, (_, i) => `${i}.txt`)
const before = new Map(names.map((name, i) => [name, Buffer.from(damaged(i))]))

const contents = (folder: string) => new Map(names.map((name) => [name, readFileSync(join(folder, name))]))

/** Starts the program and kills it as soon as its folder has changed this often; it may be done by then. */
async function killed(cwd: string, changes: number): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' })
  let seen = 0
  const watcher = watch(cwd, () => {
    if (++seen === changes) child.kill('SIGKILL')
  })
  await once(child, 'close')
  watcher.close()
}

test('every file is old or new, whole, whenever the process is killed', { timeout: 10_000 * kills }, async () => {
  const cwd = folderWith(Object.fromEntries(before))
  expect((await ogiReport(args, { cwd })).code).toBe(0)
  const after = contents(cwd)
  for (const name of names) expect(after.get(name)!.equals(before.get(name)!), name).toBe(false)

  const random = randomOf(seed)
  let between = 0
  for (let round = 1; round <= kills; round++) {
    for (const [name, bytes] of before) writeFileSync(join(cwd, name), bytes)
    const changes = 1 + random.below(changesForFile * names.length)
    await killed(cwd, changes)

    const told = `round ${round}, after ${changes} changes`
    const now = contents(cwd)
    const mended = names.filter((name) => now.get(name)!.equals(after.get(name)!))
    const untouched = names.filter((name) => now.get(name)!.equals(before.get(name)!))
    expect(mended.length + untouched.length, told).toBe(names.length)
    if (mended.length > 0 && untouched.length > 0) between++

    const left = readdirSync(cwd).filter((name) => !names.includes(name))
    expect(left.length, told).toBeLessThanOrEqual(1)
    for (const name of left) expect(name, told).toMatch(temporary)
    for (const name of left) rmSync(join(cwd, name))
  }
  expect(between, 'rounds in which some files were written and some not').toBeGreaterThan(0)
})

test('a temporary file that stayed is not read, and the next run does not mind it', async () => {
  const stayed = '.ogi-report-0b5ae4a6-8b1c-4d7e-9d55-0d4a0a3c1f22.tmp'
  expect(stayed).toMatch(temporary)
  const whole = reportText({ resultsTotal: '6' })
  const cwd = folderWith({ 'a.txt': whole, [stayed]: whole.slice(0, 400) })
  const { code, stdout, stderr } = await ogiReport(args, { cwd })
  expect([code, stdout]).toEqual([0, '1 report: no problems; 200 of 200 figures read.\n'])
  expect(stderr).not.toContain(stayed)
  expect(readdirSync(cwd).sort()).toEqual([stayed, 'a.txt'])
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(reportText())
})
