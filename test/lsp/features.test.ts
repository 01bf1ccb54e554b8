import { describe, expect, it, vi } from 'vitest'
import type { CodeAction, DocumentSymbol, FoldingRange, Hover, SymbolInformation } from 'vscode-languageserver/node'
import { checks } from '../../server/src/core'
import { afterAction, documentOf, inProcess, modern, positionIn, uri } from './client'
import { opened } from './open'
import { reportText } from './report'

const hoverText = (hover: Hover | null): string => (hover?.contents as { value: string } | undefined)?.value ?? ''
const everywhere = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }

describe('hover', () => {
  const text = reportText({ 'requests.total.total': '0' })

  it('explains a value in Markdown, with its range', async () => {
    const client = await opened(text)
    const position = positionIn(text, '（一）予以公开\t\t4', '（一）予以公开\t\t'.length)
    const hover = await client.ask<Hover>('textDocument/hover', { position })
    expect(hover.contents).toMatchObject({ kind: 'markdown' })
    expect(documentOf(text).getText(hover.range)).toBe('4')
    expect(hoverText(hover)).toContain('**三、本年度办理结果 › （一）予以公开 · 申请人情况 › 自然人**')
    expect(hoverText(hover)).toContain('4＋1＝5')
  })

  it('is plain text for a client without Markdown, in the language of the client', async () => {
    const client = await opened(text, { capabilities: {}, locale: 'en-GB' })
    const position = positionIn(text, '（一）予以公开\t\t4', '（一）予以公开\t\t'.length)
    const hover = await client.ask<Hover>('textDocument/hover', { position })
    expect(hover.contents).toMatchObject({ kind: 'plaintext' })
    expect(hoverText(hover)).toContain('Sum of the row: 4 + 1 = 5 (the other 4 parts are 0); “总计” 5. They agree.')
  })

  it('lets nothing of the report act as Markdown', async () => {
    const hostile = reportText({ 'requests.granted.commercial': '<img src=x>[a](command:b)`c`' })
    const client = await opened(hostile)
    const value = hoverText(await client.ask('textDocument/hover', { position: positionIn(hostile, '<img', 1) }))
    expect(value).toContain('img')
    expect(value).not.toMatch(/(?<!\\)[<[\]`(]/)
  })

  it('has nothing to say outside the report', async () => {
    const client = await opened(text)
    for (const position of [
      { line: 1, character: 0 },
      { line: 99_999, character: 3 },
      { line: 2, character: 99_999 },
    ])
      expect(await client.ask('textDocument/hover', { position })).toBeNull()
  })
})

describe('code actions', () => {
  const text = reportText({
    'requests.total.total': '0',
    'requests.granted.natural': '４',
    'disclosure.licensing.decisions': '1,520',
  })
  const askActions = (client: Awaited<ReturnType<typeof opened>>, range: object, only?: string[]) =>
    client.ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [], only } })
  const at = (words: string, shift: number) => {
    const start = positionIn(text, words, shift)
    return { start, end: start }
  }

  it('are worked out once for a version of the text, however often the cursor comes by', async () => {
    const client = await opened(text)
    const places = (await client.diagnostics()).map(({ range }) => range)
    expect(places.length).toBeGreaterThan(2)
    const walk = async () => {
      const seen: CodeAction[][] = []
      for (const place of places) seen.push(await askActions(client, place))
      return seen
    }
    const first = await walk()
    // Each analysis of a changed text lets every check look once.
    const looks = vi.spyOn(
      checks.find(({ code }) => code === 'sum/cell')!,
      'find',
    )
    expect(await walk()).toEqual(first)
    expect(looks).not.toHaveBeenCalled()
    await client.change(2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ])
    await walk()
    expect(looks.mock.calls.length).toBeGreaterThan(1)
    looks.mockRestore()
  })

  it('offers the preferred fix first, bound to the version, with what it mends', async () => {
    const client = await opened(text)
    const [first] = await askActions(client, at('（七）总计\t\t7\t2\t0\t0\t0\t0\t0', 19))
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'sum/cell' }] })
    expect(first?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }])
    await client.change(2, [{ text: afterAction(text, first!) }])
    expect((await client.diagnostics()).map((d) => d.code)).toEqual(['cell/style', 'cell/style'])
  })

  it('sends plain changes to a client without versioned edits', async () => {
    const client = await opened(text, { capabilities: { ...modern, workspace: {} } })
    const [first] = await askActions(client, everywhere)
    expect(Object.keys(first?.edit?.changes ?? {})).toEqual([uri])
  })

  it('offers nothing where nothing is wrong', async () => {
    const client = await opened(text)
    expect(await askActions(client, at('一、总体情况', 0))).toEqual([])
  })

  it('mends all of a kind at once', async () => {
    const client = await opened(text)
    const all = (await askActions(client, at('1,520', 1))).find((a) => a.title.includes('cell/style'))
    expect(all?.diagnostics).toHaveLength(2)
    expect(afterAction(text, all!)).toBe(reportText({ 'requests.total.total': '0' }))
  })

  it('applies the safe fixes as one source action, and no other', async () => {
    const client = await opened(text)
    for (const only of ['source.fixAll.ogiReport', 'source.fixAll', 'source']) {
      const actions = await askActions(client, everywhere, [only])
      expect(actions).toHaveLength(1)
      expect(actions[0]).toMatchObject({ kind: 'source.fixAll.ogiReport' })
      expect(afterAction(text, actions[0]!)).toBe(reportText({ 'requests.total.total': '0' }))
    }
    expect(await askActions(client, everywhere, ['refactor', 'source.fixAll.other'])).toEqual([])
    expect((await askActions(client, everywhere, ['quickfix'])).every((a) => a.kind === 'quickfix')).toBe(true)
  })

  it('follows the order of the menu: preferred, others, all of the kind, ignore, documentation', async () => {
    const documentation = 'file:///docs'
    const initializationOptions = { ignore: true, openDocumentation: true, documentation }
    const two = reportText({ 'review.reconsideration.total': '3', 'review.litigation.direct.total': '1' })
    const client = await opened(two, { initializationOptions })
    const start = positionIn(two, '2\t0\t0\t0\t3', '2\t0\t0\t0\t'.length)
    const actions = await askActions(client, { start, end: start }, ['quickfix'])
    const kinds = actions.map(({ isPreferred, edit, command, title }) =>
      command ? command.command : isPreferred ? 'preferred' : title.includes('全文') ? 'all' : edit ? 'other' : '',
    )
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
      'preferred',
      'other',
      'all',
      'ogiReport.ignore',
      'ogiReport.openDocumentation',
    ])
    expect(actions.at(-2)?.command?.arguments).toEqual([
      { uri, code: 'sum/review', address: 'review.reconsideration.total', name: '“行政复议”的“总计”' },
    ])
    expect(actions.at(-1)?.command?.arguments).toEqual([
      { page: 'file:///docs/checks/sum-review.md#%E4%B8%AD%E6%96%87' },
    ])
    const style = await askActions(await opened(text, { initializationOptions }), at('1,520', 1), ['quickfix'])
    expect(style.map((a) => a.title)).toEqual([
      expect.stringContaining('1520') as string,
      expect.stringContaining('2 处') as string,
      '忽略此问题（cell/style）…',
      '查看说明（cell/style）',
    ])
  })

  it('offers no command to a client that has not announced it', async () => {
    const client = await opened(text)
    const actions = await askActions(client, everywhere)
    expect(actions.length).toBeGreaterThan(2)
    expect(actions.filter((a) => a.command)).toEqual([])
  })

  it('offers nothing to a client that takes only commands', async () => {
    const client = inProcess()
    expect((await client.initialize({ capabilities: {} })).capabilities).not.toHaveProperty('codeActionProvider')
  })
})

describe('outline and folding', () => {
  const text = reportText()

  it('nests sections, tables, groups and rows, each inside its parent', async () => {
    const client = await opened(text)
    const outline = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol')
    expect(outline.map((s) => s.name)).toHaveLength(6)
    const document = documentOf(text)
    const check = (symbol: DocumentSymbol, parent: DocumentSymbol['range']): void => {
      const [outer, own, inner] = [parent, symbol.range, symbol.selectionRange].map((r) => [
        document.offsetAt(r.start),
        document.offsetAt(r.end),
      ]) as [[number, number], [number, number], [number, number]]
      expect(own[0]).toBeGreaterThanOrEqual(outer[0])
      expect(own[1]).toBeLessThanOrEqual(outer[1])
      expect(inner[0]).toBeGreaterThanOrEqual(own[0])
      expect(inner[1]).toBeLessThanOrEqual(own[1])
      symbol.children?.forEach((child) => check(child, symbol.range))
    }
    outline.forEach((symbol) => check(symbol, everywhere))
  })

  it('is flat for a client that cannot nest', async () => {
    const client = await opened(text, { capabilities: {} })
    const flat = await client.ask<SymbolInformation[]>('textDocument/documentSymbol')
    expect(flat.find((s) => s.name === '（三）不予公开')).toMatchObject({
      containerName: '三、本年度办理结果',
      location: { uri },
    })
  })

  it('folds sections, tables and groups', async () => {
    const client = await opened(text)
    const ranges = await client.ask<FoldingRange[]>('textDocument/foldingRange')
    const lines = text.split('\n')
    const folded = ranges.map((r) => [lines[r.startLine]?.slice(0, 12), lines[r.endLine]?.slice(0, 12)])
    expect(folded).toContainEqual(
      ['三、收到和处理政府信息公开', lines[positionIn(text, '四、结转').line]?.slice(0, 12)].map((s) =>
        s?.slice(0, 12),
      ),
    )
    expect(ranges.map((r) => r.startLine)).toContain(positionIn(text, '1.属于国家秘密').line)
    expect(ranges.every((r) => r.startLine < r.endLine && r.endLine < lines.length)).toBe(true)
  })
})
