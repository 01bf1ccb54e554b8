/** Strings of the manifest and of the client: each exists in both languages, and none is left over. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const strings = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>

/** `l10n.t('…')`, however it is wrapped. Any other way to call it would escape the translation, so it is refused. */
const call = /\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g

describe.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s', (file) => {
  it('holds the strings that the manifest names', () => {
    const named = [...read('package.json').matchAll(/"%([\w./-]+)%"/g)].map(([, key]) => key)
    expect(named).not.toHaveLength(0)
    expect(Object.keys(strings(file)).sort()).toEqual([...new Set(named)].sort())
  })
})

describe('the strings of the client', () => {
  const files = readdirSync(path.join(root, 'client/src'), { recursive: true }).map(String)
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => read(`client/src/${file}`))
  const bundle = strings('client/l10n/bundle.l10n.zh-cn.json')
  const used = sources.flatMap((source) => [...source.matchAll(call)].map(([, text]) => text!.replace(/\\(.)/g, '$1')))

  it('are written out where they are used', () => {
    const calls = sources.flatMap((source) => source.match(/\bl10n\.t\(/g) ?? [])
    expect(used).toHaveLength(calls.length)
  })

  it('are all translated', () => {
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort())
  })

  it('keep their placeholders', () => {
    const placeholders = (text: string): string[] => [...(text.match(/\{\d\}/g) ?? [])].sort()
    for (const [text, translation] of Object.entries(bundle)) {
      expect(placeholders(translation), text).toEqual(placeholders(text))
    }
  })
})
