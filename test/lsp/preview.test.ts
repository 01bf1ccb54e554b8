import { describe, expect, it } from 'vitest'
import { previewRequest, type Cell, type PreviewResult } from '../../server/src/lsp/messages'
import { documentOf, inProcess, modern, type Client } from './client'
import { opened } from './open'
import { reportText } from './report'

const wrong = reportText({ 'requests.total.total': '0' })
const ask = (client: Client) => client.ask<PreviewResult | null>(previewRequest, {})

function cells({ blocks }: PreviewResult): Cell[] {
  return blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flatMap((r) => r.cells) : []))
}

describe('the preview as a request', () => {
  it('answers with the blocks, the version and the ranges of what they show', async () => {
    const result = (await ask(await opened(wrong)))!
    expect(result.version).toBe(1)
    expect(result.language).toBe('zh')
    const document = documentOf(wrong)
    for (const { text, at, kind } of cells(result))
      if (kind === 'value') expect(document.getText(result.places[at!])).toBe(text)
    const [found] = cells(result).filter((c) => c.findings)
    expect(found?.name).toContain('（七）总计')
    expect(result.findings[found!.findings![0]!]?.code).toBe('sum/cell')
  })

  it('follows the text', async () => {
    const client = await opened(wrong)
    const before = (await ask(client))!
    const range = before.places[cells(before).find((c) => c.findings)!.at!]!
    await client.change(2, [{ range, text: '9' }])
    const after = (await ask(client))!
    expect(after.version).toBe(2)
    expect(after.findings).toEqual([])
  })

  it('marks nothing that the settings turn off', async () => {
    const client = inProcess()
    client.settings.ogiReport = { checks: { sum: 'off' } }
    await client.initialize({ capabilities: { ...modern, workspace: { ...modern.workspace, configuration: true } } })
    await client.open(wrong)
    expect((await ask(client))?.findings).toEqual([])
  })

  it('says why a text is not shown; nothing of one that is closed', async () => {
    const client = await opened('采购清单\n')
    expect(await ask(client)).toMatchObject({ unchecked: 'notReport', blocks: [] })
    await client.close()
    expect(await ask(client)).toBeNull()
  })
})
