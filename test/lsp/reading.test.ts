/** What helps a reader of a report, over the real protocol: highlights, definitions, hints, selections, colours. */
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type {
  DocumentHighlight,
  DocumentLink,
  InlayHint,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensLegend,
} from 'vscode-languageserver/node'
import { documentOf, inProcess, modern, positionIn, uri } from './client'
import { opened } from './open'
import { reportText } from './report'

const text = reportText().replace('按月核对公开目录。', '按月核对公开目录。本年度新收政府信息公开申请9件。')
const written = (range: Location['range']) => documentOf(text).getText(range)

const total = positionIn(text, '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t'.length)
const sentence = positionIn(text, '申请9件', 2)
const heading = positionIn(text, '一、总体情况')

describe('documentHighlight', () => {
  it('marks the total as written, its parts as read, the sentence as text', async () => {
    const client = await opened(text)
    const found = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', { position: total })
    expect(found.filter((h) => h.kind === 3).map((h) => written(h.range))).toEqual(['5', '9'])
    expect(found.filter((h) => h.kind === 2)).toHaveLength(6 + 21 - 1)
    const said = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', { position: sentence })
    expect(said.map((h) => [written(h.range), h.kind])).toEqual([
      ['9', 2],
      ['9', 1],
    ])
  })

  it('marks nothing elsewhere', async () => {
    const client = await opened(text)
    expect(await client.ask('textDocument/documentHighlight', { position: heading })).toEqual([])
  })
})

describe('definition and references', () => {
  it('link a total with its parts, where the client knows links', async () => {
    const definition = { definition: { linkSupport: true } }
    const client = await opened(text, {
      capabilities: { ...modern, textDocument: { ...modern.textDocument, ...definition } },
    })
    const links = await client.ask<LocationLink[]>('textDocument/definition', { position: total })
    expect(links.map((l) => written(l.targetSelectionRange))).toEqual(['4', '1', '0', '0', '0', '0'])
    expect(links.every((l) => l.targetUri === uri && written(l.originSelectionRange!) === '5')).toBe(true)
  })

  it('are plain locations otherwise, and nothing where no figure is', async () => {
    const client = await opened(text)
    const [only, ...others] = await client.ask<Location[]>('textDocument/definition', { position: sentence })
    expect(others).toEqual([])
    expect(only?.uri).toBe(uri)
    expect(written(only!.range)).toBe('9')
    expect(await client.ask('textDocument/definition', { position: heading })).toBeNull()
  })

  it('lead back from the cell to the sentence', async () => {
    const client = await opened(text)
    const [cell] = await client.ask<Location[]>('textDocument/definition', { position: sentence })
    const back = async (includeDeclaration: boolean) =>
      client.ask<Location[]>('textDocument/references', {
        position: cell!.range.start,
        context: { includeDeclaration },
      })
    const found = await back(false)
    expect(found.map((l) => l.range.start)).toContainEqual(sentence)
    expect(found).not.toContainEqual(cell)
    expect(await back(true)).toContainEqual(cell)
  })
})

describe('inlayHint', () => {
  const wrong = reportText({ 'requests.granted.commercial': '', 'review.reconsideration.total': '3' })
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }

  it('stands behind its cell, says why, and can be accepted where it is certain', async () => {
    const client = await opened(wrong)
    const [deduced, difference, ...others] = await client.ask<InlayHint[]>('textDocument/inlayHint', {
      range: everywhere,
    })
    expect(others).toEqual([])
    expect(deduced).toMatchObject({ label: '应为 1', paddingLeft: true })
    expect(TextDocument.applyEdits(documentOf(wrong), deduced!.textEdits!)).toBe(
      reportText({ 'review.reconsideration.total': '3' }),
    )
    expect(difference).toMatchObject({ label: '多 1', tooltip: expect.stringContaining('两边差 1') as string })
    expect(difference).not.toHaveProperty('textEdits')
  })

  it('keeps to the range that is asked for', async () => {
    const client = await opened(wrong)
    const range = { start: positionIn(wrong, '四、政府信息公开行政复议'), end: everywhere.end }
    expect(await client.ask<InlayHint[]>('textDocument/inlayHint', { range })).toHaveLength(1)
    expect(
      await client.ask('textDocument/inlayHint', { range: { start: everywhere.start, end: everywhere.start } }),
    ).toEqual([])
  })
})

