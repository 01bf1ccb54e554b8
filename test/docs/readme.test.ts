/** The READMEs show what the command line really prints: every `console` block is run at the project's root. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../cli/program'

const root = join(import.meta.dirname, '../..')
const block = /^```console\n\$ (?<command>.*)\n(?<output>[^`]*)```$/gm

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const blocks = [...readFileSync(join(root, name), 'utf8').matchAll(block)].map((match) => match.groups!)

  test('shows commands', () => {
    expect(blocks).not.toHaveLength(0)
  })

  test.each(blocks)('$command', ({ command, output }) => {
    const script = `${command!.replace('ogi-report', '"$NODE" "$PROGRAM"')}; true`
    const env = { PATH: process.env.PATH, NODE: process.execPath, PROGRAM: program }
    expect(execFileSync('sh', ['-c', script], { cwd: root, env, encoding: 'utf8' })).toBe(output)
  })
})
