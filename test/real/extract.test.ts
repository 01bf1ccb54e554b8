/** What the engine reads from published reports against what a person read there (`expected/*.json`). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { describeShared, readShared } from './shared'

/** `values`: null where the text has no readable value. `partial`: may stay unread (a row cut off, a label lost). */
interface Expected {
  readonly edition: string
  readonly values: Readonly<Record<string, string | null>>
  readonly partial?: Readonly<Record<string, string>>
  /** Set where the text is so broken that unread is allowed for all; a value at a wrong address never is. */
  readonly unreadAllowed?: true
}

const folder = join(import.meta.dirname, 'expected')
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
}

/** Address → exact decimal of every number that was read. */
function read(name: string): { edition: string; unchecked: string | undefined; numbers: Map<string, string> } {
  const { edition, unchecked, facts } = analyse(readShared(name))
  const numbers = new Map<string, string>()
  for (const [address, { value }] of facts) if (value.kind === 'number') numbers.set(address, value.decimal)
  return { edition, unchecked, numbers }
}

describeShared('values of published reports', () => {
  test.for(names)('%s', (name, { annotate }) => {
    const expected = expectedOf(name)
    const { edition, unchecked, numbers } = read(name)
    expect({ unchecked, edition }).toEqual({ unchecked: undefined, edition: expected.edition })

    const wrong: string[] = []
    for (const [address, decimal] of numbers) {
      const truth = expected.values[address] ?? expected.partial?.[address] ?? null
      if (decimal !== truth) wrong.push(`${address}: ${decimal}, not ${truth}`)
    }
    expect(wrong, 'values at a wrong address').toEqual([])

    const readable = Object.keys(expected.values).filter((address) => expected.values[address] !== null)
    const unread = readable.filter((address) => !numbers.has(address))
    if (expected.unreadAllowed) void annotate(`${name}: ${readable.length - unread.length} of ${readable.length} read`)
    else expect(unread, 'values left unread').toEqual([])
  })

  test.each(['corpus-excerpt-039', 'corpus-excerpt-123'])('%s is not a report', (name) => {
    expect(analyse(readShared(name)).unchecked).toBe('notReport')
  })
})
