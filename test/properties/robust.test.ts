/** Whatever the text, the engine reads it and tells the truth about it: the laws of `npm run fuzz`, on a few texts each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afresh, faithful, mending, readable, settling } from '../fuzz/laws'
import { textProperties } from '../fuzz/properties'
import { smallest } from '../fuzz/smallest'
import { everyNth, runsEach, whole } from './runs'

const folder = join(import.meta.dirname, '../../examples')
const examples = readdirSync(folder)
  .filter((name) => !name.startsWith('README'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

// Time is no law of a test: the machine may be busy with something else.
const properties = textProperties(examples, 10_000).filter(({ name }) => !name.includes('in time'))

test.each(properties)('$name', ({ cases, law }) => {
  fc.assert(fc.property(cases, law), { numRuns: Math.ceil(runsEach(properties.length).numRuns / 10) })
})

/** Texts that broke a law once, cut down to what mattered. */
const found: Readonly<Record<string, string>> = {
  'a declaration that is never closed': '信息公开年报<总体情况<p>主动公开政府信息情况<!',
  'a row of 2021 under heads of 2019': '公开总数量\n规范性文件|0\n信息公开年报\n主动公开政府信息情况\n废止件数',
}

test.each(Object.entries(found))('every law holds for %s', (_, text) => {
  for (const law of [readable, faithful, mending, settling, afresh]) law(text)
})

describe('floods', () => {
  const sections = '青石县水务局2023年政府信息公开工作年度报告\n一、总体情况\n'
  const rest = '\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'
  // These are dear to read, each piece a value.
  const many = whole ? 150_000 : 10_000
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['200,000 open elements', '<div>' + '<b>'.repeat(200_000)],
    ['200,000 ends of an element that is not open', '<div>'.repeat(1000) + '</i>'.repeat(200_000)],
    ['tables in cells, 1,000 deep', '<table><tr><td>'.repeat(1000) + '0' + '</td></tr></table>'.repeat(1000)],
    ['tables in cells, 1,000 deep, never closed', '<table><tr><td>0'.repeat(1000)],
    ['10,000 headings', '\n一、总体情况\n'.repeat(10_000)],
    ['cells that want 999 × 999 places', '<td rowspan="999" colspan="999">0'.repeat(300)],
    ['a line of a million digits', '9'.repeat(1_000_000)],
    ['a line of a million blanks', ' '.repeat(1_000_000)],
    ['a megabyte of combining marks', 'e' + '\u0301'.repeat(1_000_000)],
    ['a hundred thousand bars', '|'.repeat(100_000)],
    ['a line of 160,000 stars between dashes', '—*'.repeat(160_000)],
    ['many cells in a row', '0\t'.repeat(many)],
    ['many figures and shares in a sentence', '收到申请1件，占1%，'.repeat(many / 2)],
    ['a line of 80,000 ordinals behind blanks of no width', '\u200B（一）'.repeat(80_000)],
  ]
  test.each(everyNth(texts, 2))('%s', (_, text) => {
    for (const flooded of [text, sections + text + rest, sections + rest + text]) readable(flooded)
  })
})

test('a failure is cut down to the characters that make it', () => {
  const law = (text: string) => {
    if (text.includes('坏') && text.includes('掉')) throw new Error('“坏” before 掉')
  }
  expect(smallest(law, '本机关坏了，于是掉了'.repeat(20))).toHaveLength(2)
})
