/**
 * The form and its text over the messages between them: whatever is typed in the form, written in the text, undone, redone
 * or replaced from outside, and in whatever order it arrives, the page shows what the text says, and an entry of the form
 * changes its cells alone. The server is a real one; the editor is a text with versions and steps to be undone.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ToPage } from '../../client/src/preview/messages'
import { sessionOf } from '../../client/src/preview/session'
import { analyse } from '../../server/src/core'
import { newReport } from '../../server/src/features/newReport'
import { changeFormRequest, previewRequest } from '../../server/src/lsp/messages'
import type { ChangeFormResult, FormChange, PreviewResult } from '../../server/src/lsp/messages'
import { anySeed, anyValues } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { inProcess, uri } from '../lsp/client'
import { runsEach, whole } from './runs'

const { numRuns } = whole ? runsEach(1) : { numRuns: 12 }

type Deed =
  | { readonly kind: 'type'; readonly nth: number; readonly text: string }
  | { readonly kind: 'fill'; readonly nth: number; readonly of: 'row' | 'table' | 'proposals' }
  | { readonly kind: 'write'; readonly at: number; readonly taken: number; readonly put: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'load' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'replace'; readonly isBlank: boolean }

const place = fc.nat({ max: 1_000_000 })
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type'),
      nth: place,
      text: fc.constantFrom('0', '7', '１２', '1,234', '', '12a', '-3'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('fill'), nth: place, of: fc.constantFrom('row', 'table', 'proposals') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write'),
      at: place,
      taken: fc.nat({ max: 4 }),
      put: fc.constantFrom('', '3', '\t', '\n', '件'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'load', 'wait') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace'), isBlank: fc.boolean() }) },
)

/** A text as an editor keeps it. */
function editorOf(first: string, tell: (version: number, text: string) => Promise<void>) {
  let [text, version] = [first, 1]
  const [past, future]: [string[], string[]] = [[], []]
  const become = (next: string) => {
    text = next
    return tell(++version, text)
  }
  return {
    text: () => text,
    version: () => version,
    write: (next: string) => {
      past.push(text)
      future.length = 0
      return become(next)
    },
    undo: () => {
      const next = past.pop()
      if (next === undefined) return Promise.resolve()
      future.push(text)
      return become(next)
    },
    redo: () => {
      const next = future.pop()
      if (next === undefined) return Promise.resolve()
      past.push(text)
      return become(next)
    },
  }
}

test('page and text never disagree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...layouts),
      anyValues,
      anySeed,
      fc.array(anyDeed, { minLength: 3, maxLength: 25 }),
      async (layout, values, seed, deeds) => {
        const blank = newReport({ agency: '青岚县自然资源局', year: 2024 }).text
        const filled = renderReport(values, layout, {}, seed).text
        const client = inProcess()
        await client.initialize()
        await client.open(filled)
        const editor = editorOf(filled, (version, text) => client.change(version, [{ text }]))
        const page: ToPage[] = []
        const document = () => TextDocument.create(uri, 'ogi-report', editor.version(), editor.text())
        let loaded = 0
        const session = sessionOf(
          {
            preview: () => client.ask<PreviewResult | null>(previewRequest),
            workOut: (change) => client.ask<ChangeFormResult | null>(changeFormRequest, { change }),
            async apply({ version, edits, cells }) {
              if (version !== editor.version()) return false
              const [before, named] = [analyse(editor.text()), new Set(cells.map(({ address }) => address))]
              await editor.write(
                TextDocument.applyEdits(
                  document(),
                  edits.map((edit) => ({ ...edit })),
                ),
              )
              const after = analyse(editor.text())
              for (const [address, { value }] of before.facts)
                if (!named.has(address)) expect([address, after.facts.get(address)?.value]).toEqual([address, value])
              for (const { address, after: figure } of cells) expect(after.facts.get(address)?.cell.text).toBe(figure)
              return true
            },
            shown: () => loaded++,
          },
          (message) => page.push(message),
          (unchecked) => unchecked,
        )
        const addresses = () => [...analyse(filled).facts.keys()]
        const underWay: Promise<unknown>[] = []
        let made = 0
        const change = (asked: FormChange) => void underWay.push(session.make(asked, ++made))
        for (const deed of deeds) {
          switch (deed.kind) {
            case 'type': {
              const all = addresses()
              change({ kind: 'set', cells: [{ address: all[deed.nth % all.length]!, text: deed.text }] })
              break
            }
            case 'fill': {
              const all = addresses()
              const at = all[deed.nth % all.length]!
              change(deed.of === 'proposals' ? { kind: 'proposals' } : { kind: 'zeros', of: deed.of, at })
              break
            }
            case 'write': {
              const [text, at] = [editor.text(), deed.at % editor.text().length]
              await editor.write(text.slice(0, at) + deed.put + text.slice(at + deed.taken))
              break
            }
            case 'replace':
              await editor.write(deed.isBlank ? blank : filled)
              break
            case 'undo':
              underWay.push(session.then(editor.undo))
              break
            case 'redo':
              underWay.push(session.then(editor.redo))
              break
            case 'load':
              underWay.push(session.load())
              break
            case 'wait':
              await Promise.all(underWay)
          }
        }
        await Promise.all(underWay)
        // As after every analysis.
        await session.load()
        const last = page.findLast(({ kind }) => kind === 'show' || kind === 'notice')!
        const { version, places, unchecked, ...preview } = await client.ask<PreviewResult>(previewRequest)
        expect(version).toBe(editor.version())
        if (unchecked) expect(last).toEqual({ kind: 'notice', text: unchecked })
        else expect(last).toEqual({ kind: 'show', preview, lines: places.map(({ start }) => start.line), made })
        expect(preview.reading.length > 0).toBe(analyse(editor.text()).unchecked === undefined)
        expect(loaded).toBeGreaterThan(0)
        client.connection.dispose()
      },
    ),
    { numRuns },
  )
})
