/** Every sentence of a published report that the checks object to, each judged by a person (`prose.json`), and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { describeShared, namesShared, readShared } from './shared'

interface Judged {
  readonly file: string
  readonly code: string
  /** What the finding stands on, without blanks. */
  readonly words: string
  readonly verdict: 'true'
  readonly reason: string
}

const judged = JSON.parse(readFileSync(join(import.meta.dirname, 'prose.json'), 'utf8')) as readonly Judged[]

describeShared('sentences of published reports', () => {
  test.each(namesShared())('%s', (name) => {
    const text = readShared(name)
    const found = analyse(text).findings.filter((f) => f.code.startsWith('prose/'))
    const words = found.map(({ code, span }) => `${code} ${text.slice(span.start, span.end).replace(/\s/g, '')}`)
    expect(words).toEqual(judged.filter((j) => j.file === name).map((j) => `${j.code} ${j.words}`))
  })

  test('every one was read by a person and is right', () => {
    expect(judged.filter((j) => (j.verdict as string) !== 'true' || j.reason.length < 20)).toEqual([])
    expect(judged.map((j) => j.file).filter((file) => !namesShared().includes(file))).toEqual([])
  })
})
