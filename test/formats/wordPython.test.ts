/** Documents that python-docx writes, where it is installed: every value is read. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySeed, anyValues } from '../generator/arbitraries'
import type { Part } from '../generator/layouts/layout'
import { takeMarks } from '../generator/marks'
import { randomOf } from '../generator/random'
import { partsOf } from '../generator/report'
import { whole } from '../properties/runs'
import { describeWith, isInstalled } from './office'
import { opened, readAll } from './word'

const script = join(import.meta.dirname, 'pythonDocx.py')
const plain = (part: Part) => JSON.parse(takeMarks(JSON.stringify(part)).text) as Part

describeWith({ 'python-docx': isInstalled('python3', '-c', 'import docx') }, 'python-docx', () => {
  test('every value is read', { timeout: 600_000 }, async () => {
    const drawn = fc.sample(fc.tuple(anyValues, anySeed), { seed: 13, numRuns: whole ? 8 : 4 })
    const reports = drawn.map(([values, seed]) => partsOf(values, {}, randomOf(seed)).map(plain))
    const written = execFileSync('python3', [script], { input: JSON.stringify(reports), maxBuffer: 1e9 })
    const documents = JSON.parse(written.toString()) as string[]
    expect(documents).toHaveLength(drawn.length)
    for (const [i, [values]] of drawn.entries())
      readAll((await opened(Buffer.from(documents[i]!, 'base64'))).text, values.decimals)
  })
})
