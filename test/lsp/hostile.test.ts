/** Nothing that stands in a report acts in the editor: no Markdown, no HTML, no link, no command. */
import type { CompletionItem, DocumentLink, Hover, InlayHint, MarkupContent } from 'vscode-languageserver'
import { describe, expect, it } from 'vitest'
import { payloads } from '../fixtures/payloads'
import { modern, type Client } from './client'
import { opened } from './open'
import { reportText } from './report'

/** The payload in a title, a sentence, a heading, a label, a value that is none and a total that is wrong. */
function infested(payload: string): string {
  return reportText({ 'requests.granted.research': payload, 'requests.total.total': '0' })
    .replace('青石县水务局2023年', `青石县水务局${payload}2023年`)
    .replace('我局明确', `全年收到政府信息公开申请99件${payload}。${payload}99件。我局明确`)
    .replace('总体情况', `总体情况${payload}`)
    .replace('部分公开', `部分公开${payload}`)
    .replace('重复申请', `重复${payload}申请`)
}

const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }

async function hovers(client: Client, text: string): Promise<string[]> {
  const positions = text
    .split('\n')
    .flatMap((line, at) =>
      Array.from({ length: Math.ceil(line.length / 3) }, (_, i) => ({ line: at, character: i * 3 })),
    )
  const found = await Promise.all(
    positions.map((position) => client.ask<Hover | null>('textDocument/hover', { position })),
  )
  return [...new Set(found.flatMap((hover) => (hover ? [(hover.contents as MarkupContent).value] : [])))]
}

/** Markdown without what a backslash has made plain and without the emphasis and lists that a hover is built of. */
function active(markdown: string): string {
  return markdown
    .replace(/\\[\p{P}\p{S}]/gu, '')
    .replace(/^\*\*|\*\*$/gm, '')
    .replace(/^- /gm, '')
}

describe.each(payloads)('%j', (payload) => {
  const text = infested(payload)

  it('is plain text in hovers', async () => {
    const client = await opened(text, { capabilities: modern })
    const values = await hovers(client, text)
    expect(values.length).toBeGreaterThan(20)
    for (const value of values) expect(active(value)).not.toMatch(/[<>[\]()`&|#*_~\\!:/]/)
  })

  it('is plain text wherever else it is shown', async () => {
    const client = await opened(text, {
      capabilities: modern,
      initializationOptions: { documentation: 'file:///docs' },
    })
    for (const { message, codeDescription } of await client.diagnostics()) {
      expect(typeof message).toBe('string')
      expect(codeDescription?.href).toMatch(/^file:\/\/\/docs\/[\w./#%-]+$/)
    }
    for (const { label, tooltip } of (await client.ask<InlayHint[] | null>('textDocument/inlayHint', { range })) ?? [])
      expect([typeof label, typeof tooltip]).toEqual(['string', 'string'])
    for (const { target } of (await client.ask<DocumentLink[] | null>('textDocument/documentLink')) ?? [])
      expect(target).toMatch(/^https:\/\/www\.gov\.cn\/[\w./-]+$/)
    const position = { line: text.split('\n').length - 1, character: 0 }
    const items = (await client.ask<CompletionItem[] | null>('textDocument/completion', { position })) ?? []
    for (const item of items) {
      const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item)
      expect(typeof documentation).toBe('string')
    }
  })
})

it('what a report says is in its hovers all the same', async () => {
  const text = infested('<x>payload</x>')
  const client = await opened(text, { capabilities: modern })
  expect((await hovers(client, text)).join()).toContain('\\<x\\>payload\\<\\/x\\>')
})
