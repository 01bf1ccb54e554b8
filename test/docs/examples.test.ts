/** The examples of the documentation are true: the engine finds each fault at its place, and nothing in the sound report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { descriptions } from '../../docs/source/checks'
import { faulty } from '../../docs/source/excerpt'
import { analyse, checks } from '../../server/src/core'

const sound = readFileSync(join(import.meta.dirname, '../../docs/source/report.txt'), 'utf8')

test('the sound report is a report without findings, and all its values are read', () => {
  const report = analyse(sound)
  expect(report.unchecked).toBeUndefined()
  expect(report.facts.size).toBe(200)
  expect(report.findings).toEqual([])
})

test('every check is described, in the order of the checks', () => {
  expect(descriptions.map(({ code }) => code)).toEqual(checks.map(({ code }) => code))
})

describe.each(descriptions)('$code', ({ code, examples }) => {
  test('has an example', () => {
    expect(examples).not.toHaveLength(0)
  })

  test.each(examples)('is found on “$place”, and nothing else is', (example) => {
    const text = faulty(sound, example)
    const { findings } = analyse(text)
    const places = findings.map(({ span, address }) => ({ place: text.slice(span.start, span.end), address }))
    expect(findings.map((finding) => finding.code).filter((found) => found !== code)).toEqual([])
    expect(places).toContainEqual({ place: example.place, address: example.address })
  })
})
