/** No fix destroys: the laws of fixes over generated, damaged, mutated and published reports. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { tryFixes } from '../fuzz/fixes'
import { reports } from '../fuzz/reports'
import { describeShared, namesShared, readShared } from '../real/shared'
import { runsEach } from './runs'

const folder = join(import.meta.dirname, '../../examples')
const examples = readdirSync(folder)
  .filter((name) => !name.startsWith('README'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

const kinds = Object.entries(reports(examples))
const numRuns = Math.ceil(runsEach(kinds.length).numRuns / 5)
vi.setConfig({ testTimeout: 60_000 + 500 * numRuns })

describe('every fix that is offered', () => {
  test.each(kinds)('%s', (_, texts) => {
    let tried = 0
    fc.assert(
      fc.property(texts, (text) => {
        tried += tryFixes(text)
      }),
      { numRuns },
    )
    expect(tried).toBeGreaterThan(0)
  })
})

describeShared('every fix that is offered for published reports', () => {
  test.each(namesShared())('%s', (name) => {
    tryFixes(readShared(name))
  })
})
