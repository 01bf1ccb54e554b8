/** Documents that python-docx writes, where it is installed: every value is read. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'vitest'
import { anySeed, anyValues } from '../generator/arbitraries'
import type { Part } from '../generator/layouts/layout'
import { takeMarks } from '../generator/marks'
import { randomOf } from '../generator/random'
import { partsOf } from '../generator/report'
import { describeWith, isInstalled } from './office'
import { opened, readAll } from './word'

const script = join(import.meta.dirname, 'pythonDocx.py')
const plain = (part: Part) => JSON.parse(takeMarks(JSON.stringify(part)).text) as Part

describeWith({ 'python-docx': isInstalled('python3', '-c', 'import docx') }, 'python-docx', () => {
  test('every value is read', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyValues, anySeed, async (values, seed) => {
        const input = JSON.stringify(partsOf(values, {}, randomOf(seed)).map(plain))
        const bytes = execFileSync('python3', [script], { input, maxBuffer: 1e8 })
        readAll((await opened(new Uint8Array(bytes))).text, values.decimals)
      }),
      { numRuns: 8 },
    )
  })
})
