/** Completion over the real protocol: ranges, snippets, and what is said of an item once it is looked at. */
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ClientCapabilities, CompletionItem, TextEdit } from 'vscode-languageserver/node'
import { documentOf, inProcess, modern, uri } from './client'
import { reportText } from './report'

const snippets: ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
}

/** What is offered at the bar `¦`. */
async function asked(marked: string, capabilities = snippets, languageId = 'ogi-report') {
  const text = marked.replace('¦', '')
  const client = inProcess()
  await client.initialize({ capabilities })
  await client.open(text, uri, languageId)
  const position = documentOf(text).positionAt(marked.indexOf('¦'))
  const items = await client.ask<CompletionItem[] | null>('textDocument/completion', { position })
  return { client, text, items: items ?? [] }
}

const rowLost = reportText({ 'requests.granted.natural': '', 'requests.granted.total': '' }).replace(
  /\n\t（二）部分公开[^\n]*\n/,
  '\n（二¦\n',
)
const fee = reportText().replace('本年度未收取信息处理费。', '依¦')

describe('completion', () => {
  it('is announced with what opens the list', async () => {
    const { capabilities } = await inProcess().initialize()
    expect(capabilities.completionProvider).toMatchObject({ resolveProvider: true })
    expect(capabilities.completionProvider?.triggerCharacters).toEqual(expect.arrayContaining(['一', '（', '#']))
  })

  it('replaces what has been typed of the row by the row, its blanks places to jump to', async () => {
    const { items, text } = await asked(rowLost)
    const [item] = items
    expect(item).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 1,
      kind: 5,
      sortText: expect.any(String) as string,
    })
    const { range, newText } = item!.textEdit as TextEdit
    expect(documentOf(text).getText(range)).toBe('（二')
    expect(newText).toMatch(/^\t（二）部分公开.*\t\$\{1:\}\t0\t0\t0\t0\t0\t\$\{2:\}$/)
  })

  it('writes plain text for a client without snippets', async () => {
    const { items, text } = await asked(rowLost, modern)
    expect(items[0]).toMatchObject({ insertTextFormat: 1 })
    expect(items[0]).not.toHaveProperty('insertTextMode')
    const after = TextDocument.applyEdits(documentOf(text), [items[0]!.textEdit as TextEdit])
    expect(after).toMatch(/\n\t（二）部分公开.*\t\t0\t0\t0\t0\t0\t\n/)
  })

  it('keeps the blanks of a sentence in sight until they are filled', async () => {
    const { items } = await asked(fee)
    expect((items[0]?.textEdit as TextEdit).newText).toContain('发出收费通知${1:____}件')
  })

  it('explains an item when it is looked at, and not before', async () => {
    const { client, items } = await asked(rowLost)
    expect(items[0]).not.toHaveProperty('documentation')
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]!)
    expect(resolved.documentation).toContain('第三十七条')
  })

  it('begins a report only in its own language', async () => {
    expect((await asked('¦')).items.length).toBeGreaterThan(6)
    expect((await asked('¦', snippets, 'markdown')).items).toEqual([])
    const marked = reportText().replace(/五、存在[^六]*/, '¦\n\n')
    expect((await asked(marked, snippets, 'markdown')).items.map((i) => i.label)).toEqual([
      '五、存在的主要问题及改进情况',
    ])
  })
})
