/** The examples of the documentation are true: the engine finds each fault at its place, and nothing in the sound report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { descriptions } from '../../docs/source/checks'
import { shown } from '../../docs/source/excerpt'
import { soundReports } from '../../docs/source/generated'
import { allChecks, isAcross } from '../../server/src/collection'
import { analyse } from '../../server/src/core'
import { addressesOf } from '../../server/src/form'

const sounds = soundReports((path) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))

test.each(Object.entries(sounds))(
  'the sound report of %s is a report without findings, and all is read',
  (edition, text) => {
    const report = analyse(text)
    expect(report.unchecked).toBeUndefined()
    expect(report.edition).toBe(edition)
    expect(report.facts.size).toBe(addressesOf(report.form).length)
    expect(report.findings).toEqual([])
  },
)

test('every check is described, in the order of the checks', () => {
  expect(descriptions.map(({ code }) => code)).toEqual(allChecks.map(({ code }) => code))
})

describe.each(descriptions)('$code', ({ code, examples }) => {
  test('has an example', () => {
    expect(examples).not.toHaveLength(0)
  })

  test.each(examples)('is found on “$place”, and nothing else is', (example) => {
    const { report, findings } = shown(code, example, sounds)
    const places = findings.map(({ span, address }) => ({ place: report.text.slice(span.start, span.end), address }))
    const others = report.findings.filter((finding) => finding.code !== code)
    expect(others.map((finding) => finding.code)).toEqual([])
    expect(places).toContainEqual({ place: example.place, address: example.address })
    if (isAcross(code)) expect(shown(code, { ...example, beside: [] }, sounds).findings).toEqual([])
  })
})