describe('selectionRange', () => {
  it('answers each position with nested ranges that end in the whole text', async () => {
    const client = await opened(text)
    const [ofTotal, ofHeading] = await client.ask<SelectionRange[]>('textDocument/selectionRange', {
      positions: [total, heading],
    })
    const grown = (range: SelectionRange | undefined): string[] =>
      range ? [written(range.range), ...grown(range.parent)] : []
    expect(grown(ofTotal)[0]).toBe('5')
    expect(grown(ofTotal)[1]).toBe('（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5')
    expect(grown(ofTotal).at(-1)).toBe(text)
    expect(grown(ofHeading)[0]).toBe('一、总体情况')
  })
})

describe('semanticTokens', () => {
  const wrong = reportText({ 'requests.total.total': '0' })
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }

  /** `text type modifiers` of each token. */
  function decoded(of: string, data: readonly number[], { tokenTypes, tokenModifiers }: SemanticTokensLegend) {
    let [line, character] = [0, 0]
    const lines = of.split('\n')
    return Array.from({ length: data.length / 5 }, (_, i) => {
      const [down, right, length, type, bits] = data.slice(5 * i, 5 * i + 5) as [number, number, number, number, number]
      character = down > 0 ? right : character + right
      line += down
      const flags = tokenModifiers.filter((_, bit) => bits & (1 << bit))
      return [lines[line]?.slice(character, character + length), tokenTypes[type], ...flags].join(' ')
    })
  }
  async function started() {
    const client = inProcess()
    const { capabilities } = await client.initialize()
    await client.open(wrong)
    return { client, legend: capabilities.semanticTokensProvider!.legend }
  }

  it('tell headings, labels, values, totals and what is wrong', async () => {
    const { client, legend } = await started()
    const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/full')
    const found = decoded(wrong, data, legend)
    expect(found[0]).toBe('一、总体情况 namespace')
    expect(found).toContain('（一）予以公开 property')
    expect(found).toContain('1520 number')
    expect(found).toContain('5 number ogiTotal')
    expect(found.filter((t) => t.includes('ogiWrong'))).toEqual(['0 number ogiTotal ogiWrong'])
  })

  it('tell a range, and what has changed since', async () => {
    const { client, legend } = await started()
    const first = await client.ask<SemanticTokens>('textDocument/semanticTokens/full')
    const range = { start: positionIn(wrong, '四、政府信息公开行政复议'), end: everywhere.end }
    const part = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', { range })
    expect(decoded(wrong, part.data, legend)).toEqual(decoded(wrong, first.data, legend).slice(-part.data.length / 5))

    await client.change(2, [{ text: reportText() }])
    const delta = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      previousResultId: first.resultId,
    })
    const patched = [...first.data]
    for (const { start, deleteCount, data = [] } of delta.edits) patched.splice(start, deleteCount, ...data)
    const fresh = await client.ask<SemanticTokens>('textDocument/semanticTokens/full')
    expect(patched).toEqual(fresh.data)
    expect(delta.edits.flatMap((e) => e.data ?? []).length).toBeLessThan(10)
  })

  it('are told anew to a client whose last answer is not known', async () => {
    const { client } = await started()
    const all = await client.ask<SemanticTokens>('textDocument/semanticTokens/full/delta', { previousResultId: 'x' })
    expect(all.data.length).toBeGreaterThan(500)
  })
})

describe('documentLink', () => {
  it('links the Regulations where they are cited', async () => {
    const citing = reportText().replace('按月核对公开目录。', '依照《政府信息公开条例》按月核对公开目录。')
    const client = await opened(citing)
    const [link, ...others] = await client.ask<DocumentLink[]>('textDocument/documentLink')
    expect(others).toEqual([])
    expect(documentOf(citing).getText(link!.range)).toBe('政府信息公开条例')
    expect(link?.target).toMatch(/^https:\/\/www\.gov\.cn\//)
  })
})
