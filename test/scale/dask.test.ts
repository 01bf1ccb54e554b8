/** A Dask cluster of two workers, one of which is killed in the middle, gives what one process gives. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { generated } from '../bench/texts'
import { describeWith, isInstalled } from '../formats/office'

const python = '/usr/bin/python3' // the one that Debian's packages are for
const hasDask = isInstalled(python, '-c', 'import distributed, dask.bag')
const script = join(import.meta.dirname, 'extract.py')
const program = inject('program')

const home = mkdtempSync(join(tmpdir(), 'ogi-report-scale-'))
const started: ChildProcess[] = []
afterAll(() => {
  for (const each of started) each.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

const partitions = 12
const linesEach = 25

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

function start(module: string, ...args: readonly string[]): ChildProcess {
  const process_ = spawn(python, ['-m', module, ...args], { cwd: home, stdio: 'ignore' })
  started.push(process_)
  return process_
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}

describeWith({ 'python3-distributed': hasDask }, 'Dask', () => {
  test('a killed worker loses nothing', { timeout: 300_000 }, async () => {
    const [inputs, out] = ['in', 'out'].map((name) => join(home, name))
    for (const folder of [inputs!, out!]) mkdirSync(folder)
    const lines = Array.from(generated(partitions * linesEach), ({ text }, id) => `${JSON.stringify({ id, text })}\n`)
    const files = Array.from({ length: partitions }, (_, i) => {
      const file = join(inputs!, `${i}.ndjson`)
      writeFileSync(file, lines.slice(i * linesEach, (i + 1) * linesEach).join(''))
      return file
    })
    const address = `tcp://127.0.0.1:${await freePort()}`
    start('distributed.cli.dask_scheduler', '--host', address, '--no-dashboard')
    const worker = ['--nthreads', '1', '--no-nanny', '--no-dashboard', '--local-directory', home]
    const [first] = [0, 1].map(() => start('distributed.cli.dask_worker', address, ...worker))

    const client = spawn(python, [script, address, out!, ...files, '--', process.execPath, program])
    started.push(client)
    let said = ''
    client.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    client.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const done = () => readdirSync(out!).filter((name) => !name.startsWith('.')).length
    await until(() => done() >= 2 || client.exitCode !== null)
    first!.kill('SIGKILL')
    if (client.exitCode === null) await once(client, 'exit')
    expect(client.exitCode, said).toBe(0)
    expect(done()).toBe(partitions)

    const parts = readdirSync(out!).filter((name) => !name.startsWith('.'))
    const all = parts.map((name) => readFileSync(join(out!, name), 'utf8')).join('')
    const one = execFileSync(process.execPath, [program, 'extract', '--stream'], {
      input: lines.join(''),
      maxBuffer: 1 << 28,
    })
    const sorted = (text: string) => text.split('\n').sort().join('\n')
    expect(sorted(all)).toBe(sorted(one.toString()))
  })
})
