/** A report that has lost its line breaks: its headings are found, and no figure is read otherwise than it was. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { read } from '../../../server/src/core/reading'
import { offeredFor } from '../../offers'
import { han, keys, preface, report, sectionsOf, title, titles } from './sample'

const clean = readFileSync(join(import.meta.dirname, '../../fixtures/checks/clean-2021.txt'), 'utf8')
const right = read(clean).facts
const inOneLine = (text: string, between = ' ', cells = ' ') =>
  text.replace(/\s*\n\s*/g, between).replaceAll('\t', cells)

describe.each([' ', ''])('a whole report in one line, %j between its lines', (between) => {
  test.each(['\t', ' ', ''])('%j between its cells', (cells) => {
    const text = inOneLine(clean, between, cells)
    const { unchecked, year, facts, findings } = analyse(text)
    expect(unchecked).toBeUndefined()
    expect(year).toBe(2023)
    expect(sectionsOf(text)).toEqual(keys.map((key) => `${key}: ${han(key)}、${titles[key]}`))
    for (const [address, { value }] of facts) expect(value, address).toEqual(right.get(address)?.value)
    expect(findings.map((f) => f.code)).toContain('section/glued')
  })

  test('each heading is offered its own line, one after the other', () => {
    let text = inOneLine(clean, between)
    const glued = () => offeredFor(analyse(text), 'section/glued')
    for (let left = 6; left > 0; left--) {
      expect(glued()).toHaveLength(left)
      text = applyEdits(text, glued()[left % 2 ? 0 : left - 1]!.fixes[0]!.edits)
    }
    expect(glued()).toEqual([])
    expect(text.replaceAll('\n', '')).toBe(inOneLine(clean, between))
    for (const [address, { value }] of read(text).facts) expect(value, address).toEqual(right.get(address)?.value)
  })
})

test('five exact headings are a report that lacks the sixth', () => {
  const text = inOneLine(clean).replace('五、存在的主要问题及改进情况', '')
  expect(sectionsOf(text)).toHaveLength(5)
  expect(analyse(text).findings.map((f) => f.code)).toContain('section/missing')
})

test('a heading that begins the line is glued to nothing', () => {
  const { sections } = read(`${title}\n${inOneLine(clean.slice(clean.indexOf('一、')))}`)
  expect(sections.map((s) => s.heading.glued)).toEqual([false, true, true, true, true, true])
})

test.each<[string, string]>([
  [
    'two of the six are not there',
    inOneLine(clean).replace('五、存在的主要问题及改进情况', '').replace('六、其他需要报告的事项', ''),
  ],
  ['two are exchanged', inOneLine(clean).replace('五、存在', '六、存在').replace('六、其他', '五、其他')],
  ['only their names', `${title} ${preface} ${keys.map((key) => `${han(key)}、${titles[key]}`).join('……1 ')}`],
])('not: %s', (_, text) => {
  expect(read(text).unchecked).toBe('notReport')
})

test('a paragraph that sums the sections up is no second report', () => {
  const said = keys.map((key) => `${han(key)}、${titles[key]}，全年按要求办理并逐项核对。`).join('')
  expect(sectionsOf(report({ preface: `${preface}\n${said}` }))).toEqual(sectionsOf(report()))
})
