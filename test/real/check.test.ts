/** What is found in the five published reports that the project began with: every error and warning, and what else must be said. */
import { expect, test } from 'vitest'
import { analyse, applyEdits } from '../../server/src/core'
import { offered, offeredFor } from '../offers'
import { describeShared, readShared } from './shared'

/** `code address`; the address is left out where the finding has none or where it is of no matter. */
interface Expected {
  /** All findings of severity error and warning, and no others. */
  readonly found: readonly string[]
  /** Findings of less weight that must be among the others. */
  readonly mentioned: readonly string[]
}

const seeds: Readonly<Record<string, Expected>> = {
  'seed-000': { found: ['sum/cell requests.total.total'], mentioned: ['report/processing-fee'] },
  'seed-001': {
    found: ['row/count requests.granted.total', 'row/count requests.partial.total'],
    mentioned: ['row/label', 'report/title', 'report/processing-fee'],
  },
  'seed-002': { found: [], mentioned: ['report/period'] },
  'seed-003': { found: [], mentioned: [] },
  'seed-004': {
    found: ['cell/blank review.reconsideration.upheld', 'table/header'],
    mentioned: ['row/label', 'report/processing-fee'],
  },
}

describeShared('findings in the seeds', () => {
  test.each(Object.entries(seeds))('%s', (name, { found, mentioned }) => {
    const { findings } = analyse(readShared(name))
    const grave = findings.filter((f) => f.severity === 'error' || f.severity === 'warning')
    const named = grave.map((f) => (f.address && f.code !== 'table/header' ? `${f.code} ${f.address}` : f.code))
    expect(named.sort()).toEqual(found)
    expect(findings.map((f) => f.code)).toEqual(expect.arrayContaining([...mentioned]))
  })

  test('seed-000: the preferred fix writes 8, and no error is left', () => {
    const text = readShared('seed-000')
    const sum = offered(analyse(text)).find((f) => f.code.startsWith('sum/'))
    const fix = sum?.fixes.find((f) => f.preferred)
    expect(fix?.edits.map((e) => [text.slice(e.span.start, e.span.end), e.newText])).toEqual([['0', '8']])
    const mended = applyEdits(text, fix?.edits ?? [])
    expect(analyse(mended).findings.filter((f) => f.severity === 'error')).toEqual([])
  })

  test('seed-001: each row lacks its total, and the deduced 0 is offered', () => {
    const text = readShared('seed-001')
    // Each row alone would reach further than the other: the two findings share one fix for both.
    const [first, ...others] = offeredFor(analyse(text), 'row/count').map((f) => f.fixes.find((fix) => fix.preferred))
    expect(others).toEqual([first])
    const mended = applyEdits(text, first!.edits)
    const { facts, findings } = analyse(mended)
    expect(facts.get('requests.granted.total')?.value).toMatchObject({ kind: 'number', decimal: '0' })
    expect(facts.get('requests.partial.total')?.value).toMatchObject({ kind: 'number', decimal: '0' })
    expect(findings.filter((f) => f.code === 'row/count')).toEqual([])
  })

  test('seed-001: the wrong wording is pointed at in the label', () => {
    const text = readShared('seed-001')
    const labels = analyse(text).findings.filter((f) => f.code === 'row/label')
    expect(labels.map((f) => text.slice(f.span.start, f.span.end))).toContainEqual(
      expect.stringContaining('其他法律法规禁止公开'),
    )
  })

  test('seed-003: nothing inside the embedded daily bulletin is a heading or a finding', () => {
    const text = readShared('seed-003')
    const start = text.indexOf('区长专线工作日报')
    const end = text.indexOf('栏目下，公开相关政策196条')
    const { findings, sections, repeatedHeadings } = analyse(text)
    const inside = [...findings.map((f) => f.span), ...[...sections, ...repeatedHeadings].map((s) => s.heading.span)]
    expect(inside.filter((s) => s.start >= start && s.end <= end)).toEqual([])
  })

  test('seed-004: the other wording of the 2021 table is a label, not another edition', () => {
    const text = readShared('seed-004')
    const { findings } = analyse(text)
    const labels = findings.filter((f) => f.code === 'row/label').map((f) => text.slice(f.span.start, f.span.end))
    expect(labels).toContainEqual(expect.stringContaining('规范性文件'))
    expect(findings.filter((f) => f.code === 'table/edition')).toEqual([])
  })
})
