/** An analysis is plain data: a copy of it is as good, and so is one that has been written down as JSON. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { anySeed, anyValues, someDamages } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { runsEach } from './runs'

/** What JSON has no words for: maps, sets, whole numbers of any size and gaps in lists. */
function written(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] }
  if (value instanceof Set) return { set: [...value] }
  if (typeof value === 'bigint') return { whole: String(value) }
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? { gap: true } : item))
  return value
}

function read(_: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isGap(item) ? undefined : (item as unknown)))
  if (typeof value !== 'object' || value === null) return value
  if ('map' in value) return new Map(value.map as [unknown, unknown][])
  if ('set' in value) return new Set(value.set as unknown[])
  return 'whole' in value && Object.keys(value).length === 1 ? BigInt(value.whole as string) : value
}

function isGap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'gap' in value
}

test('an analysis is its copy, and what is read from its JSON', () => {
  fc.assert(
    fc.property(
      anyValues,
      anySeed,
      fc.constantFrom(...layouts),
      fc.option(someDamages),
      (drawn, seed, layout, damages) => {
        const report = analyse(renderReport(drawn, layout, damages ?? {}, seed).text)
        expect(structuredClone(report)).toEqual(report)
        expect(JSON.parse(JSON.stringify(report, written), read)).toEqual(report)
      },
    ),
    runsEach(60),
  )
})
