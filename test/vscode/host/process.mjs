/** Child processes that end when they should: with their whole group, within a bound. Node built-ins only. */
import { spawn } from 'node:child_process'

const windows = process.platform === 'win32'
const running = new Set()
process.on('exit', () => running.forEach((child) => signal(child, 'SIGKILL')))

/**
 * Starts a program at the head of its own process group; the group dies with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { gentle?: boolean }} [options] by default it writes where this
 *   process does; `gentle`, it leaves the processors to others (Windows has no word for that)
 */
export function start(command, args, { gentle = false, ...options } = {}) {
  const [program, ...all] = gentle && !windows ? ['nice', '-n', '19', command, ...args] : [command, ...args]
  const child = spawn(program, all, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, ...options })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Ends the group: asks first, insists after three seconds. */
export async function stop(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  signal(child, 'SIGTERM')
  const insist = setTimeout(() => signal(child, 'SIGKILL'), 3000)
  await gone
  clearTimeout(insist)
  signal(child, 'SIGKILL') // what the leader has left behind
}

/**
 * Runs a program to its end.
 * @returns its exit code and what it wrote, as far as `stdio` pipes it; 124 when it ran longer than `seconds`, 127 when there is none.
 */
export async function run(command, args, { seconds = 600, ...options } = {}) {
  const child = start(command, args, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  let late = false
  const bound = setTimeout(() => ((late = true), void stop(child)), seconds * 1000)
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })
  clearTimeout(bound)
  return { code: late ? 124 : code, output }
}

/** Runs npm by the Node that runs this, whatever the platform calls its launcher. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options)
  return run('npm', args, { shell: windows, ...options })
}

/** Is there such a program on the PATH? */
export async function onPath(program) {
  return (await run(windows ? 'where' : 'which', [program], { stdio: 'ignore' })).code === 0
}

function signal(child, name) {
  try {
    if (windows) child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // The group is gone already.
  }
}
