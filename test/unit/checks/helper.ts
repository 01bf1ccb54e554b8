/** Reports to break in one place, and what is found and mended there. The reports are of an invented agency and sound. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import type { Finding, Fix } from '../../../server/src/core/model'
import { offered, type Offered } from '../../offers'

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/checks', name), 'utf8')

export const clean2021 = read('clean-2021.txt')
/** The headings of the sound reports. */
export const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

export const clean2019 = read('clean-2019.txt')

/** The text with one passage replaced, which must stand there exactly once. */
export function edit(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    const at = changed.indexOf(from)
    if (at < 0 || changed.includes(from, at + 1)) throw new Error(`“${from}” does not stand exactly once`)
    return changed.slice(0, at) + to + changed.slice(at + from.length)
  }, text)
}

export const broken = (...changes: readonly (readonly [from: string, to: string])[]) => edit(clean2021, ...changes)

export function findings(text: string): readonly Offered[] {
  const report = analyse(text)
  expect(report.unchecked).toBeUndefined()
  return offered(report)
}

/** `code address` of every finding, in the order of the text. */
export function found(text: string): string[] {
  return findings(text).map(({ code, address }) => (address ? `${code} ${address}` : code))
}

/** The one finding of a text. */
export function only(text: string): Offered {
  const all = findings(text)
  expect(all.map((f) => `${f.code}: ${f.message.zh}`)).toHaveLength(1)
  return all[0]!
}

export function written(text: string, { span }: Pick<Finding, 'span'>): string {
  return text.slice(span.start, span.end)
}

export function preferred({ fixes }: Offered): Fix {
  const fix = fixes.filter((f) => f.preferred)
  expect(fix).toHaveLength(1)
  return fix[0]!
}

/** The text after a fix, the preferred one unless another is given. */
export function mended(text: string, finding: Offered, fix: Fix = preferred(finding)): string {
  return applyEdits(text, fix.edits)
}
