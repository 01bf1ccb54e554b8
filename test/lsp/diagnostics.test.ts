import { describe, expect, it } from 'vitest'
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node'
import { analyse } from '../../server/src/core'
import { documentOf, eventually, inProcess, modern, positionIn, pushed, uri } from './client'
import { reportText } from './report'

const wrong = reportText({ 'requests.total.total': '0' })
const right = reportText()

describe('pull diagnostics', () => {
  it('tells a finding with its code, its place, related places and data, and without its edits', async () => {
    const client = inProcess()
    const { capabilities } = await client.initialize({ initializationOptions: { documentation: 'file:///docs/' } })
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false, workspaceDiagnostics: false })
    await client.open(wrong)
    const [found, ...more] = await client.diagnostics()
    expect(more).toEqual([])
    expect(found).toMatchObject({
      source: 'ogi-report',
      code: 'sum/cell',
      severity: 1,
      codeDescription: { href: 'file:///docs/checks/sum-cell.md#%E4%B8%AD%E6%96%87' },
      data: { address: 'requests.total.total' },
    })
    expect(documentOf(wrong).getText(found?.range)).toBe('0')
    expect(found?.range.start.line).toBe(positionIn(wrong, '（七）总计').line)
    expect(found?.message).toContain('应为 9')
    // The hover of the cell writes these sums out: here they have their names alone.
    expect(found?.relatedInformation?.map(({ message }) => message)).toEqual([
      '“（七）总计”一行的合计',
      '“总计”列各项办理结果的合计',
      '“总计”列的勾稽关系',
    ])
    expect(JSON.stringify(found)).not.toContain('newText')
  })

  it('finds nothing in a consistent report', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(right)
    expect(await client.diagnostics()).toEqual([])
  })

  it('follows every change, and says so when nothing has changed', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(wrong)
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.ask('textDocument/diagnostic', { previousResultId })
    const first = await pull()
    expect(first.kind).toBe('full')
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })

    const start = positionIn(wrong, '（七）总计\t\t7\t2\t0\t0\t0\t0\t0', '（七）总计\t\t7\t2\t0\t0\t0\t0\t'.length)
    const range = { start, end: { ...start, character: start.character + 1 } }
    await client.change(2, [{ range, text: '9' }])
    expect(await pull(first.resultId)).toMatchObject({ kind: 'full', items: [] })

    await client.close()
    await client.open(right)
    expect((await pull(first.resultId)).kind).toBe('full')
  })

  it('sends links, related places and data only to a client that takes them', async () => {
    const client = inProcess()
    await client.initialize({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { documentation: 'file:///docs' },
    })
    await client.open(wrong)
    const [found] = await client.diagnostics()
    expect(Object.keys(found ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source'])
  })

  it('omits the link where no documentation is known', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(wrong)
    expect((await client.diagnostics())[0]).not.toHaveProperty('codeDescription')
  })

  it('tells what the engine finds, no more and no less, with any line ends', async () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = reportText({ 'requests.total.total': '0', 'requests.granted.natural': '４' }, eol)
      const client = inProcess()
      await client.initialize()
      await client.open(text)
      const document = documentOf(text)
      const told = (await client.diagnostics()).map((d: Diagnostic) => [
        d.code,
        document.offsetAt(d.range.start),
        document.offsetAt(d.range.end),
        d.message,
      ])
      const { findings } = analyse(text)
      expect(findings.length).toBeGreaterThan(1)
      expect(told).toEqual(findings.map((f) => [f.code, f.span.start, f.span.end, f.message.zh]))
    }
  })

  it('finds nothing in a text that is no report', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open('1\t2\t3\n一、总计\t4\t5\n', 'file:///notes.md', 'markdown')
    expect(await client.diagnostics('file:///notes.md')).toEqual([])
  })

  it('checks a report in any language', async () => {
    const client = inProcess()
    await client.initialize()
    await client.open(wrong, 'untitled:Untitled-1', 'markdown')
    expect((await client.diagnostics('untitled:Untitled-1')).map((d) => d.code)).toEqual(['sum/cell'])
  })
})

describe('push diagnostics', () => {
  it('publishes after every change and takes back on closing', async () => {
    const client = inProcess()
    const { capabilities } = await client.initialize({ capabilities: pushed })
    expect(capabilities).not.toHaveProperty('diagnosticProvider')
    await client.open(wrong)
    const first = await eventually(() => client.published.at(-1))
    expect(first).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'sum/cell' }] })
    await client.change(2, [{ text: right }])
    await eventually(() => client.published.find((p) => p.version === 2 && p.diagnostics.length === 0))
    await client.change(3, [{ text: wrong }])
    await eventually(() => client.published.find((p) => p.version === 3 && p.diagnostics.length === 1))
    await client.close()
    await eventually(
      () => client.published.at(-1)?.version === undefined && client.published.at(-1)?.diagnostics.length === 0,
    )
  })

  it('never publishes to a client that asks', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: modern, initializationOptions: { status: true } })
    await client.open(wrong)
    await eventually(() => client.statuses.at(-1))
    expect(client.published).toEqual([])
  })

  it('analyses a burst of changes for its last version', async () => {
    const client = inProcess()
    await client.initialize({ capabilities: pushed })
    await client.open(right)
    for (let version = 2; version <= 60; version++) void client.change(version, [{ text: version % 2 ? right : wrong }])
    const last = await eventually(() => client.published.find((p) => p.version === 60))
    expect(last.diagnostics.map((d) => d.code)).toEqual(['sum/cell'])
    expect(client.published.length).toBeLessThan(60)
  })
})
